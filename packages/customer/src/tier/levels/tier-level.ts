import type { Localized } from '@ricejar/sdk';
import type { Tier } from '../tiers.js';

/** Colours of tiers. Red is kept for what is broken. */
export const TIER_TONES = ['gold', 'amber', 'jade', 'green', 'blue', 'slate', 'stone'] as const;
export type TierTone = (typeof TIER_TONES)[number];

/** One of the tiers there are today. */
export interface TierLevel {
  /** What customers, policies and overrides hold; never changes. */
  key: Tier;
  /** 0 is the best. */
  rank: number;
  label: Localized;
  tone: TierTone;
}

/** What a level was given when it was retired. */
export interface RetiredLevel extends Omit<TierLevel, 'rank'> {
  /** The level that took over from it, perhaps retired in turn. */
  successor: Tier | null;
}
