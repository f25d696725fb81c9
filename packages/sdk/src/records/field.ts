import type { Localized } from '../localized.js';

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
  | 'email'
  | 'phone'
  | 'url'
  | 'json';

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
}

export interface ReferenceOptions extends FieldOptions {
  /** What happens to this record when the one it points to is deleted for good. */
  onDelete?: 'restrict' | 'setNull' | 'cascade';
  /** Name and label of the list on the other side, such as `contacts` on a customer. */
  inverse?: { name: string; label: Localized };
}

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
  /** Record type a reference points to. */
  target?: string;
  onDelete?: 'restrict' | 'setNull' | 'cascade';
  inverse?: { name: string; label: Localized };
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
  json: (options: FieldOptions): FieldSpec => ({ kind: 'json', ...options }),
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
export const json = (options: FieldOptions) => declare(field.json(options));
/** A reference names its record type by name, so that modules and plugins point at each other without import cycles. */
export const reference = (target: string, options: ReferenceOptions) =>
  declare(field.reference(target, options));
