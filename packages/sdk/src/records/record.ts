import type { Localized } from '../localized.js';
import { callSite, noteDeclaration } from '../plugins/call-site.js';
import { declaredFields, type FieldDefinition } from './field.js';

/**
 * Whose record it is.
 * - `owned`: it has an account owner and an org unit of its own; scopes are judged on those.
 * - `{ through }`: it is seen by whoever sees the record that this reference field points to (a contact through its
 *   customer), so that it moves with its parent when the parent changes hands.
 * - `{ ownedOrThrough }`: both: it has an owner of its own, and whoever sees the parent sees it too (a complaint).
 * - `shared`: reference data of the whole organisation; a grant of any scope covers every row.
 */
export type RecordAccess = 'owned' | 'shared' | { through: string } | { ownedOrThrough: string };

export interface RecordOptions {
  /** Lower camel case, singular: `salesOrder`. Table, GraphQL type and permission names follow from it. */
  name: string;
  /** Lower camel case, plural: `salesOrders`. */
  plural: string;
  label: Localized;
  labelPlural: Localized;
  /** Field that names a record to people. */
  title: string;
  access: RecordAccess;
  /** A lucide icon, such as `building-2`. */
  icon: string;
  /** Columns of the list before anybody chooses others. */
  listColumns?: readonly string[];
  /** Composite indexes and uniques by field name; a leading `-` sorts descending. Single ones are set on the field. */
  indexes?: readonly { fields: readonly string[]; unique?: boolean }[];
  /**
   * Counts and sums by one choice or reference field that are asked for all the time (a board's columns): kept at write,
   * exact to the last committed row, and answered without looking at the rows.
   */
  keptTotals?: readonly KeptTotal[];
  /** Rows come in bulk from the system alone (scores, run logs): no field history is kept for them. */
  journal?: boolean;
}

export interface KeptTotal {
  /** A choice, boolean or reference field of the record type. */
  by: string;
  /** Money and number fields; money sums in the base currency. */
  sum?: readonly string[];
}

export interface RecordDefinition extends Required<
  Omit<RecordOptions, 'listColumns' | 'indexes' | 'journal' | 'keptTotals'>
> {
  keptTotals: readonly KeptTotal[];
  listColumns: readonly string[];
  indexes: readonly { fields: readonly string[]; unique?: boolean }[];
  journal: boolean;
  fields: ReadonlyMap<string, FieldDefinition>;
  /** `core` module or plugin that declares it. */
  module: string;
}

export type RecordClass<T = object> = new () => T;

const OPTIONS = new WeakMap<object, RecordOptions>();

/** Declares a record type: at once table, GraphQL type, filter and permission vocabulary, import template and form. */
export function Record(options: RecordOptions): ClassDecorator {
  const site = callSite();
  return (target) => {
    noteDeclaration(target, site);
    OPTIONS.set(target, options);
  };
}

/** The definition that a decorated class stands for. Throws when the class carries no `@Record`. */
export function recordDefinition(recordClass: RecordClass, module: string): RecordDefinition {
  const options = OPTIONS.get(recordClass);
  if (!options) throw new Error(`${recordClass.name} has no @Record declaration`);
  const fields = new Map(declaredFields(recordClass.prototype as object).map((one) => [one.name, one]));
  if (!fields.has(options.title))
    throw new Error(`${options.name}: title field "${options.title}" is not declared`);
  return {
    listColumns: [options.title],
    indexes: [],
    keptTotals: [],
    journal: true,
    ...options,
    fields,
    module,
  };
}
