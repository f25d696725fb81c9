import { describe, expect, it } from 'vitest';
import {
  compileCondition,
  compileFilter,
  decodeCondition,
  encodeCondition,
  type Condition,
} from './filter.js';
import { customer, lookup } from './record-type.fixture.js';

const CONDITIONS: Condition[] = [
  { path: 'tier', operator: 'in', values: ['S', 'A'] },
  { path: 'owner', operator: 'isMe', values: [] },
  { path: 'name', operator: 'contains', values: ['a~b, 100% 米缸'] },
  { path: 'ext.retail.storeFormat', operator: 'notIn', values: ['kiosk'] },
  { path: 'annualRevenue', operator: 'between', values: ['10', '20.5'] },
  { path: 'owner.name', operator: 'startsWith', values: ['王'] },
];

describe('conditions in the address', () => {
  it.each(CONDITIONS)('come back as they went: $path $operator', (condition) => {
    expect(decodeCondition(encodeCondition(condition))).toEqual(condition);
  });

  it('stay readable', () => {
    expect(encodeCondition({ path: 'tier', operator: 'in', values: ['S', 'A'] })).toBe('tier~in~S,A');
    expect(encodeCondition({ path: 'owner', operator: 'isMe', values: [] })).toBe('owner~isMe');
  });

  it.each([
    '',
    'tier',
    'tier~is~S',
    '__proto__~in~x',
    'tier~in',
    'tier~in~',
    'name~contains~a,b',
    'owner~isMe~x',
    'a b~eq~1',
  ])('that make no sense are passed over: %s', (text) => {
    expect(decodeCondition(text)).toBeNull();
  });

  it('survive a broken percent sign', () => {
    expect(decodeCondition('name~contains~100%')?.values).toEqual(['100%']);
  });
});

describe('conditions as an API filter', () => {
  const compile = (path: string, operator: Condition['operator'], ...values: string[]) =>
    compileCondition(customer, { path, operator, values }, lookup);

  it('nest plugin fields and references', () => {
    expect(compile('ext.retail.storeFormat', 'in', 'a')).toEqual({
      ext: { retail: { storeFormat: { in: ['a'] } } },
    });
    expect(compile('owner', 'in', 'id1')).toEqual({ owner: { id: { in: ['id1'] } } });
    expect(compile('owner', 'isMe')).toEqual({ owner: { isMe: true } });
    expect(compile('owner', 'isEmpty')).toEqual({ owner: { isNull: true } });
    expect(compile('owner.name', 'contains', '王')).toEqual({ owner: { name: { contains: '王' } } });
  });

  it('read numbers and days as their fields do', () => {
    expect(compile('employees', 'gte', '50')).toEqual({ employees: { gte: 50 } });
    expect(compile('annualRevenue', 'gte', '50.10')).toEqual({ annualRevenue: { gte: '50.10' } });
    expect(compile('createdAt', 'inLastDays', '30')).toEqual({ createdAt: { inLastDays: 30 } });
    const upTo = compile('createdAt', 'lte', '2026-11-22') as { createdAt: { lte: string } };
    expect(new Date(upTo.createdAt.lte).getTime()).toBe(new Date('2026-11-22T23:59:59.999').getTime());
  });

  it('leave out fields that are not there for this person', () => {
    expect(compile('margin', 'gte', '1')).toBeNull();
    expect(compile('secret.name', 'eq', 'x')).toBeNull();
  });

  it('stand together with the search words', () => {
    expect(compileFilter(customer, [], '  ', lookup)).toBeUndefined();
    expect(
      compileFilter(customer, [{ path: 'tier', operator: 'in', values: ['S'] }], 'rice', lookup),
    ).toEqual({
      and: [
        { or: [{ name: { contains: 'rice' } }, { code: { contains: 'rice' } }] },
        { tier: { in: ['S'] } },
      ],
    });
  });
});
