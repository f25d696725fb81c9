import type { Filter } from '@ricejar/sdk';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { actorPart, lift } from '../params.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { addressConditions, invalid, isNull, list, nameCondition, operation, tree } from './operators.js';
import type { QueryScope } from './scope.js';

/** Conditions of a filter on the rows of `alias`; all of them must hold. */
export function whereFilter(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  filter?: Filter | null,
): string[] {
  return Object.entries(filter ?? {}).flatMap(([name, value]): string[] => {
    if (value === undefined || value === null) return [];
    return condition(scope, record, alias, name, value);
  });
}

function condition(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  name: string,
  value: unknown,
): string[] {
  switch (name) {
    case 'and':
      return list(name, value).flatMap((one) => whereFilter(scope, record, alias, one as Filter));
    case 'or':
      return [anyOf(list(name, value).map((one) => allOf(whereFilter(scope, record, alias, one as Filter))))];
    case 'not':
      return [`not coalesce(${allOf(whereFilter(scope, record, alias, tree(name, value)))}, false)`];
    case 'id':
      return idConditions(scope, `${alias}.id`, tree(name, value));
    case 'isMe':
      return [isMe(scope, `${alias}.id`, value)];
    case 'inMyTeam':
      return [
        truth(name, value, `${alias}.org_unit_id = any(${scope.params.add(myUnits(scope), 'uuid[]')})`),
      ];
    case 'ext':
      return Object.entries(tree(name, value)).flatMap(([owner, fields]) =>
        Object.entries(tree(owner, fields)).flatMap(([field, operators]) =>
          fieldConditions(
            scope,
            record,
            scope.field(record, `ext.${owner}.${field}`),
            alias,
            tree(field, operators),
          ),
        ),
      );
    default:
      return record.inverses.has(name)
        ? inverseConditions(scope, record, alias, name, tree(name, value))
        : fieldConditions(scope, record, scope.field(record, name), alias, tree(name, value));
  }
}

function fieldConditions(
  scope: QueryScope,
  record: RegisteredRecord,
  field: RegisteredField,
  alias: string,
  operators: Filter,
): string[] {
  const { kind } = field.definition;
  if (kind === 'reference') return referenceConditions(scope, field, alias, operators);
  const column = scope.seen(record, field, alias, field.baseColumn);
  const given = Object.entries(operators).filter(([, value]) => value !== undefined && value !== null);
  return given.flatMap(([operator, value]) => {
    if (kind === 'references') return referencesCondition(scope, field, alias, operator, value);
    if (kind === 'address') return addressConditions(scope, field, column, operator, value);
    if (kind === 'personName') return nameCondition(scope, field, column, operator, value);
    return operation(scope, field, column, operator, value);
  });
}

function referenceConditions(
  scope: QueryScope,
  field: RegisteredField,
  alias: string,
  filter: Filter,
): string[] {
  const { isNull: empty, ...rest } = filter;
  const column = `${alias}.${ident(field.column)}`;
  const conditions =
    empty === undefined || empty === null
      ? []
      : [isNull(field.path, seenReference(scope, field, alias), empty)];
  const keys = Object.keys(rest).filter((key) => rest[key] !== undefined && rest[key] !== null);
  if (keys.length === 0) return conditions;
  const target = scope.registry.get(field.definition.target ?? '');
  if (!scope.canRead(target)) throw recordErrors.FIELD_UNKNOWN({ record: target.name, field: field.path });
  const self = scope.alias();
  const readable = scope.policy.predicate(scope.actor, target, 'read', self, scope.params);
  const own = keys.every((key) => key === 'id' || key === 'isMe');
  if (own && readable === 'true') {
    // The id alone needs no look at the other table.
    const byId = rest['id'] ? idConditions(scope, column, tree('id', rest['id'])) : [];
    return [
      ...conditions,
      ...byId,
      ...(rest['isMe'] === undefined ? [] : [isMe(scope, column, rest['isMe'])]),
    ];
  }
  const inner = [`${self}.id = ${column}`, readable, ...whereFilter(scope, target, self, rest)];
  return [
    ...conditions,
    `exists (select 1 from ${ident(target.table)} ${self} where ${inner.join(' and ')})`,
  ];
}

function inverseConditions(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  name: string,
  filter: Filter,
): string[] {
  const inverse = record.inverses.get(name);
  const related = scope.registry.get(inverse?.record ?? '');
  if (!scope.canRead(related)) throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: name });
  const reference = scope.field(related, inverse?.field ?? '');
  return Object.entries(filter).flatMap(([quantifier, inner]) => {
    if (inner === undefined || inner === null) return [];
    const link = (self: string) => pointsTo(reference, self, `${alias}.id`);
    return quantifier === 'isNull'
      ? truth(name, inner, `not ${anyRelated(scope, related, link, {})}`)
      : quantified(scope, name, related, link, quantifier, inner);
  });
}

/**
 * The id that a reference of `alias` points to, or null where the actor may not see the record there: nobody learns by
 * filters, groups or counts what the reference itself would not tell.
 */
export function seenReference(scope: QueryScope, field: RegisteredField, alias: string): string {
  const column = `${alias}.${ident(field.column)}`;
  const target = scope.registry.get(field.definition.target ?? '');
  const self = scope.alias();
  const readable = scope.policy.predicate(scope.actor, target, 'read', self, scope.params);
  return readable === 'true'
    ? column
    : `(select ${self}.id from ${ident(target.table)} ${self} where ${self}.id = ${column} and ${readable})`;
}

/** Condition: the row `self` points to `id` by a reference, or by one of many. */
export const pointsTo = (reference: RegisteredField, self: string, id: string): string =>
  reference.definition.kind === 'references'
    ? `${self}.${ident(reference.column)} @> array[${id}]`
    : `${self}.${ident(reference.column)} = ${id}`;

function referencesCondition(
  scope: QueryScope,
  field: RegisteredField,
  alias: string,
  quantifier: string,
  inner: unknown,
): string[] {
  const column = `${alias}.${ident(field.column)}`;
  const target = scope.registry.get(field.definition.target ?? '');
  if (!scope.canRead(target)) throw recordErrors.FIELD_UNKNOWN({ record: target.name, field: field.path });
  const link = (self: string) => `${self}.id = any(${column})`;
  if (quantifier === 'isNull')
    return scope.policy.predicate(scope.actor, target, 'read', alias, scope.params) === 'true'
      ? [isNull(field.path, column, inner)]
      : [truth(field.path, inner, `not ${anyRelated(scope, target, link, {})}`)];
  const ids = quantifier === 'some' ? wantedIds(tree(field.path, inner)) : undefined;
  // Known ids are looked up in the index of the column; whether they may be seen is asked of what is left.
  const known = ids === undefined ? [] : [`${column} && ${scope.params.add(ids, 'uuid[]')}`];
  return [...known, quantified(scope, field.path, target, link, quantifier, inner)];
}

function wantedIds(filter: Filter): unknown {
  const { eq, in: many } = (filter['id'] ?? {}) as Filter;
  const given = eq ?? many;
  if (given === undefined || given === null) return undefined;
  return lift(given, 'ids', (one) => list('id', one).filter(isUuid));
}

function quantified(
  scope: QueryScope,
  path: string,
  related: RegisteredRecord,
  link: (self: string) => string,
  quantifier: string,
  inner: unknown,
): string {
  if (quantifier !== 'some' && quantifier !== 'none')
    throw invalid(path, `${quantifier} is not some or none`);
  return `${quantifier === 'none' ? 'not ' : ''}${anyRelated(scope, related, link, tree(path, inner))}`;
}

/** Condition: there is a record that the actor may see, linked to the row, that matches. */
function anyRelated(
  scope: QueryScope,
  related: RegisteredRecord,
  link: (self: string) => string,
  filter: Filter,
): string {
  const self = scope.alias();
  const conditions = [link(self), scope.visible(related, self), ...whereFilter(scope, related, self, filter)];
  return `exists (select 1 from ${ident(related.table)} ${self} where ${conditions.join(' and ')})`;
}

function idConditions(scope: QueryScope, id: string, operators: Filter): string[] {
  return Object.entries(operators).flatMap(([operator, value]) => {
    if (value === undefined || value === null) return [];
    // Something that is no id is the id of nothing.
    if (operator === 'eq') {
      const wanted = lift(value, 'id', (one) => (isUuid(one) ? one : null));
      return [`${id} = ${scope.params.add(wanted, 'uuid')}`];
    }
    const ids = lift(value, 'ids', (given) => list('id', given).filter(isUuid));
    const set = `${id} = any(${scope.params.add(ids, 'uuid[]')})`;
    if (operator === 'in') return [set];
    if (operator === 'ne' || operator === 'notIn') return [`not ${set}`];
    throw invalid('id', `${operator} is not an operator`);
  });
}

function truth(name: string, value: unknown, sql: string): string {
  if (typeof value !== 'boolean') throw invalid(name, `${name} takes true or false`);
  return value ? sql : `not (${sql})`;
}

function isMe(scope: QueryScope, id: string, value: unknown): string {
  const { actor } = scope;
  const me = actor.kind === 'user' ? actorPart(actor, 'userId') : null;
  return truth('isMe', value, `${id} = ${scope.params.add(me, 'uuid')}`);
}

const myUnits = ({ actor }: QueryScope): unknown =>
  actor.kind === 'user' ? actorPart(actor, 'orgUnitIds') : [];

const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
