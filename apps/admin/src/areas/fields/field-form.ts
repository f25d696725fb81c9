import { sameValue, type Condition, type FilterTree, type Localized } from '@ricejar/admin-sdk';
import { aspectsOf, type AddableKind, type Aspect } from './kinds.js';
import { isName, nameFromLabel } from './names.js';

export const FORMULA_RESULTS = ['text', 'integer', 'decimal', 'boolean', 'date', 'dateTime'] as const;
export type FormulaResult = (typeof FORMULA_RESULTS)[number];

export const ROLL_UP_OPS = ['count', 'sum', 'min', 'max', 'latest'] as const;
export type RollUpOp = (typeof ROLL_UP_OPS)[number];

/** A choice while it is being edited; `id` stays while its words change. */
export interface ChoiceDraft {
  id: number;
  value: string;
  en: string;
  zh: string;
  tone: string;
  /** Stored in records already: its value stays as it is. */
  isKept: boolean;
}

export interface RollUpDraft {
  record: string;
  via: string;
  op: RollUpOp;
  field: string;
  conditions: readonly Condition[];
  /** A filter that says more than a row of conditions can: it stays until conditions take its place. */
  kept: FilterTree | null;
}

/** A field while it is being added or changed. Numbers are kept as typed. */
export interface FieldDraft {
  kind: AddableKind;
  name: string;
  /** Follows the English label until somebody types a name. */
  isNameOwn: boolean;
  en: string;
  zh: string;
  helpEn: string;
  helpZh: string;
  required: boolean;
  unique: boolean;
  indexed: boolean;
  search: boolean;
  default: unknown;
  min: string;
  max: string;
  maxLength: string;
  scale: string;
  choices: readonly ChoiceDraft[];
  target: string;
  inverseEn: string;
  inverseZh: string;
  expression: string;
  result: FormulaResult | '';
  rollUp: RollUpDraft;
  readableBy: readonly string[];
}

let nextChoice = 0;

export const newChoice = (): ChoiceDraft => ({
  id: (nextChoice += 1),
  value: '',
  en: '',
  zh: '',
  tone: '',
  isKept: false,
});

export const newDraft = (kind: AddableKind): FieldDraft => ({
  kind,
  name: '',
  isNameOwn: false,
  en: '',
  zh: '',
  helpEn: '',
  helpZh: '',
  required: false,
  unique: false,
  indexed: false,
  search: false,
  default: null,
  min: '',
  max: kind === 'rating' ? '5' : '',
  maxLength: '',
  scale: '',
  choices: aspectsOf(kind).includes('choices') ? [newChoice(), newChoice()] : [],
  target: '',
  inverseEn: '',
  inverseZh: '',
  expression: '',
  result: '',
  rollUp: { record: '', via: '', op: 'count', field: '', conditions: [], kept: null },
  readableBy: [],
});

/** The same draft as another kind: what people typed stays as far as the new kind asks for it. */
export function withKind(draft: FieldDraft, kind: AddableKind): FieldDraft {
  const fresh = newDraft(kind);
  const keeps = aspectsOf(kind).includes('choices') && draft.choices.length > 0;
  return {
    ...draft,
    kind,
    default: null,
    max: fresh.max,
    choices: keeps ? draft.choices : fresh.choices,
  };
}

export const withLabel = (draft: FieldDraft, en: string): FieldDraft => ({
  ...draft,
  en,
  name: draft.isNameOwn ? draft.name : nameFromLabel(en),
});

/** What is wrong with a draft: a message key by the place it belongs to. */
export type FieldProblems = Readonly<Record<string, string>>;

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim());
const isCount = (text: string): boolean => /^\d+$/.test(text.trim());

function choiceProblems(choices: readonly ChoiceDraft[]): Record<string, string> {
  const problems: Record<string, string> = {};
  if (choices.length === 0) problems['choices'] = 'choiceNeeded';
  const values = choices.map((one) => valueOfChoice(one));
  for (const [index, choice] of choices.entries()) {
    const value = values[index] ?? '';
    if (choice.en.trim() === '' || choice.zh.trim() === '') problems[`choice:${choice.id}`] = 'bothLanguages';
    else if (!isName(value)) problems[`choice:${choice.id}`] = 'choiceValue';
    else if (values.indexOf(value) !== index) problems[`choice:${choice.id}`] = 'choiceTwice';
  }
  return problems;
}

function numberProblems(draft: FieldDraft, aspects: readonly Aspect[]): Record<string, string> {
  const problems: Record<string, string> = {};
  const { min, max, maxLength, scale } = draft;
  if (aspects.includes('range')) {
    if (min !== '' && !isNumber(min)) problems['min'] = 'notANumber';
    if (max !== '' && !isNumber(max)) problems['max'] = 'notANumber';
    else if (min !== '' && max !== '' && Number(max) < Number(min)) problems['max'] = 'maxBelowMin';
  }
  if (aspects.includes('stars') && !(isCount(max) && Number(max) >= 2 && Number(max) <= 10))
    problems['max'] = 'stars';
  if (aspects.includes('maxLength') && maxLength !== '' && !(isCount(maxLength) && Number(maxLength) > 0))
    problems['maxLength'] = 'count';
  if (aspects.includes('scale') && scale !== '' && !(isCount(scale) && Number(scale) <= 4))
    problems['scale'] = 'scale';
  return problems;
}

function computedProblems({ kind, expression, rollUp }: FieldDraft): Record<string, string> {
  if (kind === 'formula') return expression.trim() === '' ? { expression: 'needed' } : {};
  if (kind !== 'rollUp') return {};
  const problems: Record<string, string> = {};
  if (rollUp.record === '' || rollUp.via === '') problems['rollUpRecord'] = 'needed';
  if (rollUp.op !== 'count' && rollUp.field === '') problems['rollUpField'] = 'needed';
  return problems;
}

/** Problems of a draft that the server need not be asked about. `taken` are names in use. */
export function problemsOf(draft: FieldDraft, taken: readonly string[]): FieldProblems {
  const aspects = aspectsOf(draft.kind);
  return {
    ...(draft.en.trim() === '' && { en: 'needed' }),
    ...(draft.zh.trim() === '' && { zh: 'needed' }),
    ...(!isName(draft.name)
      ? { name: draft.name === '' ? 'needed' : 'name' }
      : taken.includes(draft.name) && { name: 'nameTaken' }),
    ...(aspects.includes('choices') && choiceProblems(draft.choices)),
    ...numberProblems(draft, aspects),
    ...(aspects.includes('target') && draft.target === '' && { target: 'needed' }),
    ...((draft.inverseEn.trim() === '') !== (draft.inverseZh.trim() === '') && { inverse: 'bothLanguages' }),
    ...computedProblems(draft),
  };
}

/** A choice is stored under its own value when it has one, else under its English label. */
export const valueOfChoice = (choice: ChoiceDraft): string =>
  choice.value.trim() === '' ? nameFromLabel(choice.en) : choice.value.trim();

export const localized = (en: string, zh: string): Localized => ({ en: en.trim(), zh: zh.trim() });

/** Whether anything was typed or chosen since `before`. */
export const isChanged = (before: FieldDraft, now: FieldDraft): boolean => !sameValue([before], [now]);
