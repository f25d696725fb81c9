import { describe, expect, it } from 'vitest';
import { checkParameters, defaultParameters, type ParameterSpecs } from './scoring-parameters.js';

const label = { en: 'x', zh: 'x' };
const specs = {
  buckets: { kind: 'integer', label, default: 5, min: 3, max: 9 },
  weight: { kind: 'number', label, default: 1, min: 0, max: 10 },
  ties: {
    kind: 'choice',
    label,
    default: 'ntile',
    choices: [
      { value: 'ntile', label },
      { value: 'tieAware', label },
    ],
  },
} satisfies ParameterSpecs;

describe('checkParameters', () => {
  it('fills in defaults', () => {
    expect(defaultParameters(specs)).toEqual({ buckets: 5, weight: 1, ties: 'ntile' });
    expect(checkParameters(specs, undefined)).toEqual({ buckets: 5, weight: 1, ties: 'ntile' });
    expect(checkParameters(specs, { weight: 0.5, ties: null })).toEqual({
      buckets: 5,
      weight: 0.5,
      ties: 'ntile',
    });
  });

  it.each([
    [{ buckets: 2 }, 'buckets'],
    [{ buckets: 4.5 }, 'buckets'],
    [{ buckets: '5' }, 'buckets'],
    [{ weight: NaN }, 'weight'],
    [{ weight: -1 }, 'weight'],
    [{ ties: 'random' }, 'ties'],
    [[1], 'parameters'],
    ['text', 'parameters'],
  ])('refuses %o', (given, parameter) => {
    expect(() => checkParameters(specs, given)).toThrow(
      expect.objectContaining({
        code: 'SCORING_PARAMETER_INVALID',
        details: expect.objectContaining({ parameter }),
      }),
    );
  });

  it('refuses a parameter that does not exist, names of the prototype included', () => {
    for (const name of ['colour', 'constructor', 'toString']) {
      expect(() => checkParameters(specs, { [name]: 1 })).toThrow(
        expect.objectContaining({ code: 'SCORING_PARAMETER_UNKNOWN', details: { parameter: name } }),
      );
    }
  });
});
