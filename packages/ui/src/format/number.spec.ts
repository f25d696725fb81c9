import { describe, expect, it } from 'vitest';
import { formatCount, formatMoney, formatNumber, formatPercent } from './number.js';

describe('formatNumber', () => {
  it('keeps every digit of a decimal string', () => {
    expect(formatNumber('12345678901234.5678', 'en')).toBe('12,345,678,901,234.5678');
    expect(formatNumber('-0.5', 'zh-CN')).toBe('-0.5');
  });

  it('leaves alone what is no number', () => {
    expect(formatNumber('about ten', 'en')).toBe('about ten');
    expect(formatNumber(Number.NaN, 'en')).toBe('NaN');
  });

  it('shortens by 万 and 亿 in Chinese and by K and M in English, with as many digits in every row', () => {
    expect(formatNumber('9999', 'zh-CN', { compact: true })).toBe('9,999');
    expect(formatNumber('50000', 'zh-CN', { compact: true })).toBe('5.0万');
    expect(formatNumber('96946400', 'zh-CN', { compact: true })).toBe('9,694.6万');
    expect(formatNumber('170000000', 'zh-CN', { compact: true })).toBe('1.70亿');
    expect(formatNumber('99999', 'en', { compact: true })).toBe('99,999');
    expect(formatNumber('1250000', 'en', { compact: true })).toBe('1.3M');
  });

  it('shows the sign of a difference and none for zero', () => {
    expect(formatNumber(12, 'en', { sign: true })).toBe('+12');
    expect(formatNumber(0, 'en', { sign: true })).toBe('0');
  });
});

describe('formatMoney', () => {
  it('drops empty cents and keeps others whole', () => {
    expect(formatMoney({ amount: '1234.0000', currency: 'CNY' }, 'zh-CN')).toBe('¥1,234');
    expect(formatMoney({ amount: '1234.5000', currency: 'EUR' }, 'en')).toBe('€1,234.50');
  });

  it('shortens in lists', () => {
    expect(formatMoney({ amount: '759100000.0000', currency: 'EUR' }, 'zh-CN', { compact: true })).toBe(
      '€7.59亿',
    );
    expect(formatMoney({ amount: '759100000.0000', currency: 'EUR' }, 'en', { compact: true })).toBe(
      '€759.1M',
    );
  });

  it('shows a broken amount as it came', () => {
    expect(formatMoney({ amount: '?', currency: 'CNY' }, 'en')).toBe('CNY ?');
  });
});

describe('other numbers', () => {
  it('reads shares as percent and capped counts with a plus', () => {
    expect(formatPercent('0.255', 'en')).toBe('25.5%');
    expect(formatCount(10_000, true, 'en')).toBe('10,000+');
    expect(formatCount(12, false, 'zh-CN')).toBe('12');
  });
});
