import { describe, expect, it } from 'vitest';
import {
  draftOf,
  levelProblems,
  levelsChanged,
  newLevel,
  retiring,
  toLevelsInput,
  type LevelUse,
} from './level-form.js';

const level = (key: string, more: Partial<LevelUse> = {}): LevelUse => ({
  key,
  rank: 0,
  label: { en: key, zh: key },
  tone: 'jade',
  retired: false,
  successor: null,
  customers: 0,
  overrides: 0,
  ...more,
});
const use = [level('S'), level('A', { customers: 12 }), level('B'), level('X', { retired: true })];
const drafts = use.slice(0, 3).map(draftOf);

describe('the editor of tiers', () => {
  it('takes the first letter and colour that are free', () => {
    expect(newLevel(drafts, ['X'])).toEqual({ key: 'C', isNew: true, en: 'C', zh: 'C', tone: 'gold' });
  });

  it('knows what was changed', () => {
    expect(levelsChanged(use, drafts)).toBe(false);
    expect(levelsChanged(use, drafts.toReversed())).toBe(true);
  });

  it('asks who takes over from a tier in use, and not from an empty one', () => {
    const [s, a, b] = drafts;
    if (!s || !a || !b) throw new Error('three levels');
    expect(retiring(use, [s, b]).map(({ key }) => key)).toEqual(['A']);
    expect(toLevelsInput(use, [s, b], {})).toBeNull();
    expect(toLevelsInput(use, [s, b], { A: 'A' })).toBeNull();
    expect(toLevelsInput(use, [s, b], { A: 'B' })?.moves).toEqual([{ from: 'A', to: 'B' }]);
    expect(toLevelsInput(use, [s, a], {})?.moves).toEqual([]);
    expect(toLevelsInput(use, [s], { A: 'S' })).toBeNull();
  });

  it('lets one name stand for both languages, and names what is wrong', () => {
    const platinum = { key: 'P', isNew: true, en: 'Platinum', zh: '', tone: 'slate' };
    expect(toLevelsInput(use, [platinum, ...drafts], {})?.levels[0]?.label).toEqual({
      en: 'Platinum',
      zh: 'Platinum',
    });
    const wrong = [{ ...platinum, key: '1' }, { ...platinum, key: 's' }, ...drafts];
    expect([...levelProblems(wrong).values()]).toEqual(['key', 'nameTwice', 'keyTwice']);
    expect([...levelProblems([{ ...platinum, en: ' ' }]).values()]).toEqual(['name']);
  });
});
