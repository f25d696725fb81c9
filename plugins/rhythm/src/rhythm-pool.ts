import { allPurchaseGaps, purchaseGaps, type PurchaseTable } from '@ricejar/customer';
import { pooledRates, pooledRegularity, type PooledRhythm } from './gaps.js';
import type { CustomerGaps } from './next-order.js';

/** Purchases at random: what is taken where nobody has two gaps to learn from. */
const AT_RANDOM = 1;
/** Steadier than this is told apart by no more than days. */
const STEADIEST = 50;

export function gapsOf(table: PurchaseTable, row: number): CustomerGaps {
  const { gaps, total } = purchaseGaps(table, row);
  return { gaps, total };
}

/**
 * The rhythm of all these customers, its regularity learnt from their gaps unless it is given (above 0). Undefined
 * where nobody came back.
 */
export function poolOf(table: PurchaseTable, given: number): PooledRhythm | undefined {
  const all = [...allPurchaseGaps(table)].filter(({ gaps }) => gaps > 0);
  if (all.length === 0) return undefined;
  const learnt = all.some(({ gaps }) => gaps >= 2) ? Math.min(STEADIEST, pooledRegularity(all)) : AT_RANDOM;
  return pooledRates(all, given > 0 ? given : learnt);
}
