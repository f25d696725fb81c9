import { describe, expect, it } from 'vitest';
import { compileFilter, type Condition } from './filter.js';
import { readFilter } from './read-filter.js';
import { customer, stage, user } from './record-type.fixture.js';

const lookup = (name: string | null | undefined) =>
  [customer, stage, user].find((type) => type.name === name);
const again = (conditions: readonly Condition[]): readonly Condition[] | null =>
  readFilter(customer, compileFilter(customer, conditions, '', lookup), lookup);

describe('readFilter', () => {
  it.each<[string, Condition]>([
    ['choices', { path: 'tier', operator: 'in', values: ['S', 'A'] }],
    ['a range of money', { path: 'annualRevenue', operator: 'between', values: ['10', '20.5'] }],
    ['a bound', { path: 'employees', operator: 'gte', values: ['10'] }],
    ['text', { path: 'name', operator: 'contains', values: ['米'] }],
    ['days', { path: 'createdAt', operator: 'inLastDays', values: ['30'] }],
    ['nothing there', { path: 'tier', operator: 'isEmpty', values: [] }],
    ['oneself', { path: 'owner', operator: 'isMe', values: [] }],
    ['other records', { path: 'owner', operator: 'in', values: ['a', 'b'] }],
    ['a field of another record', { path: 'owner.email', operator: 'startsWith', values: ['x'] }],
  ])('reads back what was compiled: %s', (_name, condition) => {
    expect(again([condition])).toEqual([condition]);
  });

  it('reads several conditions, nested or side by side', () => {
    const two: Condition[] = [
      { path: 'tier', operator: 'in', values: ['S'] },
      { path: 'name', operator: 'contains', values: ['x'] },
    ];
    expect(again(two)).toEqual(two);
    expect(readFilter(customer, { tier: { in: ['S'] }, name: { contains: 'x' } }, lookup)).toEqual(two);
    expect(readFilter(customer, undefined, lookup)).toEqual([]);
  });

  it.each([
    ['or', { or: [{ tier: { in: ['S'] } }] }],
    ['not', { not: { tier: { in: ['S'] } } }],
    ['an unknown field', { nowhere: { eq: 'x' } }],
    ['two operators in one', { employees: { gte: 1, ne: 5 } }],
    ['values of a strange kind', { tier: { in: [{}] } }],
  ])('has no words for %s', (_name, filter) => {
    expect(readFilter(customer, filter, lookup)).toBeNull();
  });
});
