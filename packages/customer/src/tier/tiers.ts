import type { Choice } from '@ricejar/sdk';

/** Key of a tier. Administrators say which there are (`TierLevels`); these are the ones an installation starts with. */
export type Tier = string;

/** Choices of fields that hold a tier of today, and of those that may hold one of before. */
export const TIER_CHOICE_SET = 'tier';
export const PAST_TIER_CHOICE_SET = 'pastTier';

/** From the best down. The last takes everyone the cut-offs leave. */
export const TIERS = ['S', 'A', 'B', 'C'] as const;

export const LOWEST_TIER: Tier = 'C';

/** Tiers that a policy sets a cut-off for: all but the lowest. */
export const CUT_TIERS = ['S', 'A', 'B'] as const;

/** 0 is the best tier. */
export const tierRank = (tier: Tier): number => TIERS.findIndex((one) => one === tier);

export const TIER_CHOICES: readonly Choice[] = [
  { value: 'S', label: { en: 'S', zh: 'S' }, tone: 'gold' },
  { value: 'A', label: { en: 'A', zh: 'A' }, tone: 'jade' },
  { value: 'B', label: { en: 'B', zh: 'B' }, tone: 'blue' },
  { value: 'C', label: { en: 'C', zh: 'C' }, tone: 'stone' },
];

/** What a field declares to hold a tier of today; and one that may hold a tier of before. */
export const ANY_TIER = { choices: TIER_CHOICES, choiceSet: TIER_CHOICE_SET } as const;
export const ANY_PAST_TIER = { choices: TIER_CHOICES, choiceSet: PAST_TIER_CHOICE_SET } as const;
