import type { Database } from '@ricejar/platform/database/database';
import { ident } from '@ricejar/platform/records/naming';
import type {
  RecordRegistry,
  RegisteredField,
  RegisteredRecord,
} from '@ricejar/platform/records/record-registry';
import type { Population } from './population.js';
import { isComputed, plainValue } from './values.js';
import { ASKED_UNSEEN, NOBODYS, unreadable } from './roles.js';

/** What far rows keep in both worlds: it is what makes them far. */
const FIXED = new Set(['owner', 'orgUnit', 'region', 'version', 'isPrimary']);

interface Assignment {
  column: string;
  value: unknown;
  type: string;
}

/**
 * Makes a world differ from its twin in what nobody of the test may read, and in nothing else: values of unreadable fields,
 * far rows (their values, how many there are, what they point to, whether they lie in the bin) and the history of both.
 */
export async function part(
  database: Database,
  registry: RecordRegistry,
  population: Population,
): Promise<void> {
  let number = 1_000;
  for (const record of registry.all()) {
    const ids = population.ids[record.name];
    if (!ids) continue;
    const kept = (ASKED_UNSEEN as Record<string, string>)[record.name];
    const hidden = unreadable(record).filter((field) => field.path !== kept);
    const near = NOBODYS.has(record.name) ? [] : ids.near;
    const far = NOBODYS.has(record.name) ? [...ids.near, ...ids.far] : ids.far;
    const changeable = [...record.fields.values()].filter(
      ({ path, definition }) => !FIXED.has(path) && !isComputed(definition) && path !== 'deletedAt',
    );
    for (const id of near) await rewrite(database, record, id, hidden, population, number++);
    // Users and org units are never far: what they are called decides what others see.
    for (const id of record.definition.access === 'shared' && !NOBODYS.has(record.name) ? [] : far)
      await rewrite(database, record, id, changeable, population, number++);
  }
  for (const record of registry.all()) {
    const isFar = NOBODYS.has(record.name);
    const { near = [], far = [] } = population.ids[record.name] ?? {};
    if (isFar || record.definition.access !== 'shared')
      await regroup(database, record, isFar ? [...near, ...far] : far);
  }
  await rewriteHistory(database, registry, population);
}

async function rewrite(
  database: Database,
  record: RegisteredRecord,
  id: string,
  fields: readonly RegisteredField[],
  population: Population,
  number: number,
): Promise<void> {
  const assignments = fields.flatMap((field) => assign(record, field, population, number));
  if (assignments.length === 0) return;
  const set = assignments.map(({ column, type }, at) => `${ident(column)} = $${at + 2}::${type}`).join(', ');
  await database.query(`update ${ident(record.table)} set ${set} where id = $1`, [
    id,
    ...assignments.map((one) => one.value),
  ]);
}

function assign(
  record: RegisteredRecord,
  field: RegisteredField,
  population: Population,
  number: number,
): Assignment[] {
  const { path, column, definition, currencyColumn, baseColumn } = field;
  if (definition.target) {
    const known = population.ids[definition.target];
    const isBound = path === record.parentField || definition.onDelete === 'cascade';
    const among = isBound ? known?.far : [...(known?.near ?? []), ...(known?.far ?? [])];
    const value = among?.[number % among.length];
    return value && definition.kind === 'reference' ? [{ column, value, type: 'uuid' }] : [];
  }
  const value = plainValue(field, 'other world', number * 3 + 1);
  if (value === undefined) return [];
  if (currencyColumn && baseColumn) {
    const amount = String(70_000 + number);
    return [
      { column, value: amount, type: 'numeric' },
      { column: currencyColumn, value: 'CNY', type: 'text' },
      { column: baseColumn, value: amount, type: 'numeric' },
    ];
  }
  const isJson = definition.kind === 'json';
  return [{ column, value: isJson ? JSON.stringify(value) : value, type: isJson ? 'jsonb' : sqlType(field) }];
}

function sqlType({ definition: { kind } }: RegisteredField): string {
  const types: Record<string, string> = {
    integer: 'int',
    rating: 'int',
    decimal: 'numeric',
    percent: 'numeric',
    boolean: 'boolean',
    date: 'date',
    dateTime: 'timestamptz',
    multiChoice: 'text[]',
  };
  return types[kind] ?? 'text';
}

/** Some far rows go, some move to the bin, some are there twice. */
async function regroup(database: Database, record: RegisteredRecord, far: readonly string[]): Promise<void> {
  const table = ident(record.table);
  const [binned, copied, removed] = [far.slice(0, 2), far.slice(2, 5), far.slice(5, 7)];
  await database.query(`update ${table} set deleted_at = now() where id = any($1::uuid[])`, [binned]);
  const unique = [...record.fields.values()].filter((field) => field.definition.unique);
  const changes = unique
    .map(({ column, definition: { target } }) => {
      const other = target ? 'null::text' : `t.${ident(column)} || '-copy'`;
      return `, '${column}', ${other}`;
    })
    .join('');
  if (!unique.some((field) => field.definition.kind === 'integer'))
    await database.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()${changes}))).*
       from ${table} t where t.id = any($1::uuid[])`,
      [copied],
    );
  // Rows that others still point to stay.
  for (const id of removed)
    await database
      .query(`delete from ${table} where id = $1`, [id])
      .catch((error: { code?: string }) =>
        error.code?.startsWith('23') ? undefined : Promise.reject(error),
      );
}

async function rewriteHistory(
  database: Database,
  registry: RecordRegistry,
  population: Population,
): Promise<void> {
  for (const record of registry.all()) {
    const { near = [], far: outOfReach = [] } = population.ids[record.name] ?? {};
    const shown = record.definition.access === 'shared' ? [] : outOfReach;
    const far = NOBODYS.has(record.name) ? [...near, ...outOfReach] : shown;
    await database.query(
      `update field_history set changes = '{"name": {"before": "other", "after": "world"}}', reason = 'other world'
       where record = $1 and record_id = any($2::uuid[])`,
      [record.name, far],
    );
    for (const { path } of unreadable(record)) {
      await database.query(
        `update field_history set changes = jsonb_set(changes, array[$2], '{"before": "other", "after": "world"}')
         where record = $1 and changes ? $2`,
        [record.name, path],
      );
    }
    // A change of unreadable fields alone that the other world does not know of.
    const [hidden] = unreadable(record);
    if (hidden)
      await database.query(
        `insert into field_history (id, occurred_at, record, record_id, action, version, changes)
         select gen_random_uuid(), occurred_at, record, record_id, 'update', version, jsonb_build_object($2::text, jsonb_build_object('before', 1, 'after', 2))
         from field_history where record = $1 and action = 'update'`,
        [record.name, hidden.path],
      );
  }
}
