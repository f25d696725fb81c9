import {
  checkParameters,
  PurchaseTableBuilder,
  scoringInput,
  type ModelValidation,
  type Parameters,
} from '@ricejar/customer';
import { seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { lastBrands, marketOf, type Answer } from '../src/answers.js';
import { brandswitchingModel } from '../src/brandswitching.model.js';

const BRANDS = ['A', 'B', 'C'];
/** The matrix of the exam problem, its row B corrected. */
const M = [
  [0.7, 0.2, 0.1],
  [0.2, 0.7, 0.1],
  [0.1, 0.3, 0.6],
];

const random = seededRandom(4);
const drawn = (chances: readonly number[]): number => {
  let left = random();
  const place = chances.findIndex((chance) => (left -= chance) < 0);
  return place < 0 ? chances.length - 1 : place;
};

const answers: Answer[] = Array.from({ length: 3000 }, (_, index) => {
  const from = drawn([0.5, 0.3, 0.2]);
  return {
    customer: `c${index}`,
    on: index < 2500 ? '2026-01-10' : '2026-05-01',
    before: BRANDS[from] ?? null,
    last: BRANDS[drawn(M[from]!)] ?? 'A',
  };
});
const facts = { ours: ['A'], answers };

const builder = new PurchaseTableBuilder(false);
for (const id of [...answers.slice(0, 40).map(({ customer }) => customer), 'unasked'])
  builder.add(id, 36, 19_000, 20_095, 36_000);
const table = builder.table();
const parametersOf = (given: Parameters = {}) =>
  checkParameters(brandswitchingModel.parameters, given) as never;
const input = scoringInput('2025-01-06', table);

describe('the market, counted from answers', () => {
  it('comes close to the matrix that made them, its rows summing to 1', () => {
    const { switching, shares, switches } = marketOf(answers);
    expect(switches).toBe(3000);
    switching.forEach((row, from) => {
      expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      row.forEach((chance, to) => expect(Math.abs(chance - M[from]![to]!)).toBeLessThan(0.04));
    });
    expect(shares[0]).toBeCloseTo(0.43, 1);
  });

  it('keeps to what is known of all where little is known of one', () => {
    const few = marketOf([
      ...answers.slice(0, 100),
      { customer: 'x', on: '2026-01-11', before: 'D', last: 'A' },
    ]);
    const row = few.switching[few.brands.indexOf('D')]!;
    expect(row[0]).toBeGreaterThan(0.5);
    expect(Math.min(...row)).toBeGreaterThan(0);
    expect(() => marketOf(answers.slice(0, 9))).toThrow(
      expect.objectContaining({ code: 'BRAND_TOO_FEW_ANSWERS' }),
    );
  });

  it('takes the newest answer of a customer', () => {
    const twice: Answer[] = [
      { customer: 'c', on: '2025-01-01', before: null, last: 'A' },
      { customer: 'c', on: '2025-06-01', before: 'A', last: 'B' },
    ];
    expect(lastBrands(twice).get('c')).toBe('B');
  });
});

describe('the brand switching model', () => {
  const score = (given: Parameters = {}) =>
    new Map(
      Array.from(brandswitchingModel.score(input, parametersOf(given), facts), (one) => [
        one.customerId,
        one,
      ]),
    );

  it('values who bought from us last above who did not, all of one total', () => {
    const results = score();
    const byLast = (brand: string) => results.get(answers.find(({ last }) => last === brand)!.customer)!;
    const [ours, other] = [byLast('A'), byLast('B')];
    expect(ours.value).toBeGreaterThan(1.1 * other.value);
    expect(Number(ours.factors['allBrands'])).toBeCloseTo(Number(other.factors['allBrands']), 6);
    expect(ours.reasons.map(({ text }) => text.en)).toEqual([
      'Bought from us last',
      expect.stringMatching(/^7\d % of our buyers buy from us next|6\d % of our buyers buy from us next$/),
      'Buys about 12 times a year for 1,000',
    ]);
    expect(other.reasons[1]?.text.zh).toMatch(/^该品牌买家下次转向我方的比例为 [12]\d%$/);
    expect(results.get('unasked')?.factors['lastBrand']).toBeNull();
    expect(results.get('unasked')?.reasons[0]?.code).toBe('brandswitching.unasked');
  });

  it('needs to know which brand is ours', () => {
    const run = () => [...brandswitchingModel.score(input, parametersOf(), { ...facts, ours: ['Z'] })];
    expect(run).toThrow(expect.objectContaining({ code: 'BRAND_OURS_MISSING' }));
  });

  it('is tried on the answers that came since', () => {
    const before = { ...facts, answers: answers.filter(({ on }) => on < '2026-03-01') };
    const days = { before: scoringInput('2026-03-01', table), after: scoringInput('2026-08-01', table) };
    const tryOn = (after: typeof facts) =>
      brandswitchingModel.validate!(days, parametersOf(), { before, after }) as ModelValidation;
    const found = tryOn(facts);
    expect(found).toMatchObject({ passed: true, customers: 500 });
    expect(found.figures[0]?.text.en).toMatch(/foretold \d\d % better than by market shares alone/);
    expect(found.calibration).toHaveLength(3);
    const changed = answers.map((one, index) =>
      one.on < '2026-03-01' ? one : { ...one, last: BRANDS[index % 3]! },
    );
    expect(tryOn({ ...facts, answers: changed }).passed).toBe(false);
    expect(() => tryOn(before)).toThrow(expect.objectContaining({ code: 'BRAND_TOO_FEW_ANSWERS' }));
  });
});
