import { betaBelow, betaQuantile } from '@ricejar/numerics';
import type { PooledRhythm } from './gaps.js';

/** One customer's gaps so far; with none, what is known of all customers decides. */
export interface Gaps {
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
    { gaps, total }: Gaps,
  ) {
    this.scale = pool.alpha + total;
    this.tail = pool.r + pool.k * gaps;
  }

  /** k (alpha + S) / (r + kn - 1); Infinity where the rates known so far allow for any gap. */
  mean(): number {
    return this.tail > 1 ? (this.pool.k * this.scale) / (this.tail - 1) : Infinity;
  }

  quantile(p: number): number {
    const share = betaQuantile(p, this.pool.k, this.tail);
    return (this.scale * share) / (1 - share);
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

/** What may be promised about the next order, in time since the last one. */
export type DueOrder =
  | { kind: 'date'; due: number; from: number; to: number }
  | { kind: 'window'; from: number; to: number }
  | { kind: 'nothing' };

/** Regularity and number of gaps from which a date is worth the name. */
const DATE = { k: 2, gaps: 3 };
/** From which a window tells more than "some day". */
const WINDOW = { k: 1, gaps: 2 };

/** A date only for a steady rhythm that is known well enough, else a window of 10 to 90 %, else nothing. */
export function dueOrder(pool: PooledRhythm, customer: Gaps): DueOrder {
  if (pool.k < WINDOW.k || customer.gaps < WINDOW.gaps) return { kind: 'nothing' };
  const next = new NextGap(pool, customer);
  const window = { from: next.quantile(0.1), to: next.quantile(0.9) };
  return pool.k >= DATE.k && customer.gaps >= DATE.gaps
    ? { kind: 'date', due: next.quantile(0.5), ...window }
    : { kind: 'window', ...window };
}
