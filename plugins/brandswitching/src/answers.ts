import type { FactsInput } from '@ricejar/customer';
import { brandErrors } from './brandswitching.errors.js';
import type { Market } from './market.js';

/** One answer: the brand bought last, and the one before where it is known, by name. */
export interface Answer {
  customer: string;
  on: string;
  before: string | null;
  last: string;
}

export interface BrandFacts {
  /** Names of the brands that are ours. */
  ours: readonly string[];
  /** Up to a day, the oldest first. */
  answers: readonly Answer[];
}

export async function gatherAnswers({ actor, records, asOf }: FactsInput): Promise<BrandFacts> {
  const ours: string[] = [];
  const brands = records.scan(actor, 'brandswitchingBrand', { select: { name: true, ours: true } });
  for await (const batch of brands) for (const one of batch) if (one['ours']) ours.push(one['name']);
  const answers: Answer[] = [];
  const found = records.scan(actor, 'brandswitchingAnswer', {
    select: { answeredOn: true, before: { name: true }, last: { name: true }, customer: { id: true } },
    filter: { answeredOn: { lte: asOf } },
  });
  for await (const batch of found) {
    for (const { customer, answeredOn, before, last } of batch) {
      answers.push({ customer: customer.id, on: answeredOn, before: before?.name ?? null, last: last.name });
    }
  }
  // Rows come in the order of their ids, which the sort keeps among those of one day.
  answers.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { ours: ours.sort(), answers };
}

/** The newest answer of each customer. */
export const lastBrands = (answers: readonly Answer[]): Map<string, string> =>
  new Map(answers.map(({ customer, last }) => [customer, last]));

/** Least switches (or stays) that a matrix is worked out from. */
const LEAST = 30;

export interface CountedMarket extends Market {
  /** Answers that told both brands. */
  switches: number;
}

/**
 * Who goes from which brand to which, counted. One switch of each kind is added to every row, spread like the shares
 * (a Dirichlet prior), so that a brand of which few are known is taken to be like all. Throws `BRAND_TOO_FEW_ANSWERS`.
 */
export function marketOf(answers: readonly Answer[]): CountedMarket {
  const both = answers.flatMap(({ before, last }) => (before === null ? [] : [[before, last] as const]));
  if (both.length < LEAST) throw brandErrors.BRAND_TOO_FEW_ANSWERS({ found: both.length, needed: LEAST });
  const brands = [
    ...new Set(answers.flatMap(({ before, last }) => (before === null ? [last] : [before, last]))),
  ].sort();
  const places = new Map(brands.map((brand, place) => [brand, place]));
  const at = (brand: string): number => places.get(brand) ?? 0;
  const bought = brands.map(() => 0);
  for (const [, last] of both) bought[at(last)] = (bought[at(last)] ?? 0) + 1;
  const overall = bought.map((count) => (count + 1) / (both.length + brands.length));
  const counts = brands.map(() => brands.map(() => 0));
  for (const [before, last] of both) {
    const row = counts[at(before)];
    if (row) row[at(last)] = (row[at(last)] ?? 0) + 1;
  }
  const newest = [...lastBrands(answers).values()];
  const shares = brands.map((brand) => newest.filter((one) => one === brand).length / newest.length);
  return {
    brands,
    switching: counts.map((row) => {
      const total = row.reduce((sum, count) => sum + count, 0) + 1;
      return exactly(row.map((count, brand) => (count + (overall[brand] ?? 0)) / total));
    }),
    shares: exactly(shares),
    switches: both.length,
  };
}

/** The same, summing to 1 to the last digit. */
function exactly(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, one) => sum + one, 0);
  return parts.map((one) => one / total);
}
