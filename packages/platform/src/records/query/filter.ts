import type { Filter } from '@ricejar/sdk';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { storedValue } from '../values.js';
import type { QueryScope } from './scope.js';

const MOST_VALUES = 1_000;
const DAY = 86_400_000;

const invalid = (field: string, reason: string) => recordErrors.FILTER_INVALID({ field, reason });

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
          fieldConditions(scope, scope.field(record, `ext.${owner}.${field}`), alias, tree(field, operators)),
        ),
      );
    default:
      return record.inverses.has(name)
        ? inverseConditions(scope, record, alias, name, tree(name, value))
        : fieldConditions(scope, scope.field(record, name), alias, tree(name, value));
  }
}

function fieldConditions(
  scope: QueryScope,
  field: RegisteredField,
  alias: string,
  operators: Filter,
): string[] {
  if (field.definition.kind === 'reference') return referenceConditions(scope, field, alias, operators);
  const column = `${alias}.${ident(field.baseColumn ?? field.column)}`;
  return Object.entries(operators)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([operator, value]) => operation(scope, field, column, operator, value));
}

function operation(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  operator: string,
  value: unknown,
): string {
  const { path, definition } = field;
  const type = SQL_TYPES[definition.kind];
  if (operator === 'isNull') return isNull(path, column, value);
  if (!type) throw invalid(path, `${operator} does not apply`);
  const bind = (one: unknown) => scope.params.add(bound(field, one), type);
  const many = (values: unknown) => list(path, values).map((one) => bound(field, one));
  switch (operator) {
    case 'eq':
      return `${column} = ${bind(value)}`;
    case 'ne':
      return `${column} is distinct from ${bind(value)}`;
    case 'in':
      return `${column} = any(${scope.params.add(many(value), `${type}[]`)})`;
    case 'notIn':
      return `(${column} is null or ${column} <> all(${scope.params.add(many(value), `${type}[]`)}))`;
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return `${column} ${COMPARE[operator]} ${bind(value)}`;
    case 'between': {
      const [from, to, ...rest] = list(path, value);
      if (rest.length > 0 || from === undefined || to === undefined)
        throw invalid(path, 'between takes two values');
      return `${column} between ${bind(from)} and ${bind(to)}`;
    }
    case 'contains':
    case 'startsWith':
      return match(scope, field, column, operator, value);
    case 'inLastDays':
    case 'inNextDays':
      return relative(scope, field, column, operator, value);
    default:
      throw invalid(path, `${operator} is not an operator`);
  }
}

const COMPARE = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

const SQL_TYPES: Partial<Record<RegisteredField['definition']['kind'], string>> = {
  text: 'text',
  longText: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  choice: 'text',
  multiChoice: 'text',
  integer: 'int',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
};

/** A filter's value is judged like a written one, without its limits: `gte: -5` on an amount that starts at 0 is fair. */
function bound(field: RegisteredField, value: unknown): unknown {
  const { min: _min, max: _max, ...definition } = field.definition;
  const lenient =
    definition.kind === 'money' || definition.kind === 'percent'
      ? { ...definition, kind: 'decimal' as const }
      : definition;
  const stored = storedValue(
    field.path,
    definition.kind === 'choice' ? { ...definition, kind: 'text' } : lenient,
    value,
  );
  if (stored === null) throw invalid(field.path, 'an empty value; use isNull');
  return stored;
}

function match(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  operator: string,
  value: unknown,
): string {
  const { kind } = field.definition;
  if (kind === 'multiChoice' && operator === 'contains') {
    return `${column} @> array[${scope.params.add(bound({ ...field, definition: { ...field.definition, kind: 'text' } }, value), 'text')}]`;
  }
  if (SQL_TYPES[kind] !== 'text' || typeof value !== 'string')
    throw invalid(field.path, `${operator} takes a text`);
  if (value.includes('\0')) throw invalid(field.path, 'NUL character');
  const escaped = value.replace(/[\\%_]/g, '\\$&');
  return `${column} ilike ${scope.params.add(operator === 'contains' ? `%${escaped}%` : `${escaped}%`, 'text')}`;
}

function relative(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  operator: string,
  value: unknown,
): string {
  const { kind } = field.definition;
  if (kind !== 'date' && kind !== 'dateTime') throw invalid(field.path, `${operator} takes a date field`);
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 36_500)
    throw invalid(field.path, 'days from 0 to 36,500');
  const other = new Date(
    scope.now.getTime() + (operator === 'inLastDays' ? -1 : 1) * (value as number) * DAY,
  );
  const [from, to] = (operator === 'inLastDays' ? [other, scope.now] : [scope.now, other]).map((one) =>
    kind === 'date' ? one.toISOString().slice(0, 10) : one.toISOString(),
  );
  return `${column} between ${scope.params.add(from, SQL_TYPES[kind] ?? 'date')} and ${scope.params.add(to, SQL_TYPES[kind] ?? 'date')}`;
}

function referenceConditions(
  scope: QueryScope,
  field: RegisteredField,
  alias: string,
  filter: Filter,
): string[] {
  const { isNull: empty, ...rest } = filter;
  const column = `${alias}.${ident(field.column)}`;
  const conditions = empty === undefined || empty === null ? [] : [isNull(field.path, column, empty)];
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
    if (quantifier !== 'some' && quantifier !== 'none')
      throw invalid(name, `${quantifier} is not some or none`);
    const self = scope.alias();
    const conditions = [
      `${self}.${ident(reference.column)} = ${alias}.id`,
      scope.visible(related, self),
      ...whereFilter(scope, related, self, tree(name, inner)),
    ];
    return [
      `${quantifier === 'none' ? 'not ' : ''}exists (select 1 from ${ident(related.table)} ${self} where ${conditions.join(' and ')})`,
    ];
  });
}

function idConditions(scope: QueryScope, id: string, operators: Filter): string[] {
  return Object.entries(operators).flatMap(([operator, value]) => {
    if (value === undefined || value === null) return [];
    // Something that is no id is the id of nothing.
    const ids = (operator === 'in' || operator === 'notIn' ? list('id', value) : [value]).filter(isUuid);
    if (operator === 'eq' && ids.length === 1) return [`${id} = ${scope.params.add(ids[0], 'uuid')}`];
    const set = `${id} = any(${scope.params.add(ids, 'uuid[]')})`;
    if (operator === 'eq' || operator === 'in') return [set];
    if (operator === 'ne' || operator === 'notIn') return [`not ${set}`];
    throw invalid('id', `${operator} is not an operator`);
  });
}

function isNull(path: string, column: string, value: unknown): string {
  if (typeof value !== 'boolean') throw invalid(path, 'isNull takes true or false');
  return `${column} is ${value ? '' : 'not '}null`;
}

function truth(name: string, value: unknown, sql: string): string {
  if (typeof value !== 'boolean') throw invalid(name, `${name} takes true or false`);
  return value ? sql : `not (${sql})`;
}

function isMe(scope: QueryScope, id: string, value: unknown): string {
  const userId = scope.actor.kind === 'user' ? scope.actor.userId : null;
  return truth('isMe', value, `${id} = ${scope.params.add(userId, 'uuid')}`);
}

const myUnits = (scope: QueryScope): readonly string[] =>
  scope.actor.kind === 'user' ? scope.actor.orgUnitIds : [];

function list(path: string, value: unknown): unknown[] {
  const values = Array.isArray(value) ? value : [value];
  if (values.length > MOST_VALUES) throw invalid(path, `more than ${MOST_VALUES} values`);
  return values;
}

function tree(path: string, value: unknown): Filter {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(path, 'operators expected');
  return value as Filter;
}

const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
