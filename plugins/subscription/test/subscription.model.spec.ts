import {
  checkParameters,
  cutTable,
  dayNumber,
  PurchaseTableBuilder,
  scoringInput,
  type ModelValidation,
  type Parameters,
} from '@ricejar/customer';
import { seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { spellsOf } from '../src/spells.js';
import { subscriptionModel } from '../src/subscription.model.js';

const parametersOf = (given: Parameters = {}) =>
  checkParameters(subscriptionModel.parameters, given) as never;
const START = dayNumber('2025-01-01');
const MONTHLY = { periodDays: 30, grace: 0.25 };

describe('spells of payments', () => {
  const builder = new PurchaseTableBuilder(true);
  const days = [0, 31, 59, 90, 200, 230].map((day) => START + day);
  builder.addDays('a', Int32Array.from(days), Float64Array.of(10, 10, 10, 30, 5, 5));
  const table = builder.table();

  it('end where a payment did not come in time', () => {
    expect(spellsOf(table, 0, START + 240, MONTHLY)).toEqual([
      { first: START, last: START + 90, renewals: 3, ended: true, payments: 4, paid: 60 },
      { first: START + 200, last: START + 230, renewals: 1, ended: false, payments: 2, paid: 10 },
    ]);
    expect(spellsOf(table, 0, START + 268, MONTHLY).at(-1)?.ended).toBe(true);
  });
});

/** Subscribers who start over half a year and leave at each renewal with a chance of their own, some days late at times. */
function subscribers(count: number) {
  const random = seededRandom(3);
  const builder = new PurchaseTableBuilder(true);
  for (let index = 0; index < count; index += 1) {
    const leaves = random() ** 2 * 0.6;
    const days: number[] = [];
    for (
      let day = START + Math.floor(random() * 180);
      day < START + 700;
      day += 28 + Math.floor(random() * 5)
    ) {
      days.push(day);
      if (random() < leaves) break;
    }
    builder.addDays(`c${index}`, Int32Array.from(days), new Float64Array(days.length).fill(100));
  }
  return builder.table();
}

describe('the subscriber model', () => {
  const table = subscribers(1200);
  const on = (day: number) =>
    scoringInput(new Date(day * 86_400_000).toISOString().slice(0, 10), cutTable(table, day));
  const input = { before: on(START + 300), after: on(START + 480) };

  it('is worth more the longer a customer has stayed', () => {
    const results = [...subscriptionModel.score(input.before, parametersOf())];
    const active = results.filter(({ factors }) => factors['status'] === 'active');
    const mean = (least: number, most: number) => {
      const some = active.filter(
        ({ factors: { renewals } }) => Number(renewals) >= least && Number(renewals) <= most,
      );
      return some.reduce((sum, { value }) => sum + value, 0) / some.length;
    };
    expect(mean(8, 10)).toBeGreaterThan(1.15 * mean(3, 4));
    const loyal = active.find(({ factors }) => factors['renewals'] === 9)!;
    expect(loyal.reasons.map(({ text }) => text.en)).toEqual([
      expect.stringMatching(/^\d\d % likely to make its 10th renewal$/),
      'Pays about 100 a period',
      'Renewed 9 times so far',
    ]);
    const gone = results.find(({ factors }) => factors['status'] === 'lapsed')!;
    expect(gone.value).toBe(0);
    expect(gone.reasons[0]?.text.zh).toMatch(/^已 \d+ 天未付费，应每 30 天一次$/);
    const late = active.find(({ risk }) => risk?.level === 'high');
    expect(late?.risk?.reasons[0]?.code).toBe('subscription.late');
  });

  it('foresees how many stay', () => {
    const found = subscriptionModel.validate!(input, parametersOf()) as ModelValidation;
    expect(found.figures.map(({ key }) => key)).toEqual(['total', 'onBeat', 'ranking']);
    expect(found.passed).toBe(true);
    expect(found.calibration).toHaveLength(10);
  });

  it('does not pass where customers do not pay in that rhythm', () => {
    const found = subscriptionModel.validate!(
      input,
      parametersOf({ periodDays: 91, grace: 80 }),
    ) as ModelValidation;
    expect(found.passed).toBe(false);
  });

  it('says so where too few pay', () => {
    const few = { before: on(START + 9), after: on(START + 189) };
    expect(() => subscriptionModel.validate!(few, parametersOf())).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SUBSCRIPTION_/) }),
    );
    expect([...subscriptionModel.score(scoringInput('2025-01-01', []), parametersOf())]).toEqual([]);
  });
});
