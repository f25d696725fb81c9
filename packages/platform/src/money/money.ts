import { Decimal } from 'decimal.js';
import { currencyExponent } from './currency.js';
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

/** Exact sum of decimal strings. Amounts of different currencies do not belong in one call. */
export const sumAmounts = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed();

/**
 * Splits an amount by weights into parts of whole smallest units whose sum is the amount, to the last unit: what
 * rounding down leaves over goes to the parts that lost most, earlier ones first.
 */
export function splitAmount(amount: string, currency: string, weights: readonly number[]): string[] {
  const total = weights.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  if (weights.some((weight) => !(weight >= 0)) || total.isZero()) {
    throw new RangeError('weights must not be negative, and at least one must be above zero');
  }
  const decimals = currencyExponent(currency);
  const unit = new Exact(10).pow(-decimals);
  const whole = new Exact(amount).dividedBy(unit);
  const sign = whole.isNegative() ? -1 : 1;
  const parts = weights.map((weight, index) => {
    const share = whole.abs().times(weight).dividedBy(total);
    const floor = share.floor();
    return { index, units: floor, lost: share.minus(floor) };
  });
  let left = whole.abs().minus(parts.reduce((sum, part) => sum.plus(part.units), new Exact(0)));
  const byLoss = [...parts].sort((a, b) => b.lost.comparedTo(a.lost) || a.index - b.index);
  for (const part of byLoss) {
    if (left.lt(1)) break;
    part.units = part.units.plus(1);
    left = left.minus(1);
  }
  return parts.map(({ units }) => (units.isZero() ? '0' : units.times(unit).times(sign).toFixed()));
}
