import { describe, expect, it } from 'vitest';
import { ScoreTable } from './score-table.js';
import { scoringInput } from './scoring-input.js';
import type { ScoreResult, ScoringModel } from './scoring-model.js';
import { scoreChecked } from './score-check.js';
import { scoringErrors } from './scoring.errors.js';

const reason = { code: 'x', values: {}, text: { en: 'x', zh: 'x' } };
const purchases = ['a', 'b'].map((customerId) => ({
  customerId,
  purchaseDays: 1,
  firstDay: '2026-01-01',
  lastDay: '2026-01-01',
  amount: '1.0000',
}));

const result = (customerId: string, value: number, reasons = 0): ScoreResult => ({
  customerId,
  value,
  factors: {},
  reasons: Array.from({ length: reasons }, () => reason),
});

const scored = (score: ScoringModel['score'], given = purchases): ScoreTable => {
  const input = scoringInput('2026-06-30', given);
  return new ScoreTable(input.table.ids, scoreChecked('x', { score }, input, {}));
};

const run = (score: ScoringModel['score']): ScoreResult[] => [...scored(score)];

describe('scoreChecked', () => {
  it('rounds to what is stored and keeps three reasons', () => {
    expect(run(() => [result('a', 1 / 3, 5)])).toMatchObject([
      { value: 0.333333, reasons: [reason, reason, reason] },
    ]);
  });

  it('takes results one by one', () => {
    expect(
      run(function* () {
        yield result('b', 2);
        yield result('a', 1);
      }),
    ).toMatchObject([{ customerId: 'a' }, { customerId: 'b' }]);
  });

  it('holds what it is given, in any order, with one digest', () => {
    const many = Array.from({ length: 1500 }, (_, at) => `c${String(at).padStart(4, '0')}`);
    const given = many.map((customerId) => ({ ...purchases[0]!, customerId }));
    const results = many
      .filter((_, at) => at % 11 !== 3)
      .map((id, at): ScoreResult => {
        const words = { en: `a\t"${at}"\n`, zh: '首' };
        const one = { ...result(id, at / 8), reasons: [{ ...reason, values: { at }, text: words }] };
        return at % 3 === 0 ? { ...one, risk: { level: 'watch', reasons: one.reasons } } : one;
      });
    const shuffled = results.map((one, at) => ({ one, key: (at * 7919) % 1009 }));
    shuffled.sort((a, b) => a.key - b.key);
    const inOrder = scored(() => results, given);
    const mixed = scored(() => shuffled.map(({ one }) => one), given);
    expect([...inOrder]).toEqual(results);
    expect([...mixed]).toEqual(results);
    expect(mixed.digest).toBe(inOrder.digest);
    expect(mixed.at(700)).toEqual(results[700]);
    expect(mixed.at(results.length)).toBeUndefined();
    const other = results.map((one, at) => (at === 5 ? { ...one, value: one.value + 1 } : one));
    expect(scored(() => other, given).digest).not.toBe(inOrder.digest);
  });

  it.each([
    ['a value that is no number', [result('a', NaN)]],
    ['an endless value', [result('a', Infinity)]],
    ['a customer twice', [result('a', 1), result('a', 2)]],
    ['a stranger', [result('z', 1)]],
  ])('refuses %s', (_what, results) => {
    expect(() => run(() => results)).toThrow(expect.objectContaining({ code: 'SCORING_RESULT_INVALID' }));
  });

  it('names the model that throws, and lets coded errors through', () => {
    const cause = new Error('boom');
    expect(() =>
      run(() => {
        throw cause;
      }),
    ).toThrow(expect.objectContaining({ code: 'SCORING_MODEL_FAILED', details: { model: 'x' }, cause }));
    expect(() =>
      run(() => {
        throw scoringErrors.SCORING_PARAMETER_INVALID({ parameter: 'w' });
      }),
    ).toThrow(expect.objectContaining({ code: 'SCORING_PARAMETER_INVALID' }));
  });
});
