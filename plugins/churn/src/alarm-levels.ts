import { allPurchaseGaps, purchaseGaps, type PurchaseTable, type Risk } from '@ricejar/customer';
import { NumericsError, pooledShape } from '@ricejar/numerics';
import type { Rhythm } from './gap-alarm.js';

/** Steadier than this is told apart by no more than days. */
const STEADIEST = 50;
/** Purchases at random: what is taken where nobody has two gaps to learn from. */
const AT_RANDOM = 1;

/** How regular the purchases of these customers are, learnt from all their gaps unless it is given (above 0). */
export function regularityOf(table: PurchaseTable, given: number): number {
  if (given > 0) return given;
  try {
    return Math.min(STEADIEST, pooledShape(allPurchaseGaps(table)));
  } catch (error) {
    if (error instanceof NumericsError && error.reason === 'shape') return AT_RANDOM;
    throw error;
  }
}

/** Undefined for who has bought on one day only: no gap, no rhythm. */
export function rhythmOf(table: PurchaseTable, row: number, now: number): Rhythm | undefined {
  const { gaps, total } = purchaseGaps(table, row);
  return gaps > 0 ? { gaps, total, elapsed: now - (table.lastDay[row] ?? 0) } : undefined;
}

/** One gap is no habit that could be broken. */
export const LEAST_GAPS = 2;

export interface AlarmLimits {
  watchBelow: number;
  highBelow: number;
}

export const levelOf = (share: number, { watchBelow, highBelow }: AlarmLimits): Risk =>
  100 * share < highBelow ? 'high' : 100 * share < watchBelow ? 'watch' : 'none';
