import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, currencyExponent } from './currency.js';
import { checkMoney, convert, splitAmount, sumAmounts } from './money.js';

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

const money = (amount: unknown, currency: unknown = 'CNY') => ({ amount, currency });

describe('an amount', () => {
  it.each([
    ['12.5000', 'CNY', '12.5'],
    ['-0', 'CNY', '0'],
    ['007', 'JPY', '7'],
    ['1.000', 'JPY', '1'],
    ['0.125', 'KWD', '0.125'],
    ['999999999999999.99', 'EUR', '999999999999999.99'],
    ['-3.1', 'USD', '-3.1'],
  ])('%s %s is kept as %s', (amount, currency, kept) => {
    expect(checkMoney({ amount, currency })).toEqual({ amount: kept, currency });
  });

  it.each([
    ['MONEY_INVALID', null],
    ['MONEY_INVALID', 'CNY 5'],
    ['MONEY_INVALID', money(12.5)],
    ['MONEY_INVALID', money('1e5')],
    ['MONEY_INVALID', money('1,000')],
    ['MONEY_INVALID', money('')],
    ['MONEY_INVALID', money('NaN')],
    ['MONEY_INVALID', money('１２')],
    ['MONEY_INVALID', money('5', null)],
    ['CURRENCY_UNKNOWN', money('5', 'RMB')],
    ['CURRENCY_UNKNOWN', money('5', 'cny')],
    ['MONEY_TOO_LARGE', money('123456789012345678901234567890')],
    ['MONEY_TOO_LARGE', money('1000000000000000')],
    ['MONEY_TOO_LARGE', money('9'.repeat(5_000_000))],
    ['MONEY_TOO_PRECISE', money('0.001')],
    ['MONEY_TOO_PRECISE', money('0.5', 'JPY')],
    ['MONEY_TOO_PRECISE', money('0.0001', 'KWD')],
  ])('is refused as %s', (expected, value) => {
    expect(code(() => checkMoney(value))).toBe(expected);
  });

  it('keeps to the bounds of its field', () => {
    expect(code(() => checkMoney(money('-0.01'), { min: 0 }))).toBe('MONEY_NEGATIVE');
    expect(code(() => checkMoney(money('11'), { min: 0, max: 10 }))).toBe('MONEY_OUT_OF_RANGE');
    expect(checkMoney(money('10'), { min: 0, max: 10 })).toEqual(money('10'));
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
    .tuple(fc.constantFrom(...CURRENCIES), fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }))
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
        for (const part of parts)
          expect(code(() => checkMoney({ amount: part, currency }))).toMatch(/none|LARGE/);
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
