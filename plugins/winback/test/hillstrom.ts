import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from '../src/effect.js';

export type Arm = 'mens' | 'womens' | 'none';
export type Measure = 'visits' | 'conversions' | 'spend';

interface Counts {
  arm: string;
  half: string;
  mens: number;
  womens: number;
  recency: number;
  customers: number;
  visits: number;
  conversions: number;
  cents: number;
  centsSquared: number;
}

/** See fixtures/SOURCE.md. */
export const counts: Counts[] = readFileSync(
  new URL('fixtures/email-test-counts.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [arm = '', half = '', ...rest] = line.split(',');
    const [
      mens = 0,
      womens = 0,
      recency = 0,
      customers = 0,
      visits = 0,
      conversions = 0,
      cents = 0,
      squared = 0,
    ] = rest.map(Number);
    return { arm, half, mens, womens, recency, customers, visits, conversions, cents, centsSquared: squared };
  });

export function outcomeOf(arm: Arm, measure: Measure): Outcome {
  const rows = counts.filter((row) => row.arm === arm);
  const total = (of: (row: Counts) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const customers = total((row) => row.customers);
  if (measure === 'spend') {
    return {
      customers,
      sum: total((row) => row.cents) / 100,
      sumOfSquares: total((row) => row.centsSquared) / 10_000,
    };
  }
  // Of zeros and ones the squares are the same.
  const sum = total((row) => row[measure]);
  return { customers, sum, sumOfSquares: sum };
}

const FILE = new URL('../../../../shared/data/hillstrom-email/hillstrom.csv', import.meta.url);

export interface Customer {
  arm: Arm;
  /** By place in the original, from 0. */
  odd: boolean;
  visit: number;
  features: number[];
}

/** The counts, customer by customer, as far as they tell: a constant, recency, mens, womens. */
export const fromCounts = (): Customer[] =>
  counts.flatMap(({ arm, half, recency, mens, womens, customers, visits }) =>
    Array.from({ length: customers }, (_, index) => ({
      arm: arm as Arm,
      odd: half === 'test',
      visit: Number(index < visits),
      features: [1, recency, mens, womens],
    })),
  );

const ARMS: Record<string, Arm> = { 'Mens E-Mail': 'mens', 'Womens E-Mail': 'womens', 'No E-Mail': 'none' };

/** The original, where it lies beside the repository. */
export function hillstrom(): Customer[] | undefined {
  if (!existsSync(FILE)) return undefined;
  return readFileSync(FILE, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line, index) => {
      const [recency, , history, mens, womens, zip, newbie, channel, segment = '', visit] = line
        .replace(/"[^"]*"/, '')
        .split(',');
      return {
        arm: ARMS[segment] ?? 'none',
        odd: index % 2 === 1,
        visit: Number(visit),
        features: [
          1,
          Number(recency),
          Math.log(Number(history)),
          Number(mens),
          Number(womens),
          Number(newbie),
          Number(zip === 'Surburban'),
          Number(zip === 'Urban'),
          Number(channel === 'Phone'),
          Number(channel === 'Web'),
        ],
      };
    });
}
