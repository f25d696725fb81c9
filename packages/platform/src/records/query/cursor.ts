import { createHash } from 'node:crypto';
import { Late, settled, type Params } from '../params.js';
import { recordErrors } from '../records.errors.js';
import type { SortKey } from './sort.js';

type KeyValue = string | number | boolean | null;
/** A key's value as the page asked for has it; one that is empty stays empty for as long as the statement's text does. */
type KeyOf = KeyValue | Late<KeyValue>;

/** Ties a cursor to its ordering: one of another sort is refused instead of skipping rows silently. */
const markOf = (keys: readonly SortKey[]): string =>
  createHash('sha1')
    .update(keys.map((key) => `${key.path}${key.descending ? '-' : '+'}`).join())
    .digest('base64url')
    .slice(0, 8);

/** SQL of the cursor of a row whose keys are `k0`, `k1`...: base64url of `[mark, ...keys]`. */
export function cursorSql(keys: readonly SortKey[], row: string): string {
  const values = keys.map((key, at) => {
    const text = `${row}.k${at}::text`;
    return `',' || coalesce(${UNQUOTED.has(key.type) ? text : `to_json(${text})::text`}, 'null')`;
  });
  const list = `'["${markOf(keys)}"' || ${values.join(' || ')} || ']'`;
  return `translate(encode(convert_to(${list}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

const UNQUOTED = new Set(['int', 'boolean']);

function decode(cursor: string): [mark: unknown, ...values: KeyValue[]] | null {
  try {
    const list: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(list) ? (list as [unknown, ...KeyValue[]]) : null;
  } catch {
    return null;
  }
}

/** Which keys of a cursor are empty: two cursors of one shape continue a list by the same statement. */
export const cursorShape = (cursor: string): string =>
  decode(cursor)
    ?.map((value) => (value === null ? '0' : '1'))
    .join('') ?? '';

/** The values of the keys that a cursor holds. Throws `CURSOR_INVALID` for one of another ordering, or none at all. */
export function cursorValues(keys: readonly SortKey[], cursor: string | Late<string>): KeyOf[] {
  const mark = markOf(keys);
  const valuesOf = (text: string): KeyValue[] => {
    const [own, ...values] = decode(text) ?? [];
    if (own !== mark || values.length !== keys.length) throw recordErrors.CURSOR_INVALID();
    return values;
  };
  const values = valuesOf(settled(cursor));
  if (!(cursor instanceof Late)) return values;
  return values.map((value, at) =>
    value === null ? null : cursor.map(`key ${at}`, (text) => valuesOf(text)[at] ?? null),
  );
}

/** The rows after a cursor, as segments in their order: each is one condition and one stretch of the index. */
export function keysetSegments(keys: readonly SortKey[], values: readonly KeyOf[], params: Params): string[] {
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
function rowComparison(keys: readonly SortKey[], values: readonly KeyOf[], params: Params): string {
  const left = keys.map((key) => key.expression).join(', ');
  const right = keys.map((key, at) => params.add(values[at], key.type)).join(', ');
  return `(${left}) ${keys[0]?.descending ? '<' : '>'} (${right})`;
}

/** Mixed directions or empty values further in: key by key. */
function stepwise(keys: readonly SortKey[], values: readonly KeyOf[], params: Params): string {
  const steps = keys.map((key, at) => {
    const ties = keys.slice(0, at).map((tie, index) => same(tie, values[index] ?? null, params));
    return `(${[...ties, after(key, values[at] ?? null, params)].join(' and ')})`;
  });
  return `(${steps.join(' or ')})`;
}

const same = (key: SortKey, value: KeyOf, params: Params): string =>
  value === null ? `${key.expression} is null` : `${key.expression} = ${params.add(value, key.type)}`;

function after(key: SortKey, value: KeyOf, params: Params): string {
  if (value === null) return key.descending ? 'false' : `${key.expression} is not null`;
  const compared = `${key.expression} ${key.descending ? '<' : '>'} ${params.add(value, key.type)}`;
  return key.nullable && key.descending ? `(${compared} or ${key.expression} is null)` : compared;
}
