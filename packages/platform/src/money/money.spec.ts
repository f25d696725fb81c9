import { field, type NumberOptions } from '@ricejar/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedValue } from '../records/values.js';
import { CURRENCIES, currencyExponent } from './currency.js';
import { convert, splitAmount, sumAmounts } from './money.js';

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
  return storedValue('amount', { ...definition, name: 'amount', owner: 'core' }, { amount, currency });
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

describe('a split', () => {
  const amounts = fc
    .tuple(fc.constantFrom(...CURRENCIES), fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }))
    .map(([currency, units]) => {
      const decimals = currencyExponent(currency);
      const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
      const whole = digits.slice(0, digits.length - decimals);
      const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
      return { currency, amount: `${units < 0n ? '-' : ''}${whole}${fraction}` };
    });
  const weights = fc
    .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 })
    .filter((list) => list.some((weight) => weight > 0));

  it('always sums to the amount, in whole smallest units, with nothing for a weight of zero', () => {
    fc.assert(
      fc.property(amounts, weights, ({ amount, currency }, shares) => {
        const parts = splitAmount(amount, currency, shares);
        expect(sumAmounts(parts)).toBe(sumAmounts([amount]));
        for (const part of parts) expect(read(part, currency)).toEqual({ amount: part, currency });
        expect(parts.filter((_, index) => shares[index] === 0).every((part) => part === '0')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('sums exactly 100,000 times', () => {
    let seed = 20261122;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let run = 0; run < 100_000; run++) {
      const amount = `${random(1_000_000)}.${String(random(100)).padStart(2, '0')}`;
      const parts = splitAmount(amount, 'CNY', [1 + random(9), random(9), random(9)]);
      if (sumAmounts(parts) !== sumAmounts([amount]))
        throw new Error(`${amount} became ${parts.join(' + ')}`);
    }
  });

  it('gives what is left over to those that lost most', () => {
    expect(splitAmount('100', 'CNY', [1, 1, 1])).toEqual(['33.34', '33.33', '33.33']);
    expect(splitAmount('-100', 'JPY', [1, 1, 1])).toEqual(['-34', '-33', '-33']);
    expect(() => splitAmount('1', 'CNY', [0, 0])).toThrow(RangeError);
    expect(() => splitAmount('1', 'CNY', [1, -1])).toThrow(RangeError);
  });
});
