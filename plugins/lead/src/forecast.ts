import { leadErrors } from './lead.errors.js';

/** A deal that has ended, with every stage it reached. */
export interface ClosedDeal {
  stages: readonly string[];
  won: boolean;
}

/** A deal still open. */
export interface OpenDeal {
  stage: string;
  value: number;
}

export interface WinRate {
  /** Closed deals that reached the stage, and how many of them were won. */
  reached: number;
  won: number;
  rate: number;
}

/**
 * Per stage: of the deals that reached it and have ended, the share won. Open deals are not lost, so they do not count;
 * each deal counts once a stage however often it came back to it.
 */
export function winRates(closed: Iterable<ClosedDeal>): Map<string, WinRate> {
  const counts = new Map<string, { reached: number; won: number }>();
  for (const { stages, won } of closed) {
    for (const stage of new Set(stages)) {
      const count = counts.get(stage) ?? { reached: 0, won: 0 };
      counts.set(stage, { reached: count.reached + 1, won: count.won + Number(won) });
    }
  }
  return new Map(
    Array.from(counts, ([stage, count]) => [stage, { ...count, rate: count.won / count.reached }]),
  );
}

export interface Forecast {
  /** Sum of win rate times value. */
  expected: number;
  /** Of the sum won, deals being independent: about two thirds of outcomes lie within one of it. */
  standardDeviation: number;
  /** If every open deal were won. */
  open: number;
  byStage: readonly { stage: string; deals: number; value: number; expected: number }[];
}

/**
 * What open deals will bring, each weighted by the win rate of its stage (0 to 1). Throws `LEAD_STAGE_UNKNOWN` and
 * `LEAD_DEAL_INVALID`.
 */
export function weightedForecast(deals: readonly OpenDeal[], rates: ReadonlyMap<string, number>): Forecast {
  const stages = new Map<string, { deals: number; value: number; expected: number }>();
  let variance = 0;
  deals.forEach(({ stage, value }, index) => {
    const rate = rates.get(stage);
    if (rate === undefined) throw leadErrors.LEAD_STAGE_UNKNOWN({ stage, stages: [...rates.keys()] });
    if (!(rate >= 0 && rate <= 1 && Number.isFinite(value))) {
      throw leadErrors.LEAD_DEAL_INVALID({ deal: index + 1, value, rate });
    }
    const sum = stages.get(stage) ?? { deals: 0, value: 0, expected: 0 };
    stages.set(stage, {
      deals: sum.deals + 1,
      value: sum.value + value,
      expected: sum.expected + rate * value,
    });
    variance += rate * (1 - rate) * value ** 2;
  });
  const byStage = Array.from(stages, ([stage, sums]) => ({ stage, ...sums }));
  return {
    expected: byStage.reduce((sum, { expected }) => sum + expected, 0),
    standardDeviation: Math.sqrt(variance),
    open: byStage.reduce((sum, { value }) => sum + value, 0),
    byStage,
  };
}

export interface CycleTime {
  deals: number;
  mean: number;
  median: number;
  /** Nine of ten deals won were won by then: what is open for longer has gone stale. */
  staleAfter: number;
}

/** How many days won deals took. Undefined without any. */
export function cycleTime(days: readonly number[]): CycleTime | undefined {
  if (days.length === 0) return undefined;
  const order = days.toSorted((a, b) => a - b);
  const middle = order.length / 2;
  const at = (place: number): number => order[Math.min(Math.max(place, 0), order.length - 1)] ?? 0;
  return {
    deals: order.length,
    mean: order.reduce((sum, one) => sum + one, 0) / order.length,
    median: (at(Math.ceil(middle) - 1) + at(Math.floor(middle))) / 2,
    staleAfter: at(Math.ceil(0.9 * order.length) - 1),
  };
}
