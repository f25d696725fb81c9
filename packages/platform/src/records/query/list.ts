import type { ListOptions, Row } from '@ricejar/sdk';
import { ident } from '../naming.js';
import type { RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { decodeCursor, encodeCursor, keysetSegments } from './cursor.js';
import { whereFilter } from './filter.js';
import { rowJson } from './json.js';
import type { QueryScope } from './scope.js';
import type { SelectNode } from './selection.js';
import { orderBy, sortKeys, type SortKey } from './sort.js';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 200;
/** Counting on is work that nobody reads: a list says "10,000+". */
export const COUNT_CAP = 10_000;

export interface ListPlan {
  text: string;
  keys: SortKey[];
  first: number;
}

export interface ListAnswer {
  nodes: { node: Row; keys: (string | number | boolean | null)[] }[];
  total: number | null;
}

/**
 * A page of a list as one statement with one row: `nodes` (one row more than the page, to know whether there is a next)
 * and `total`. The page is cut by id and sort keys first; JSON is built for its rows alone.
 */
export function listStatement(
  scope: QueryScope,
  record: RegisteredRecord,
  nodes: readonly SelectNode[],
  options: Omit<ListOptions, 'select'>,
  largestPage = LARGEST_PAGE,
): ListPlan {
  const first = options.first ?? DEFAULT_PAGE;
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw recordErrors.PAGE_TOO_LARGE();
  const alias = scope.alias();
  const keys = sortKeys(scope, record, alias, options.sort ?? []);
  const conditions = [
    scope.visible(record, alias, options.deleted),
    ...whereFilter(scope, record, alias, options.filter),
  ];
  const source = `from ${ident(record.table)} ${alias} where ${conditions.join(' and ')}`;
  const limit = scope.params.add(first + 1, 'int');
  const columns = [`${alias}.*`, ...keys.map((key, at) => `${key.expression} as k${at}`)].join(', ');
  const stretch = (condition: string | null, segment: number): string =>
    `(select ${columns}, ${segment} as segment ${source}${condition ? ` and ${condition}` : ''} order by ${orderBy(keys)} limit ${limit}${alreadyRead(segment)})`;
  const segments = options.after
    ? keysetSegments(keys, decodeCursor(keys, options.after), scope.params)
    : [null];
  const page = segments.map(stretch);
  const row = scope.alias();
  const byKeys = keys.map((key, at) => orderBy([key], () => `${row}.k${at}`)).join(', ');
  const rows =
    page.length === 1
      ? `${page[0]} ${row}`
      : `(with ${page.map((one, segment) => `segment${segment} as materialized ${one}`).join(', ')} select * from (${page.map((_, segment) => `select * from segment${segment}`).join(' union all ')}) ${row} order by ${row}.segment, ${byKeys}) ${row}`;
  const json = rowJson(scope, record, row, nodes);
  const keyJson = `json_build_array(${keys.map((key, at) => keyText(key, `${row}.k${at}`)).join(', ')})`;
  const total = options.totalCount
    ? `(select count(*)::int from (select 1 ${source} limit ${COUNT_CAP + 1}) counted)`
    : 'null::int';
  return {
    text: `select (select coalesce(json_agg(json_build_object('node', ${json}, 'keys', ${keyJson})), '[]'::json) from ${rows}) as nodes, ${total} as total`,
    keys,
    first,
  };
}

/** A later stretch brings what the earlier ones left free of the page; with nothing left it is not read at all. */
const alreadyRead = (segment: number): string =>
  Array.from({ length: segment }, (_, at) => ` - (select count(*) from segment${at})`).join('');

/** Key values travel in cursors as text that casts back without loss. */
const keyText = (key: SortKey, expression: string): string =>
  key.type === 'int' || key.type === 'boolean' ? expression : `${expression}::text`;

export function pageOf(plan: ListPlan, answer: ListAnswer) {
  const nodes = answer.nodes.slice(0, plan.first);
  const last = nodes.at(-1);
  return {
    nodes: nodes.map((one) => one.node),
    pageInfo: {
      hasNextPage: answer.nodes.length > plan.first,
      endCursor: last ? encodeCursor(plan.keys, last.keys) : null,
    },
    ...(answer.total !== null && {
      totalCount: Math.min(answer.total, COUNT_CAP),
      totalCountCapped: answer.total > COUNT_CAP,
    }),
  };
}
