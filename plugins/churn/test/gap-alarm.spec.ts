import { areaUnderCurve, gammaAbove } from '@ricejar/numerics';
import {
  checkParameters,
  cutTable,
  dayNumber,
  PurchaseTableBuilder,
  scoringInput,
  type Parameters,
} from '@ricejar/customer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdnow, cdnowOn } from './cdnow.js';
import { churnModel } from '../src/churn.model.js';
import { alarmLine, chanceOfGap, gapRatio, qualityOf } from '../src/gap-alarm.js';

const DAY = 86_400_000;
const END = Date.parse('1997-09-30') / DAY;

/** Customers of CDNOW with three repeats and more by the end of September 1997, and whether they went silent after. */
const regulars = () =>
  [...cdnow().values()].flatMap((all) => {
    const days = [...all.keys()].filter((day) => day <= END).sort((a, b) => a - b);
    if (days.length < 4) return [];
    const last = days.at(-1)!;
    return [
      {
        gaps: days.length - 1,
        total: last - days[0]!,
        elapsed: END - last,
        silent: days.length === all.size,
      },
    ];
  });

describe('gap alarm on CDNOW', () => {
  const customers = regulars();
  const silent = customers.map((one) => one.silent);
  const outcomes = silent.map(Number);

  it('ranks who goes silent', () => {
    expect(customers).toHaveLength(293);
    expect(outcomes.reduce((sum, one) => sum + one, 0) / 293).toBeCloseTo(0.287, 3);
    expect(areaUnderCurve(customers.map(gapRatio), outcomes)).toBeCloseTo(0.7305, 4);
    expect(
      areaUnderCurve(
        customers.map(({ elapsed }) => elapsed),
        outcomes,
      ),
    ).toBeCloseTo(0.7445, 3);
    const surprise = customers.map((one) => 1 - chanceOfGap(one, 1));
    expect(areaUnderCurve(surprise, outcomes)).toBeCloseTo(0.722, 3);
  });

  it.each([
    [2, 110, 0.491, 0.643],
    [3, 73, 0.493, 0.429],
    [4, 61, 0.525, 0.381],
  ])('more than %d usual gaps', (times, flagged, precision, recall) => {
    const found = qualityOf(
      customers.map((one) => gapRatio(one) > times),
      silent,
    );
    expect(found.flagged).toBe(flagged);
    expect(found.precision).toBeCloseTo(precision, 3);
    expect(found.recall).toBeCloseTo(recall, 3);
  });
});

describe('the chance of a gap', () => {
  it('is that of a gamma gap once the rhythm is well known', () => {
    expect(chanceOfGap({ gaps: 1e6, total: 1e7, elapsed: 15 }, 3)).toBeCloseTo(gammaAbove(15, 3, 0.3), 5);
  });

  it('falls with time, slower for who is little known, and is 1 today', () => {
    const some = fc.record({
      gaps: fc.integer({ min: 1, max: 50 }),
      total: fc.integer({ min: 1, max: 2000 }),
      elapsed: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(some, fc.double({ min: 0.3, max: 10, noNaN: true }), (one, k) => {
        expect(chanceOfGap({ ...one, elapsed: 0 }, k)).toBe(1);
        const now = chanceOfGap(one, k);
        expect(chanceOfGap({ ...one, elapsed: one.elapsed + 30 }, k)).toBeLessThanOrEqual(now + 1e-12);
        const elapsed = one.total * alarmLine(one.gaps, k, 0.05);
        expect(chanceOfGap({ ...one, elapsed }, k)).toBeCloseTo(0.05, 6);
      }),
    );
    const known = chanceOfGap({ gaps: 20, total: 200, elapsed: 40 }, 1);
    expect(chanceOfGap({ gaps: 2, total: 20, elapsed: 40 }, 1)).toBeGreaterThan(known);
    expect(() => chanceOfGap({ gaps: 0, total: 0, elapsed: 5 }, 1)).toThrow(
      expect.objectContaining({ code: 'CHURN_HISTORY_INVALID' }),
    );
  });
});

/** Days from one to another, `every` so many. */
const days = (from: string, to: string, every: number): number[] => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every);
};

describe('the churn scoring model', () => {
  const score = (bought: number[], given: Parameters = { regularity: 1 }) => {
    const builder = new PurchaseTableBuilder(true);
    builder.addDays('c', Int32Array.from(bought), new Float64Array(bought.length).fill(1));
    const parameters = checkParameters(churnModel.parameters, given) as never;
    return [...churnModel.score(scoringInput('2026-06-30', builder.table()), parameters)][0]!;
  };
  const tenDays = (to: string) => days('2026-01-01', to, 10);

  it('warns of silence that the rhythm does not explain, with reasons and the day', () => {
    const { risk, reasons, value, factors } = score(tenDays('2026-04-11'));
    expect(risk?.level).toBe('high');
    expect(value).toBeLessThan(1);
    expect(reasons.map(({ text }) => text.en)).toEqual([
      'No order for 80 days; usually one every 10 days',
      'A pause this long would come by chance in < 1 % of cases',
      'Judged on 10 gaps between orders',
    ]);
    expect(reasons[0]?.text.zh).toBe('已 80 天未下单，平常约 10 天一单');
    expect(risk?.reasons[2]?.text.en).toBe(`Crossed the line on ${factors['alarmOn']}`);
    expect(factors['alarmOn']).toMatch(/^2026-05-\d\d$/);
  });

  it('keeps quiet while the rhythm explains it, and where there is none', () => {
    expect(score(tenDays('2026-06-25')).risk).toEqual({ level: 'none', reasons: [] });
    const once = score([dayNumber('2026-01-01')]);
    expect(once.risk).toBeUndefined();
    expect(once.reasons.map(({ code }) => code)).toEqual(['churn.once']);
  });

  it('is sooner alarmed about the regular, which it learns from the gaps', () => {
    const late = tenDays('2026-06-15');
    expect(score(late).risk?.level).toBe('none');
    expect(score(late, { regularity: 6 }).risk?.level).not.toBe('none');
    const learnt = score(late, {});
    expect(learnt.factors['regularity']).toBe(50);
    expect(learnt.risk?.level).toBe('high');
    expect(score([dayNumber('2026-01-01'), dayNumber('2026-01-04')]).risk).toBeUndefined();
  });
});

describe('the warning tried on CDNOW', () => {
  const input = cdnowOn('1997-09-30', '1998-06-30');
  const parameters = checkParameters(churnModel.parameters, {}) as never;

  it('was worth it', async () => {
    const { passed, customers, figures, calibration } = await churnModel.validate!(input, parameters);
    expect({ passed, customers }).toEqual({ passed: true, customers: 507 });
    const [ranking, precision, recall] = figures;
    expect(ranking?.value).toBeCloseTo(0.663, 3);
    expect(precision?.value).toBeGreaterThan(precision?.threshold ?? 100);
    expect(precision?.text.en).toMatch(
      /^Of \d+ customers it warned of, \d+ % bought nothing in the 273 days after; of all, 34 %\.$/,
    );
    expect(recall?.text.zh).toMatch(/^每 100 位之后沉默的客户中，它事先预警了 \d+ 位。$/);
    expect(calibration).toHaveLength(10);
  });

  it('is not tried on a handful', () => {
    const few = cutTable(input.after.table, dayNumber('1997-01-10'));
    const before = scoringInput('1997-01-10', few);
    expect(() => churnModel.validate!({ ...input, before }, parameters)).toThrow(
      expect.objectContaining({ code: 'CHURN_TOO_LITTLE_HISTORY' }),
    );
  });
});
