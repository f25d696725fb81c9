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
import { validateClv } from './clv.validation.js';

const AS_OF = '1997-09-30';
const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** What the CRM knows of customers of the sample as of a day. */
const knownOn = (until: string, customers: number): PurchaseSummary[] =>
  sample()
    .slice(0, customers)
    .map(({ id, firstDay, repeats }) => {
      const known = repeats.filter(({ day }) => iso(day) <= until);
      return {
        customerId: id,
        purchaseDays: 1 + known.length,
        firstDay: iso(firstDay),
        lastDay: iso(known.at(-1)?.day ?? firstDay),
        amount: known.reduce((sum, { amount }) => sum + amount, 20).toFixed(4),
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
    expect(() =>
      score(
        {},
        purchases.map((one) => ({ ...one, amount: '0.0000' })),
      ),
    ).toThrow(expect.objectContaining({ code: 'CLV_NO_SPEND' }));
    expect(() => score({}, [])).toThrow(expect.objectContaining({ code: 'CLV_TOO_LITTLE_HISTORY' }));
  });

  it('takes purchases of one day from two sources for one', () => {
    const [one] = purchases;
    const twice = { ...one!, customerId: 'zz', purchaseDays: 2, lastDay: one!.firstDay };
    expect(score({ engine: 'mbg' }, [...purchases, twice]).get('zz')).toBeDefined();
  });
});

describe('validation from two days', () => {
  it('finds the holdout of the papers in what the CRM knew on them', () => {
    const before = scoringInput(AS_OF, knownOn(AS_OF, 2357));
    const after = scoringInput('1998-06-30', knownOn('1998-06-30', 2357));
    const found = validateClv('mbg', before, after);
    expect(found.actual).toBe(1882);
    expect(Math.abs(found.predicted / 1576.73 - 1)).toBeLessThan(1e-3);
    expect(found.rankedByExpected).toBeCloseTo(0.7728, 3);
    expect(found.passed).toBe(true);
  });

  it('fails where customers stopped buying altogether', () => {
    const before = scoringInput(AS_OF, purchases);
    const later = purchases.map((one, index) => ({
      ...one,
      purchaseDays: one.purchaseDays + Number(index === 0),
    }));
    const after = scoringInput('1998-06-30', later);
    expect(validateClv('mbg', before, after).passed).toBe(false);
  });
});
