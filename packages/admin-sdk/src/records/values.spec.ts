import { describe, expect, it } from 'vitest';
import { percentFromInput, percentToInput, shiftPoint } from '../fields/input-text.js';
import { fieldOf } from './record-type.fixture.js';
import { valueAt, withValueAt } from './row.js';
import { sameValue, toInput } from './values.js';

describe('toInput', () => {
  it('sends references by id, money whole and plugin fields nested', () => {
    const input = toInput([
      { field: fieldOf('owner', 'reference', { target: 'user' }), value: { id: 'u1', name: 'Ada' } },
      { field: fieldOf('amount', 'money'), value: { amount: '12.50', currency: 'EUR' } },
      { field: fieldOf('storeFormat', 'choice', { path: 'ext.retail.storeFormat' }), value: 'kiosk' },
      { field: fieldOf('storeCount', 'integer', { path: 'ext.retail.storeCount' }), value: 3 },
      { field: fieldOf('note', 'text'), value: '' },
    ]);
    expect(input).toEqual({
      owner: 'u1',
      amount: { amount: '12.50', currency: 'EUR' },
      ext: { retail: { storeFormat: 'kiosk', storeCount: 3 } },
      note: null,
    });
  });

  it('reads an emptied amount as no money', () => {
    expect(toInput([{ field: fieldOf('amount', 'money'), value: { amount: '', currency: 'EUR' } }])).toEqual({
      amount: null,
    });
  });
});

describe('sameValue', () => {
  it('compares what values mean', () => {
    expect(sameValue({ id: '1', name: 'a' }, { id: '1' })).toBe(true);
    expect(sameValue({ amount: '1.5000', currency: 'EUR' }, { amount: '1.5', currency: 'EUR' })).toBe(true);
    expect(sameValue('', null)).toBe(true);
    expect(sameValue(0, null)).toBe(false);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  });
});

describe('row paths', () => {
  it('read and replace without touching the rest', () => {
    const row = { id: '1', ext: { retail: { a: 1, b: 2 } } };
    const next = withValueAt(row, 'ext.retail.a', 9);
    expect(valueAt(next, 'ext.retail.a')).toBe(9);
    expect(valueAt(next, 'ext.retail.b')).toBe(2);
    expect(valueAt(row, 'ext.retail.a')).toBe(1);
    expect(valueAt(row, 'ext.none.a')).toBeUndefined();
  });
});

describe('percent input', () => {
  it('moves the point without a float', () => {
    expect(percentToInput('0.075')).toBe('7.5');
    expect(percentToInput('1')).toBe('100');
    expect(percentFromInput('7.5%')).toBe('0.075');
    expect(percentFromInput('0.1')).toBe('0.001');
    expect(shiftPoint('-12.34', -3)).toBe('-0.01234');
    expect(shiftPoint('many', 2)).toBe('many');
  });
});
