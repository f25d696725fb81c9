import { describe, expect, it } from 'vitest';
import {
  cutoffProblems,
  formOf,
  parameterProblem,
  restShare,
  toPolicyInput,
  withModel,
  type ParameterField,
  type PolicyForm,
  type Rule,
  type ScoringModel,
} from './policy-form.js';

const words = { en: 'x', zh: 'x' };
const weight: ParameterField = { name: 'weight', kind: 'number', label: words, default: 1, min: 0, max: 10 };
const buckets: ParameterField = {
  name: 'buckets',
  kind: 'integer',
  label: words,
  default: 5,
  min: 2,
  max: 9,
};
const ties: ParameterField = {
  name: 'ties',
  kind: 'choice',
  label: words,
  default: 'up',
  choices: [{ value: 'up', label: words }],
};
const model = (key: string, parameterFields: ParameterField[] = []): ScoringModel => ({
  key,
  label: words,
  description: words,
  version: '1',
  parameterFields,
});
const models = [model('rfm', [weight, buckets, ties]), model('other')];

const form = (rule: Rule, S: string, A: string, B: string): PolicyForm => {
  const base = formOf(null, models);
  return { ...base, rule, cutoffs: { ...base.cutoffs, [rule]: { S, A, B } } };
};

describe('the form of a tier policy', () => {
  it('shows a stored policy as people type it, and sends the same back', () => {
    const definition = {
      model: 'rfm',
      parameters: { weight: 2.5, buckets: 4, ties: 'up' },
      rule: 'share' as const,
      cutoffs: [
        { tier: 'S', value: 0.07 },
        { tier: 'A', value: 0.155 },
        { tier: 'B', value: 0.3 },
      ],
      unscored: 'none' as const,
    };
    const shown = formOf(definition, models);
    expect(shown.cutoffs.share).toEqual({ S: '7', A: '15.5', B: '30' });
    expect(shown.parameters).toEqual({ weight: '2.5', buckets: '4', ties: 'up' });
    expect(toPolicyInput(shown, models)).toEqual(definition);
  });

  it('starts from the first model with its defaults', () => {
    expect(formOf(null, models)).toMatchObject({ model: 'rfm', rule: 'share', parameters: { buckets: '5' } });
    expect(formOf(null, [])).toMatchObject({ model: '', parameters: {} });
  });

  it('keeps the cut-offs of every rule when the rule or the model changes', () => {
    const typed = form('topN', '3', '4', '5');
    expect(withModel(typed, model('other'))).toMatchObject({ model: 'other', parameters: {} });
    expect({ ...typed, rule: 'share' as const }.cutoffs.topN).toEqual({ S: '3', A: '4', B: '5' });
  });
});

describe('cut-offs', () => {
  it.each<[string, Rule, [string, string, string], object]>([
    ['fit', 'share', ['5', '15', '80'], {}],
    ['may take everybody', 'share', ['33.3', '33.3', '33.4'], {}],
    ['may be typed with a percent sign', 'share', ['5 %', '15%', '30'], {}],
    ['are needed', 'share', ['', '15', '30'], { S: 'missing' }],
    ['are numbers', 'score', ['80', 'many', '40'], { A: 'notANumber' }],
    ['are no more than all', 'share', ['50', '40', '20'], { B: 'shareSum' }],
    ['are no negative share', 'share', ['-1', '15', '30'], { S: 'share' }],
    ['go down', 'score', ['80', '80', '40'], { A: 'scoreOrder' }],
    ['go down from the tier right above', 'score', ['80', '60', '70'], { B: 'scoreOrder' }],
    ['may be negative scores', 'score', ['0', '-1', '-2.5'], {}],
    ['are scores of a sane size', 'score', ['1000000000000', '1', '0'], { S: 'score' }],
    ['are whole customers', 'topN', ['10', '10.5', '-1'], { A: 'count', B: 'count' }],
    ['may be no customer at all', 'topN', ['0', '1,000', '0'], {}],
  ])('%s (%s)', (_what, rule, [S, A, B], problems) => {
    const typed = form(rule, S, A, B);
    expect(cutoffProblems(typed)).toEqual(problems);
    expect(toPolicyInput(typed, models) === null).toBe(Object.keys(problems).length > 0);
  });

  it('leave the rest to the lowest tier', () => {
    expect(restShare(form('share', '5', '15', '30'))).toBe(0.5);
    expect(restShare(form('share', '33.3', '33.3', '33.4'))).toBe(0);
    expect(restShare(form('share', '90', '20', ''))).toBe(0);
  });
});

describe('parameters', () => {
  it.each<[ParameterField, string, string | null]>([
    [weight, '2.5', null],
    [weight, '', 'missing'],
    [weight, 'much', 'notANumber'],
    [weight, '11', 'range'],
    [buckets, '4.5', 'integer'],
    [buckets, '1', 'range'],
    [ties, '', 'missing'],
    [ties, 'up', null],
  ])('are judged by what the model says: %j %s', (field, text, problem) => {
    expect(parameterProblem(field, text)).toBe(problem);
  });
});
