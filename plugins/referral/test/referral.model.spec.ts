import {
  checkParameters,
  dayNumber,
  PurchaseTableBuilder,
  scoringInput,
  type Parameters,
} from '@ricejar/customer';
import { describe, expect, it } from 'vitest';
import { spendByYear } from '../src/past-margin.js';
import { referralModel } from '../src/referral.model.js';
import type { Referral } from '../src/referrals.js';

const START = dayNumber('2024-01-01');
const builder = new PurchaseTableBuilder(true);
const bought = (id: string, ...days: [day: number, amount: number][]) =>
  builder.addDays(
    id,
    Int32Array.from(days, ([day]) => START + day),
    Float64Array.from(days, ([, amount]) => amount),
  );
bought('advocate', [0, 10]);
bought('miser', [0, 20]);
bought('affluent', [0, 900]);
// Margins of 100 in each of two years, the worked example of the literature.
bought('one', [100, 1000], [465, 1000]);
bought('two', [100, 1000], [470, 1000]);
for (const id of ['any1', 'any2', 'any3']) bought(id, [100, 500]);
const table = builder.table();

const REFERRALS: Referral[] = [
  ...['one', 'two'].map((customer): Referral => ({ by: 'advocate', customer, kind: 'caused' })),
  ...['any1', 'any2', 'any3'].map((customer): Referral => ({ by: 'advocate', customer, kind: 'anyway' })),
  { by: 'miser', customer: 'never bought', kind: 'caused' },
];
const TERMS: Parameters = { margin: 10, discount: 10, saved: 20, referralCost: 10, marketing: 5 };

const score = (asOf: string, given: Parameters = TERMS) => {
  const parameters = checkParameters(referralModel.parameters, given) as never;
  const results = referralModel.score(scoringInput(asOf, table), parameters, REFERRALS);
  return new Map(Array.from(results, (one) => [one.customerId, one]));
};

describe('the referral model', () => {
  it('comes to the worked example of the literature', () => {
    expect(spendByYear(table, table.ids.indexOf('two'), START + 500)).toEqual([1000, 1000]);
    const { value, factors, reasons } = score('2025-06-01').get('advocate')!;
    expect(value).toBeCloseTo(402.47934, 5);
    expect(factors).toMatchObject({ referred: 5, caused: 2, field: 'advocate', ownHalf: 1, referralHalf: 2 });
    expect(reasons.map(({ text }) => text.en)).toEqual([
      'Referred 5 customers, 2 of whom came because of it',
      'They have brought 402 so far',
      'Advocate: refers more than it buys',
    ]);
  });

  it('counts who has bought alone', () => {
    const { value, reasons } = score('2025-06-01').get('miser')!;
    expect(value).toBe(0);
    expect(reasons.map(({ text }) => text.zh)).toEqual(['尚未推荐过成交客户', '低价值：买得少，也不推荐']);
    expect(score('2025-06-01').get('affluent')?.factors['field']).toBe('affluent');
  });

  it('describes what was, so it needs no validation', () => {
    expect(referralModel.validate).toBeUndefined();
    expect([...referralModel.score(scoringInput('2024-01-01', []), TERMS as never, [])]).toEqual([]);
  });
});
