import type { Database, Sql } from '../../database/database.js';
import { ident } from '../naming.js';
import type { RecordRegistry } from '../record-registry.js';
import { sha, type DerivedObject } from './derived-object.js';
import { derivedPlan } from './derived-plan.js';
import { missingTriggers } from './derived-triggers.js';

const LOCK = 7_240_120;
const LOCK_TIMEOUT = '2s';
const LOCK_NOT_AVAILABLE = '55P03';
const TRIES = 10;

/**
 * Brings what is kept at write to the declarations: makes what is new or was declared anew, takes away what is declared
 * no more, and makes again what somebody took away. One transaction; a table that is being written to is waited for, and given back when the wait gets long.
 */
export async function ensureDerived(database: Database, registry: RecordRegistry): Promise<void> {
  await forgetBroken(database, registry);
  if ((await pending(database, registry)).length === 0) return;
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async (tx) => {
        await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
        await installDerived(tx, registry);
      });
    } catch (error) {
      if (attempt >= TRIES || (error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    }
  }
}

/** As `ensureDerived`, in the caller's transaction: for a change of the schema that must come about as one. */
export async function installDerived(tx: Sql, registry: RecordRegistry): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const work = await pending(tx, registry);
  const tables = [...new Set(work.flatMap((one) => ('install' in one ? [one.table] : [])))].toSorted();
  for (const table of tables) await tx.query(`lock table ${ident(table)} in share row exclusive mode`);
  for (const one of work) {
    if ('install' in one) {
      await one.install(tx);
      await tx.query(
        `insert into derived_object (name, definition, removal) values ($1, $2, $3)
         on conflict (name) do update set definition = excluded.definition, removal = excluded.removal, installed_at = now()`,
        [one.name, sha(one.definition), one.removal],
      );
    } else {
      for (const statement of one.removal) await tx.query(statement);
      await tx.query('delete from derived_object where name = $1', [one.name]);
    }
  }
}

/** Strikes from the ledger what hangs on a table whose triggers are gone: nobody kept it since. */
async function forgetBroken(sql: Sql, registry: RecordRegistry): Promise<void> {
  const { triggers, rollUps, objects } = derivedPlan(registry);
  for (const [table, parts] of triggers) {
    if ((await missingTriggers(sql, table, parts)).length === 0) continue;
    const kept = objects.filter((one) => one.table === table && !one.name.startsWith('formula:'));
    const told = rollUps
      .filter(({ child }) => child.table === table)
      .flatMap(({ parent, rollUps: own }) =>
        own.map(({ field }) => `rollUp:${parent.table}.${field.column}`),
      );
    const names = [...kept.map((one) => one.name), ...told];
    await sql.query('delete from derived_object where name = any($1)', [names]);
  }
}

interface Obsolete {
  name: string;
  removal: readonly string[];
}

/** What has to be taken away, then what has to be made; nothing where database and declarations agree. */
export async function pending(sql: Sql, registry: RecordRegistry): Promise<(Obsolete | DerivedObject)[]> {
  const { objects } = derivedPlan(registry);
  const ledger = await sql.query<Obsolete & { definition: string }>(
    'select name, definition, removal from derived_object order by name desc',
  );
  const wanted = new Set(objects.map((one) => one.name));
  const known = new Map(ledger.map((row) => [row.name, row.definition]));
  return [
    ...ledger.filter((row) => !wanted.has(row.name)).map(({ name, removal }) => ({ name, removal })),
    ...objects.filter((one) => known.get(one.name) !== sha(one.definition)),
  ];
}
