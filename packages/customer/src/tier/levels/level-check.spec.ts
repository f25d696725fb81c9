import { describe, expect, it } from 'vitest';
import { checkLevels, checkMoves, heirOf, type LevelDraft } from './level-check.js';
import type { TierLevel } from './tier-level.js';

const draft = (key: string, more: Partial<LevelDraft> = {}): LevelDraft => ({
  key,
  label: { en: key, zh: key },
  tone: 'jade',
  ...more,
});
const levels = (...keys: string[]): TierLevel[] => checkLevels(keys.map((key) => draft(key)));
const problem = (...drafts: LevelDraft[]): string => {
  try {
    checkLevels(drafts);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the levels wanted', () => {
  it('are ranked as they stand; a name in one language speaks for both', () => {
    expect(
      checkLevels([draft('VIP', { label: { zh: ' 贵宾 ' } }), draft('B', { label: { en: 'Base' } })]),
    ).toEqual([
      { key: 'VIP', rank: 0, label: { en: '贵宾', zh: '贵宾' }, tone: 'jade' },
      { key: 'B', rank: 1, label: { en: 'Base', zh: 'Base' }, tone: 'jade' },
    ]);
  });

  it.each<[string, LevelDraft[], RegExp]>([
    ['one alone', [draft('A')], /2 to 9/],
    ['ten', [...'ABCDEFGHIJ'].map((key) => draft(key)), /2 to 9/],
    ['a key twice, whatever its case', [draft('A'), draft('a')], /stands there twice/],
    ['a name twice', [draft('A'), draft('B', { label: { en: 'a', zh: '乙' } })], /stands there twice/],
    ['a key with a blank', [draft('A'), draft('B 1')], /letters and digits/],
    ['no name', [draft('A'), draft('B', { label: {} })], /needs a name/],
    ['a long name', [draft('A'), draft('B', { label: { en: 'x'.repeat(41) } })], /longer than 40/],
    ['a colour that means trouble', [draft('A'), draft('B', { tone: 'red' })], /colour/],
  ])('are not %s', (_what, drafts, expected) => {
    expect(problem(...drafts)).toMatch(expected);
  });
});

describe('who takes over', () => {
  it('is whom the move names, once, among those that stay', () => {
    const wanted = levels('A', 'B');
    expect([...checkMoves([{ from: 'S', to: 'A' }], ['S'], wanted)]).toEqual([['S', 'A']]);
    for (const moves of [
      [{ from: 'A', to: 'B' }],
      [{ from: 'S', to: 'X' }],
      [
        { from: 'S', to: 'A' },
        { from: 'S', to: 'B' },
      ],
    ])
      expect(() => checkMoves(moves, ['S'], wanted)).toThrow(/tier/);
  });

  it('is the next below where nobody stands, else the next above, else the last', () => {
    const today = levels('S', 'A', 'B', 'C');
    expect(heirOf('A', today, levels('S', 'C'))).toBe('C');
    expect(heirOf('C', today, levels('S', 'B'))).toBe('B');
    expect(heirOf('A', today, levels('X', 'Y'))).toBe('Y');
  });
});
