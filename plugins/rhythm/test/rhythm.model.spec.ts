import {
  checkParameters,
  scoringInput,
  type Parameters,
  type PurchaseSummary,
  type ScoreResult,
} from '@ricejar/customer';
import { describe, expect, it } from 'vitest';
import { rhythmModel } from '../src/rhythm.model.js';

const row = (
  customerId: string,
  purchaseDays: number,
  firstDay: string,
  lastDay: string,
): PurchaseSummary => ({
  customerId,
  purchaseDays,
  firstDay,
  lastDay,
  amount: '1.0000',
});

const ROWS = [
  row('steady', 13, '2026-01-01', '2026-06-24'),
  row('late', 13, '2025-11-01', '2026-04-24'),
  row('twice', 2, '2026-01-01', '2026-02-01'),
  row('once', 1, '2026-05-01', '2026-05-01'),
  ...Array.from({ length: 20 }, (_, index) =>
    row(`other${index}`, 8 + (index % 4), '2026-01-05', '2026-06-20'),
  ),
];

const score = (given: Parameters = {}, rows = ROWS): Map<string, ScoreResult> => {
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

  it('answers with nobody, and with nobody that came back', () => {
    expect(score({}, []).size).toBe(0);
    expect(score({}, [ROWS[3]!]).get('once')?.value).toBe(0);
  });
});
