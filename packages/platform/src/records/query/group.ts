import type { Group, GroupOptions } from '@ricejar/sdk';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { whereFilter } from './filter.js';
import type { QueryScope } from './scope.js';

const GROUPABLE = new Set(['text', 'integer', 'boolean', 'date', 'choice', 'reference', 'email', 'phone']);
const NUMERIC = new Set(['integer', 'decimal', 'percent', 'money']);
const ORDERED = new Set([...NUMERIC, 'date', 'dateTime', 'text']);

type Aggregate = NonNullable<GroupOptions['aggregate']>[number];

/** Groups with aggregates as one statement; each row is `{ key, count, aggregates }`. */
export function groupStatement(scope: QueryScope, record: RegisteredRecord, options: GroupOptions): string {
  const alias = scope.alias();
  const by = options.by.map((path) => groupField(scope, record, path));
  const columns = by.map((field) => `${alias}.${ident(field.column)}`);
  const key = by.map((field, at) => `'${field.path}', ${columns[at]}`).join(', ');
  const conditions = [scope.visible(record, alias), ...whereFilter(scope, record, alias, options.filter)];
  const grouping =
    columns.length === 0 ? '' : ` group by ${columns.join(', ')} order by ${columns.join(', ')}`;
  return (
    `select json_build_object(${key}) as key, count(*)::int as count, ` +
    `${aggregatesJson(scope, record, alias, options.aggregate ?? [])} as aggregates ` +
    `from ${ident(record.table)} ${alias} where ${conditions.join(' and ')}${grouping}`
  );
}

export interface GroupRow extends Pick<Group, 'key' | 'count' | 'aggregates'> {}

function groupField(scope: QueryScope, record: RegisteredRecord, path: string): RegisteredField {
  const field = scope.field(record, path);
  if (!GROUPABLE.has(field.definition.kind)) throw recordErrors.GROUP_INVALID({ field: path });
  return field;
}

function aggregatesJson(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  aggregates: readonly Aggregate[],
): string {
  const byOp = new Map<string, string[]>();
  for (const aggregate of aggregates) {
    const pair = `'${aggregate.field}', ${aggregateSql(scope, record, alias, aggregate)}`;
    byOp.set(aggregate.op, [...(byOp.get(aggregate.op) ?? []), pair]);
  }
  const pairs = [...byOp].map(([op, fields]) => `'${op}', json_build_object(${fields.join(', ')})`);
  return `json_build_object(${pairs.join(', ')})`;
}

function aggregateSql(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  { field: path, op }: Aggregate,
): string {
  const field = scope.field(record, path);
  const { kind } = field.definition;
  const column = `${alias}.${ident(field.baseColumn ?? field.column)}`;
  const decimals = kind === 'money' || kind === 'decimal' || kind === 'percent';
  switch (op) {
    case 'count':
      return `count(${column})::int`;
    case 'countDistinct':
      return `count(distinct ${column})::int`;
    case 'sum':
    case 'avg':
      if (!NUMERIC.has(kind)) break;
      return op === 'sum' ? `coalesce(sum(${column}), 0)::text` : `round(avg(${column}), 4)::text`;
    case 'min':
    case 'max':
      if (!ORDERED.has(kind)) break;
      return decimals ? `${op}(${column})::text` : `${op}(${column})`;
  }
  throw recordErrors.GROUP_INVALID({ field: path });
}
