import { betaBelow, betaQuantile } from '@ricejar/numerics';
import type { PooledRhythm } from './gaps.js';

/** One customer's gaps so far; with none, what is known of all customers decides. */
export interface CustomerGaps {
  gaps: number;
  total: number;
}

/**
 * The next gap of a customer after n gaps of sum S, its rate drawn from those of all: gap / (gap + alpha + S) ~
 * Beta(k, r + kn) (gamma mixed over a gamma rate).
 */
export class NextGap {
  private readonly scale: number;
  private readonly tail: number;

  constructor(
    private readonly pool: PooledRhythm,
    { gaps, total }: CustomerGaps,
  ) {
    this.scale = pool.alpha + total;
    this.tail = pool.r + pool.k * gaps;
  }

  /** k (alpha + S) / (r + kn - 1); Infinity where the rates known so far allow for any gap. */
  mean(): number {
    return this.tail > 1 ? (this.pool.k * this.scale) / (this.tail - 1) : Infinity;
  }

  quantile(p: number): number {
    return this.scale * quantileIn(this.pool.k, this.tail, p);
  }

  /** Chance that the gap is longer than this: the chance of being overdue by chance. */
  survival(elapsed: number): number {
    return 1 - betaBelow(elapsed / (elapsed + this.scale), this.pool.k, this.tail);
  }

  /** Chance that the order comes within `time`, given that it has not come until now. */
  within(elapsed: number, time: number): number {
    const open = this.survival(elapsed);
    return open > 0 ? 1 - this.survival(elapsed + time) / open : 0;
  }
}

/** Quantile of the gap in units of alpha + S. */
function quantileIn(k: number, tail: number, p: number): number {
  const share = betaQuantile(p, k, tail);
  return share / (1 - share);
}

/** What may be promised about the next order, in time since the last one. */
export type DueOrder =
  | { kind: 'date'; due: number; from: number; to: number }
  | { kind: 'window'; from: number; to: number }
  | { kind: 'nothing' };

/** Regularity and number of gaps from which a date is worth the name. */
const DATE = { k: 2, gaps: 3 };
/** From which a window tells more than "some day". */
const WINDOW = { k: 1, gaps: 2 };

/** Next orders of many customers of one pool: quantiles follow from the number of gaps, so each is worked out once. */
export class NextOrders {
  private readonly known = new Map<number, { from: number; due: number; to: number }>();

  constructor(readonly pool: PooledRhythm) {}

  after = (customer: CustomerGaps): NextGap => new NextGap(this.pool, customer);

  /** A date only for a steady rhythm that is known well enough, else a window of 10 to 90 %, else nothing. */
  due({ gaps, total }: CustomerGaps): DueOrder {
    const { k, alpha } = this.pool;
    if (k < WINDOW.k || gaps < WINDOW.gaps) return { kind: 'nothing' };
    const unit = this.quantiles(gaps);
    const scale = alpha + total;
    const window = { from: scale * unit.from, to: scale * unit.to };
    return k >= DATE.k && gaps >= DATE.gaps
      ? { kind: 'date', due: scale * unit.due, ...window }
      : { kind: 'window', ...window };
  }

  private quantiles(gaps: number): { from: number; due: number; to: number } {
    const { k, r } = this.pool;
    const of = (p: number): number => quantileIn(k, r + k * gaps, p);
    const found = this.known.get(gaps) ?? { from: of(0.1), due: of(0.5), to: of(0.9) };
    this.known.set(gaps, found);
    return found;
  }
}

/** See `NextOrders.due`. */
export const dueOrder = (pool: PooledRhythm, customer: CustomerGaps): DueOrder =>
  new NextOrders(pool).due(customer);
