import {
  checkParameters,
  dayNumber,
  PurchaseTableBuilder,
  scoringInput,
  type ModelValidation,
  type Parameters,
  type PurchaseTable,
  type ScoreResult,
} from '@ricejar/customer';
import { describe, expect, it } from 'vitest';
import { rhythmModel } from '../src/rhythm.model.js';
import { cdnowOn } from './cdnow.js';

/** Customers by their number of purchase days, evenly from the first to the last. */
function tableOf(rows: readonly [id: string, days: number, first: string, last: string][]): PurchaseTable {
  const builder = new PurchaseTableBuilder(true);
  for (const [id, count, first, last] of rows) {
    const [from, to] = [dayNumber(first), dayNumber(last)];
    const days = Int32Array.from({ length: count }, (_, index) =>
      Math.round(from + ((to - from) * index) / Math.max(count - 1, 1)),
    );
    builder.addDays(id, days, new Float64Array(count).fill(1));
  }
  return builder.table();
}

const ONCE = ['once', 1, '2026-05-01', '2026-05-01'] as [string, number, string, string];
const ROWS = tableOf([
  ['steady', 13, '2026-01-01', '2026-06-24'],
  ['late', 13, '2025-11-01', '2026-04-24'],
  ['twice', 2, '2026-01-01', '2026-02-01'],
  ONCE,
  ...Array.from(
    { length: 20 },
    (_, index) =>
      [`other${index}`, 8 + (index % 4), '2026-01-05', '2026-06-20'] as [string, number, string, string],
  ),
]);

const score = (given: Parameters = { regularity: 2 }, rows = ROWS): Map<string, ScoreResult> => {
  const parameters = checkParameters(rhythmModel.parameters, given) as never;
  const results = rhythmModel.score(scoringInput('2026-06-30', rows), parameters);
  return new Map(Array.from(results, (one) => [one.customerId, one]));
};

describe('the rhythm scoring model', () => {
  it('names a date with its window for the steady', () => {
    const { factors, reasons, risk, value } = score({ regularity: 4 }).get('steady')!;
    expect(factors).toMatchObject({ kind: 'date', gaps: 12, elapsedDays: 6 });
    const { due, from, to } = factors as Record<string, string>;
    expect(from! < due! && due! < to!).toBe(true);
    expect(reasons[0]?.text.en).toBe(`Next order due about ${due} (${from} to ${to})`);
    expect(reasons[0]?.text.zh).toBe(`预计 ${due} 前后下单（${from} 至 ${to}）`);
    expect(risk?.level).toBe('none');
    expect(value).toBeGreaterThan(80);
  });

  it('only a window where orders come at random, nothing where little is known', () => {
    const results = score({ regularity: 1 });
    expect(results.get('steady')?.factors).toMatchObject({ kind: 'window', due: null });
    expect(score({ regularity: 0.9 }).get('steady')?.factors).toMatchObject({ kind: 'nothing' });
    expect(results.get('twice')?.factors).toMatchObject({ kind: 'nothing', gaps: 1 });
    expect(results.get('twice')?.risk).toBeUndefined();
    expect(results.get('once')?.reasons[0]?.text.en).toBe('No rhythm to speak of after 1 order');
  });

  it('tells who is overdue', () => {
    const { risk } = score().get('late')!;
    expect(risk?.level).toBe('high');
    expect(risk?.reasons[0]?.text.en).toMatch(/^Overdue by 5\d days: by chance in (< 1|\d) % of cases$/);
  });

  it('learns from the gaps how regular customers are', () => {
    const learnt = score({}).get('steady')!;
    expect(learnt.factors).toMatchObject({ kind: 'date', regularity: 50 });
  });

  it('answers with nobody, and with nobody that came back', () => {
    expect(score({}, tableOf([])).size).toBe(0);
    expect(score({}, tableOf([ONCE])).get('once')?.value).toBe(0);
  });
});

describe('the rhythm tried on CDNOW', () => {
  const parameters = checkParameters(rhythmModel.parameters, {}) as never;

  it('ranks who orders soon, and counts the windows that held', () => {
    const found = rhythmModel.validate!(cdnowOn('1997-09-30', '1997-12-29'), parameters) as ModelValidation;
    expect(found.customers).toBe(946);
    const [ranking, windows] = found.figures;
    expect(ranking?.value).toBeGreaterThan(0.65);
    expect(windows?.text.en).toMatch(
      /^Of \d+ windows promised, \d+ held the next order \(\d+ %; 80 % if nobody had left\)\.$/,
    );
    // CDs are bought at random, and many customers have left: not a business to promise dates in.
    expect(found.passed).toBe(false);
  });

  it('is not tried on a handful', () => {
    expect(() => rhythmModel.validate!(cdnowOn('1997-01-10', '1997-04-10'), parameters)).toThrow(
      expect.objectContaining({ code: 'RHYTHM_TOO_FEW_CUSTOMERS' }),
    );
  });
});
