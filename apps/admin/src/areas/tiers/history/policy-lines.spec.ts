import { describe, expect, it } from 'vitest';
import type { PolicyDefinition } from '../policy/policy-form.js';
import { compareLines, policyLines, type PolicyWords } from './policy-lines.js';

const words: PolicyWords = {
  t: (key, values) => `${key}${values ? ` ${JSON.stringify(values)}` : ''}`,
  text: (label) => label?.en ?? '',
  number: String,
  percent: (value) => `${value * 100}%`,
  tier: (key) => key,
};
const policy: PolicyDefinition = {
  components: [
    { model: 'rfm', parameters: { recency: 2 }, weight: 3 },
    { model: 'clv', parameters: {}, weight: 1 },
  ],
  scale: 'percentile',
  criteria: [
    {
      key: 'c1',
      label: { en: 'Key industry', zh: '重点行业' },
      filter: { industry: { in: ['retail'] } },
      points: 5,
    },
  ],
  vetoes: [],
  rule: 'share',
  cutoffs: [{ tier: 'S', value: 0.05 }],
  lowest: 'C',
  quotas: [{ tier: 'S', atMost: 100 }],
  hysteresis: { margin: 2 },
  unscored: 'lowest',
  approval: 'second',
};
const linesOf = (more: Partial<PolicyDefinition> = {}) => policyLines({ ...policy, ...more }, [], words);

describe('the lines of a policy', () => {
  it('say everything it holds', () => {
    expect(linesOf().map(({ key }) => key)).toEqual([
      'component:rfm',
      'component:rfm:recency',
      'component:clv',
      'scale',
      'rule',
      'cutoff:S',
      'criterion:c1',
      'quota:S',
      'hysteresis',
      'unscored',
      'approval',
    ]);
    expect(linesOf()[0]?.value).toContain('75%');
  });

  it('differ only where the policies do', () => {
    const differing = (more: Partial<PolicyDefinition>): string[] =>
      compareLines(linesOf(), linesOf(more))
        .filter(({ differs }) => differs)
        .map(({ key }) => key);
    expect(differing({})).toEqual([]);
    expect(differing({ quotas: [] })).toEqual(['quota:S']);
    expect(differing({ criteria: policy.criteria.map((one) => ({ ...one, filter: {} })) })).toEqual([
      'criterion:c1',
    ]);
    expect(differing({ hysteresis: { margin: 0 }, cutoffs: [{ tier: 'S', value: 0.1 }] })).toEqual([
      'cutoff:S',
      'hysteresis',
    ]);
  });

  it('keep what only the earlier one says in its place', () => {
    const compared = compareLines(linesOf(), linesOf({ criteria: [] }));
    expect(compared.map(({ key }) => key).indexOf('criterion:c1')).toBe(6);
    expect(compared[6]).toMatchObject({ right: null, differs: true, label: 'Key industry' });
  });
});
