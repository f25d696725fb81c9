import type { Localized } from '@ricejar/sdk';
import { HIGHEST_SCORE, type SelectionCriterion, type SelectionDefinition } from './selection-definition.js';
import { definitionError } from './selection.errors.js';

const MOST_CRITERIA = 20;
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
