import {
  checkParameters,
  PurchaseTableBuilder,
  type ModelValidation,
  type Parameters,
} from '@ricejar/customer';
import { describe, expect, it } from 'vitest';
import { leavingModel } from '../src/leaving/leaving.model.js';
import { activityOf } from '../src/leaving/activity.js';
import { cdnowOn } from './cdnow.js';

const parametersOf = (given: Parameters) => checkParameters(leavingModel.parameters, given) as never;

describe('what is known of a customer on a day', () => {
  const builder = new PurchaseTableBuilder(true);
  builder.addDays('a', Int32Array.of(1000, 1100, 1190, 1200, 1300), Float64Array.of(10, 20, 30, 40, 50));
  const table = builder.table();

  it('is nothing of later days', () => {
    expect(activityOf(table, 0, { day: 1210, window: 30 })).toEqual({
      tenure: 210,
      elapsed: 10,
      orders: 4,
      usual: 200 / 3,
      recent: 2,
      earlier: 0,
      spent: 100,
    });
    expect(activityOf(table, 0, { day: 999, window: 30 })).toBeUndefined();
  });

  it('is gone after a year', () => {
    expect(activityOf(table, 0, { day: 1665, window: 30 })).toMatchObject({ elapsed: 365, usual: 75 });
    expect(activityOf(table, 0, { day: 1666, window: 30 })).toBeUndefined();
  });
});

describe('the learnt chance, tried on CDNOW', () => {
  const input = cdnowOn('1997-12-31', '1998-06-29');

  it('ranks who went silent, and foresees how many', () => {
    const found = leavingModel.validate!(input, parametersOf({ windowDays: 120 })) as ModelValidation;
    expect(found.passed).toBe(true);
    expect(found.customers).toBe(2357);
    const [ranking, total, top] = found.figures;
    expect(ranking?.value).toBeGreaterThan(0.7);
    expect(total?.text.en).toMatch(/customers gone silent were foretold/);
    expect(top?.value).toBeGreaterThan(90);
    expect(found.calibration).toHaveLength(10);
  });

  it('says how likely each is to buy again, and why', () => {
    const results = [...leavingModel.score(input.after, parametersOf({}))];
    expect(results).toHaveLength(2357);
    const best = results.toSorted((a, b) => b.value - a.value)[0]!;
    expect(best.value).toBeGreaterThan(80);
    expect(best.reasons).toHaveLength(3);
    expect(best.risk).toEqual({ level: 'none', reasons: [] });
    const risky = results.find(({ risk }) => risk?.level === 'high')!;
    expect(risky.risk?.reasons.length).toBeGreaterThan(0);
    const gone = results.find(({ reasons }) => reasons[0]?.code === 'churn.gone')!;
    expect(gone).toMatchObject({ value: 0, factors: { silence: 1 } });
    expect(gone.risk).toBeUndefined();
  });

  it('says so where nothing can be learnt', () => {
    const early = cdnowOn('1997-01-20', '1997-02-20').before;
    expect(() => [...leavingModel.score(early, parametersOf({}))]).toThrow(
      expect.objectContaining({ code: 'CHURN_DATA_INSUFFICIENT' }),
    );
  });
});
