import { describe, expect, it } from 'vitest';
import { dayOf, formatDate, formatRelative, parseDay } from './date.js';

const NOW = new Date('2026-11-22T12:00:00');

describe('days', () => {
  it('reads a calendar day as that day in every time zone', () => {
    expect(dayOf(parseDay('2026-03-01'))).toBe('2026-03-01');
    expect(formatDate('2026-03-01', 'zh-CN')).toBe('2026年3月1日');
    expect(formatDate('2026-03-01', 'en', { short: true, now: NOW })).toBe('Mar 1');
    expect(formatDate('2025-03-01', 'en', { short: true, now: NOW })).toBe('Mar 1, 2025');
  });

  it('counts whole days from today', () => {
    expect(formatRelative('2026-11-22', NOW, 'en')).toBe('today');
    expect(formatRelative('2026-11-21', NOW, 'zh-CN')).toBe('昨天');
    expect(formatRelative('2026-11-29', NOW, 'en')).toBe('in 7 days');
    expect(formatRelative('2026-12-24', NOW, 'zh-CN')).toBe('32天后');
    expect(formatRelative('2026-09-01', NOW, 'en')).toBe('2 months ago');
  });

  it('counts moments in the largest whole unit', () => {
    const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
    expect(formatRelative(ago(0), NOW, 'en')).toBe('just now');
    expect(formatRelative(ago(59), NOW, 'en')).toBe('59 minutes ago');
    expect(formatRelative(ago(60 * 26), NOW, 'en')).toBe('yesterday');
    expect(formatRelative(ago(60 * 24 * 45), NOW, 'en')).toBe('45 days ago');
    expect(formatRelative(ago(60 * 24 * 95), NOW, 'zh-CN')).toBe('3个月前');
  });

  it('shows what is no date as it came', () => {
    expect(formatDate('someday', 'en')).toBe('someday');
    expect(formatRelative('someday', NOW, 'en')).toBe('someday');
  });
});
