import type { BenchResult, Pair } from '../bench-result.js';
import type { BenchServer, Side } from '../servers/bench-server.js';
import type { Turn, Workload } from '../workloads/workload.js';
import type { Caller } from './caller.js';
import { load, type Load } from './load.js';
import { median } from './median.js';

/** One workload on both sides. */
export interface Contest {
  workload: Workload;
  callers: Record<Side, Caller>;
  servers: Record<Side, BenchServer>;
  next: () => Turn;
  /** Puts the turns back to the first. */
  restart: () => void;
}

export interface Plan {
  rounds: number;
  /** Length of one measurement in ms. */
  ms: number;
  signal?: AbortSignal;
  log: (line: string) => void;
}

/** What one side did in one round. */
interface Sample {
  p50: number;
  perSecond: number;
  /** Processor ms a request; null where unknown. */
  cpu: number | null;
}

const SIDES: readonly Side[] = ['ours', 'raw'];
const CLIENTS = 16;
/** A median of fewer is none. */
const LEAST_ALONE = 3;

export interface Measured {
  results: BenchResult[];
  /** What could not be measured, with the reason. */
  failures: string[];
}

/**
 * Round by round, ours and raw in turns and each first every other time, so that what else the machine does hits both.
 * A workload that fails is left out from there on; the others go on.
 */
export async function measure(contests: readonly Contest[], plan: Plan): Promise<Measured> {
  const rounds = new Map(contests.map((contest) => [contest, [] as Record<Side, Sample>[]]));
  const failures: string[] = [];
  const trying = async (contest: Contest, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (plan.signal?.aborted) throw error;
      rounds.delete(contest);
      failures.push((error as Error).message);
    }
  };
  for (const contest of contests)
    await trying(contest, async () => {
      for (const side of SIDES) await warmUp(contest, side, plan);
    });
  for (let round = 0; round < plan.rounds; round++) {
    for (const [contest, samples] of rounds) {
      plan.log(`Round ${round + 1} of ${plan.rounds}: ${contest.workload.name}`);
      await trying(contest, async () => samples.push(await oneRound(contest, round, plan)));
    }
  }
  return { results: [...rounds].map(([{ workload }, samples]) => result(workload.name, samples)), failures };
}

async function oneRound(contest: Contest, round: number, plan: Plan): Promise<Record<Side, Sample>> {
  const taken: Partial<Record<Side, Sample>> = {};
  for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed())
    taken[side] = await sample(contest, side, plan);
  return taken as Record<Side, Sample>;
}

const run = (contest: Contest, side: Side, plan: Load) => {
  contest.restart();
  return load(contest.callers[side], contest.workload, contest.next, plan);
};

/** Every connection of the pool has the statement prepared, and often enough for PostgreSQL to settle on a plan. */
const warmUp = (contest: Contest, side: Side, { ms }: Plan) =>
  run(contest, side, { clients: CLIENTS, ms: ms / 2, least: 1 });

async function sample(contest: Contest, side: Side, { ms }: Plan): Promise<Sample> {
  const alone = await run(contest, side, { clients: 1, ms, least: LEAST_ALONE });
  const server = contest.servers[side];
  const before = await server.cpuSeconds();
  const together = await run(contest, side, { clients: CLIENTS, ms, least: 1 });
  const after = await server.cpuSeconds();
  const cpu = before === null || after === null ? null : ((after - before) * 1000) / together.requests;
  return { p50: alone.p50, perSecond: together.perSecond, cpu };
}

function result(workload: string, samples: readonly Record<Side, Sample>[]): BenchResult {
  const latency = pair(
    samples,
    ({ p50 }) => p50,
    (ours, raw) => raw / ours,
  );
  const throughput = pair(
    samples,
    ({ perSecond }) => perSecond,
    (ours, raw) => ours / raw,
  );
  const known = samples.every(({ ours, raw }) => ours.cpu !== null && raw.cpu !== null);
  const { ours, raw } = pair(
    samples,
    ({ cpu }) => cpu ?? 0,
    () => 0,
  );
  return { workload, ...throughput, latency, nodeCpu: known ? { ours, raw } : null };
}

function pair(
  samples: readonly Record<Side, Sample>[],
  value: (sample: Sample) => number,
  share: (ours: number, raw: number) => number,
): Pair {
  return {
    ours: rounded(median(samples.map(({ ours }) => value(ours)))),
    raw: rounded(median(samples.map(({ raw }) => value(raw)))),
    ratio: rounded(median(samples.map(({ ours, raw }) => share(value(ours), value(raw))))),
  };
}

/** Four digits are more than the noise leaves. */
const rounded = (value: number): number => Number(value.toPrecision(4));
