import type { Api } from '@ricejar/admin-sdk';

export const TIER_TONES = ['gold', 'amber', 'jade', 'green', 'blue', 'slate', 'stone'] as const;
export const FEWEST = 2;
export const MOST = 9;
const KEY = /^[A-Za-z][A-Za-z0-9]{0,11}$/;

/** A tier as it is being edited. `key` never changes once there are records that hold it. */
export interface LevelDraft {
  key: string;
  isNew: boolean;
  en: string;
  zh: string;
  tone: string;
}

export interface LevelsInput {
  levels: { key: string; label: { en: string; zh: string }; tone: string }[];
  moves: { from: string; to: string }[];
}

export type LevelUse = Api.TierLevelUse;
export type LevelProblem = 'key' | 'keyTwice' | 'name' | 'nameTwice';

export const liveLevels = (use: readonly LevelUse[]): LevelUse[] => use.filter((one) => !one.retired);

export const draftOf = ({ key, label, tone }: Pick<LevelUse, 'key' | 'label' | 'tone'>): LevelDraft => ({
  key,
  isNew: false,
  en: label.en,
  zh: label.zh,
  tone,
});

const NAMES = ['S', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** A tier nobody has named yet, in the first letter and colour that are free. */
export function newLevel(drafts: readonly LevelDraft[], taken: readonly string[]): LevelDraft {
  const used = new Set([...drafts.map(({ key }) => key), ...taken]);
  const key = NAMES.find((one) => !used.has(one)) ?? `T${used.size + 1}`;
  const tone = TIER_TONES.find((one) => !drafts.some((draft) => draft.tone === one)) ?? 'stone';
  return { key, isNew: true, en: key, zh: key, tone };
}

const nameOf = ({ en, zh }: LevelDraft): string => en.trim() || zh.trim();

/** What is wrong with each line; empty when nothing is. */
export function levelProblems(drafts: readonly LevelDraft[]): ReadonlyMap<LevelDraft, LevelProblem> {
  const problems = new Map<LevelDraft, LevelProblem>();
  const keys = new Set<string>();
  const names = new Set<string>();
  for (const draft of drafts) {
    const key = draft.key.toLowerCase();
    const name = nameOf(draft).toLowerCase();
    if (!KEY.test(draft.key)) problems.set(draft, 'key');
    else if (keys.has(key)) problems.set(draft, 'keyTwice');
    else if (name === '') problems.set(draft, 'name');
    else if (names.has(name)) problems.set(draft, 'nameTwice');
    keys.add(key);
    names.add(name);
  }
  return problems;
}

/** Levels of today that the drafts leave out. */
export const retiring = (use: readonly LevelUse[], drafts: readonly LevelDraft[]): LevelUse[] =>
  liveLevels(use).filter(({ key }) => !drafts.some((draft) => draft.key === key));

const isUsed = ({ customers, overrides }: LevelUse): boolean => customers > 0 || overrides > 0;

/** What the server is asked with; null while something is wrong or a level in use has nobody to take over. */
export function toLevelsInput(
  use: readonly LevelUse[],
  drafts: readonly LevelDraft[],
  targets: Readonly<Record<string, string>>,
): LevelsInput | null {
  if (drafts.length < FEWEST || drafts.length > MOST || levelProblems(drafts).size > 0) return null;
  const gone = retiring(use, drafts);
  const isThere = (key: string | undefined): boolean => drafts.some((draft) => draft.key === key);
  if (gone.some((one) => isUsed(one) && !isThere(targets[one.key]))) return null;
  return {
    levels: drafts.map(({ key, en, zh, tone }) => ({
      key,
      label: { en: en.trim() || zh.trim(), zh: zh.trim() || en.trim() },
      tone,
    })),
    moves: gone.flatMap(({ key }) => {
      const to = targets[key];
      return to !== undefined && isThere(to) ? [{ from: key, to }] : [];
    }),
  };
}

/** Whether the drafts say anything else than what there is. */
export const levelsChanged = (use: readonly LevelUse[], drafts: readonly LevelDraft[]): boolean =>
  JSON.stringify(liveLevels(use).map(draftOf)) !== JSON.stringify(drafts);
