import {
  decodeCondition,
  decodeSort,
  encodeCondition,
  encodeSort,
  type Condition,
  type SortEntry,
} from '@ricejar/admin-sdk';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';

/** All that a list shows: the address holds it, so a link shows the same list. */
export interface ListState {
  conditions: readonly Condition[];
  sort: readonly SortEntry[];
  /** Null: the columns the record type comes with. */
  columns: readonly string[] | null;
  text: string;
}

const KEYS = ['f', 'sort', 'columns', 'q'] as const;

const texts = (value: LocationQuery[string] | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );

/** Reads the address. What makes no sense in it is passed over. */
export function parseListQuery(query: LocationQuery): ListState {
  const columns = texts(query['columns'])
    .flatMap((text) => text.split(','))
    .filter((path) => /^[a-z][A-Za-z0-9_.]*$/.test(path));
  return {
    conditions: texts(query['f'])
      .map(decodeCondition)
      .filter((one) => one !== null),
    sort: decodeSort(texts(query['sort'])[0] ?? ''),
    columns: columns.length > 0 ? [...new Set(columns)] : null,
    text: texts(query['q'])[0] ?? '',
  };
}

/** Writes the address, leaving alone what does not belong to the list. */
export function toListQuery(state: ListState, query: LocationQuery = {}): LocationQueryRaw {
  const rest = Object.fromEntries(
    Object.entries(query).filter(([key]) => !KEYS.includes(key as (typeof KEYS)[number])),
  );
  return {
    ...rest,
    ...(state.text !== '' && { q: state.text }),
    ...(state.conditions.length > 0 && { f: state.conditions.map(encodeCondition) }),
    ...(state.sort.length > 0 && { sort: encodeSort(state.sort) }),
    ...(state.columns && { columns: state.columns.join(',') }),
  };
}
