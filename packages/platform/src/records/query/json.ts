import { recordErrors } from '../records.errors.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { whereFilter } from './filter.js';
import type { QueryScope } from './scope.js';
import type { SelectNode } from './selection.js';
import { orderBy, sortKeys } from './sort.js';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** PostgreSQL takes 100 arguments a call: 50 pairs. */
const PAIRS_A_CALL = 50;
const RELATED_ROWS = 20;
const RELATED_ROWS_MOST = 200;

function object(pairs: readonly string[]): string {
  if (pairs.length <= PAIRS_A_CALL) return `json_build_object(${pairs.join(', ')})`;
  const parts: string[] = [];
  for (let at = 0; at < pairs.length; at += PAIRS_A_CALL) {
    parts.push(`jsonb_build_object(${pairs.slice(at, at + PAIRS_A_CALL).join(', ')})`);
  }
  return `(${parts.join(' || ')})::json`;
}

/** SQL that builds the JSON of one row of `alias` as the selection asks for it; references and lists included. */
export function rowJson(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  nodes: readonly SelectNode[],
): string {
  return object(nodes.map((node) => `${literal(node.key)}, ${nodeJson(scope, record, alias, node)}`));
}

function nodeJson(scope: QueryScope, record: RegisteredRecord, alias: string, node: SelectNode): string {
  if (node.field === 'id') return `${alias}.id`;
  if (node.field === 'ext') return extJson(scope, record, alias, node);
  const inverse = record.inverses.get(node.field);
  if (inverse) return listJson(scope, record, alias, node);
  return fieldJson(scope, record, scope.field(record, node.field), alias, node);
}

function extJson(scope: QueryScope, record: RegisteredRecord, alias: string, node: SelectNode): string {
  const owners = (node.children ?? []).map((owner) => {
    const fields = (owner.children ?? []).map((child) => {
      const field = scope.field(record, `ext.${owner.field}.${child.field}`);
      return `${literal(child.key)}, ${fieldJson(scope, record, field, alias, child)}`;
    });
    return `${literal(owner.key)}, ${object(fields)}`;
  });
  return object(owners);
}

function fieldJson(
  scope: QueryScope,
  record: RegisteredRecord,
  field: RegisteredField,
  alias: string,
  node: SelectNode,
): string {
  const column = `${alias}.${ident(field.column)}`;
  switch (field.definition.kind) {
    case 'decimal':
    case 'percent':
      return `${column}::text`;
    case 'dateTime':
      return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'money':
      return moneyJson(field, alias, column, node);
    case 'reference':
      return referenceJson(scope, field, column, node, record);
    default:
      return column;
  }
}

function moneyJson(field: RegisteredField, alias: string, column: string, node: SelectNode): string {
  const parts: Record<string, string> = {
    amount: `${column}::text`,
    currency: `${alias}.${ident(field.currencyColumn ?? '')}`,
    base: `${alias}.${ident(field.baseColumn ?? '')}::text`,
  };
  const wanted = node.children ?? ['amount', 'currency'].map((name) => ({ key: name, field: name }));
  const pairs = wanted.map((one) => `${literal(one.key)}, ${parts[one.field] ?? 'null'}`);
  return `case when ${column} is null then null else ${object(pairs)} end`;
}

function referenceJson(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  node: SelectNode,
  record: RegisteredRecord,
): string {
  const target = scope.registry.get(field.definition.target ?? '');
  const children = node.children ?? [{ key: 'id', field: 'id' }];
  const self = scope.alias();
  // A reference stays readable after its target went to the bin, or history would lose its names.
  const readable = scope.policy.predicate(scope.actor, target, 'read', self, scope.params);
  if (readable === 'true' && children.every((one) => one.field === 'id') && children.length > 0) {
    return `case when ${column} is null then null else ${object(children.map((one) => `${literal(one.key)}, ${column}`))} end`;
  }
  if (readable === 'false') return requireReadable(record, field);
  const json = rowJson(scope, target, self, children);
  const guard = readable === 'true' ? '' : ` and ${readable}`;
  return `(select ${json} from ${ident(target.table)} ${self} where ${self}.id = ${column}${guard})`;
}

/** A reference to a record type the actor may not read at all is a field it does not have. */
function requireReadable(record: RegisteredRecord, field: RegisteredField): never {
  throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: field.path });
}

function listJson(scope: QueryScope, record: RegisteredRecord, alias: string, node: SelectNode): string {
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
    `${self}.${ident(reference.column)} = ${alias}.id`,
    scope.visible(related, self),
    ...whereFilter(scope, related, self, node.args?.filter),
  ];
  const inner =
    `select ${self}.* from ${ident(related.table)} ${self} where ${conditions.join(' and ')} ` +
    `order by ${orderBy(keys)} limit ${scope.params.add(first, 'int')}`;
  const row = scope.alias();
  const json = rowJson(scope, related, row, node.children ?? [{ key: 'id', field: 'id' }]);
  return `(select coalesce(json_agg(${json}), '[]'::json) from (${inner}) ${row})`;
}
