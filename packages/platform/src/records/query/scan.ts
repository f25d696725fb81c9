import { accessErrors, type Filter, type GroupOptions } from '@ricejar/sdk';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { whereFilter } from './filter.js';
import { groupField, NUMERIC, ORDERED, plainColumn } from './group.js';
import type { QueryScope } from './scope.js';

type Aggregate = NonNullable<GroupOptions['aggregate']>[number];

/** A select of fields of every matching row, as text and in id order. */
export function valuesText(
  scope: QueryScope,
  record: RegisteredRecord,
  { fields, filter }: { fields: readonly string[]; filter?: Filter },
): string {
  const { alias, where } = source(scope, record, filter);
  const columns = fields.map((path) => {
    const field = scope.field(record, path);
    return asText(field, plainColumn(scope, record, field, alias));
  });
  return `select ${[`${alias}.id::text`, ...columns].join(', ')} from ${ident(record.table)} ${alias} ${where} order by ${alias}.id`;
}

/** A select of groups and their aggregates, as text and in the order of their keys. */
export function groupRowsText(
  scope: QueryScope,
  record: RegisteredRecord,
  { by, filter, aggregate = [] }: GroupOptions,
): string {
  const { alias, where } = source(scope, record, filter);
  const fields = by.map((path) => groupField(scope, record, path));
  const keys = fields.map((field) => plainColumn(scope, record, field, alias));
  const columns = [
    ...fields.map((field, at) => asText(field, keys[at] ?? '')),
    ...aggregate.map((one) => aggregateText(scope, record, alias, one)),
  ];
  const order = keys.length === 0 ? '' : ` group by ${keys.join(', ')} order by ${keys.join(', ')}`;
  return `select ${columns.join(', ')} from ${ident(record.table)} ${alias} ${where}${order}`;
}

function source(
  scope: QueryScope,
  record: RegisteredRecord,
  filter: Filter | undefined,
): { alias: string; where: string } {
  if (!scope.canRead(record)) throw accessErrors.FORBIDDEN();
  const alias = scope.alias();
  const conditions = [scope.visible(record, alias), ...whereFilter(scope, record, alias, filter)];
  return { alias, where: `where ${conditions.join(' and ')}` };
}

const asText = ({ definition }: RegisteredField, column: string): string =>
  definition.kind === 'dateTime'
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `${column}::text`;

function aggregateText(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  { field: path, op }: Aggregate,
): string {
  const field = scope.field(record, path);
  const column = plainColumn(scope, record, field, alias);
  const allowed = op === 'sum' || op === 'avg' ? NUMERIC : op === 'min' || op === 'max' ? ORDERED : null;
  if (allowed && !allowed.has(field.definition.kind)) throw recordErrors.GROUP_INVALID({ field: path });
  switch (op) {
    case 'count':
      return `count(${column})::text`;
    case 'countDistinct':
      return `count(distinct ${column})::text`;
    case 'sum':
      return `coalesce(sum(${column}), 0)::text`;
    case 'avg':
      return `round(avg(${column}), 4)::text`;
    default:
      return asText(field, `${op}(${column})`);
  }
}
