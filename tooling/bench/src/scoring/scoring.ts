import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ScoringService, TierRegrade, TierService, type TierPolicyDraft } from '@ricejar/customer';
import { Application } from '@ricejar/platform';
import { systemActor } from '@ricejar/sdk';
import { MODULES, PLUGINS, threadEntry } from '@ricejar/server';
import pg from 'pg';
import type { ScoringReport, Timed } from '../bench-result.js';
import { fillSales } from '../data/fill.js';
import { migrated } from '../database/migrated.js';
import { rawGrading, rawRegrade } from './raw-grading.js';

export interface ScoringRun {
  /** An empty database. */
  databaseUrl: string;
  filesDir: string;
  scale: number;
  log: (line: string) => void;
}

const SYSTEM = systemActor('bench');
const NANOSECONDS = 1e6;
const MEGABYTE = 1024;

const policy = (best: number): TierPolicyDraft => ({
  model: 'rfm',
  rule: 'share',
  cutoffs: [
    { tier: 'S', value: best },
    { tier: 'A', value: 0.15 },
    { tier: 'B', value: 0.3 },
  ],
});

/**
 * Scores and grades all customers, as a server would: RFM and tiers, the same again as every night does, CLV fitted and
 * scored, and tiers anew from the scores that are stored. Beside it hand-written SQL that does the same.
 */
export async function scoring({ databaseUrl, filesDir, scale, log }: ScoringRun): Promise<ScoringReport> {
  log('Migrating');
  await migrated(databaseUrl, filesDir);
  const { customers, orders } = await fillSales(databaseUrl, scale, log);
  const client = new pg.Client({ connectionString: databaseUrl });
  // A query under way says so itself.
  client.on('error', () => undefined);
  await client.connect();
  const ours = await server(databaseUrl, filesDir);
  const stopwatch = new Stopwatch(log);
  try {
    log('Grading in SQL');
    const rawMs = await rawGrading(client);
    await client.query('vacuum (analyze) customer, score_piece, tier_change');
    const first = await stopwatch.time('RFM and tiers', () => publish(ours, 0.05));
    await client.query('vacuum (analyze) customer, score_piece');
    const again = await stopwatch.time('RFM and tiers again', () => ours.get(TierRegrade).run(SYSTEM));
    await client.query('vacuum (analyze) customer, score_piece');
    const clv = await stopwatch.time('CLV', () => ours.get(ScoringService).run(SYSTEM, 'clv'));
    await client.query('vacuum (analyze) customer, score_piece');
    const moved = await moveSome(client);
    const updateMs = await rawRegrade(client, moved);
    const regrade = await stopwatch.time('Tiers from stored scores', async () => {
      const { up, down } = await ours.get(TierRegrade).fromScores(SYSTEM);
      if (up + down !== moved.length) throw new Error(`${up + down} customers moved, not ${moved.length}`);
    });
    return {
      customers,
      orders,
      grading: { ...first, rawMs: Math.round(rawMs), ratio: ratio(first.ms, rawMs) },
      again,
      clv,
      regrade: {
        ...regrade,
        moved: moved.length,
        rawMs: Math.round(updateMs),
        ratio: ratio(regrade.ms, updateMs),
      },
      peakMb: Math.round(process.resourceUsage().maxRSS / MEGABYTE),
    };
  } finally {
    await ours.close();
    await client.end();
  }
}

/** Puts every tenth customer into another tier than its score says; answers whom, and the tier that it belongs to. */
async function moveSome(client: pg.Client): Promise<{ id: string; tier: string }[]> {
  const { rows } = await client.query<{ id: string; tier: string }>(
    `with one as (select id, tier from customer where tier is not null and abs(hashtext(id::text)) % 10 = 0)
     update customer c set tier = case one.tier when 'C' then 'B' else 'C' end from one where one.id = c.id
     returning one.id, one.tier`,
  );
  await client.query('vacuum (analyze) customer');
  return rows;
}

/** The application of a server, its thread included. */
function server(databaseUrl: string, dataDir: string): Promise<Application> {
  const thread = threadEntry({ databaseUrl, dataDir });
  const parts = { databaseUrl, dataDir, modules: MODULES, plugins: PLUGINS, logger: false } as const;
  return Application.create({ ...parts, ...(thread && { thread }) });
}

const publish = (ours: Application, best: number): Promise<unknown> =>
  ours.get(TierService).publish(SYSTEM, policy(best));

const ratio = (ours: number, raw: number): number => Number((ours / raw).toPrecision(3));

/** Times work, and the longest that nothing else ran meanwhile. */
class Stopwatch {
  constructor(private readonly log: (line: string) => void) {}

  async time(name: string, work: () => Promise<unknown>): Promise<Timed> {
    this.log(name);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const begun = performance.now();
    await work();
    const ms = Math.round(performance.now() - begun);
    delay.disable();
    const longestBlockMs = Math.round(delay.max / NANOSECONDS);
    this.log(`${name}: ${ms} ms, the longest pause ${longestBlockMs} ms`);
    return { ms, longestBlockMs };
  }
}
