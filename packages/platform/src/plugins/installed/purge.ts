import type { Localized, PluginDefinition, PluginManifest } from '@ricejar/sdk';
import type { Database, Sql, Transaction } from '../../database/database.js';
import { ident, tableName } from '../../records/naming.js';
import { installDerived } from '../../records/derived/ensure-derived.js';
import { readSnapshot } from '../../records/custom/schema/snapshot.js';
import type { PluginSet } from '../plugin-set.js';
import { forgetIn } from './plugin-uses.js';
import { changingTables, ledgerOf, removeObjects } from './schema-steps.js';

/**
 * Takes a plugin out of the database, in one transaction: what its migrations made, its columns with their indexes and
 * triggers, and every word of it in roles, layouts and ledgers. History stays. `without` is the set that runs from now on.
 */
export function removeFromDatabase(
  database: Database,
  without: PluginSet,
  manifest: PluginManifest,
  definition: PluginDefinition | null,
): Promise<void> {
  return changingTables(database, async (tx) => {
    await tx.takeTime();
    await forgetIn(tx, manifest);
    const snapshot = await readSnapshot(tx);
    await installDerived(tx, without.custom.compose(snapshot).registry);
    await nameRemoved(tx, manifest, definition);
    await removeColumns(tx, manifest.id);
    await removeObjects(tx, manifest.id);
    await removeTraces(tx, manifest);
    await tx.query('update schema_version set version = version + 1, changed_at = now()');
    await tx.query('delete from plugin_installation where id = $1', [manifest.id]);
  });
}

/** History tells of a removed field by its name. */
async function nameRemoved(
  tx: Sql,
  { id }: PluginManifest,
  definition: PluginDefinition | null,
): Promise<void> {
  for (const { record, field } of await ledgerOf(tx, id)) {
    const label: Localized = definition?.fields?.[record]?.[field]?.label ?? { en: field, zh: field };
    await tx.query(
      `insert into removed_field (record, path, label, plugin) values ($1, $2, $3, $4)
       on conflict (record, path) do update set label = excluded.label, removed_at = now()`,
      [record, `ext.${id}.${field}`, JSON.stringify(label), id],
    );
  }
}

/** The columns that the ledger says are the plugin's, or those of them that are named; their indexes go with them. */
export async function removeColumns(tx: Sql, id: string, only?: ReadonlySet<string>): Promise<void> {
  const columns = (await ledgerOf(tx, id)).filter(
    ({ record, column }) => !only || only.has(`${record}.${column}`),
  );
  for (const { record, column } of columns) {
    await tx.query(
      `alter table if exists ${ident(tableName(record))} drop column if exists ${ident(column)}`,
    );
    await tx.query('delete from extra_column where record = $1 and column_name = $2', [record, column]);
  }
  const paths = columns.map(({ field }) => `ext.${id}.${field}`);
  await tx.query('delete from index_build where fields && $1', [paths]);
}

/** Tables of other rooms that say in `record` which record type a row is about. History and audit are not among them. */
const ABOUT_RECORDS = [
  'collaborator',
  'custom_field',
  'derived_backfill',
  'derived_dirty',
  'extra_column',
  'import_mapping',
  'index_build',
  'removed_field',
] as const;

/** What other rooms keep about it: queues, beats, handled events, and rows about its record types. */
async function removeTraces(tx: Transaction, { id, records, jobs }: PluginManifest): Promise<void> {
  await tx.query(`delete from schedule where name like $1`, [`${id}/%`]);
  await tx.query(`delete from event_inbox where consumer like $1`, [`${id}/%`]);
  for (const table of ABOUT_RECORDS)
    await tx.query(`delete from ${ident(table)} where record = any($1)`, [Object.keys(records)]);
  const [queue] = await tx.query<{ known: boolean }>(
    `select to_regprocedure('pgboss.delete_queue(text)') is not null as known`,
  );
  const queues = jobs.map((job) => `${id}/${job}`);
  // Only those that a server has made: one that is not there makes it throw.
  if (queue?.known)
    await tx.query('select pgboss.delete_queue(name) from pgboss.queue where name = any($1)', [queues]);
}
