import { matrixOf, NumericsError, solve } from '@ricejar/numerics';
import { brandErrors } from './brandswitching.errors.js';
import { checkMarket, checkTerms, occasions, perOccasion, type Market, type Terms } from './market.js';

export interface BrandValues {
  /** Lifetime value of a customer to each brand. */
  values: number[];
  /** Of all brands together: the same whatever the matrix is. */
  total: number;
}

/**
 * Lifetime value of a customer to each brand (Rust, Lemon & Zeithaml 2004, Journal of Marketing 68, (4) - (6)):
 * the sum over purchase occasions t = 0..T of (1 + d)^(-t/f) V S_j(t), with S(t) = S(0) M^t, the shares as a row. Without a
 * horizon in closed form: V S(0) (I - delta M)^-1, delta = (1 + d)^(-1/f).
 */
export function brandValues(market: Market, terms: Terms): BrandValues {
  checkMarket(market);
  checkTerms(terms);
  const values = terms.horizon === Infinity ? endless(market, terms) : summed(market, terms);
  return { values, total: values.reduce((sum, value) => sum + value, 0) };
}

function summed(market: Market, terms: Terms): number[] {
  const delta = perOccasion(terms);
  const values = market.brands.map(() => 0);
  let discount = 1;
  for (const shares of path(market, occasions(terms))) {
    shares.forEach((share, brand) => {
      values[brand] = (values[brand] ?? 0) + discount * terms.valueOfPurchase * share;
    });
    discount *= delta;
  }
  return values;
}

/** x (I - delta M) = V S(0), x a row: the transposed equations are solved for a column. */
function endless({ switching, shares }: Market, terms: Terms): number[] {
  const delta = perOccasion(terms);
  const equations = shares.map((_, row) =>
    switching.map((chances, column) => Number(row === column) - delta * (chances[row] ?? 0)),
  );
  return [...solve(matrixOf(equations), shares)].map((value) => terms.valueOfPurchase * value);
}

function* path({ switching, shares }: Market, last: number): Generator<readonly number[]> {
  let current = shares;
  for (let occasion = 0; occasion <= last; occasion += 1) {
    yield current;
    const before = current;
    current = before.map((_, brand) =>
      before.reduce((sum, share, from) => sum + share * (switching[from]?.[brand] ?? 0), 0),
    );
  }
}

/** S(0) to S(last): shares of each brand at each purchase occasion. */
export function sharePath(market: Market, last: number): (readonly number[])[] {
  checkMarket(market);
  return [...path(market, last)];
}

/**
 * The shares that stay as they are: s = s M. Throws `BRAND_NO_STEADY_SHARES` where there is more than one such set, as
 * with two brands whose buyers never change.
 */
export function steadyShares(market: Market): number[] {
  checkMarket(market);
  const size = market.brands.length;
  // One equation repeats the others; that shares sum to 1 takes its place.
  const equations = Array.from({ length: size }, (_, row) =>
    market.switching.map((chances, column) =>
      row === size - 1 ? 1 : (chances[row] ?? 0) - Number(row === column),
    ),
  );
  try {
    return [...solve(matrixOf(equations), [...Array.from({ length: size - 1 }, () => 0), 1])];
  } catch (error) {
    if (error instanceof NumericsError) throw brandErrors.BRAND_NO_STEADY_SHARES();
    throw error;
  }
}

/** Value of all customers of a market to each brand: the mean customer's, times their number. */
export const customerEquity = ({ values }: BrandValues, customers: number): number[] =>
  values.map((value) => value * customers);

/** V times the sum of the discounts: what the values of all brands must add up to, whatever the matrix. */
export function totalOf(terms: Terms): number {
  checkTerms(terms);
  const delta = perOccasion(terms);
  if (terms.horizon === Infinity) return terms.valueOfPurchase / (1 - delta);
  let sum = 0;
  for (let occasion = 0, discount = 1; occasion <= occasions(terms); occasion += 1, discount *= delta)
    sum += discount;
  return terms.valueOfPurchase * sum;
}

/**
 * Refuses values that no switching matrix leads to (`BRAND_VALUES_IMPOSSIBLE`): each customer buys some brand at each
 * occasion, so values add up to `totalOf(terms)`. `rounding`: what each of them may be off.
 */
export function checkValues(values: readonly number[], terms: Terms, rounding: number): void {
  const total = values.reduce((sum, value) => sum + value, 0);
  const expected = totalOf(terms);
  if (Math.abs(total - expected) <= rounding * values.length) return;
  throw brandErrors.BRAND_VALUES_IMPOSSIBLE({ expected: expected.toFixed(2), total: total.toFixed(2) });
}

/**
 * The market with one chance changed and the others of its row scaled so that it stays a row: what if more buyers of
 * `from` came to `to`? Throws `BRAND_CHANCE_INVALID`.
 */
export function whatIf(market: Market, from: number, to: number, chance: number): Market {
  checkMarket(market);
  const row = market.switching[from];
  if (!row || !(chance >= 0 && chance <= 1) || row[to] === undefined) {
    throw brandErrors.BRAND_CHANCE_INVALID({
      row: market.brands[from],
      column: market.brands[to],
      value: chance,
    });
  }
  const others = row.reduce((sum, value, column) => (column === to ? sum : sum + value), 0);
  const spread = (value: number): number =>
    others > 0 ? (value * (1 - chance)) / others : (1 - chance) / (row.length - 1);
  const changed = row.map((value, column) => (column === to ? chance : spread(value)));
  return { ...market, switching: market.switching.map((one, index) => (index === from ? changed : one)) };
}
