import type { Localized } from '../locale/locale.js';

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

export interface ChoiceMeta {
  value: string;
  label: Localized;
  tone: string | null;
}

/** A field as the server describes it to this actor. */
export interface FieldMeta {
  name: string;
  /** `name`, or `ext.retail.storeFormat` for a field that a plugin added. */
  path: string;
  kind: FieldKind;
  /** `core`, a plugin's id, or `custom`. */
  owner: string;
  label: Localized;
  help: Localized | null;
  required: boolean;
  unique: boolean;
  indexed: boolean;
  readOnly: boolean;
  /** The actor may write it on some record of this type. */
  writable: boolean;
  search: boolean;
  /** Record type a reference points to. */
  target: string | null;
  choices: readonly ChoiceMeta[] | null;
  min: number | null;
  max: number | null;
  maxLength: number | null;
  scale: number | null;
}

export interface InverseMeta {
  /** Name of the list on this record: `contacts`. */
  name: string;
  /** Record type of the rows. */
  record: string;
  /** Reference field of those rows that points here. */
  field: string;
  label: Localized;
}

export interface RecordType {
  name: string;
  plural: string;
  /** Name of its GraphQL type. */
  typeName: string;
  label: Localized;
  labelPlural: Localized;
  /** Field that names a record to people. */
  title: string;
  icon: string;
  access: unknown;
  listColumns: readonly string[];
  can: { read: boolean; create: boolean; update: boolean; delete: boolean };
  fields: readonly FieldMeta[];
  inverses: readonly InverseMeta[];
}

/** Fields that every record carries and that no form asks for. */
export const SYSTEM_FIELDS: readonly string[] = [
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'deletedAt',
];

/** `salesOrders` stands in the address as `sales-orders`. */
export const slugOf = (plural: string): string =>
  plural.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const fieldAt = (type: RecordType, path: string): FieldMeta | undefined =>
  type.fields.find((field) => field.path === path);

/** Kinds whose values stand on the right of a table column. */
export const isNumeric = (field: FieldMeta): boolean =>
  field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'percent' || field.kind === 'money';

export const isSortable = (field: FieldMeta): boolean =>
  field.kind !== 'json' && field.kind !== 'multiChoice' && field.kind !== 'longText';

/** A year is a number that counts nothing: it is written without separators. */
export const isYear = (field: FieldMeta): boolean =>
  field.kind === 'integer' && /(^y|Y)ear$/.test(field.name);
