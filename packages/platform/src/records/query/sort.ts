import type { Choice, Sort } from '@ricejar/sdk';
import { ident } from '../naming.js';
import { literal } from './json-text.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { NAME_PARTS } from '../values.js';
import type { QueryScope } from './scope.js';

/** One key of an ordering. Empty values count as smallest, so one index serves both directions. */
export interface SortKey {
  path: string;
  expression: string;
  type: string;
  descending: boolean;
  nullable: boolean;
}

const TYPES: Record<string, string> = {
  integer: 'int',
  rating: 'int',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
};
const UNSORTABLE = new Set(['json', 'multiChoice', 'longText', 'references', 'address']);

/** The keys of a sort, closed by the id so that the order is total. No sort: newest first. */
export function sortKeys(scope: QueryScope, record: RegisteredRecord, alias: string, sort: Sort): SortKey[] {
  const keys = sort.flatMap((entry) => entryKeys(scope, record, alias, entry, ''));
  const descending = keys.at(-1)?.descending ?? true;
  if (keys.some((key) => key.path === 'id')) return keys;
  return [...keys, { path: 'id', expression: `${alias}.id`, type: 'uuid', descending, nullable: false }];
}

export const orderBy = (keys: readonly SortKey[], expression = (key: SortKey) => key.expression): string =>
  keys
    .map((key) => {
      const nulls = key.nullable ? (key.descending ? ' nulls last' : ' nulls first') : '';
      return `${expression(key)}${key.descending ? ' desc' : ''}${nulls}`;
    })
    .join(', ');

function entryKeys(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  entry: { [field: string]: unknown },
  prefix: string,
): SortKey[] {
  return Object.entries(entry).flatMap(([name, value]): SortKey[] => {
    if (value === null || value === undefined) return [];
    if (name === 'id')
      return [
        {
          path: `${prefix}id`,
          expression: `${alias}.id`,
          type: 'uuid',
          descending: isDescending(name, value),
          nullable: prefix !== '',
        },
      ];
    if (name === 'ext') return extKeys(scope, record, alias, value, prefix);
    const field = scope.field(record, name);
    if (field.definition.kind === 'reference')
      return referenceKeys(scope, field, alias, value, `${prefix}${name}.`);
    return fieldKeys(scope, record, field, alias, value, prefix);
  });
}

function extKeys(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  value: unknown,
  prefix: string,
): SortKey[] {
  return nested('ext', value).flatMap(([owner, fields]) =>
    nested(owner, fields).flatMap(([name, direction]) => {
      const field = scope.field(record, `ext.${owner}.${name}`);
      return field.definition.kind === 'reference'
        ? referenceKeys(scope, field, alias, direction, `${prefix}${field.path}.`)
        : fieldKeys(scope, record, field, alias, direction, prefix);
    }),
  );
}

function referenceKeys(
  scope: QueryScope,
  field: RegisteredField,
  alias: string,
  value: unknown,
  prefix: string,
): SortKey[] {
  const target = scope.registry.get(field.definition.target ?? '');
  const self = scope.alias();
  const readable = scope.policy.predicate(scope.actor, target, 'read', self, scope.params);
  const inner = entryKeys(scope, target, self, Object.fromEntries(nested(field.path, value)), prefix);
  return inner.map((key) => ({
    ...key,
    nullable: true,
    expression:
      `(select ${key.expression} from ${ident(target.table)} ${self} ` +
      `where ${self}.id = ${alias}.${ident(field.column)} and ${readable})`,
  }));
}

const rankOf = (column: string, choices: readonly Choice[]): string =>
  `array_position(array[${choices.map(({ value }) => literal(value)).join(', ')}]::text[], ${column})`;

function fieldKeys(
  scope: QueryScope,
  record: RegisteredRecord,
  field: RegisteredField,
  alias: string,
  value: unknown,
  prefix: string,
): SortKey[] {
  const { kind, required, owner, choices = [], choiceSet } = field.definition;
  const path = prefix + field.path;
  if (UNSORTABLE.has(kind)) throw recordErrors.SORT_INVALID({ field: path });
  const descending = isDescending(path, value);
  const column = scope.seen(record, field, alias, field.baseColumn);
  if (kind === 'personName')
    return NAME_PARTS.map((part) => ({
      path: `${path}.${part}`,
      expression: `(${column} ->> '${part}')`,
      type: 'text',
      descending,
      nullable: true,
    }));
  if (kind === 'choice' && choiceSet !== undefined)
    // An administrator's choices have a rank, which is their order: the best tier comes first, whatever it is called.
    return [{ path, expression: rankOf(column, choices), type: 'int', descending, nullable: true }];
  return [
    {
      path,
      expression: column,
      type: TYPES[kind] ?? 'text',
      descending,
      nullable: !required || owner !== 'core',
    },
  ];
}

function isDescending(path: string, value: unknown): boolean {
  if (value === 'DESC' || value === 'ASC') return value === 'DESC';
  throw recordErrors.SORT_INVALID({ field: path });
}

function nested(path: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw recordErrors.SORT_INVALID({ field: path });
  return Object.entries(value);
}
