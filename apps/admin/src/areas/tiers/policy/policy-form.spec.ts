import { describe, expect, it } from 'vitest';
import {
  cutoffProblems,
  hasProblems,
  lineProblem,
  marginIsWrong,
  parameterProblem,
  quotaIsWrong,
  restShare,
  weightIsWrong,
} from './form-problems.js';
import {
  formOf,
  newComponent,
  newCriterion,
  newVeto,
  readDefinition,
  withModel,
  type ParameterField,
  type PolicyDefinition,
  type PolicyForm,
  type Rule,
  type ScoringModel,
} from './policy-form.js';
import { toPolicyInput } from './policy-input.js';

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
const tiers = ['S', 'A', 'B', 'C'];
const start = formOf(null, models, tiers);

const form = (rule: Rule, S: string, A: string, B: string): PolicyForm => ({
  ...start,
  rule,
  cutoffs: { ...start.cutoffs, [rule]: { S, A, B } },
});
const input = (one: PolicyForm) => toPolicyInput(one, models, tiers);

const simple: PolicyDefinition = {
  components: [{ model: 'rfm', parameters: { weight: 2.5, buckets: 4, ties: 'up' }, weight: 1 }],
  scale: 'raw',
  criteria: [],
  vetoes: [],
  rule: 'share',
  cutoffs: [
    { tier: 'S', value: 0.07 },
    { tier: 'A', value: 0.155 },
    { tier: 'B', value: 0.3 },
  ],
  lowest: 'C',
  quotas: [],
  hysteresis: { margin: 0 },
  unscored: 'none',
  approval: 'publisher',
};
const rich: PolicyDefinition = {
  ...simple,
  components: [
    ...simple.components.map((one) => ({ ...one, weight: 3 })),
    { model: 'other', parameters: {}, weight: 1 },
  ],
  scale: 'percentile',
  criteria: [{ key: 'criterion1', label: words, filter: { industry: { in: ['retail'] } }, points: 5 }],
  vetoes: [{ key: 'veto1', label: words, filter: { blocked: { eq: true } }, atMost: null }],
  quotas: [{ tier: 'S', atMost: 100 }],
  hysteresis: { margin: 1.5 },
  approval: 'second',
};

describe('the form of a tier policy', () => {
  it.each([
    ['simple', simple],
    ['rich', rich],
  ])('shows a %s stored policy as people type it, and sends the same back', (_what, definition) => {
    const { lowest: _lowest, ...sent } = definition;
    expect(input(formOf(definition, models, tiers))).toEqual(sent);
  });

  it('shows shares in per cent', () => {
    const shown = formOf(simple, models, tiers);
    expect(shown.cutoffs.share).toEqual({ S: '7', A: '15.5', B: '30' });
    expect(shown.components[0]?.parameters).toEqual({ weight: '2.5', buckets: '4', ties: 'up' });
  });

  it('reads policies of the first form', () => {
    const { rule, cutoffs, unscored } = simple;
    const [component] = simple.components;
    const first = { model: 'rfm', parameters: component?.parameters ?? {}, rule, cutoffs, unscored };
    expect(readDefinition(first)).toEqual(simple);
    expect(readDefinition(rich)).toBe(rich);
  });

  it('starts from the first model that is on, with its defaults', () => {
    expect(start).toMatchObject({
      rule: 'share',
      components: [{ model: 'rfm', parameters: { buckets: '5' } }],
    });
    const off = formOf(null, [{ ...model('off'), on: false }, ...models], tiers);
    expect(off.components[0]?.model).toBe('rfm');
    expect(input(formOf(null, [], tiers))).toBeNull();
  });

  it('has a cut-off for each tier but the last, whatever the tiers', () => {
    const shown = formOf(simple, models, ['P', 'S', 'C']);
    expect(Object.keys(shown.cutoffs.share)).toEqual(['P', 'S']);
    expect(shown.cutoffs.share['S']).toBe('7');
  });

  it('keeps the weight when the model changes, and brings other parameters', () => {
    expect(withModel(newComponent(models[0], '3'), model('other'))).toMatchObject({
      model: 'other',
      weight: '3',
      parameters: {},
    });
  });

  it('lets one language stand for both in names', () => {
    const criterion = { ...newCriterion([]), label: { en: '', zh: '标杆' }, filter: {}, points: '-2' };
    expect(input({ ...start, criteria: [criterion] })?.criteria[0]).toEqual({
      key: 'criterion1',
      label: { en: '标杆', zh: '标杆' },
      filter: {},
      points: -2,
    });
  });

  it('compares several models by rank', () => {
    const two = { ...start, components: [...start.components, newComponent(models[1])] };
    expect(input(two)?.scale).toBe('percentile');
    expect(input({ ...two, components: two.components.map((one) => ({ ...one, weight: '0' })) })).toBeNull();
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
    expect(cutoffProblems(typed, tiers)).toEqual(problems);
    expect(input(typed) === null).toBe(Object.keys(problems).length > 0);
  });

  it('leave the rest to the lowest tier', () => {
    expect(restShare(form('share', '5', '15', '30'), tiers)).toBe(0.5);
    expect(restShare(form('share', '33.3', '33.3', '33.4'), tiers)).toBe(0);
    expect(restShare(form('share', '90', '20', ''), tiers)).toBe(0);
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

describe('what a policy may hold beside', () => {
  it('is judged line by line', () => {
    const criterion = newCriterion([]);
    expect(lineProblem({ ...criterion, points: 'many' })).toBe('notANumber');
    expect(lineProblem(criterion)).toBe('filter');
    expect(lineProblem({ ...criterion, filter: {} })).toBe('label');
    const veto = { ...newVeto([], 'C'), filter: {}, label: words };
    expect(lineProblem(veto)).toBeNull();
    expect(hasProblems({ ...start, vetoes: [veto] }, models, tiers)).toBe(false);
    expect(hasProblems({ ...start, criteria: [criterion] }, models, tiers)).toBe(true);
    expect(newVeto([veto], null).key).toBe('veto2');
  });

  it('is a number where it is one', () => {
    expect(['', '0', '100', '1,000'].map(quotaIsWrong)).toEqual([false, false, false, false]);
    expect(['-1', '1.5', 'x'].map(quotaIsWrong)).toEqual([true, true, true]);
    expect(['', '0', '2.5'].map(marginIsWrong)).toEqual([false, false, false]);
    expect(['-1', 'x'].map(marginIsWrong)).toEqual([true, true]);
    expect(
      ['1', '0', '', '-1'].map((one) => weightIsWrong({ ...newComponent(models[0]), weight: one })),
    ).toEqual([false, true, true, true]);
  });
});
