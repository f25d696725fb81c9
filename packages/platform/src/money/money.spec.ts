import { field, type NumberOptions } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { storedField } from '../records/stored-field.js';
import { storedValue } from '../records/values.js';
import { convert } from './money.js';

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

const read = (amount: unknown, currency: unknown = 'CNY', options: Partial<NumberOptions> = {}): unknown => {
  const definition = field.money({ label: { en: 'Amount', zh: '金额' }, ...options });
  return storedValue('amount', storedField({ ...definition, name: 'amount', owner: 'core' }, null), {
    amount,
    currency,
  });
};

describe('an amount', () => {
  it.each([
    ['12.5000', 'CNY'],
    ['1.000', 'JPY'],
    ['0.125', 'KWD'],
    ['999999999999999.99', 'EUR'],
    ['-3.1', 'USD'],
  ])('may be %s %s', (amount, currency) => {
    expect(read(amount, currency)).toEqual({ amount, currency });
  });

  it.each([
    ['1e5', 'CNY'],
    ['1,000', 'CNY'],
    ['NaN', 'CNY'],
    ['１２', 'CNY'],
    [{}, 'CNY'],
    ['5', null],
    ['5', 'RMB'],
    ['5', 'cny'],
    ['123456789012345678901234567890', 'CNY'],
    ['1000000000000000', 'CNY'],
    ['0.001', 'CNY'],
    ['0.5', 'JPY'],
    ['0.0001', 'KWD'],
  ])('may not be %s %s', (amount, currency) => {
    expect(code(() => read(amount, currency))).toBe('VALUE_INVALID');
  });

  it('may not be half a million digits', () => {
    expect(code(() => read('9'.repeat(500_000)))).toBe('VALUE_INVALID');
  });

  it('keeps to the bounds of its field', () => {
    expect(code(() => read('-0.01', 'CNY', { min: 0 }))).toBe('VALUE_INVALID');
    expect(code(() => read('10.01', 'CNY', { max: 10 }))).toBe('VALUE_INVALID');
    expect(read('10', 'CNY', { min: 0, max: 10 })).toEqual({ amount: '10', currency: 'CNY' });
  });

  it('is converted exactly and rounded once, halves away from zero', () => {
    expect(convert('0.3', '0.1')).toBe('0.03');
    expect(convert('1', '7.12345')).toBe('7.1235');
    expect(convert('-1', '7.12345')).toBe('-7.1235');
    expect(convert('999999999999999.99', '1')).toBe('999999999999999.99');
    expect(convert('-0.00001', '1')).toBe('0');
    expect(code(() => convert('999999999999999', '7.2'))).toBe('MONEY_TOO_LARGE');
  });
});
