import {
  checkParameters,
  scoringInput,
  type Parameters,
  type PurchaseSummary,
  type ScoreResult,
} from '@ricejar/customer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rfmModel } from './rfm.model.js';

const AS_OF = '2026-06-30';

const purchase = (customerId: string, rest: Partial<PurchaseSummary> = {}): PurchaseSummary => ({
  customerId,
  purchaseDays: 1,
  firstDay: '2026-06-01',
  lastDay: '2026-06-01',
  amount: '100.0000',
  ...rest,
});

const score = (
  purchases: readonly PurchaseSummary[],
  parameters: Parameters = {},
): Map<string, ScoreResult> =>
  new Map(
    Array.from(
      rfmModel.score(
        scoringInput(AS_OF, purchases),
        checkParameters(rfmModel.parameters, parameters) as never,
      ),
      (result) => [result.customerId, result],
    ),
  );

/** Ten customers, each better than the one before in everything. */
const ladder = Array.from({ length: 10 }, (_, index) =>
  purchase(`c${index}`, {
    purchaseDays: index + 1,
    firstDay: '2026-01-01',
    lastDay: `2026-06-${String(index + 10)}`,
    amount: `${(index + 1) * 100}.0000`,
  }),
);

describe('rfm', () => {
  it('scores from 0 to 100', () => {
    const results = score(ladder);
    expect(results.get('c0')).toMatchObject({ value: 0, factors: { cell: '111' } });
    expect(results.get('c9')).toMatchObject({
      value: 100,
      factors: { cell: '555', recencyDays: 11, orders: 10 },
    });
  });

  it('tells apart by spend what the codes do not', () => {
    const results = score(ladder);
    expect(results.get('c8')?.factors['cell']).toBe('555');
    expect(results.get('c8')?.value).toBeLessThan(results.get('c9')?.value ?? 0);
    expect(results.get('c8')?.value).toBeGreaterThan(95);
  });

  it('answers only for customers that bought', () => {
    expect(score([]).size).toBe(0);
    expect(score([purchase('only')]).get('only')).toMatchObject({ factors: { cell: '111' }, value: 0 });
  });

  it('follows the weights', () => {
    const purchases = [
      ...ladder,
      purchase('recent', { lastDay: '2026-06-30', amount: '1.0000' }),
      purchase('big', { firstDay: '2026-01-02', lastDay: '2026-01-02', amount: '99999.0000' }),
    ];
    const byRecency = score(purchases, { frequencyWeight: 0, monetaryWeight: 0 });
    const bySpend = score(purchases, { recencyWeight: 0, frequencyWeight: 0 });
    expect(byRecency.get('recent')?.value).toBeGreaterThanOrEqual(95);
    expect(byRecency.get('big')?.value).toBeLessThanOrEqual(5);
    expect(bySpend.get('big')?.value).toBe(100);
  });

  it('refuses weights that are all zero', () => {
    expect(() => score(ladder, { recencyWeight: 0, frequencyWeight: 0, monetaryWeight: 0 })).toThrow(
      expect.objectContaining({ code: 'SCORING_PARAMETER_INVALID' }),
    );
  });

  it('gives whoever returned everything the lowest monetary code and says so', () => {
    const returned = ladder.map((one, index) =>
      index < 6 ? { ...one, amount: index < 3 ? '-20.0000' : '0.0000' } : one,
    );
    const results = score(returned);
    for (const index of [0, 1, 2, 3, 4, 5]) {
      expect(results.get(`c${index}`)?.factors['monetary']).toBe(1);
      expect(results.get(`c${index}`)?.reasons.map(({ code }) => code)).toContain('rfm.monetary.none');
    }
    expect(results.get('c9')?.factors['monetary']).toBe(5);
  });

  it('says why, the strongest reason first', () => {
    const best = score(ladder).get('c9');
    expect(best?.reasons.map(({ text }) => text.en)).toEqual([
      'Last order on 2026-06-19',
      '10 orders',
      'Top 10 % by spend',
    ]);
    expect(best?.reasons.map(({ text }) => text.zh)).toEqual([
      '最近一次下单在 2026-06-19',
      '累计下单 10 次',
      '消费额居前 10%',
    ]);
    const bySpend = score(ladder, { monetaryWeight: 3 }).get('c0');
    expect(bySpend?.reasons[0]).toMatchObject({
      code: 'rfm.monetary.bottom',
      values: { percent: 10 },
      text: { en: 'Bottom 10 % by spend' },
    });
  });

  it('puts one customer of two on each side of the middle', () => {
    const results = score([purchase('a', { amount: '1.0000' }), purchase('b', { amount: '2.0000' })]);
    expect(results.get('b')?.reasons.map(({ text }) => text.en)).toContain('Top 50 % by spend');
    expect(results.get('a')?.reasons.map(({ text }) => text.en)).toContain('Bottom 50 % by spend');
  });

  it('warns of customers late by their own rhythm', () => {
    const rhythm = (lastDay: string, purchaseDays = 4): PurchaseSummary =>
      purchase('x', { firstDay: '2026-01-01', lastDay, purchaseDays });
    const risk = (one: PurchaseSummary) => score([one]).get('x')?.risk;
    // Three gaps of 30 days, last order on 1 April: 90 days without one.
    expect(risk(rhythm('2026-04-01'))).toMatchObject({
      level: 'high',
      reasons: [
        {
          code: 'rfm.overdue',
          values: { since: '2026-04-01', usualDays: 30 },
          text: {
            en: 'No order since 2026-04-01; usually one every 30 days',
            zh: '2026-04-01 之后未再下单，平常约 30 天一单',
          },
        },
      ],
    });
    // Gaps of 40 days on average, 60 days without: 1.5 times.
    expect(risk(rhythm('2026-05-01'))?.level).toBe('watch');
    expect(risk(rhythm('2026-06-20'))).toEqual({ level: 'none', reasons: [] });
    expect(risk(rhythm('2026-04-01', 2))).toBeUndefined();
  });

  it('does not cry wolf over a long weekend', () => {
    const daily = purchase('x', { firstDay: '2026-06-01', lastDay: '2026-06-27', purchaseDays: 27 });
    expect(score([daily]).get('x')?.risk?.level).toBe('none');
    expect(score([{ ...daily, lastDay: '2026-06-25', purchaseDays: 25 }]).get('x')?.risk?.level).toBe('high');
  });

  it('answers the same in any order of the input, within 0 and 100', () => {
    const days = fc
      .integer({ min: 0, max: 500 })
      .map((back) => new Date(Date.parse(AS_OF) - back * 86_400_000).toISOString().slice(0, 10));
    const customers = fc.uniqueArray(
      fc.record({
        customerId: fc.integer({ min: 0, max: 9999 }).map(String),
        purchaseDays: fc.integer({ min: 1, max: 6 }),
        firstDay: fc.constant('2024-01-01'),
        lastDay: days,
        amount: fc.integer({ min: -50, max: 200 }).map((amount) => `${amount}.0000`),
      }),
      { selector: ({ customerId }) => customerId, maxLength: 60 },
    );
    fc.assert(
      fc.property(customers, fc.constantFrom('ntile', 'tieAware'), (purchases, ties) => {
        const forth = score(purchases, { ties });
        const back = score(purchases.toReversed(), { ties });
        expect(forth.size).toBe(purchases.length);
        for (const [id, result] of forth) {
          expect(back.get(id)).toEqual(result);
          expect(result.value).toBeGreaterThanOrEqual(0);
          expect(result.value).toBeLessThanOrEqual(100);
          expect(result.reasons).toHaveLength(3);
        }
      }),
      { numRuns: 50 },
    );
  });
});
