import { recordErrors } from '../records.errors.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { pointsTo, whereFilter } from './filter.js';
import { escaped, json, object, orNull, quoted, sql, textOf, type JsonSql } from './json-text.js';
import { addressJson, nameJson } from './kind-json.js';
import type { QueryScope } from './scope.js';
import { ID_ONLY, type SelectNode } from './selection.js';
import { orderBy, sortKeys } from './sort.js';

export const RELATED_ROWS = 20;
const RELATED_ROWS_MOST = 200;

/** JSON of one row of `alias` as the selection asks for it; references and lists included. */
export const rowJson = (
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  nodes: readonly SelectNode[],
): JsonSql => object(nodes.map((node) => [node.key, nodeJson(scope, record, alias, node)]));

function nodeJson(scope: QueryScope, record: RegisteredRecord, alias: string, node: SelectNode): JsonSql {
  if (node.field === 'id') return quoted(scope.column(alias, 'id'));
  if (node.field === '__typename') return typeName(node);
  if (node.field === 'ext') return extJson(scope, record, alias, node);
  const inverse = record.inverses.get(node.field);
  if (inverse) return listJson(scope, record, alias, node);
  return fieldJson(scope, record, scope.field(record, node.field), alias, node);
}

export const typeName = (node: SelectNode): JsonSql => json(JSON.stringify(node.typeName ?? ''));

function extJson(scope: QueryScope, record: RegisteredRecord, alias: string, node: SelectNode): JsonSql {
  const members = (owner: SelectNode): JsonSql =>
    object(
      (owner.children ?? []).map((child) => {
        if (child.field === '__typename') return [child.key, typeName(child)] as const;
        const field = scope.field(record, `ext.${owner.field}.${child.field}`);
        return [child.key, fieldJson(scope, record, field, alias, child)] as const;
      }),
    );
  return object(
    (node.children ?? []).map(
      (owner) => [owner.key, owner.field === '__typename' ? typeName(owner) : members(owner)] as const,
    ),
  );
}

function fieldJson(
  scope: QueryScope,
  record: RegisteredRecord,
  field: RegisteredField,
  alias: string,
  node: SelectNode,
): JsonSql {
  const column = scope.seen(record, field, alias);
  if (field.definition.kind === 'reference') return referenceJson(scope, field, column, node, record);
  if (field.definition.kind === 'money') return moneyJson(scope, record, field, alias, column, node);
  if (field.definition.kind === 'references') return referencesJson(scope, field, column, node, record);
  if (field.definition.kind === 'address') return addressJson(column, node.children, typeName);
  if (field.definition.kind === 'personName') return nameJson(column, node.children, typeName);
  if (field.definition.kind === 'json') scope.tidy = false;
  const value = scalarJson(field, column);
  const filled = field.definition.required && field.definition.owner === 'core';
  return filled ? value : orNull(value);
}

function scalarJson(field: RegisteredField, column: string): JsonSql {
  switch (field.definition.kind) {
    case 'decimal':
    case 'percent':
    case 'date':
      return quoted(`${column}::text`);
    case 'integer':
    case 'rating':
    case 'boolean':
    case 'json':
      return sql(`${column}::text`);
    case 'dateTime':
      return quoted(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
    default:
      return escaped(column);
  }
}

function moneyJson(
  scope: QueryScope,
  record: RegisteredRecord,
  field: RegisteredField,
  alias: string,
  column: string,
  node: SelectNode,
): JsonSql {
  const part = (one: SelectNode): JsonSql => {
    switch (one.field) {
      case 'amount':
        return quoted(`${column}::text`);
      case 'currency':
        return quoted(scope.seen(record, field, alias, field.currencyColumn));
      case 'base':
        return quoted(`${scope.seen(record, field, alias, field.baseColumn)}::text`);
      default:
        return typeName(one);
    }
  };
  const wanted = node.children ?? ['amount', 'currency'].map((name) => ({ key: name, field: name }));
  const filled = textOf(object(wanted.map((one) => [one.key, part(one)])));
  return sql(`case when ${column} is null then 'null' else ${filled} end`);
}

function referenceJson(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  node: SelectNode,
  record: RegisteredRecord,
): JsonSql {
  const target = scope.registry.get(field.definition.target ?? '');
  const children = node.children ?? ID_ONLY;
  const self = scope.alias();
  // A reference stays readable after its target went to the bin, or history would lose its names.
  const readable = scope.policy.predicate(scope.actor, target, 'read', self, scope.params);
  if (readable === 'true' && children.every((one) => one.field === 'id') && children.length > 0) {
    return orNull(object(children.map((one) => [one.key, quoted(column)])));
  }
  if (readable === 'false') return requireReadable(record, field);
  const value = textOf(rowJson(scope, target, self, children));
  const guard = readable === 'true' ? '' : ` and ${readable}`;
  return sql(
    `coalesce((select ${value} from ${ident(target.table)} ${self} where ${self}.id = ${column}${guard}), 'null')`,
  );
}

/** The targets that are live and may be seen, in the order they are kept in. */
function referencesJson(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  node: SelectNode,
  record: RegisteredRecord,
): JsonSql {
  const target = scope.registry.get(field.definition.target ?? '');
  if (!scope.canRead(target)) return requireReadable(record, field);
  const self = scope.alias();
  const place = scope.alias();
  const value = textOf(rowJson(scope, target, self, node.children ?? ID_ONLY));
  const source = `unnest(${column}) with ordinality ${place}(id, at) join ${ident(target.table)} ${self} on ${self}.id = ${place}.id`;
  return sql(
    `coalesce((select '[' || string_agg(${value}, ',' order by ${place}.at) || ']' from ${source} where ${scope.visible(target, self)}), '[]')`,
  );
}

/** A reference to a record type the actor may not read at all is a field it does not have. */
function requireReadable(record: RegisteredRecord, field: RegisteredField): never {
  throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: field.path });
}

function listJson(scope: QueryScope, record: RegisteredRecord, alias: string, node: SelectNode): JsonSql {
  const inverse = record.inverses.get(node.field);
  const related = inverse && scope.registry.get(inverse.record);
  if (!related || !scope.canRead(related))
    throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: node.field });
  const reference = scope.field(related, inverse.field);
  const first = node.args?.first ?? RELATED_ROWS;
  if (!Number.isInteger(first) || first < 1 || first > RELATED_ROWS_MOST) throw recordErrors.PAGE_TOO_LARGE();
  const self = scope.alias();
  const keys = sortKeys(scope, related, self, node.args?.sort ?? []);
  const conditions = [
    pointsTo(reference, self, scope.column(alias, 'id')),
    scope.visible(related, self),
    ...whereFilter(scope, related, self, node.args?.filter),
  ];
  const row = scope.alias();
  const value = textOf(rowJson(scope, related, row, node.children ?? ID_ONLY));
  const inner =
    `select ${scope.columnsOf(row, self)} from ${ident(related.table)} ${self} where ${conditions.join(' and ')} ` +
    `order by ${orderBy(keys)} limit ${scope.params.add(first, 'int')}`;
  return sql(`coalesce((select '[' || string_agg(${value}, ',') || ']' from (${inner}) ${row}), '[]')`);
}
