import type { Filter, Sort } from '@ricejar/sdk';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import {
  ID_COLUMN,
  isIndexable,
  isList,
  orderColumns,
  type IndexColumn,
  type IndexField,
} from './index-shape.js';

/**
 * How a condition can be looked up: `equal` leaves the rest of an index in its order, `some` and `range` do not, `holds`
 * asks what a list holds.
 */
export type Use = 'equal' | 'some' | 'range' | 'holds';

/** A condition that an index may serve. */
export interface Part {
  field: RegisteredField | null;
  /** In the plain spelling of indexes. */
  column: string;
  use: Use;
  filter: Filter;
}

/** Why no index serves a condition or an order. */
export type Reason = 'inside' | 'related' | 'kind' | 'kept' | 'except' | 'not';

/** How many rows these leave is more than the planner can know: it takes a share that is always the same. */
export const GUESSED: ReadonlySet<Reason> = new Set(['inside', 'kind', 'not']);

export interface Unfit {
  path: string;
  label: { en: string; zh: string };
  reason: Reason;
}

/** What a list asks of its table: all `parts` and `unfit`, and one of each of `either`. */
export interface Wanted {
  parts: Part[];
  unfit: Unfit[];
  either: Wanted[];
}

const USES: Readonly<Record<string, Use>> = {
  eq: 'equal',
  isMe: 'equal',
  in: 'some',
  gt: 'range',
  gte: 'range',
  lt: 'range',
  lte: 'range',
  between: 'range',
  inLastDays: 'range',
  inNextDays: 'range',
};
const INSIDE = new Set(['contains', 'startsWith']);

const isTree = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const given = (tree: unknown): [string, unknown][] =>
  Object.entries(isTree(tree) ? tree : {}).filter(([, value]) => value !== null && value !== undefined);

/** Reads a filter that the engine has accepted. */
export function readWanted(record: RegisteredRecord, filter: Filter): Wanted {
  const wanted: Wanted = { parts: [], unfit: [], either: [] };
  for (const [name, value] of given(filter)) {
    if (name === 'and') for (const one of value as Filter[]) merge(wanted, readWanted(record, one));
    else if (name === 'or') for (const one of value as Filter[]) wanted.either.push(readWanted(record, one));
    else if (name === 'id') readId(wanted, value);
    else if (name === 'ext')
      for (const [owner, fields] of given(value))
        for (const [field, operators] of given(fields))
          readField(wanted, record.fields.get(`ext.${owner}.${field}`), operators, (leaf) => ({
            ext: { [owner]: { [field]: leaf } },
          }));
    else if (record.inverses.has(name))
      wanted.unfit.push({
        path: name,
        label: record.inverses.get(name)?.label ?? { en: name, zh: name },
        reason: 'related',
      });
    else if (name === 'not') wanted.unfit.push({ path: name, label: { en: 'not', zh: '非' }, reason: 'not' });
    else readField(wanted, record.fields.get(name), value, (leaf) => ({ [name]: leaf }));
  }
  return wanted;
}

function merge(into: Wanted, from: Wanted): void {
  into.parts.push(...from.parts);
  into.unfit.push(...from.unfit);
  into.either.push(...from.either);
}

function readId(wanted: Wanted, operators: unknown): void {
  for (const [operator, value] of given(operators)) {
    const use = USES[operator];
    if (use) wanted.parts.push({ field: null, column: 'id', use, filter: { id: { [operator]: value } } });
  }
}

function readField(
  wanted: Wanted,
  field: RegisteredField | undefined,
  operators: unknown,
  nest: (leaf: Filter) => Filter,
): void {
  if (!field) return;
  const unfit = (reason: Reason): void => {
    wanted.unfit.push({ path: field.path, label: field.definition.label, reason });
  };
  for (const [operator, value] of given(operators)) {
    const use = useOf(field, operator, value);
    if (use === null) unfit('except');
    else if (use === 'inside' || use === 'related') unfit(use);
    else if (!isIndexable(field) || field.definition.kind === 'personName') unfit('kind');
    else {
      const [column] = orderColumns(field, false);
      wanted.parts.push({ field, column: column?.name ?? '', use, filter: nest({ [operator]: value }) });
    }
  }
}

/** Null for what only leaves rows out: `ne`, `none`, `isNull: false`. */
function useOf(field: RegisteredField, operator: string, value: unknown): Use | 'inside' | 'related' | null {
  const { kind } = field.definition;
  if (operator === 'isNull') return value === true && !isList(field) ? 'equal' : null;
  if (kind === 'reference' && operator !== 'isMe') {
    if (operator !== 'id') return 'related';
    const [inner] = given(value).map(([one]) => one);
    return USES[inner ?? ''] ?? null;
  }
  if (kind === 'references') {
    const ids = given(value).find(([name]) => name === 'id')?.[1];
    if (operator !== 'some') return null;
    return given(ids).some(([name]) => name === 'eq' || name === 'in') ? 'holds' : 'related';
  }
  if (kind === 'address') return given(value).some(([one]) => INSIDE.has(one)) ? 'inside' : 'range';
  if (INSIDE.has(operator)) return kind === 'multiChoice' ? 'holds' : 'inside';
  if (operator === 'isMe' && value !== true) return null;
  return USES[operator] ?? null;
}

export interface Order {
  columns: IndexColumn[];
  /** Without the id that closes it. */
  fields: IndexField[];
  /** Fields by which no index can be in order. */
  unfit: Unfit[];
}

/** The order of a list, closed by the id in the direction of its last key; without a sort the newest come first. */
export function readOrder(record: RegisteredRecord, sort: Sort): Order {
  const order: Order = { columns: [], fields: [], unfit: [] };
  let descending = true;
  let closed = false;
  const add = (path: string, value: unknown): void => {
    descending = value === 'DESC';
    const field = record.fields.get(path);
    if (!field) return;
    const { label, kind } = field.definition;
    if (kind === 'reference') order.unfit.push({ path, label, reason: 'related' });
    else {
      order.columns.push(...orderColumns(field, descending));
      order.fields.push({ field, descending });
    }
  };
  for (const [name, value] of sort.flatMap((entry) => given(entry))) {
    if (closed) break;
    if (name === 'id') {
      descending = value === 'DESC';
      closed = true;
    } else if (name === 'ext') {
      for (const [owner, fields] of given(value))
        for (const [field, direction] of given(fields)) add(`ext.${owner}.${field}`, direction);
    } else add(name, value);
  }
  order.columns.push({ ...ID_COLUMN, descending, nullsFirst: descending });
  return order;
}
