import type { Filter } from '@ricejar/sdk';
import { Late, lift, settled } from '../params.js';
import type { RegisteredField } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { ADDRESS_PARTS, storedValue } from '../values.js';
import type { QueryScope } from './scope.js';

const MOST_VALUES = 1_000;
const DAY = 86_400_000;

export const invalid = (field: string, reason: string) => recordErrors.FILTER_INVALID({ field, reason });

/** One operator on the value of a field; `column` is the expression that has it. */
export function operation(
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
  const tag = `${path} ${definition.kind}`;
  const bind = (one: unknown) =>
    scope.params.add(
      lift(one, tag, (given) => bound(field, given)),
      type,
    );
  const many = (): string => {
    const values = lift(value, `${tag}[]`, (given) => list(path, given).map((one) => bound(field, one)));
    return scope.params.add(values, `${type}[]`);
  };
  switch (operator) {
    case 'eq':
      return `${column} = ${bind(value)}`;
    case 'ne':
      return `${column} is distinct from ${bind(value)}`;
    case 'in':
      return `${column} = any(${many()})`;
    case 'notIn':
      return `(${column} is null or ${column} <> all(${many()}))`;
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return `${column} ${COMPARE[operator]} ${bind(value)}`;
    case 'between': {
      const end = (at: 0 | 1) => bind(lift(value, `end ${at}`, (given) => endOf(path, given, at)));
      return `${column} between ${end(0)} and ${end(1)}`;
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

/** One end of a `between`. */
function endOf(path: string, value: unknown, at: 0 | 1): unknown {
  const ends = list(path, value);
  if (ends.length !== 2 || ends.includes(undefined)) throw invalid(path, 'between takes two values');
  return ends[at];
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
  rating: 'int',
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

const TEXT_OPERATORS = new Set(['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith']);
const OPPOSITES: Readonly<Record<string, string>> = { ne: 'eq', notIn: 'in' };

const asText = (field: RegisteredField): RegisteredField => ({
  ...field,
  definition: { ...field.definition, kind: 'text', maxLength: 1_000 },
});

/** A name is asked for as people write it: family name first or last, with a blank between or without. */
export function nameCondition(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  operator: string,
  value: unknown,
): string {
  if (operator === 'isNull') return isNull(field.path, column, value);
  if (!TEXT_OPERATORS.has(operator)) throw invalid(field.path, `${operator} does not apply`);
  const opposite = OPPOSITES[operator];
  const [family, given] = [`${column} ->> 'family'`, `${column} ->> 'given'`];
  const spellings = [
    `concat_ws(' ', ${family}, ${given})`,
    `concat_ws(' ', ${given}, ${family})`,
    `concat(${family}, ${given})`,
  ];
  const any = spellings.map((one) => operation(scope, asText(field), one, opposite ?? operator, value));
  return opposite ? `(${column} is null or not (${any.join(' or ')}))` : `(${any.join(' or ')})`;
}

/** Conditions on one part of an address, `{ city: { startsWith: 'Ber' } }`, or on whether there is one. */
export function addressConditions(
  scope: QueryScope,
  field: RegisteredField,
  column: string,
  part: string,
  value: unknown,
): string[] {
  if (part === 'isNull') return [isNull(field.path, column, value)];
  if (!ADDRESS_PARTS.some((one) => one === part))
    throw invalid(field.path, `${part} is no part of an address`);
  return Object.entries(tree(part, value))
    .filter(([, one]) => one !== undefined && one !== null)
    .map(([operator, one]) => operation(scope, asText(field), `(${column} ->> '${part}')`, operator, one));
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
    const wanted = lift(value, `${field.path} choice`, (given) => bound(asText(field), given));
    return `${column} @> array[${scope.params.add(wanted, 'text')}]`;
  }
  if (SQL_TYPES[kind] !== 'text') throw invalid(field.path, `${operator} takes a text`);
  const pattern = lift(value, `${field.path} ${operator}`, (given) => {
    if (typeof given !== 'string') throw invalid(field.path, `${operator} takes a text`);
    if (given.includes('\0')) throw invalid(field.path, 'NUL character');
    const escaped = given.replace(/[\\%_]/g, '\\$&');
    return operator === 'contains' ? `%${escaped}%` : `${escaped}%`;
  });
  return `${column} ilike ${scope.params.add(pattern, 'text')}`;
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
  const end = (sign: number): string =>
    scope.params.add(dayAway(scope, field, value, sign), SQL_TYPES[kind] ?? 'date');
  return operator === 'inLastDays'
    ? `${column} between ${end(-1)} and ${end(0)}`
    : `${column} between ${end(0)} and ${end(1)}`;
}

/** The moment that lies `sign` times so many days from now: another one with every request. */
function dayAway(scope: QueryScope, field: RegisteredField, value: unknown, sign: number): Late<string> {
  const { kind } = field.definition;
  const at = (days: unknown, now: Date): string => {
    if (!Number.isInteger(days) || (days as number) < 0 || (days as number) > 36_500)
      throw invalid(field.path, 'days from 0 to 36,500');
    const moment = new Date(now.getTime() + sign * (days as number) * DAY).toISOString();
    return kind === 'date' ? moment.slice(0, 10) : moment;
  };
  const [key, days] = value instanceof Late ? [value.key, value.read] : [`${value as number}`, () => value];
  return new Late(`${key} days ${sign} ${kind}`, at(settled(value), scope.now), (given) =>
    at(days(given), given.now),
  );
}

export function isNull(path: string, column: string, value: unknown): string {
  if (typeof value !== 'boolean') throw invalid(path, 'isNull takes true or false');
  return `${column} is ${value ? '' : 'not '}null`;
}

export function list(path: string, value: unknown): unknown[] {
  const values = Array.isArray(value) ? value : [value];
  if (values.length > MOST_VALUES) throw invalid(path, `more than ${MOST_VALUES} values`);
  return values;
}

export function tree(path: string, value: unknown): Filter {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(path, 'operators expected');
  return value as Filter;
}
