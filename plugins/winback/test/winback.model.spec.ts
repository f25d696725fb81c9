import {
  checkParameters,
  cutTable,
  dayNumber,
  dayText,
  PurchaseTableBuilder,
  scoringInput,
  type ModelValidation,
} from '@ricejar/customer';
import { seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { knownTrials, type PastTrial } from '../src/trials.js';
import { winbackModel } from '../src/winback.model.js';

const START = dayNumber('2025-06-01');
const WINDOW = 60;

/** Who bought often comes back when approached, hardly unasked; the others neither way. Half are held out. */
function campaign(customers: number) {
  const random = seededRandom(21);
  const builder = new PurchaseTableBuilder(true);
  const trials: PastTrial[] = [];
  for (let index = 0; index < customers; index += 1) {
    const customer = `c${String(index).padStart(5, '0')}`;
    const orders = 1 + Math.floor(random() * 12);
    const last = START - 150 - Math.floor(random() * 200);
    const days = Array.from({ length: orders }, (_, at) => last - 20 * (orders - 1 - at));
    const treated = random() < 0.5;
    const back = random() < (treated && orders > 6 ? 0.35 : 0.08);
    if (back) days.push(START + 1 + Math.floor(random() * WINDOW));
    builder.addDays(customer, Int32Array.from(days), new Float64Array(days.length).fill(50));
    trials.push({ customer, startedOn: dayText(START), windowDays: WINDOW, treated });
  }
  builder.addDays('fresh', Int32Array.of(START + 70), Float64Array.of(50));
  return { table: builder.table(), trials };
}

const { table, trials } = campaign(2400);
const parameters = checkParameters(winbackModel.parameters, {}) as never;
const asOf = dayText(START + 80);

describe('the win-back model', () => {
  it('knows of a customer what was known when the campaign began', () => {
    const [first] = knownTrials(trials, table);
    const early = knownTrials(trials, cutTable(table, START))[0];
    expect(first?.silence).toEqual(early?.silence);
    expect(early?.outcome).toBe(0);
  });

  it('finds whom an approach brings back', () => {
    const results = [...winbackModel.score(scoringInput(asOf, table), parameters, trials)];
    expect(results).toHaveLength(2401);
    const best = results.toSorted((a, b) => b.value - a.value)[0]!;
    expect(best.value).toBeGreaterThan(15);
    expect(best.factors).toMatchObject({ group: 'persuadable' });
    expect(Number(best.factors['orders'])).toBeGreaterThan(6);
    expect(best.reasons.map(({ text }) => text.en)).toEqual([
      expect.stringMatching(/^[\d.]+ % come back when approached, [\d.]+ % unasked$/),
      'Persuadable: an approach pays',
      expect.stringMatching(/^Silent for \d+ days after \d+ orders$/),
    ]);
    expect(results.find(({ customerId }) => customerId === 'fresh')).toMatchObject({
      value: 0,
      factors: { group: 'active' },
    });
  });

  it('is learnt on half of the trials and tried on the other', () => {
    const input = {
      before: scoringInput(dayText(START), cutTable(table, START)),
      after: scoringInput(asOf, table),
    };
    const tryOn = (some: readonly PastTrial[]) =>
      winbackModel.validate!(input, parameters, { before: [], after: some }) as ModelValidation;
    const found = tryOn(trials);
    expect(found).toMatchObject({ passed: true, customers: 1200 });
    const [qini, top, effect] = found.figures;
    expect(qini?.value).toBeGreaterThan(2 * (qini?.threshold ?? 1));
    expect(top?.value).toBeGreaterThan(15);
    expect(effect?.text.en).toMatch(/^On average an approach brought [\d.]+ more customers back in 100/);

    // Groups made by hand, or by nobody, are refused.
    const byHand = trials.map((one, index) => ({ ...one, treated: index % 7 === 0 }));
    expect(tryOn(byHand).passed).toBe(false);
    expect(() => tryOn(trials.slice(0, 60))).toThrow(
      expect.objectContaining({ code: 'WINBACK_GROUP_TOO_SMALL' }),
    );
    expect(() => tryOn([])).toThrow(expect.objectContaining({ code: 'WINBACK_GROUP_TOO_SMALL' }));
  });
});
