import type { Grants, Localized, PluginManifest } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { readSnapshot } from '../../records/custom/schema/snapshot.js';
import { ident } from '../../records/naming.js';
import type { RecordRegistry } from '../../records/record-registry.js';

/**
 * What administrators have built on a plugin and would be wrong without it: formulas, roll-ups and references of fields,
 * conditions of layouts and roles, settings. By what is written, for the plugin's own code need not be there to be asked.
 */
export async function usesOf(
  sql: Sql,
  registry: RecordRegistry,
  manifest: PluginManifest,
): Promise<Localized[]> {
  const asks = mentions(manifest);
  return [
    ...(await fieldUses(sql, asks)),
    ...(await roleUses(sql, asks)),
    ...(await settingUses(sql, registry, manifest)),
  ];
}

interface Mentions {
  /** A text (CEL) or a path that names a field of the plugin. */
  inText(text: string): boolean;
  /** A filter that asks for a field or a record type of the plugin. */
  inFilter(filter: unknown): boolean;
  records: ReadonlySet<string>;
}

function mentions({ id, records }: PluginManifest): Mentions {
  const own = new Set(Object.keys(records));
  const path = new RegExp(`\\bext\\.${id}\\.`);
  const inFilter = (filter: unknown): boolean =>
    typeof filter === 'object' &&
    filter !== null &&
    Object.entries(filter).some(
      ([key, inner]) =>
        (key === 'ext' && typeof inner === 'object' && inner !== null && id in inner) || inFilter(inner),
    );
  return { inText: (text) => path.test(text), inFilter, records: own };
}

async function fieldUses(sql: Sql, asks: Mentions): Promise<Localized[]> {
  const { fields, layouts, records } = await readSnapshot(sql);
  const ofRecords = records.filter(({ definition }) => asks.records.has(definition.parent ?? ''));
  const ofFields = fields.filter(
    ({ record, retiredAt, definition: { expression = '', target = '', rollUp } }) => {
      // One that is retired would be refused when it is restored; one on the plugin's own records goes with them.
      if (retiredAt !== null || asks.records.has(record)) return false;
      if (asks.inText(expression) || asks.records.has(target)) return true;
      if (!rollUp) return false;
      const paths = `${rollUp.via} ${rollUp.field ?? ''}`;
      return asks.records.has(rollUp.record) || asks.inText(paths) || asks.inFilter(rollUp.filter);
    },
  );
  const ofLayouts = layouts.filter(({ definition }) =>
    definition.sections.some(({ fields: placed }) =>
      placed.some(({ show = '', require = '', readOnly = '' }) =>
        asks.inText(`${show} ${require} ${readOnly}`),
      ),
    ),
  );
  return [
    ...ofRecords.map(({ name }) => ({ en: `the record type ${name}`, zh: `记录类型 ${name}` })),
    ...ofFields.map(({ record, name }) => ({
      en: `the field ${record}.${name}`,
      zh: `字段 ${record}.${name}`,
    })),
    ...[...new Set(ofLayouts.map((one) => one.record))].map((record) => ({
      en: `a condition in a layout of ${record}`,
      zh: `${record} 布局中的条件`,
    })),
  ];
}

async function roleUses(sql: Sql, asks: Mentions): Promise<Localized[]> {
  const roles = await sql.query<{ name: string; grants: Grants }>(
    'select name, grants from role where deleted_at is null order by name',
  );
  return roles
    .filter(({ grants }) =>
      Object.entries(grants).some(
        ([record, grant]) => !asks.records.has(record) && asks.inFilter(grant.when),
      ),
    )
    .map(({ name }) => ({ en: `a condition of the role ${name}`, zh: `角色“${name}”的条件` }));
}

/** Settings of modules and of other plugins (a tier policy, a pipeline) name fields by their path within JSON. */
async function settingUses(
  sql: Sql,
  registry: RecordRegistry,
  { id, records }: PluginManifest,
): Promise<Localized[]> {
  const uses: Localized[] = [];
  for (const record of registry.all()) {
    if (record.definition.access !== 'shared' || record.name === 'role' || record.name in records) continue;
    const columns = [...record.fields.values()]
      .filter(({ definition }) => definition.kind === 'json' && definition.owner !== id)
      .map(({ column }) => `${ident(column)}::text like $1`);
    if (columns.length === 0) continue;
    const found = await sql.query(
      `select 1 from ${ident(record.table)} where deleted_at is null and (${columns.join(' or ')}) limit 1`,
      [`%"ext.${id}.%`],
    );
    if (found.length > 0) uses.push(record.definition.label);
  }
  return uses;
}

/** Takes a plugin's fields, record types and permissions out of roles and layouts. Nobody sees or may do more by it. */
export async function forgetIn(sql: Sql, manifest: PluginManifest): Promise<void> {
  const { id, records, permissions } = manifest;
  const isOwn = (path: string): boolean => path.startsWith(`ext.${id}.`);
  const roles = await sql.query<{ id: string; grants: Grants; permissions: string[] }>(
    'select id, grants, permissions from role for update',
  );
  for (const role of roles) {
    const grants = Object.entries(role.grants)
      .filter(([record]) => !(record in records))
      .map(([record, grant]) => {
        const without = (paths?: readonly string[]) => paths?.filter((path) => !isOwn(path));
        const { readable, writable, ...rest } = grant;
        return [
          record,
          {
            ...rest,
            ...(readable && { readable: without(readable) }),
            ...(writable && { writable: without(writable) }),
          },
        ] as const;
      });
    const kept = role.permissions.filter((one) => !permissions.includes(one));
    const next = { grants: Object.fromEntries(grants), permissions: kept };
    if (JSON.stringify(next) === JSON.stringify({ grants: role.grants, permissions: role.permissions }))
      continue;
    await sql.query(
      'update role set grants = $2, permissions = $3, version = version + 1, updated_at = now() where id = $1',
      [role.id, JSON.stringify(next.grants), JSON.stringify(next.permissions)],
    );
  }
  for (const layout of (await readSnapshot(sql)).layouts) {
    if (layout.record in records) {
      await sql.query('delete from record_layout where id = $1', [layout.id]);
      continue;
    }
    const sections = layout.definition.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(({ path }) => !isOwn(path)),
    }));
    if (JSON.stringify(sections) === JSON.stringify(layout.definition.sections)) continue;
    await sql.query(
      'update record_layout set definition = $2, version = version + 1, updated_at = now() where id = $1',
      [layout.id, JSON.stringify({ sections })],
    );
  }
}
