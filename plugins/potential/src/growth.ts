import { benchmarks, type Basis } from './benchmark.js';
import type { CustomerFacts } from './customer-facts.js';
import { shareBelow } from './ranks.js';

export interface Weights {
  roomWeight: number;
  pipelineWeight: number;
  trendWeight: number;
}

export interface GrowthOptions extends Weights {
  /** Customers that a benchmark takes at least. */
  peers: number;
  /** Share of the peers, 0 to 1, that buy less for their size than the benchmark. */
  quantile: number;
}

/** Each part from 0 to 1; room is null where the wallet cannot be told. */
export interface Points {
  room: number | null;
  pipeline: number;
  trend: number;
}

export interface Growth {
  customerId: string;
  facts: CustomerFacts;
  /** What it could buy a year, and how that is known; null when it is not. */
  wallet: number | null;
  basis: Basis | null;
  /** Part of the wallet that goes elsewhere. */
  room: number | null;
  points: Points;
  /** 0 to 100. */
  value: number;
}

/**
 * How much each customer could grow: room in its wallet, open deals, and where its orders are heading. Room and deals are
 * judged by their rank among all customers here, the trend by itself. What is not known counts neither way: its weight goes
 * to the other parts.
 */
export function growthOf(customers: ReadonlyMap<string, CustomerFacts>, options: GrowthOptions): Growth[] {
  const benchmark = benchmarks([...customers.values()], options);
  const rows = [...customers].map(([customerId, facts]) => {
    const { wallet, basis } = benchmark(facts);
    return { customerId, facts, wallet, basis, room: wallet === null ? null : wallet - facts.recent };
  });
  const roomRank = shareBelow(rows.flatMap(({ room }) => (room === null ? [] : [room])));
  const pipelineRank = shareBelow(rows.map(({ facts }) => facts.pipeline));
  return rows.map((row) => {
    const points: Points = {
      room: row.room === null ? null : row.room > 0 ? roomRank(row.room) : 0,
      pipeline: row.facts.pipeline > 0 ? pipelineRank(row.facts.pipeline) : 0,
      trend: trendPoints(row.facts),
    };
    return { ...row, points, value: valueOf(points, options) };
  });
}

/** 0 when orders have stopped, a half when they are level, 1 when they have just begun. */
function trendPoints({ recent, earlier }: CustomerFacts): number {
  return recent + earlier > 0 ? recent / (recent + earlier) : 0;
}

function valueOf(points: Points, weights: Weights): number {
  const parts = [
    { weight: weights.pipelineWeight, points: points.pipeline },
    { weight: weights.trendWeight, points: points.trend },
    ...(points.room === null ? [] : [{ weight: weights.roomWeight, points: points.room }]),
  ];
  const total = parts.reduce((sum, one) => sum + one.weight, 0);
  return total > 0 ? (100 * parts.reduce((sum, one) => sum + one.weight * one.points, 0)) / total : 0;
}
