import type { Database } from '../database/database.js';
import type { PluginSet } from '../plugins/plugin-set.js';
import { verifyDerived } from '../records/derived/verify-derived.js';
import { readCatalog } from './catalog.js';
import { checkColumns, unledgered } from './columns.check.js';
import type { Finding } from './finding.js';
import { checkIndexes } from './indexes.check.js';

/**
 * Compares what is declared (by modules, plugins and administrators) with what is really in the database. Only reads;
 * safe while servers run. Empty: all is well. `set.custom` is brought up to date with the database.
 */
export async function diagnose(database: Database, set: PluginSet): Promise<Finding[]> {
  const pending = await pendingMigrations(database, set);
  // Before the migrations have run there is nothing to compare with.
  if (pending.length > 0) return pending;
  await set.custom.reload(database);
  const { registry, custom } = set;
  const catalog = await readCatalog(database);
  const ledger = await database.query<{ key: string }>(
    `select record || '.' || field as key from extra_column`,
  );
  return [
    ...set.failed.map(({ definition, error }) =>
      found('plugins', `plugin ${definition.id} does not run: ${error}`),
    ),
    ...custom.faults.map(({ record, field, reason }) =>
      found(
        'metadata',
        `${field === null ? 'record type' : 'field'} ${[record, field].filter(Boolean).join('.')} is set aside: ${reason}`,
      ),
    ),
    ...(await checkColumns(database, registry, custom.snapshot, catalog)),
    ...unledgered(custom.snapshot, new Set(ledger.map((one) => one.key))).map((text) =>
      found('columns', text),
    ),
    ...(await checkIndexes(database, registry, catalog)),
    ...(await derivedFindings(database, set)),
    ...(await parkedEvents(database)),
  ];
}

const found = (check: string, text: string): Finding => ({ check, text });

async function pendingMigrations(database: Database, set: PluginSet): Promise<Finding[]> {
  const [table] = await database.query<{ known: boolean }>(
    `select to_regclass('migration') is not null as known`,
  );
  const ran = table?.known ? await database.query<{ name: string }>('select name from migration') : [];
  const names = new Set(ran.map((row) => row.name));
  return set.active
    .flatMap((plugin) => plugin.migrations ?? [])
    .filter((migration) => !names.has(migration.name))
    .map((migration) =>
      found('migrations', `migration ${migration.name} has not run: start the server once`),
    );
}

const PROBLEMS = {
  missing: 'is missing',
  outdated: 'is of an earlier declaration',
  unknown: 'is of nothing that is declared',
  triggerMissing: 'lacks a trigger',
  wrong: 'does not agree with the rows',
} as const;

async function derivedFindings(database: Database, set: PluginSet): Promise<Finding[]> {
  // Sums over a million rows take longer than a statement may that a person waits for.
  const faults = await database.transaction((tx) => verifyDerived(tx, set.registry));
  return faults.map(({ name, problem, detail }) =>
    found('derived', `${name} ${PROBLEMS[problem]}${detail ? `: ${detail}` : ''}`),
  );
}

async function parkedEvents(database: Database): Promise<Finding[]> {
  const rows = await database.query<{ name: string; count: number; error: string | null }>(
    `select name, count(*)::int as count, min(error) as error from event_outbox
     where parked_at is not null group by name order by name`,
  );
  return rows.map(({ name, count, error }) =>
    found(
      'events',
      `${count} events ${name} could not be delivered and are put aside: ${error ?? 'no reason was kept'}`,
    ),
  );
}
