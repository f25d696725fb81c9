import type * as Api from '../api/schema.gen.js';

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
  | 'json';

export type ChoiceMeta = Api.FieldChoice;

/** A field as the server describes it to this actor; a formula or a roll-up by the kind of what it comes to. */
export interface FieldMeta extends Omit<Api.RecordField, 'choiceSet'> {
  readonly kind: FieldKind;
  /** Set of choices that administrators fill: `tier` for tiers of today, `pastTier` for those of any day. */
  readonly choiceSet?: string | null;
  /** Name of the record type it belongs to; absent for the parts of an address. */
  readonly record?: string;
}

/** A list on the far side of a reference: `contacts` of a customer. */
export type InverseMeta = Api.RecordInverse;

export interface RecordType extends Omit<Api.RecordType, 'fields'> {
  readonly fields: readonly FieldMeta[];
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

const UNSORTABLE: ReadonlySet<FieldKind> = new Set([
  'json',
  'multiChoice',
  'longText',
  'references',
  'address',
]);

export const isSortable = (field: FieldMeta): boolean => !UNSORTABLE.has(field.kind);

/** A year is a number that counts nothing: it is written without separators. */
export const isYear = (field: FieldMeta): boolean =>
  field.kind === 'integer' && /(^y|Y)ear$/.test(field.name);
