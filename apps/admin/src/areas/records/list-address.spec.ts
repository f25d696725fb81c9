import { describe, expect, it } from 'vitest';
import { parseListQuery, toListQuery, type ListState } from './list-address.js';

const FULL: ListState = {
  conditions: [
    { path: 'tier', operator: 'in', values: ['S', 'A'] },
    { path: 'owner', operator: 'isMe', values: [] },
  ],
  sort: [{ path: 'annualRevenue', descending: true }],
  columns: ['tier', 'ext.retail.storeFormat'],
  text: '永辉 100%',
};

describe('a list in the address', () => {
  it('comes back as it went', () => {
    expect(parseListQuery(toListQuery(FULL) as never)).toEqual(FULL);
  });

  it('leaves the address empty when there is nothing to say', () => {
    expect(toListQuery({ conditions: [], sort: [], columns: null, text: '' })).toEqual({});
  });

  it('keeps what belongs to others', () => {
    expect(toListQuery({ ...FULL, conditions: [] }, { new: '1', f: 'old~isEmpty', q: 'old' })).toEqual({
      new: '1',
      q: FULL.text,
      sort: '-annualRevenue',
      columns: 'tier,ext.retail.storeFormat',
    });
  });

  it('passes over what makes no sense', () => {
    const state = parseListQuery({
      f: ['nonsense', 'tier~in~S', null],
      sort: '%',
      columns: '<script>,name,name',
      q: null,
    });
    expect(state).toEqual({
      conditions: [{ path: 'tier', operator: 'in', values: ['S'] }],
      sort: [],
      columns: ['name'],
      text: '',
    });
  });
});
