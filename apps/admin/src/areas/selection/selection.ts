import type { Api, Localized } from '@ricejar/admin-sdk';

/** A selection policy as the server keeps it. */
export interface SelectionDefinition {
  criteria: readonly SelectionCriterion[];
  passAt: number;
  conditionalAt: number;
  evidenceDays: number;
  validDays: number;
  newCustomers: boolean;
  opportunitiesFrom: string | null;
}

export interface SelectionCriterion {
  key: string;
  label: Localized;
  question: Localized;
  weight: number;
  vetoAt: number | null;
  conflictCheck: boolean;
}

/** An answer as a review keeps it. */
export interface StoredAnswer {
  criterion: string;
  score: number;
  evidence: string;
  evidenceOn: string;
  source: string;
  conflicts: readonly StoredConflict[];
}

export interface StoredConflict {
  customer: string;
  kind: ConflictKind;
  note: string | null;
}

export interface SelectionReason {
  code: string;
  text: Localized;
}

export type ConflictKind = Api.SelectionConflictKind;
export type SelectionResult = Api.SelectionResult;
export type SelectionStanding = Api.SelectionStanding;
export type SelectionOutcome = Omit<Api.SelectionOutcome, 'reasons'> & {
  reasons: readonly SelectionReason[];
};

export interface SelectionSetup {
  inForce: { id: string; number: number; definition: SelectionDefinition } | null;
  defaults: SelectionDefinition;
}

export const HIGHEST_SCORE = 5;
export const SCORES = [0, 1, 2, 3, 4, 5] as const;
export const CONFLICT_KINDS: readonly ConflictKind[] = ['camp', 'dataRivalry', 'futureRival'];

/** Tones of results and standings: red only for what is refused. */
export const RESULT_TONES: Readonly<Record<SelectionResult, string>> = {
  pass: 'jade',
  conditional: 'gold',
  refused: 'red',
};
export const STANDING_TONES: Readonly<Record<SelectionStanding, string>> = {
  none: 'stone',
  passed: 'jade',
  conditional: 'gold',
  overridden: 'gold',
  waiting: 'gold',
  refused: 'red',
  expired: 'stone',
};

export const OUTCOME_FIELDS = `result score reachable unanswered reasons
  contributions { criterion share score points vetoed stale }`;

/** What each criterion counts of the whole, 0 to 1, by key. */
export function sharesOf(
  criteria: readonly Pick<SelectionCriterion, 'key' | 'weight'>[],
): Map<string, number> {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(criteria.map(({ key, weight }) => [key, total > 0 ? weight / total : 0]));
}
