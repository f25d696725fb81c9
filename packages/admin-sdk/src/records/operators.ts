import type { FieldKind, FieldMeta } from './record-type.js';

/** Ways a filter can ask about a field. `is` and `isNot` on references take ids; `isMe` needs no value. */
export type FilterOperator =
  | 'contains'
  | 'startsWith'
  | 'eq'
  | 'ne'
  | 'in'
  | 'notIn'
  | 'gte'
  | 'lte'
  | 'between'
  | 'inLastDays'
  | 'inNextDays'
  | 'isTrue'
  | 'isFalse'
  | 'isMe'
  | 'isEmpty'
  | 'isFilled';

const TEXT: readonly FilterOperator[] = ['contains', 'startsWith', 'eq', 'ne', 'isEmpty', 'isFilled'];
const NUMBER: readonly FilterOperator[] = ['gte', 'lte', 'between', 'eq', 'isEmpty', 'isFilled'];
const DATE: readonly FilterOperator[] = [
  'inLastDays',
  'inNextDays',
  'gte',
  'lte',
  'between',
  'isEmpty',
  'isFilled',
];

const BY_KIND: Record<FieldKind, readonly FilterOperator[]> = {
  text: TEXT,
  longText: TEXT,
  email: TEXT,
  phone: TEXT,
  url: TEXT,
  integer: NUMBER,
  decimal: NUMBER,
  percent: NUMBER,
  money: NUMBER,
  boolean: ['isTrue', 'isFalse', 'isEmpty'],
  date: DATE,
  dateTime: DATE,
  choice: ['in', 'notIn', 'isEmpty', 'isFilled'],
  multiChoice: ['contains', 'isEmpty', 'isFilled'],
  reference: ['in', 'notIn', 'isEmpty', 'isFilled'],
  references: ['in', 'notIn', 'isEmpty', 'isFilled'],
  address: ['isEmpty', 'isFilled'],
  personName: TEXT,
  rating: NUMBER,
  json: ['isEmpty', 'isFilled'],
};

/** Operators a field offers, the likeliest first. */
export const operatorsOf = (field: FieldMeta): readonly FilterOperator[] =>
  field.target === 'user' ? ['isMe', ...BY_KIND.reference] : BY_KIND[field.kind];

/** How many values an operator takes; `many` is one or more. */
export function valueCount(operator: FilterOperator): 0 | 1 | 2 | 'many' {
  if (operator === 'in' || operator === 'notIn') return 'many';
  if (operator === 'between') return 2;
  return ['isTrue', 'isFalse', 'isMe', 'isEmpty', 'isFilled'].includes(operator) ? 0 : 1;
}

export const isOperator = (value: string): value is FilterOperator =>
  Object.values(BY_KIND).some((all) => all.includes(value as FilterOperator)) || value === 'isMe';
