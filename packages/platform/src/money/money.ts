import { Decimal } from 'decimal.js';
import { moneyErrors } from './money.errors.js';

/** Digits after the point that a money column keeps; the base amount is rounded to them, once. */
export const MONEY_SCALE = 4;

// Wide enough for numeric(19,4) times a rate without rounding on the way.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

const LIMIT = new Exact('1e15');

/**
 * `amount` at `rate` (base units for one unit of its currency) in the base currency, four decimals, halves away from
 * zero as PostgreSQL's `round()` does. Throws `MONEY_TOO_LARGE` when the result does not fit the column.
 */
export function convert(amount: string, rate: string): string {
  const base = new Exact(amount).times(rate).toDecimalPlaces(MONEY_SCALE);
  if (base.abs().gte(LIMIT)) throw moneyErrors.MONEY_TOO_LARGE();
  return base.isZero() ? '0' : base.toFixed();
}
