import type { Localized } from '@ricejar/sdk';
import { definitionError } from './selection.errors.js';

/** One question of the review, answered with a score from 0 (a clear no) to 5 (a clear yes). */
export interface SelectionCriterion {
  /** Lower camel case; answers of stored reviews refer to it. */
  key: string;
  label: Localized;
  /** What the reviewer is asked. */
  question: Localized;
  /** Against the other criteria; only the proportion counts. */
  weight: number;
  /** A score at or below refuses, whatever the others say. Null: the criterion has no veto. */
  vetoAt: number | null;
  /** The reviewer also names customers that the subject is in conflict with. */
  conflictCheck: boolean;
}

/** A selection policy as it is stored: enough to judge a review again. */
export interface SelectionDefinition {
  criteria: readonly SelectionCriterion[];
  /** Least score, from 0 to 100, for a pass. */
  passAt: number;
  /** Least score for a pass under conditions; below it the review refuses. Equal to `passAt`: there is no such result. */
  conditionalAt: number;
  /** Evidence older than so many days is stale: the review passes under conditions at most. */
  evidenceDays: number;
  /** For how many days a review holds. */
  validDays: number;
  /** A prospect needs a passed review to become a customer. */
  newCustomers: boolean;
  /** Opportunities of this amount (base currency) and more need one to leave the first stage. Null: none does. */
  opportunitiesFrom: string | null;
}

export const HIGHEST_SCORE = 5;
export const MOST_CRITERIA = 20;
const MOST_WEIGHT = 1000;
const MOST_DAYS = 3650;
const LONGEST_LABEL = 80;
const LONGEST_QUESTION = 500;
const KEY = /^[a-z][a-zA-Z0-9]{1,39}$/;
const AMOUNT = /^\d{1,13}(\.\d{1,4})?$/;

/** The definition, with what the shape leaves open checked. Throws `SELECTION_POLICY_INVALID` naming the place. */
export function checkDefinition(given: SelectionDefinition): SelectionDefinition {
  const { criteria, passAt, conditionalAt, evidenceDays, validDays, opportunitiesFrom } = given;
  if (criteria.length === 0 || criteria.length > MOST_CRITERIA) {
    throw definitionError('criteria', { most: MOST_CRITERIA });
  }
  const keys = new Set<string>();
  for (const criterion of criteria) {
    if (keys.has(criterion.key)) throw definitionError('twice', { criterion: criterion.key });
    keys.add(criterion.key);
    checkCriterion(criterion);
  }
  if (!within(passAt, 0, 100)) throw definitionError('passAt');
  if (!within(conditionalAt, 0, passAt)) throw definitionError('conditionalAt');
  for (const [place, days] of [
    ['evidenceDays', evidenceDays],
    ['validDays', validDays],
  ] as const) {
    if (!Number.isInteger(days) || !within(days, 1, MOST_DAYS))
      throw definitionError(place, { most: MOST_DAYS });
  }
  if (opportunitiesFrom !== null && !AMOUNT.test(opportunitiesFrom))
    throw definitionError('opportunitiesFrom');
  return {
    criteria: criteria.map(({ key, label, question, weight, vetoAt, conflictCheck }) => ({
      key,
      label: trimmed(label),
      question: trimmed(question),
      weight,
      vetoAt,
      conflictCheck,
    })),
    passAt,
    conditionalAt,
    evidenceDays,
    validDays,
    newCustomers: given.newCustomers,
    opportunitiesFrom,
  };
}

function checkCriterion({ key, label, question, weight, vetoAt }: SelectionCriterion): void {
  const details = { criterion: key.slice(0, 60) };
  if (!KEY.test(key)) throw definitionError('key', details);
  if (!isText(label, LONGEST_LABEL)) throw definitionError('label', { ...details, most: LONGEST_LABEL });
  if (!isText(question, LONGEST_QUESTION)) {
    throw definitionError('question', { ...details, most: LONGEST_QUESTION });
  }
  if (!(weight > 0 && weight <= MOST_WEIGHT))
    throw definitionError('weight', { ...details, most: MOST_WEIGHT });
  if (vetoAt !== null && !(Number.isInteger(vetoAt) && within(vetoAt, 0, HIGHEST_SCORE - 1))) {
    throw definitionError('vetoAt', details);
  }
}

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;

const isText = ({ en, zh }: Localized, most: number): boolean =>
  [en, zh].every((text) => text.trim().length > 0 && text.trim().length <= most);

const trimmed = ({ en, zh }: Localized): Localized => ({ en: en.trim(), zh: zh.trim() });

/** Whether a decimal amount is at least another; both with up to four decimals. */
export const isAtLeast = (amount: string, least: string): boolean =>
  inTenThousandths(amount) >= inTenThousandths(least);

function inTenThousandths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(4, '0').slice(0, 4));
}
