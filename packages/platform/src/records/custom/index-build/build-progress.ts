import type { Sql } from '../../../database/database.js';

interface Phase {
  phase: string;
  blocks: number | null;
  tuples: number | null;
}

/**
 * What each phase of a concurrent build adds, from where on, by what PostgreSQL counts in it: the table is read twice, once
 * to build and once to find what was written meanwhile.
 */
const PHASES: readonly { name: RegExp; from: number; to: number; by?: 'blocks' | 'tuples' }[] = [
  { name: /^building index: scanning table/, from: 0, to: 0.45, by: 'blocks' },
  { name: /^building index: sorting/, from: 0.45, to: 0.5 },
  { name: /^building index: loading/, from: 0.5, to: 0.6, by: 'tuples' },
  { name: /^building index/, from: 0, to: 0.6, by: 'blocks' },
  { name: /^waiting for writers before validation/, from: 0.6, to: 0.6 },
  { name: /^index validation: scanning index/, from: 0.6, to: 0.7, by: 'blocks' },
  { name: /^index validation: sorting/, from: 0.7, to: 0.72 },
  { name: /^index validation: scanning table/, from: 0.72, to: 0.98, by: 'blocks' },
  { name: /^waiting for (old snapshots|readers)/, from: 0.98, to: 0.98 },
];

/** How far PostgreSQL is with building an index, 0 to below 1; it never falls back while the build goes on. */
export async function buildProgress(sql: Sql, indexName: string): Promise<number> {
  const [row] = await sql.query<Phase>(
    `select phase, blocks_done::float8 / nullif(blocks_total, 0) as blocks, tuples_done::float8 / nullif(tuples_total, 0) as tuples
     from pg_stat_progress_create_index where index_relid = to_regclass($1)`,
    [indexName],
  );
  return row ? progressOf(row) : 0;
}

export function progressOf({ phase, ...done }: Phase): number {
  const known = PHASES.find((one) => one.name.test(phase));
  if (!known) return 0;
  const share = known.by ? Math.min(done[known.by] ?? 0, 1) : 0;
  return known.from + (known.to - known.from) * share;
}
