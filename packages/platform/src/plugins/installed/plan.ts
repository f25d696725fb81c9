import type { Localized, ManifestField, PluginManifest } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { fieldColumns } from '../../database/schema-draft.js';
import { tableName } from '../../records/naming.js';
import { RecordRegistry, RegisteredRecord } from '../../records/record-registry.js';
import { ledgerOf, objectsOf, type LedgerColumn } from './schema-steps.js';

export type PlanKind = 'add' | 'upgrade' | 'purge';

export interface PlannedColumn {
  table: string;
  column: string;
  /** `computed` where only the code tells. */
  type: string;
  /** `keep`: its field is declared no more, and its data stays. */
  change: 'add' | 'convert' | 'keep' | 'drop';
  /** Type of today, where it changes. */
  from: string | null;
}

/** What adding, upgrading or purging a plugin will do, told before anything is done and before any of its code runs. */
export interface PluginPlan {
  kind: PlanKind;
  plugin: string;
  version: string;
  /** Version that is there. */
  from: string | null;
  label: Localized;
  description: Localized;
  tables: readonly string[];
  columns: readonly PlannedColumn[];
  indexes: readonly string[];
  permissions: readonly string[];
  hosts: readonly string[];
  jobs: readonly string[];
  schedules: readonly string[];
  actions: readonly string[];
  webhooks: readonly string[];
  migrations: readonly string[];
  extensions: readonly string[];
  slots: readonly string[];
  requires: Readonly<Record<string, string>>;
  /** Rows that die with it, by table; of a purge alone. */
  rows: readonly { name: string; rows: number }[];
  /** What stands against it; nothing is done while there is any. */
  blockers: readonly Localized[];
}

interface Column {
  table: string;
  column: string;
  type: string;
  indexed: boolean;
}

/** The columns that fields of a manifest come to. */
function columnsOf(id: string, record: string, fields: readonly ManifestField[]): Column[] {
  const none = new RecordRegistry([]);
  return fields.flatMap((field) => {
    const definition = { name: record, fields: new Map() } as unknown as ConstructorParameters<
      typeof RegisteredRecord
    >[0];
    const holder = new RegisteredRecord(definition);
    const isComputed = field.kind === 'formula' || field.kind === 'rollUp';
    const label = { en: field.name, zh: field.name };
    holder.add({ name: field.name, owner: id, label, kind: isComputed ? 'text' : field.kind });
    const [registered] = holder.fields.values();
    return registered
      ? fieldColumns(none, registered).map((one, at) => ({
          table: tableName(record),
          column: one.name,
          type: isComputed ? 'computed' : one.type,
          indexed: at === 0 && Boolean(field.index || field.unique || field.target),
        }))
      : [];
  });
}

const base = (type: string): string => type.replace(/\(.*\)$/, '');

/** What adding or upgrading to what the manifest says will do. */
export async function planInstall(
  sql: Sql,
  manifest: PluginManifest,
  from: string | null,
  blockers: readonly Localized[],
): Promise<PluginPlan> {
  const { id, migrations } = manifest;
  const wanted = Object.entries(manifest.fields).flatMap(([record, fields]) => columnsOf(id, record, fields));
  const ledger = await ledgerOf(sql, id);
  const known = new Map(ledger.map((one) => [`${tableName(one.record)}.${one.column}`, one]));
  const ran = await sql.query<{ name: string }>('select name from migration where name = any($1)', [
    migrations,
  ]);
  const names = new Set(ran.map((row) => row.name));
  const tables = new Set((await objectsOf(sql, id)).map((one) => one.name));
  return {
    kind: from === null ? 'add' : 'upgrade',
    from,
    ...shared(manifest),
    tables: Object.keys(manifest.records)
      .map(tableName)
      .filter((table) => !tables.has(table)),
    columns: [...wanted.flatMap((one) => planned(one, known)), ...kept(wanted, ledger)],
    indexes: wanted
      .filter((one) => one.indexed && !known.has(`${one.table}.${one.column}`))
      .map((one) => `${one.table}_${one.column}_idx`),
    migrations: migrations.filter((name) => !names.has(name)),
    rows: [],
    blockers,
  };
}

function planned({ table, column, type }: Column, known: ReadonlyMap<string, LedgerColumn>): PlannedColumn[] {
  const there = known.get(`${table}.${column}`);
  if (!there) return [{ table, column, type, change: 'add', from: null }];
  const same = type === 'computed' || base(there.type) === base(type);
  return same ? [] : [{ table, column, type, change: 'convert', from: there.type }];
}

function kept(wanted: readonly Column[], ledger: readonly LedgerColumn[]): PlannedColumn[] {
  const names = new Set(wanted.map((one) => `${one.table}.${one.column}`));
  return ledger
    .map((one) => ({ table: tableName(one.record), column: one.column, type: one.type }))
    .filter((one) => !names.has(`${one.table}.${one.column}`))
    .map((one) => ({ ...one, change: 'keep', from: null }));
}

/** What a purge will take away. */
export async function planPurge(
  sql: Sql,
  manifest: PluginManifest,
  rows: PluginPlan['rows'],
  blockers: readonly Localized[],
): Promise<PluginPlan> {
  const objects = await objectsOf(sql, manifest.id);
  const named = (kind: string): string[] => objects.filter((one) => one.kind === kind).map((one) => one.name);
  const ledger = await ledgerOf(sql, manifest.id);
  return {
    kind: 'purge',
    from: manifest.version,
    ...shared(manifest),
    tables: named('table'),
    columns: ledger.map(({ record, column, type }) => ({
      table: tableName(record),
      column,
      type,
      change: 'drop',
      from: null,
    })),
    indexes: named('index'),
    migrations: named('migration'),
    rows,
    blockers,
  };
}

const SHARED = [
  'version',
  'label',
  'description',
  'requires',
  'permissions',
  'hosts',
  'jobs',
  'schedules',
  'actions',
  'webhooks',
  'extensions',
  'slots',
] as const;

type Shared = Pick<PluginPlan, 'plugin' | (typeof SHARED)[number]>;

const shared = (manifest: PluginManifest): Shared => ({
  plugin: manifest.id,
  ...(Object.fromEntries(SHARED.map((key) => [key, manifest[key]])) as unknown as Omit<Shared, 'plugin'>),
});
