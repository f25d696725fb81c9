import type { Localized } from '../localized.js';
import type { Filter } from './query.js';

/**
 * What a field holds. The kind decides the PostgreSQL column, the GraphQL type, the filter operators, the way a cell
 * of an import file is read and the widget of a form.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'choice'
  | 'multiChoice'
  | 'reference'
  | 'references'
  | 'email'
  | 'phone'
  | 'url'
  | 'address'
  | 'personName'
  | 'rating'
  | 'json'
  | 'formula'
  | 'rollUp';

/** Kinds that values have: a formula and a roll-up are computed, but what they come to is a number, a text, a day. */
export type ValueKind = Exclude<FieldKind, 'formula' | 'rollUp'>;

export const FORMULA_RESULTS = ['text', 'integer', 'decimal', 'boolean', 'date', 'dateTime'] as const;
export type FormulaResult = (typeof FORMULA_RESULTS)[number];

export const ROLL_UP_OPS = ['count', 'sum', 'min', 'max', 'latest'] as const;
export type RollUpOp = (typeof ROLL_UP_OPS)[number];

/** What a roll-up keeps of the records that point here. */
export interface RollUp {
  /** Record type that is rolled up, and the path of its reference that points here. */
  record: string;
  via: string;
  /** `latest` is the value of the record created last. */
  op: RollUpOp;
  /** Path of the field that is added up or picked; `count` takes none. */
  field?: string;
  /** Only records that match; the same tree that lists take. */
  filter?: Filter;
}

export interface Choice {
  /** Stored value: lower camel case, never shown. */
  value: string;
  label: Localized;
  /** A colour role of the design system, such as `gold` or `jade`. */
  tone?: string;
}

export interface FieldOptions {
  label: Localized;
  help?: Localized;
  required?: boolean;
  /** No two live records may hold the same value. */
  unique?: boolean;
  /** Filtered or sorted often: gets a b-tree index. */
  index?: boolean;
  /** Found by the search box. */
  search?: boolean;
  /** Written by the system only (a score, a tier): people and imports may not set it. */
  readOnly?: boolean;
  default?: string | number | boolean;
}

export interface TextOptions extends FieldOptions {
  /** In characters; 255 unless told. */
  maxLength?: number;
}

export interface NumberOptions extends FieldOptions {
  min?: number;
  max?: number;
  /** Digits after the point (decimal and percent); 4 unless told. */
  scale?: number;
}

export interface ChoiceOptions extends FieldOptions {
  choices: readonly Choice[];
  /** Name of a set that administrators fill: `choices` are then what it starts with. See `ChangeTransaction.setChoices`. */
  choiceSet?: string;
}

export interface ReferenceOptions extends FieldOptions {
  /** What happens to this record when the one it points to is deleted for good. */
  onDelete?: 'restrict' | 'setNull' | 'cascade';
  /** Name and label of the list on the other side, such as `contacts` on a customer. */
  inverse?: { name: string; label: Localized };
}

/** A list of records of one type, in an order of its own. The targets are not kept from being deleted. */
export interface ReferencesOptions extends Omit<FieldOptions, 'unique' | 'search' | 'default'> {
  inverse?: { name: string; label: Localized };
}

export interface RatingOptions extends FieldOptions {
  /** The most there is; 5 unless told. */
  max?: number;
}

export interface FormulaOptions extends Omit<FieldOptions, 'required' | 'readOnly' | 'default'> {
  /** CEL over the other fields of the record. */
  expression: string;
  result: FormulaResult;
}

export interface RollUpOptions extends Omit<FieldOptions, 'required' | 'readOnly' | 'default'>, RollUp {}

/** A field as the registry holds it: declared once, read by the database, the API, the import and the admin. */
export interface FieldDefinition extends FieldOptions {
  name: string;
  kind: FieldKind;
  /** `core`, a plugin's id, or `custom` for what an administrator added. */
  owner: string;
  maxLength?: number;
  min?: number;
  max?: number;
  scale?: number;
  choices?: readonly Choice[];
  choiceSet?: string;
  /** Record type a reference points to, or many do. */
  target?: string;
  onDelete?: 'restrict' | 'setNull' | 'cascade';
  inverse?: { name: string; label: Localized };
  /** Formulas only. */
  expression?: string;
  result?: FormulaResult;
  /** Roll-ups only. */
  rollUp?: RollUp;
}

type FieldSpec = Omit<FieldDefinition, 'name' | 'owner'>;

/** Field builders without a class around them: what a plugin hands to `fields`. */
export const field = {
  text: (options: TextOptions): FieldSpec => ({ kind: 'text', maxLength: 255, ...options }),
  longText: (options: TextOptions): FieldSpec => ({ kind: 'longText', maxLength: 20_000, ...options }),
  integer: (options: NumberOptions): FieldSpec => ({ kind: 'integer', ...options }),
  decimal: (options: NumberOptions): FieldSpec => ({ kind: 'decimal', scale: 4, ...options }),
  percent: (options: NumberOptions): FieldSpec => ({ kind: 'percent', scale: 4, ...options }),
  money: (options: NumberOptions): FieldSpec => ({ kind: 'money', scale: 4, ...options }),
  boolean: (options: FieldOptions): FieldSpec => ({ kind: 'boolean', ...options }),
  date: (options: FieldOptions): FieldSpec => ({ kind: 'date', ...options }),
  dateTime: (options: FieldOptions): FieldSpec => ({ kind: 'dateTime', ...options }),
  choice: (options: ChoiceOptions): FieldSpec => ({ kind: 'choice', ...options }),
  multiChoice: (options: ChoiceOptions): FieldSpec => ({ kind: 'multiChoice', ...options }),
  email: (options: FieldOptions): FieldSpec => ({ kind: 'email', maxLength: 254, ...options }),
  phone: (options: FieldOptions): FieldSpec => ({ kind: 'phone', maxLength: 40, ...options }),
  url: (options: FieldOptions): FieldSpec => ({ kind: 'url', maxLength: 2000, ...options }),
  address: (options: FieldOptions): FieldSpec => ({ kind: 'address', ...options }),
  personName: (options: FieldOptions): FieldSpec => ({ kind: 'personName', ...options }),
  rating: (options: RatingOptions): FieldSpec => ({ kind: 'rating', min: 1, max: 5, ...options }),
  json: (options: FieldOptions): FieldSpec => ({ kind: 'json', ...options }),
  formula: (options: FormulaOptions): FieldSpec => ({ kind: 'formula', readOnly: true, ...options }),
  rollUp: ({ record, via, op, field: of, filter, ...options }: RollUpOptions): FieldSpec => ({
    kind: 'rollUp',
    readOnly: true,
    rollUp: { record, via, op, ...(of && { field: of }), ...(filter && { filter }) },
    ...options,
  }),
  references: (target: string, options: ReferencesOptions): FieldSpec => ({
    kind: 'references',
    target,
    ...options,
  }),
  reference: (target: string, options: ReferenceOptions): FieldSpec => ({
    kind: 'reference',
    target,
    onDelete: 'restrict',
    ...options,
  }),
};

export type PluginField = FieldSpec;

const DECLARED = Symbol('ricejar.fields');

interface FieldHolder {
  [DECLARED]?: Map<string, FieldDefinition>;
}

/** Fields a class declares itself or inherits, base class first. */
export function declaredFields(target: object): FieldDefinition[] {
  const parent = Object.getPrototypeOf(target) as object | null;
  const inherited = parent === null || parent === Object.prototype ? [] : declaredFields(parent);
  const own = Object.hasOwn(target, DECLARED) ? [...((target as FieldHolder)[DECLARED]?.values() ?? [])] : [];
  return [...inherited, ...own];
}

function declare(spec: FieldSpec): PropertyDecorator {
  return (target, property) => {
    const holder = target as FieldHolder;
    if (!Object.hasOwn(holder, DECLARED)) holder[DECLARED] = new Map();
    holder[DECLARED]?.set(String(property), { ...spec, name: String(property), owner: 'core' });
  };
}

export const text = (options: TextOptions) => declare(field.text(options));
export const longText = (options: TextOptions) => declare(field.longText(options));
export const integer = (options: NumberOptions) => declare(field.integer(options));
export const decimal = (options: NumberOptions) => declare(field.decimal(options));
export const percent = (options: NumberOptions) => declare(field.percent(options));
export const money = (options: NumberOptions) => declare(field.money(options));
export const boolean = (options: FieldOptions) => declare(field.boolean(options));
export const date = (options: FieldOptions) => declare(field.date(options));
export const dateTime = (options: FieldOptions) => declare(field.dateTime(options));
export const choice = (options: ChoiceOptions) => declare(field.choice(options));
export const multiChoice = (options: ChoiceOptions) => declare(field.multiChoice(options));
export const email = (options: FieldOptions) => declare(field.email(options));
export const phone = (options: FieldOptions) => declare(field.phone(options));
export const url = (options: FieldOptions) => declare(field.url(options));
export const address = (options: FieldOptions) => declare(field.address(options));
export const personName = (options: FieldOptions) => declare(field.personName(options));
export const rating = (options: RatingOptions) => declare(field.rating(options));
export const json = (options: FieldOptions) => declare(field.json(options));
export const formula = (options: FormulaOptions) => declare(field.formula(options));
export const rollUp = (options: RollUpOptions) => declare(field.rollUp(options));
/** A reference names its record type by name, so that modules and plugins point at each other without import cycles. */
export const reference = (target: string, options: ReferenceOptions) =>
  declare(field.reference(target, options));
export const references = (target: string, options: ReferencesOptions) =>
  declare(field.references(target, options));
