import { useTestCrm } from '@ricejar/testing';
import { schemaDrift } from '@ricejar/platform/database/migrate';
import { fieldIndexes } from '@ricejar/platform/database/schema-draft';
import { knownErrors } from '@ricejar/sdk';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MODULES, PLUGINS } from '../src/plugins.js';

/** `pnpm vitest apps/server/test/declarations.spec.ts -u` writes the files anew. */
const env = useTestCrm({ modules: MODULES, plugins: PLUGINS });

describe('what is committed agrees with what is declared', () => {
  it('the GraphQL SDL', async () => {
    const sdl = printSchema(lexicographicSortSchema(env.crm.application.schema));
    await expect(`${sdl}\n`).toMatchFileSnapshot('../schema.graphql');
  });

  it('the migrations and the record types', async () => {
    const { application, database } = env.crm;
    expect(await schemaDrift(database.url, application.set.registry)).toEqual([]);
  });

  it('an index for every field that is declared unique, indexed or a reference', async () => {
    const { application } = env.crm;
    const found = await application.database.query<{ table: string; column: string; unique: boolean }>(
      `select c.relname as table, a.attname as column, bool_or(i.indisunique) as unique
       from pg_index i join pg_class c on c.oid = i.indrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace group by 1, 2`,
    );
    const indexed = new Map(found.map((row) => [`${row.table}.${row.column}`, row.unique]));
    const missing = application.set.registry.all().flatMap((record) =>
      [...record.fields.values()].flatMap((field) => {
        if (fieldIndexes(record, field).length === 0) return [];
        const key = `${record.table}.${field.definition.unique ? field.column : (field.baseColumn ?? field.column)}`;
        const fits = field.definition.unique ? indexed.get(key) === true : indexed.has(key);
        return fits ? [] : [key];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('the page of error codes', async () => {
    const rows = [...knownErrors()]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([code, spec]) => `| \`${code}\` | ${spec.class} | ${spec.message.en} | ${spec.message.zh} |`);
    const page = [
      '# Error codes',
      '',
      'Every expected failure carries its code in `extensions.code` (GraphQL) or `code` (uploads), what the words in braces',
      "stand for in `details`, and its message in the caller's language.",
      '',
      '| code | class | English | 中文 |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ];
    await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/errors.md');
  });
});
