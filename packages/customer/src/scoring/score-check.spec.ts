import { describe, expect, it } from 'vitest';
import { scoringInput } from './scoring-input.js';
import type { ScoreResult, ScoringModel } from './scoring-model.js';
import { scoreChecked } from './score-check.js';
import { scoringErrors } from './scoring.errors.js';

const label = { en: 'x', zh: 'x' };
const reason = { code: 'x', values: {}, text: label };
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

const run = (score: ScoringModel['score']) =>
  scoreChecked(
    'x',
    { label, description: label, version: '1', parameters: {}, score },
    scoringInput('2026-06-30', purchases),
    {},
  );

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
    ).toHaveLength(2);
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
