import type { Api, Localized } from '@ricejar/admin-sdk';
import type { SelectionDefinition } from '../selection.js';

/** A criterion as it stands in the editor; numbers are what was typed. */
export interface CriterionDraft {
  /** Of the row, while the editor is open. */
  id: number;
  /** Empty until it is published for the first time: then it follows from the English name. */
  key: string;
  label: Localized;
  question: Localized;
  weight: number | null;
  vetoAt: number | null;
  conflictCheck: boolean;
}

export interface PolicyDraft {
  criteria: readonly CriterionDraft[];
  passAt: number | null;
  conditionalAt: number | null;
  evidenceDays: number | null;
  validDays: number | null;
  newCustomers: boolean;
  /** Whether large opportunities are held back at all. */
  gatesOpportunities: boolean;
  opportunitiesFrom: number | null;
}

export type DraftProblem = 'missing' | 'weight' | 'line' | 'conditional' | 'days' | 'amount';
/** By place: a field of the draft, or `<row>:label`, `<row>:question`, `<row>:weight`. */
export type DraftProblems = Readonly<Record<string, DraftProblem>>;

const DEFAULT_FROM = 1_000_000;
let made = 0;

export const newCriterion = (): CriterionDraft => ({
  id: ++made,
  key: '',
  label: { en: '', zh: '' },
  question: { en: '', zh: '' },
  weight: 10,
  vetoAt: null,
  conflictCheck: false,
});

export const draftOf = ({ criteria, opportunitiesFrom, ...rest }: SelectionDefinition): PolicyDraft => ({
  ...rest,
  criteria: criteria.map((criterion) => ({ ...criterion, id: ++made })),
  gatesOpportunities: opportunitiesFrom !== null,
  opportunitiesFrom: opportunitiesFrom === null ? DEFAULT_FROM : Number(opportunitiesFrom),
});

const isText = ({ en, zh }: Localized): boolean => en.trim() !== '' && zh.trim() !== '';
const isDays = (value: number | null): boolean =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= 3650;
const isLine = (value: number | null): boolean => value !== null && value >= 0 && value <= 100;

export function problemsOf(draft: PolicyDraft): DraftProblems {
  const problems: Record<string, DraftProblem> = {};
  for (const { id, label, question, weight } of draft.criteria) {
    if (!isText(label)) problems[`${id}:label`] = 'missing';
    if (!isText(question)) problems[`${id}:question`] = 'missing';
    if (weight === null || !(weight > 0 && weight <= 1000)) problems[`${id}:weight`] = 'weight';
  }
  if (!isLine(draft.passAt)) problems['passAt'] = 'line';
  if (!isLine(draft.conditionalAt)) problems['conditionalAt'] = 'line';
  else if ((draft.conditionalAt ?? 0) > (draft.passAt ?? 100)) problems['conditionalAt'] = 'conditional';
  if (!isDays(draft.evidenceDays)) problems['evidenceDays'] = 'days';
  if (!isDays(draft.validDays)) problems['validDays'] = 'days';
  if (draft.gatesOpportunities && !((draft.opportunitiesFrom ?? -1) >= 0))
    problems['opportunitiesFrom'] = 'amount';
  return problems;
}

/** The draft as the API takes it; null while something is wrong with it. */
export function toInput(draft: PolicyDraft): Api.SelectionPolicyInput | null {
  if (draft.criteria.length === 0 || Object.keys(problemsOf(draft)).length > 0) return null;
  const taken = new Set(draft.criteria.map(({ key }) => key).filter(Boolean));
  return {
    criteria: draft.criteria.map(({ key, label, question, weight, vetoAt, conflictCheck }) => ({
      key: key || freeKey(label.en, taken),
      label,
      question,
      weight: weight ?? 0,
      vetoAt,
      conflictCheck,
    })),
    passAt: draft.passAt ?? 0,
    conditionalAt: draft.conditionalAt ?? 0,
    evidenceDays: draft.evidenceDays ?? 0,
    validDays: draft.validDays ?? 0,
    newCustomers: draft.newCustomers,
    opportunitiesFrom: draft.gatesOpportunities ? String(draft.opportunitiesFrom ?? 0) : null,
  };
}

/** `Pays on time` becomes `paysOnTime`, and `paysOnTime2` where that is taken. */
function freeKey(name: string, taken: Set<string>): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const camel = words
    .map((word, at) => (at === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join('');
  const stem = /^[a-z][a-zA-Z0-9]+$/.test(camel) ? camel.slice(0, 36) : 'criterion';
  let key = stem;
  for (let count = 2; taken.has(key); count++) key = `${stem}${count}`;
  taken.add(key);
  return key;
}
