import type { Migration, PluginManifest } from '@ricejar/sdk';
import type { Database, Sql, Transaction } from '../../database/database.js';
import { dropStatements, madeSince, readObjects, type CatalogObject } from './catalog-objects.js';

/** The lock of `migrate`: whoever migrates does so alone. */
const MIGRATE_LOCK = 7_240_118;
const LOCK_NOT_AVAILABLE = '55P03';
const LOCK_TIMEOUT = '200ms';
const TRIES = 50;
const PAUSE_MS = 50;

/**
 * One transaction that changes tables in use: a table that is not to be had at once is given back and asked for again, so
 * that no writer queues behind the wait.
 */
export async function changingTables<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await database.transaction(async (tx) => {
        await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
        return work(tx);
      });
    } catch (error) {
      if (tries >= TRIES || (error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/**
 * Runs the migrations of a plugin that have not run, all of them or none, and notes in `plugin_object` what they made.
 * Returns the names of those that ran.
 */
export async function runMigrations(
  database: Database,
  { id, version }: Pick<PluginManifest, 'id' | 'version'>,
  migrations: readonly Migration[],
): Promise<string[]> {
  const waiting = async (sql: Sql): Promise<Migration[]> => {
    const ran = await sql.query<{ name: string }>('select name from migration where name = any($1)', [
      migrations.map((one) => one.name),
    ]);
    return migrations.filter(({ name }) => !ran.some((row) => row.name === name));
  };
  if ((await waiting(database)).length === 0) return [];
  return changingTables(database, async (tx) => {
    await tx.query(`set local lock_timeout = 0`);
    await tx.query('select pg_advisory_xact_lock($1)', [MIGRATE_LOCK]);
    await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
    const before = await readObjects(tx);
    const todo = await waiting(tx);
    for (const { name, up } of todo) {
      for (const statement of up) await tx.query(statement);
      await tx.query('insert into migration ("timestamp", name) values ($1, $2)', [
        Number(name.slice(-13)),
        name,
      ]);
    }
    await noteObjects(tx, id, version, madeSince(before, await readObjects(tx)));
    for (const { name } of todo) await note(tx, id, version, 'migration', name);
    return todo.map((one) => one.name);
  });
}

async function noteObjects(
  tx: Sql,
  id: string,
  version: string,
  objects: readonly CatalogObject[],
): Promise<void> {
  for (const { kind, name } of objects) await note(tx, id, version, kind, name);
}

const note = (tx: Sql, id: string, version: string, kind: string, name: string): Promise<object[]> =>
  tx.query(
    'insert into plugin_object (plugin, version, kind, name) values ($1, $2, $3, $4) on conflict do nothing',
    [id, version, kind, name],
  );

/** What migrations of a plugin made: all, or those of one version. */
export function objectsOf(
  sql: Sql,
  id: string,
  version?: string,
): Promise<(Pick<CatalogObject, 'kind' | 'name'> | { kind: 'migration'; name: string })[]> {
  return sql.query(
    'select kind, name from plugin_object where plugin = $1 and ($2::text is null or version = $2) order by kind, name',
    [id, version ?? null],
  );
}

/** Takes away what migrations of a plugin made, in the caller's transaction, and forgets that they ran. */
export async function removeObjects(tx: Sql, id: string, version?: string): Promise<void> {
  const objects = await objectsOf(tx, id, version);
  for (const statement of dropStatements(objects.filter(isReal))) await tx.query(statement);
  const migrations = objects.filter((one) => one.kind === 'migration').map((one) => one.name);
  await tx.query('delete from migration where name = any($1)', [migrations]);
  await tx.query('delete from plugin_object where plugin = $1 and ($2::text is null or version = $2)', [
    id,
    version ?? null,
  ]);
}

const isReal = (one: { kind: string; name: string }): one is Pick<CatalogObject, 'kind' | 'name'> =>
  one.kind !== 'migration';

/** A column that the ledger says is a plugin's. */
export interface LedgerColumn {
  record: string;
  column: string;
  field: string;
  type: string;
}

export const ledgerOf = (sql: Sql, id: string): Promise<LedgerColumn[]> =>
  sql.query<LedgerColumn>(
    `select record, column_name as "column", field, type from extra_column where owner = $1 order by record, column_name`,
    [id],
  );
