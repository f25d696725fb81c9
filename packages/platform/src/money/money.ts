import type { Money } from '@ricejar/sdk';
import { Decimal } from 'decimal.js';
import { currencyExponent, isCurrency } from './currency.js';
import { moneyErrors } from './money.errors.js';

/** Digits after the point that a money column keeps; the base amount is rounded to them, once. */
export const MONEY_SCALE = 4;

// Wide enough for numeric(19,4) times a rate without rounding on the way.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

const DECIMAL = /^-?\d+(\.\d+)?$/;
const LIMIT = new Exact('1e15');
// Longer texts are refused before they are parsed.
const LONGEST = 40;

export interface MoneyBounds {
  min?: number;
  max?: number;
}

/**
 * The amount as it is stored, without needless zeros. Throws `MONEY_INVALID`, `CURRENCY_UNKNOWN`, `MONEY_TOO_LARGE`,
 * `MONEY_TOO_PRECISE`, `MONEY_NEGATIVE` (below a minimum of 0 or more) or `MONEY_OUT_OF_RANGE`.
 */
export function checkMoney(value: unknown, bounds: MoneyBounds = {}): Money {
  if (typeof value !== 'object' || value === null) throw moneyErrors.MONEY_INVALID();
  const { amount, currency } = value as Partial<Record<keyof Money, unknown>>;
  if (typeof amount !== 'string' || typeof currency !== 'string') throw moneyErrors.MONEY_INVALID();
  if (!isCurrency(currency)) throw moneyErrors.CURRENCY_UNKNOWN({ currency: currency.slice(0, 10) });
  return { amount: checkAmount(amount, currency, bounds), currency };
}

/** `checkMoney` for an amount whose currency is known to be one. */
export function checkAmount(amount: string, currency: string, bounds: MoneyBounds = {}): string {
  const trimmed = amount.trim();
  if (!DECIMAL.test(trimmed)) throw moneyErrors.MONEY_INVALID();
  if (trimmed.length > LONGEST) throw moneyErrors.MONEY_TOO_LARGE();
  const exact = new Exact(trimmed);
  if (exact.abs().gte(LIMIT)) throw moneyErrors.MONEY_TOO_LARGE();
  const decimals = currencyExponent(currency);
  if (exact.decimalPlaces() > decimals) throw moneyErrors.MONEY_TOO_PRECISE({ currency, decimals });
  checkBounds(exact, bounds);
  // Decimal keeps the sign of -0.
  return exact.isZero() ? '0' : exact.toFixed();
}

function checkBounds(amount: Decimal, { min, max }: MoneyBounds): void {
  const below = min !== undefined && amount.lt(min);
  const above = max !== undefined && amount.gt(max);
  if (!below && !above) return;
  if (max === undefined) throw moneyErrors.MONEY_NEGATIVE({ min });
  throw moneyErrors.MONEY_OUT_OF_RANGE({ min: min ?? '-', max });
}

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
