import { RicejarError } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { checkCutoffs, type CutoffInput, type TierRule } from './tier-definition.js';

const given = (S?: number | null, A?: number | null, B?: number | null, C?: number | null): CutoffInput[] =>
  Object.entries({ S, A, B, C }).flatMap(([tier, value]) => (value === undefined ? [] : [{ tier, value }]));

function problem(rule: TierRule, cutoffs: CutoffInput[]) {
  try {
    checkCutoffs(rule, cutoffs);
  } catch (error) {
    if (error instanceof RicejarError) {
      expect(error.code).toBe('TIER_CUTOFFS_INVALID');
      expect(error.messageIn('en')).toContain(String(error.details['tier']));
      expect(error.messageIn('zh-CN')).toContain(String(error.details['tier']));
      return error.details;
    }
    throw error;
  }
  return null;
}

describe('checkCutoffs', () => {
  it('answers S, A and B in order and lets C stand empty or hold the rest', () => {
    const wanted = [
      { tier: 'S', value: 0.05 },
      { tier: 'A', value: 0.15 },
      { tier: 'B', value: 0.3 },
    ];
    expect(checkCutoffs('share', given(0.05, 0.15, 0.3))).toEqual(wanted);
    expect(checkCutoffs('share', given(0.05, 0.15, 0.3, null).toReversed())).toEqual(wanted);
    expect(checkCutoffs('share', given(0.05, 0.15, 0.3, 0.5))).toEqual(wanted);
    expect(checkCutoffs('share', given(0.5, 0.3, 0.2))).toHaveLength(3);
    expect(checkCutoffs('score', given(80, 60, -5))).toHaveLength(3);
    expect(checkCutoffs('topN', given(100, 0, 500))).toHaveLength(3);
  });

  it.each<[string, TierRule, CutoffInput[], object]>([
    ['a missing tier', 'share', given(0.05, undefined, 0.3), { tier: 'A', reason: 'missing' }],
    ['an empty value', 'topN', given(10, 20, null), { tier: 'B', reason: 'missing' }],
    [
      'a tier twice',
      'share',
      [...given(0.1, 0.1, 0.1), { tier: 'A', value: 0.1 }],
      { tier: 'A', reason: 'twice' },
    ],
    [
      'an unknown tier',
      'share',
      [...given(0.1, 0.1, 0.1), { tier: 'D', value: 0.1 }],
      { tier: 'D', reason: 'tierUnknown' },
    ],
    ['a value for the lowest tier', 'score', given(80, 60, 40, 0), { tier: 'C', reason: 'lowest' }],
    ['a rest that is not the rest', 'share', given(0.05, 0.15, 0.3, 0.6), { tier: 'C', reason: 'lowest' }],
    ['a negative share', 'share', given(0.05, -0.1, 0.3), { tier: 'A', reason: 'share', value: -0.1 }],
    ['a share in percent', 'share', given(5, 15, 30), { tier: 'S', reason: 'share', value: 5 }],
    ['a share that is no number', 'share', given(0.05, NaN, 0.3), { tier: 'A', reason: 'share' }],
    ['shares above one', 'share', given(0.5, 0.4, 0.2), { tier: 'B', reason: 'shareSum', value: 1.1 }],
    [
      'minimum scores out of order',
      'score',
      given(80, 90, 40),
      { tier: 'A', above: 'S', reason: 'scoreOrder' },
    ],
    ['equal minimum scores', 'score', given(80, 60, 60), { tier: 'B', above: 'A', reason: 'scoreOrder' }],
    ['an endless score', 'score', given(Infinity, 60, 40), { tier: 'S', reason: 'score' }],
    ['half a customer', 'topN', given(10, 2.5, 40), { tier: 'A', reason: 'count', value: 2.5 }],
    ['fewer than none', 'topN', given(10, 20, -1), { tier: 'B', reason: 'count', value: -1 }],
  ])('refuses %s by name', (_what, rule, cutoffs, details) => {
    expect(problem(rule, cutoffs)).toMatchObject(details);
  });
});
