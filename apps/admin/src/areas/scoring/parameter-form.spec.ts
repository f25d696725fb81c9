import { describe, expect, it } from 'vitest';
import type { ParameterField } from './model.js';
import { problemOf, sameValues, textsOf, valuesOf } from './parameter-form.js';

const label = { en: 'x', zh: 'x' };
const fields: readonly ParameterField[] = [
  { name: 'buckets', kind: 'integer', label, default: 5, min: 3, max: 9 },
  { name: 'weight', kind: 'number', label, default: 1, min: 0, max: 10 },
  { name: 'ties', kind: 'choice', label, default: 'ntile', choices: [{ value: 'ntile', label }] },
];

describe('the form of parameters', () => {
  it('reads back what it shows', () => {
    const values = { buckets: 5, weight: 0.5, ties: 'ntile' };
    expect(valuesOf(fields, textsOf(values))).toEqual(values);
    expect(sameValues(fields, values, { ...values, other: 1 })).toBe(true);
    expect(sameValues(fields, values, { ...values, weight: 1 })).toBe(false);
  });

  it.each([
    ['buckets', '', 'number'],
    ['buckets', 'five', 'number'],
    ['buckets', '4.5', 'integer'],
    ['buckets', '10', 'range'],
    ['weight', '-1', 'range'],
    ['weight', '1e400', 'number'],
  ])('refuses %s = %o as %s', (name, text, problem) => {
    const field = fields.find((one) => one.name === name) as ParameterField;
    expect(problemOf(field, text)).toBe(problem);
    expect(valuesOf(fields, { buckets: '5', weight: '1', ties: 'ntile', [name]: text })).toBeNull();
  });
});
