import {
  checkParameters,
  scoringInput,
  type Parameters,
  type PurchaseSummary,
  type ScoreResult,
} from '@ricejar/customer';
import { describe, expect, it } from 'vitest';
import { sample } from '../test/cdnow.js';
import { clvModel } from './clv.model.js';
import { judgeClv, validateClv } from './clv.validation.js';

const AS_OF = '1997-09-30';
const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** What the CRM knows of customers of the sample as of a day; 20 stands for what each spent on its first day. */
const knownOn = (until: string, customers: number): PurchaseSummary[] =>
  sample()
    .slice(0, customers)
    .map(({ id, firstDay, repeats }) => {
      const days = [{ day: firstDay, amount: 20 }, ...repeats]
        .filter(({ day }) => iso(day) <= until)
        .map(({ day, amount }) => ({ day: iso(day), amount: amount.toFixed(4) }));
      return {
        customerId: id,
        purchaseDays: days.length,
        firstDay: iso(firstDay),
        lastDay: days.at(-1)?.day ?? iso(firstDay),
        amount: days.reduce((sum, { amount }) => sum + Number(amount), 0).toFixed(4),
        days,
      };
    });

const purchases = knownOn(AS_OF, 800);

const score = (
  given: Parameters = {},
  input: readonly PurchaseSummary[] = purchases,
): Map<string, ScoreResult> => {
  const parameters = checkParameters(clvModel.parameters, given) as never;
  const results = clvModel.score(scoringInput(AS_OF, input), parameters);
  return new Map(Array.from(results, (one) => [one.customerId, one]));
};

describe('the CLV scoring model', () => {
  const results = score();
  const byMbg = score({ engine: 'mbg' });
  const byId = (id: string) => results.get(id)!;
  const busiest = purchases.toSorted((a, b) => b.purchaseDays - a.purchaseDays)[0]!;

  it('values every customer in money', () => {
    expect(results.size).toBe(800);
    for (const { value, reasons } of results.values()) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(reasons).toHaveLength(3);
    }
    expect(byId(busiest.customerId).value).toBeGreaterThan(50);
  });

  it('says why in both languages', () => {
    const [first, ...others] = byId(busiest.customerId).reasons;
    expect(first?.code).toBe('clv.purchases');
    expect(first?.text.en).toMatch(/^About \d+ purchases expected in the next 12 months$/);
    expect(first?.text.zh).toMatch(/^预计未来 12 个月购买约 \d+ 次$/);
    expect(others.map(({ code }) => code).sort()).toEqual(['clv.alive', 'clv.spend']);
  });

  it('flags who came back and then stayed away, never by BG/NBD', () => {
    const { risk } = [...results.values()].find(({ risk }) => risk?.level === 'high')!;
    expect(risk?.reasons[0]?.text.en).toMatch(/likely to have left after \d+ repeat purchases?$/);
    const alarms = [...score({ engine: 'bg' }).values()].filter(({ risk }) => risk);
    expect(alarms).toHaveLength(0);
    for (const row of purchases.filter(({ purchaseDays }) => purchaseDays === 1)) {
      expect(byId(row.customerId).risk).toBeUndefined();
    }
  });

  it('follows margin, discount and horizon', () => {
    const id = busiest.customerId;
    const { value } = byMbg.get(id)!;
    expect(score({ margin: 60, engine: 'mbg' }).get(id)?.value).toBeCloseTo(
      2 * (byMbg.get(id)?.value ?? 0),
      6,
    );
    expect(score({ discount: 30, engine: 'mbg' }).get(id)?.value).toBeLessThan(value);
    expect(score({ horizonMonths: 12, engine: 'mbg' }).get(id)?.value).toBeLessThan(value);
  });

  it('answers the same in any order of the input', () => {
    const turned = score({ engine: 'mbg' }, purchases.toReversed());
    expect(turned).toEqual(byMbg);
  });

  it('refuses too little history by name', () => {
    expect(() => score({}, purchases.slice(0, 200))).toThrow(
      expect.objectContaining({ code: 'CLV_TOO_LITTLE_HISTORY' }),
    );
    const free = purchases.map((one) => ({
      ...one,
      days: one.days?.map((day) => ({ ...day, amount: '0.0000' })) ?? [],
    }));
    expect(() => score({}, free)).toThrow(expect.objectContaining({ code: 'CLV_NO_SPEND' }));
    expect(() => score({}, [])).toThrow(expect.objectContaining({ code: 'CLV_TOO_LITTLE_HISTORY' }));
  });

  it('takes the mean of repeats alone for what a customer spends', () => {
    const first = purchases.map(({ days = [], ...one }) => ({
      ...one,
      days: days.map((day, index) => (index === 0 ? { ...day, amount: '99999.0000' } : day)),
    }));
    const id = busiest.customerId;
    expect(score({ engine: 'mbg' }, first).get(id)?.value).toBeCloseTo(byMbg.get(id)?.value ?? 0, 9);
  });
});

describe('validation from two days', () => {
  const before = scoringInput(AS_OF, knownOn(AS_OF, 2357));

  it('finds the holdout of the papers in what the CRM knew on them', () => {
    const input = { before, after: scoringInput('1998-06-30', knownOn('1998-06-30', 2357)) };
    const { holdout, weeks } = judgeClv('mbg', input);
    expect(weeks).toBe(39);
    expect(holdout.actual).toBe(1882);
    expect(Math.abs(holdout.predicted / 1576.73 - 1)).toBeLessThan(1e-3);
    expect(holdout.rankedByExpected).toBeCloseTo(0.7728, 3);

    const validation = validateClv('mbg', input);
    expect(validation).toMatchObject({ passed: true, customers: 2357 });
    expect(validation.figures.map(({ key, text }) => [key, text.en])).toEqual([
      ['total', '1,577 orders were foretold and 1,882 came: the forecast was 16 % too low.'],
      ['ranking', expect.stringContaining('77 times in 100')],
      ['correlation', expect.stringContaining('0.63')],
      ['revenue', expect.stringMatching(/^Customers were expected to spend [\d,]+ and spent [\d,]+\.$/)],
    ]);
    expect(validation.calibration?.[0]).toMatchObject({
      label: { en: '1 order before', zh: '此前下单 1 次' },
      customers: 1411,
      actual: expect.closeTo(0.2367, 4),
    });
  });

  it('fails where customers stopped buying altogether', () => {
    const nobody = scoringInput('1998-06-30', knownOn(AS_OF, 2357));
    const { passed, figures } = validateClv('mbg', { before, after: nobody });
    expect(passed).toBe(false);
    expect(figures[0]?.text.en).toMatch(/orders were foretold and none came\.$/);
  });
});
