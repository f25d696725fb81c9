import {
  compileFilter,
  readFilter,
  toInputValue,
  type Api,
  type FieldMeta,
  type FilterTree,
  type Localized,
  type RecordType,
  type TypeLookup,
} from '@ricejar/admin-sdk';
import {
  localized,
  newChoice,
  newDraft,
  valueOfChoice,
  type FieldDraft,
  type FormulaResult,
  type RollUpDraft,
  type RollUpOp,
} from './field-form.js';
import { aspectsOf, type AddableKind, type Aspect } from './kinds.js';

interface StoredRollUp {
  record: string;
  via: string;
  op: RollUpOp;
  field?: string | null;
  filter?: FilterTree | null;
}

const textOf = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function rollUpDraft(stored: StoredRollUp | null, lookup: TypeLookup): RollUpDraft {
  if (!stored) return newDraft('rollUp').rollUp;
  const { record, via, op, field, filter } = stored;
  const type = lookup(record);
  const conditions = type ? readFilter(type, filter, lookup) : null;
  return {
    record,
    via,
    op,
    field: field ?? '',
    conditions: conditions ?? [],
    kept: conditions === null ? (filter ?? null) : null,
  };
}

/** A field as the form edits it. */
export function draftOf(field: Api.CustomField, lookup: TypeLookup): FieldDraft {
  const inverse = field.inverse as { label?: Localized } | null;
  return {
    ...newDraft(field.kind as AddableKind),
    name: field.name,
    isNameOwn: true,
    en: field.label.en,
    zh: field.label.zh,
    helpEn: field.help?.en ?? '',
    helpZh: field.help?.zh ?? '',
    required: field.required,
    unique: field.unique,
    indexed: field.indexed,
    search: field.search,
    default: field.default ?? null,
    min: textOf(field.min),
    max: textOf(field.max),
    maxLength: textOf(field.maxLength),
    scale: textOf(field.scale),
    choices: (field.choices ?? []).map((one) => ({
      ...newChoice(),
      value: one.value,
      en: one.label.en,
      zh: one.label.zh,
      tone: one.tone ?? '',
      isKept: true,
    })),
    target: field.target ?? '',
    inverseEn: inverse?.label?.en ?? '',
    inverseZh: inverse?.label?.zh ?? '',
    expression: field.expression ?? '',
    result: (field.result ?? '') as FormulaResult | '',
    rollUp: rollUpDraft(field.rollUp as StoredRollUp | null, lookup),
  };
}

export interface InputContext {
  /** Record type the field is on. */
  recordType: RecordType;
  lookup: TypeLookup;
}

/** The list on the other side is called as the records in it are, unless another field took that name there. */
function inverseName({ name, target }: FieldDraft, { recordType, lookup }: InputContext): string {
  const other = lookup(target)?.inverses.find((one) => one.name === recordType.plural);
  const isFree = !other || (other.record === recordType.name && other.field.split('.').at(-1) === name);
  return isFree ? recordType.plural : `${recordType.plural}By${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function rollUpInput({ rollUp }: FieldDraft, { lookup }: InputContext): StoredRollUp {
  const { record, via, op, field, conditions, kept } = rollUp;
  const type = lookup(record);
  const filter = (type && compileFilter(type, conditions, '', lookup)) ?? kept;
  return { record, via, op, ...(op !== 'count' && { field }), ...(filter && { filter }) };
}

/** Everything about a field that may change later, as the API takes it. */
export function changesInput(draft: FieldDraft, context: InputContext): Api.FieldChangesInput {
  const aspects = aspectsOf(draft.kind);
  const asks = (aspect: Aspect): boolean => aspects.includes(aspect);
  const help = localized(draft.helpEn, draft.helpZh);
  const hasInverse = draft.inverseEn.trim() !== '' && draft.inverseZh.trim() !== '';
  return {
    label: localized(draft.en, draft.zh),
    help: help.en === '' && help.zh === '' ? null : help,
    ...(asks('required') && { required: draft.required }),
    ...(asks('unique') && { unique: draft.unique }),
    ...(asks('indexed') && { indexed: draft.indexed }),
    ...(asks('search') && { search: draft.search }),
    ...(asks('default') && { default: toInputValue(metaOf(draft), draft.default) }),
    ...(asks('range') && { min: numberOf(draft.min), max: numberOf(draft.max) }),
    ...(asks('stars') && { max: numberOf(draft.max) }),
    ...(asks('maxLength') && { maxLength: numberOf(draft.maxLength) }),
    ...(asks('choices') && {
      choices: draft.choices.map((one) => ({
        value: valueOfChoice(one),
        label: localized(one.en, one.zh),
        tone: one.tone === '' ? null : one.tone,
      })),
    }),
    ...(asks('inverse') && {
      inverse: hasInverse
        ? { name: inverseName(draft, context), label: localized(draft.inverseEn, draft.inverseZh) }
        : null,
    }),
    ...(draft.kind === 'formula' && { expression: draft.expression.trim() }),
    ...(draft.kind === 'rollUp' && { rollUp: rollUpInput(draft, context) }),
    ...(draft.readableBy.length > 0 && { readableBy: draft.readableBy }),
  };
}

/** Only what differs from how the field was: what nobody touched is not written again. */
export function changedInput(
  before: FieldDraft,
  now: FieldDraft,
  context: InputContext,
): Api.FieldChangesInput {
  const old = changesInput(before, context) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(changesInput(now, context)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key]),
    ),
  );
}

/** A new field as the API takes it. */
export function fieldInput(draft: FieldDraft, context: InputContext): Api.FieldInput {
  const aspects = aspectsOf(draft.kind);
  return {
    ...changesInput(draft, context),
    label: localized(draft.en, draft.zh),
    name: draft.name,
    kind: draft.kind,
    ...(aspects.includes('scale') && draft.scale !== '' && { scale: Number(draft.scale) }),
    ...(aspects.includes('target') && { target: draft.target }),
    ...(draft.kind === 'formula' && { result: draft.result === '' ? null : draft.result }),
  };
}

/** The field a draft would be, for the widget that asks for its default. */
export function metaOf(draft: FieldDraft): FieldMeta {
  return {
    name: draft.name,
    path: `ext.custom.${draft.name}`,
    kind: draft.kind as FieldMeta['kind'],
    owner: 'custom',
    custom: true,
    label: localized(draft.en, draft.zh),
    help: null,
    required: false,
    unique: false,
    indexed: false,
    readOnly: false,
    writable: true,
    search: false,
    target: draft.target === '' ? null : draft.target,
    choices: draft.choices.map((one) => ({
      value: valueOfChoice(one),
      label: localized(one.en, one.zh),
      tone: one.tone === '' ? null : one.tone,
    })),
    min: numberOf(draft.min),
    max: numberOf(draft.max),
    maxLength: numberOf(draft.maxLength),
    scale: numberOf(draft.scale),
    default: null,
    expression: null,
    rollUp: null,
  };
}
