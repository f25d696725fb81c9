import { createHash } from 'node:crypto';
import type { Params } from '../params.js';
import { recordErrors } from '../records.errors.js';
import type { SortKey } from './sort.js';

type KeyValue = string | number | boolean | null;

/** Ties a cursor to its ordering: one of another sort is refused instead of skipping rows silently. */
const signature = (keys: readonly SortKey[]): string =>
  createHash('sha1')
    .update(keys.map((key) => `${key.path}${key.descending ? '-' : '+'}`).join())
    .digest('base64url')
    .slice(0, 8);

export const encodeCursor = (keys: readonly SortKey[], values: readonly KeyValue[]): string =>
  Buffer.from(JSON.stringify([signature(keys), ...values])).toString('base64url');

export function decodeCursor(keys: readonly SortKey[], cursor: string): KeyValue[] {
  try {
    const [mark, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [
      string,
      ...KeyValue[],
    ];
    if (mark === signature(keys) && values.length === keys.length) return values;
  } catch {
    // Falls through to the coded error.
  }
  throw recordErrors.CURSOR_INVALID();
}

/** The rows after a cursor, as segments in their order: each is one condition and one stretch of the index. */
export function keysetSegments(
  keys: readonly SortKey[],
  values: readonly KeyValue[],
  params: Params,
): string[] {
  const [first] = keys;
  if (!first) return [];
  const rowsAfter =
    uniform(keys) && !keys.slice(0, -1).some((key) => key.nullable) ? rowComparison : stepwise;
  if (!first.nullable || keys.length === 1) return [rowsAfter(keys, values, params)];
  const rest = keys.slice(1);
  const emptyRest = `${first.expression} is null and ${stepwise(rest, values.slice(1), params)}`;
  if (values[0] === null) {
    return first.descending ? [emptyRest] : [emptyRest, `${first.expression} is not null`];
  }
  const filled = keys.map((key, at) => (at === 0 ? { ...key, nullable: false } : key));
  const compare = uniform(keys) && !rest.slice(0, -1).some((key) => key.nullable) ? rowComparison : stepwise;
  const beyond = compare(filled, values, params);
  return first.descending ? [beyond, `${first.expression} is null`] : [beyond];
}

const uniform = (keys: readonly SortKey[]): boolean =>
  keys.every((key) => key.descending === keys[0]?.descending);

/** `(a, id) < ($1, $2)`: one range of an index on (a, id). */
function rowComparison(keys: readonly SortKey[], values: readonly KeyValue[], params: Params): string {
  const left = keys.map((key) => key.expression).join(', ');
  const right = keys.map((key, at) => params.add(values[at], key.type)).join(', ');
  return `(${left}) ${keys[0]?.descending ? '<' : '>'} (${right})`;
}

/** Mixed directions or empty values further in: key by key. */
function stepwise(keys: readonly SortKey[], values: readonly KeyValue[], params: Params): string {
  const steps = keys.map((key, at) => {
    const ties = keys.slice(0, at).map((tie, index) => same(tie, values[index] ?? null, params));
    return `(${[...ties, after(key, values[at] ?? null, params)].join(' and ')})`;
  });
  return `(${steps.join(' or ')})`;
}

const same = (key: SortKey, value: KeyValue, params: Params): string =>
  value === null ? `${key.expression} is null` : `${key.expression} = ${params.add(value, key.type)}`;

function after(key: SortKey, value: KeyValue, params: Params): string {
  if (value === null) return key.descending ? 'false' : `${key.expression} is not null`;
  const compared = `${key.expression} ${key.descending ? '<' : '>'} ${params.add(value, key.type)}`;
  return key.nullable && key.descending ? `(${compared} or ${key.expression} is null)` : compared;
}
