import { describe, expect, it } from 'vitest';
import { customer, lookup, user } from './record-type.fixture.js';
import { resolvePath, selectionOf } from './selection.js';
import { compileSort, decodeSort, encodeSort, nextSort } from './sort.js';

describe('selectionOf', () => {
  it('always takes id, version and title', () => {
    expect(selectionOf(customer, [], lookup)).toBe('id version name');
    expect(selectionOf(user, [], lookup)).toBe('id name');
  });

  it('merges paths that share a branch', () => {
    expect(
      selectionOf(customer, ['owner', 'owner.email', 'ext.retail.storeFormat', 'annualRevenue'], lookup),
    ).toBe(
      'id version name owner { id name email } ext { retail { storeFormat } } annualRevenue { amount currency }',
    );
    expect(selectionOf(customer, ['owner.email', 'owner'], lookup)).toContain('owner { email id name }');
  });

  it('takes the Chinese form of a title where there is one', () => {
    expect(selectionOf(customer, ['stage'], lookup)).toContain('stage { id name nameZh }');
  });

  it('leaves out what this person may not read', () => {
    expect(selectionOf(customer, ['margin', 'secret', 'secret.name'], lookup)).toBe(
      'id version name secret { id }',
    );
    expect(resolvePath(customer, 'owner.salary', lookup)).toBeUndefined();
  });
});

describe('sort', () => {
  it('comes back from the address as it went', () => {
    const sort = [
      { path: 'annualRevenue', descending: true },
      { path: 'ext.retail.storeFormat', descending: false },
    ];
    expect(encodeSort(sort)).toBe('-annualRevenue,ext.retail.storeFormat');
    expect(decodeSort(encodeSort(sort))).toEqual(sort);
    expect(decodeSort('-,;drop,name')).toEqual([{ path: 'name', descending: false }]);
  });

  it('sorts references by their title and drops what cannot be sorted', () => {
    const sort = decodeSort('owner,-ext.retail.storeFormat,note,secret,margin');
    expect(compileSort(customer, sort, lookup)).toEqual([
      { owner: { name: 'ASC' } },
      { ext: { retail: { storeFormat: 'DESC' } } },
    ]);
  });

  it('goes round on clicks, numbers from large to small first', () => {
    expect(nextSort([], 'name', false)).toEqual([{ path: 'name', descending: false }]);
    expect(nextSort(decodeSort('name'), 'name', false)).toEqual([{ path: 'name', descending: true }]);
    expect(nextSort(decodeSort('-name'), 'name', false)).toEqual([]);
    expect(nextSort([], 'employees', true)).toEqual([{ path: 'employees', descending: true }]);
    expect(nextSort(decodeSort('-employees'), 'employees', true)).toEqual([
      { path: 'employees', descending: false },
    ]);
  });
});
