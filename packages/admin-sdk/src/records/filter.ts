import { isOperator, valueCount, type FilterOperator } from './operators.js';
import type { FieldMeta, RecordType } from './record-type.js';
import { resolvePath, type TypeLookup } from './selection.js';

/** One condition of a list, as a chip shows it. All conditions must hold. */
export interface Condition {
  /** Field path, through at most one reference: `tier`, `ext.retail.storeFormat`, `customer.tier`. */
  path: string;
  operator: FilterOperator;
  values: readonly string[];
}

export interface FilterTree {
  [key: string]: unknown;
}

const escapePart = (text: string): string =>
  text.replace(/[%~,]/g, (char) => encodeURIComponent(char).replace('~', '%7E'));

const unescapePart = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** `tier~in~S,A`: short, readable, and the same text for the same condition. */
export const encodeCondition = ({ path, operator, values }: Condition): string =>
  [path, operator, ...(values.length > 0 ? [values.map(escapePart).join(',')] : [])].join('~');

/** The condition a text stands for, or null: an address somebody typed may hold anything. */
export function decodeCondition(text: string): Condition | null {
  const [path = '', operator = '', list] = text.split('~');
  if (!/^[a-z][A-Za-z0-9_.]*$/.test(path) || !isOperator(operator)) return null;
  const values = list === undefined || list === '' ? [] : list.split(',').map(unescapePart);
  const wanted = valueCount(operator);
  const fits = wanted === 'many' ? values.length > 0 : values.length === wanted;
  return fits ? { path, operator, values } : null;
}

const nest = (path: string, leaf: FilterTree): FilterTree =>
  path
    .split('.')
    .reverse()
    .reduce<FilterTree>((inner, key) => ({ [key]: inner }), leaf);

const asValue = (field: FieldMeta, text: string): unknown => {
  if (field.kind === 'integer' || field.kind === 'rating') return Number(text);
  // A whole day is what a person means by a date on a moment.
  if (field.kind === 'dateTime' && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return new Date(`${text}T00:00:00`).toISOString();
  return text;
};

const endOfDay = (field: FieldMeta, text: string): unknown =>
  field.kind === 'dateTime' && /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? new Date(`${text}T23:59:59.999`).toISOString()
    : asValue(field, text);

function leafOf(field: FieldMeta, condition: Condition): FilterTree {
  const { operator, values } = condition;
  const [first = '', second = ''] = values;
  if (operator === 'isEmpty' || operator === 'isFilled') return { isNull: operator === 'isEmpty' };
  if (operator === 'isTrue' || operator === 'isFalse') return { eq: operator === 'isTrue' };
  if (field.kind === 'references') {
    const one = { ...field, kind: 'reference' as const };
    return operator === 'notIn'
      ? { none: leafOf(one, { ...condition, operator: 'in' }) }
      : { some: leafOf(one, condition) };
  }
  if (operator === 'isMe') return { isMe: true };
  if (operator === 'inLastDays' || operator === 'inNextDays') return { [operator]: Number(first) };
  if (operator === 'between') return { gte: asValue(field, first), lte: endOfDay(field, second) };
  if (operator === 'lte') return { lte: endOfDay(field, first) };
  const value =
    valueCount(operator) === 'many' ? values.map((one) => asValue(field, one)) : asValue(field, first);
  return field.kind === 'reference' ? { id: { [operator]: value } } : { [operator]: value };
}

/** The condition as the API's filter, or null when the field does not exist (any more) for this actor. */
export function compileCondition(
  type: RecordType,
  condition: Condition,
  lookup: TypeLookup,
): FilterTree | null {
  const resolved = resolvePath(type, condition.path, lookup);
  return resolved ? nest(condition.path, leafOf(resolved.field, condition)) : null;
}

const SEARCHABLE = new Set(['text', 'email', 'phone', 'url', 'personName']);

/** What typing into a list's search box means: any of the record's searchable texts holds the words. */
export function searchFilter(type: RecordType, text: string): FilterTree | null {
  const words = text.trim();
  if (words === '') return null;
  const fields = type.fields.filter(
    (field) => SEARCHABLE.has(field.kind) && (field.search || field.path === type.title),
  );
  if (fields.length === 0) return null;
  return { or: fields.map((field) => nest(field.path, { contains: words })) };
}

/** All conditions and the search words as one API filter; undefined when there is nothing to ask. */
export function compileFilter(
  type: RecordType,
  conditions: readonly Condition[],
  text: string,
  lookup: TypeLookup,
): FilterTree | undefined {
  const parts = [
    searchFilter(type, text),
    ...conditions.map((one) => compileCondition(type, one, lookup)),
  ].filter((part) => part !== null);
  if (parts.length === 0) return undefined;
  return parts.length === 1 ? parts[0] : { and: parts };
}
