import type { GroupOptions } from '@ricejar/sdk';
import { keptTally, type Tally } from '../derived/kept-total/kept-tally.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { seenReference, whereFilter } from './filter.js';
import { typeName } from './json.js';
import { escaped, object, orNull, quoted, sql, textOf, type JsonSql } from './json-text.js';
import type { QueryScope } from './scope.js';
import type { SelectNode } from './selection.js';

const GROUPABLE = new Set([
  'text',
  'integer',
  'rating',
  'boolean',
  'date',
  'choice',
  'reference',
  'email',
  'phone',
]);
export const NUMERIC = new Set(['integer', 'rating', 'decimal', 'percent', 'money']);
export const ORDERED = new Set([...NUMERIC, 'date', 'dateTime', 'text']);

type Aggregate = NonNullable<GroupOptions['aggregate']>[number];

const EVERYTHING: readonly SelectNode[] = ['key', 'count', 'aggregates'].map((name) => ({
  key: name,
  field: name,
}));

/** SQL whose value is the JSON text of the groups with their aggregates, each with the members that `nodes` selects. */
export function groupsText(
  scope: QueryScope,
  record: RegisteredRecord,
  options: GroupOptions,
  nodes = EVERYTHING,
): string {
  const alias = scope.alias();
  const by = options.by.map((path) => groupField(scope, record, path));
  const columns = by.map((field) => plainColumn(scope, record, field, alias));
  const key = object(by.map((field, at) => [field.path, orNull(plainJson(field, columns[at] ?? ''))]));
  // Totals are kept by what rows point to, which is not everybody's to see.
  const asKept = by.every((field, at) => columns[at] === `${alias}.${ident(field.column)}`);
  const tally = (asKept ? keptTally(scope, record, alias, options) : null) ?? rowTally(scope, record, alias);
  const aggregates = aggregatesJson(scope, record, alias, tally, options.aggregate ?? []);
  const conditions = [tally.condition, ...whereFilter(scope, record, alias, options.filter)];
  const list = columns.join(', ');
  const members: Record<string, JsonSql> = { key, count: sql(`${tally.records}::text`), aggregates };
  const group = textOf(object(nodes.map((node) => [node.key, members[node.field] ?? typeName(node)])));
  const order = columns.map((column, at) => `${column} as g${at}`);
  const rows =
    `select ${[`${group} as value`, ...order].join(', ')} from ${ident(tally.table)} ${alias} ` +
    `where ${conditions.join(' and ')}${columns.length === 0 ? '' : ` group by ${list}${tally.having} order by ${list}`}`;
  return `(select coalesce('[' || string_agg(value, ',') || ']', '[]') from (${rows}) groups)`;
}

/** What is grouped, counted and added up: money in the base currency, a reference where its target may be seen. */
export const plainColumn = (
  scope: QueryScope,
  record: RegisteredRecord,
  field: RegisteredField,
  alias: string,
): string =>
  field.definition.kind === 'reference'
    ? seenReference(scope, field, alias)
    : scope.seen(record, field, alias, field.baseColumn);

/** The rows themselves, looked at one by one. */
function rowTally(scope: QueryScope, record: RegisteredRecord, alias: string): Tally {
  const column = (field: RegisteredField): string => plainColumn(scope, record, field, alias);
  return {
    table: record.table,
    condition: scope.visible(record, alias),
    having: '',
    records: 'count(*)',
    count: (field) => `count(${column(field)})`,
    sum: (field) => `sum(${column(field)})`,
    avg: (field) => `avg(${column(field)})`,
  };
}

/** The value of a field that can be grouped by or aggregated; a reference by its id, money in the base currency. */
function plainJson({ definition: { kind } }: RegisteredField, value: string): JsonSql {
  if (kind === 'integer' || kind === 'boolean') return sql(`${value}::text`);
  return kind === 'reference' || kind === 'date' ? quoted(`${value}::text`) : escaped(value);
}

export function groupField(scope: QueryScope, record: RegisteredRecord, path: string): RegisteredField {
  const field = scope.field(record, path);
  if (!GROUPABLE.has(field.definition.kind)) throw recordErrors.GROUP_INVALID({ field: path });
  return field;
}

function aggregatesJson(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  tally: Tally,
  aggregates: readonly Aggregate[],
): JsonSql {
  const byOp = new Map<string, Map<string, JsonSql>>();
  for (const aggregate of aggregates) {
    const fields = byOp.get(aggregate.op) ?? new Map<string, JsonSql>();
    byOp.set(
      aggregate.op,
      fields.set(aggregate.field, aggregateJson(scope, record, alias, tally, aggregate)),
    );
  }
  return object([...byOp].map(([op, fields]) => [op, object([...fields])]));
}

function aggregateJson(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  tally: Tally,
  { field: path, op }: Aggregate,
): JsonSql {
  const field = scope.field(record, path);
  const { kind } = field.definition;
  const column = plainColumn(scope, record, field, alias);
  switch (op) {
    case 'count':
      return sql(`${tally.count(field)}::text`);
    case 'countDistinct':
      return sql(`count(distinct ${column})::text`);
    case 'sum':
    case 'avg':
      if (!NUMERIC.has(kind)) break;
      return op === 'sum'
        ? quoted(`coalesce(${tally.sum(field)}, 0)::text`)
        : orNull(quoted(`round(${tally.avg(field)}, 4)::text`));
    case 'min':
    case 'max':
      if (!ORDERED.has(kind)) break;
      return orNull(extremeJson(kind, `${op}(${column})`));
  }
  throw recordErrors.GROUP_INVALID({ field: path });
}

function extremeJson(kind: RegisteredField['definition']['kind'], value: string): JsonSql {
  switch (kind) {
    case 'integer':
      return sql(`${value}::text`);
    case 'dateTime':
      return quoted(`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
    case 'text':
      return escaped(value);
    default:
      return quoted(`${value}::text`);
  }
}
