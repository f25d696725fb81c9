import type { Sql } from './database.js';
import { PARTITIONED } from './history.migrations.js';

const MONTHS_AHEAD = 3;

/** Adds the monthly partitions from this month to three ahead. Safe to run at any time, by several servers at once. */
export async function ensurePartitions(sql: Sql, now: Date): Promise<void> {
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
    const from = month(now, ahead);
    const to = month(now, ahead + 1);
    const suffix = from.slice(0, 7).replace('-', '_');
    for (const table of PARTITIONED) await ensure(sql, table, suffix, from, to);
  }
}

async function ensure(sql: Sql, table: string, suffix: string, from: string, to: string): Promise<void> {
  const [known] = await sql.query<{ oid: string | null }>('select to_regclass($1) as oid', [
    `${table}_${suffix}`,
  ]);
  if (known?.oid) return;
  // Rows of a month that was missed lie in the default partition; PostgreSQL would refuse to cut it, so it keeps them.
  const [stray] = await sql.query(
    `select 1 from ${table}_rest where occurred_at >= $1 and occurred_at < $2 limit 1`,
    [from, to],
  );
  if (stray) return;
  await sql.query(
    `create table if not exists ${table}_${suffix} partition of ${table} for values from ('${from}') to ('${to}')`,
  );
}

const month = (now: Date, ahead: number): string =>
  `${new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10)}T00:00:00Z`;
