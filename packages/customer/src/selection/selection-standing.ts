import type { SelectionResult } from './selection-evaluation.js';

export const OVERRIDE_STATUSES = ['requested', 'approved', 'rejected'] as const;
export type OverrideStatus = (typeof OVERRIDE_STATUSES)[number];

/** What a subject's newest review means today. `overridden`: somebody let a refused or conditional one through. */
export const STANDINGS = [
  'none',
  'passed',
  'conditional',
  'overridden',
  'waiting',
  'refused',
  'expired',
] as const;
export type SelectionStanding = (typeof STANDINGS)[number];

/** Of a stored review, what its standing follows from. */
export interface StandingFacts {
  result: SelectionResult;
  validUntil: string;
  overrideStatus: OverrideStatus | null;
}

/** `waiting`: refused, with an override that nobody has decided yet. */
export function standingOf(review: StandingFacts | null, today: string): SelectionStanding {
  if (!review) return 'none';
  const { result, validUntil, overrideStatus } = review;
  if (result === 'refused' && overrideStatus !== 'approved') {
    return overrideStatus === 'requested' ? 'waiting' : 'refused';
  }
  if (validUntil < today) return 'expired';
  if (result === 'refused') return 'overridden';
  return result === 'pass' ? 'passed' : 'conditional';
}

/** Whether the gate lets the subject through. */
export const isOpen = (standing: SelectionStanding): boolean =>
  standing === 'passed' || standing === 'conditional' || standing === 'overridden';
