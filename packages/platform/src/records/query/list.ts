import { ident } from '../naming.js';
import type { Late } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { cursorSql, cursorValues, keysetSegments } from './cursor.js';
import { whereFilter } from './filter.js';
import { rowJson, typeName } from './json.js';
import { object, sql, textOf, type JsonSql } from './json-text.js';
import type { QueryScope } from './scope.js';
import { ID_ONLY, type SelectArgs, type SelectNode } from './selection.js';
import { orderBy, sortKeys, type SortKey } from './sort.js';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 200;
/** Counting on is work that nobody reads: a list says "10,000+". */
export const COUNT_CAP = 10_000;

export interface PageArgs extends SelectArgs {
  after?: string | Late<string>;
  deleted?: boolean;
}

/**
 * SQL whose value is the JSON text of a page, with the members (`nodes`, `pageInfo`, `totalCount`...) that `page` selects.
 * The page is cut by its sort keys first, one row longer than asked where somebody wants to know whether there is a
 * next; JSON is built for its rows alone.
 */
export function pageText(
  scope: QueryScope,
  record: RegisteredRecord,
  page: readonly SelectNode[],
  args: PageArgs,
  largestPage = LARGEST_PAGE,
): string {
  const first = args.first ?? DEFAULT_PAGE;
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw recordErrors.PAGE_TOO_LARGE();
  const alias = scope.alias();
  const keys = sortKeys(scope, record, alias, args.sort ?? []);
  const conditions = [
    scope.visible(record, alias, args.deleted),
    ...whereFilter(scope, record, alias, args.filter),
  ];
  const source = `from ${ident(record.table)} ${alias} where ${conditions.join(' and ')}`;
  const row = scope.alias();
  const walk: Walk = { scope, row, first, keys, ahead: page.some(asksForNext) };
  const members = page.map((node) => [node.key, member(walk, record, node)] as const);
  const value = textOf(object(members));
  const ways = page.some((node) => node.field.startsWith('totalCount')) ? countOnce(source) : '';
  // Rows that nothing is made of would each be an answer.
  if (!page.some((node) => node.field === 'nodes') && !walk.ahead) return `(${ways}select ${value})`;
  return `(${ways}select ${value} from ${rowsSql(walk, alias, source, args.after)} ${row})`;
}

/** Whether a member tells what comes after the page: `pageInfo` may be asked for with none of its own. */
const asksForNext = ({ field, children = [] }: SelectNode): boolean =>
  field === 'pageInfo' && children.some((child) => child.field in PAGE_INFO);

/** However many members tell of the count, it is counted once. */
const countOnce = (source: string): string =>
  `with counted as materialized (select count(*)::int as n from (select 1 ${source} limit ${COUNT_CAP + 1}) matching) `;

interface Walk {
  scope: QueryScope;
  row: string;
  first: number;
  keys: readonly SortKey[];
  /** Whether one row more than the page is read. */
  ahead: boolean;
}

function member(walk: Walk, record: RegisteredRecord, node: SelectNode): JsonSql {
  switch (node.field) {
    case 'nodes': {
      const value = textOf(rowJson(walk.scope, record, walk.row, node.children ?? ID_ONLY));
      return sql(`coalesce('[' || string_agg(${value}, ',')${withinPage(walk)} || ']', '[]')`);
    }
    case 'pageInfo':
      return object((node.children ?? []).map((child) => [child.key, pageInfo(walk, child)]));
    case 'totalCount':
      return sql(`(select least(n, ${COUNT_CAP})::text from counted)`);
    case 'totalCountCapped':
      return sql(`(select (n > ${COUNT_CAP})::text from counted)`);
    default:
      return typeName(node);
  }
}

const withinPage = ({ ahead, row, first }: Walk): string =>
  ahead ? ` filter (where ${row}.at <= ${first})` : '';

const PAGE_INFO: Record<string, (walk: Walk) => JsonSql> = {
  hasNextPage: ({ first }) => sql(`(count(*) > ${first})::text`),
  endCursor: ({ row, first, keys }) =>
    sql(
      `coalesce('"' || max(${cursorSql(keys, row)}) filter (where ${row}.at = least(${row}.size, ${first})) || '"', 'null')`,
    ),
};

const pageInfo = (walk: Walk, node: SelectNode): JsonSql => PAGE_INFO[node.field]?.(walk) ?? typeName(node);

/** The rows of the page with the columns asked of it; their keys and places where the page tells of those. */
function rowsSql(
  { scope, row, first, keys, ahead }: Walk,
  alias: string,
  source: string,
  after?: PageArgs['after'],
) {
  const limit = first + (ahead ? 1 : 0);
  const columns = scope.columnsOf(row, alias);
  const keyed = [columns, ...keys.map((key, at) => `${key.expression} as k${at}`)].join(', ');
  const stretch = (condition: string | null, segment: number): string =>
    `(select ${keyed}, ${segment} as segment ${source}${condition ? ` and ${condition}` : ''} order by ${orderBy(keys)} limit ${limit})`;
  const segments =
    after === undefined ? [null] : keysetSegments(keys, cursorValues(keys, after), scope.params);
  const stretches = segments.map(stretch);
  const held = scope.alias();
  const byKeys = keys.map((key, at) => orderBy([key], () => `${held}.k${at}`)).join(', ');
  // Stretches are read one after the other, the later one only as far as the earlier ones leave the page unfilled: each has
  // a limit of its own, which keeps PostgreSQL from reading them side by side.
  const rows =
    stretches.length === 1
      ? `${stretches[0]} ${held}`
      : `(select * from (select * from (${stretches.join(' union all ')}) ${held} limit ${limit}) ${held} order by ${held}.segment, ${byKeys}) ${held}`;
  return ahead
    ? `(select ${held}.*, row_number() over () as at, count(*) over () as size from ${rows})`
    : `(select ${held}.* from ${rows})`;
}

/** The members of a page that programs read. */
export const wholePage = (nodes: readonly SelectNode[], counted: boolean): SelectNode[] => [
  { key: 'nodes', field: 'nodes', children: nodes },
  {
    key: 'pageInfo',
    field: 'pageInfo',
    children: ['hasNextPage', 'endCursor'].map((name) => ({ key: name, field: name })),
  },
  ...(counted ? ['totalCount', 'totalCountCapped'].map((name) => ({ key: name, field: name })) : []),
];
