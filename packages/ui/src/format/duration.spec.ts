import { describe, expect, it } from 'vitest';
import { formatDuration, timeLeft } from './duration.js';

const NOW = new Date('2026-11-22T04:00:00Z');
const HOUR = 3_600;

describe('formatDuration', () => {
  it('names the two largest units', () => {
    expect(formatDuration(2 * 86_400 + 3 * HOUR + 59, 'en')).toBe('2 d 3 h');
    expect(formatDuration(2 * 86_400, 'zh-CN')).toBe('2 天');
    expect(formatDuration(90 * 60, 'zh-CN')).toBe('1 小时 30 分钟');
    expect(formatDuration(59, 'en')).toBe('0 min');
    expect(formatDuration(-45 * 60, 'en')).toBe('45 min');
  });
});

describe('timeLeft', () => {
  const running = (dueAt: string) => timeLeft({ status: 'running', dueAt, targetSeconds: 24 * HOUR }, NOW);

  it('turns from calm to soon to late', () => {
    expect(running('2026-11-22T20:00:00Z')).toEqual({ state: 'calm', seconds: 16 * HOUR });
    expect(running('2026-11-22T09:00:00Z')).toEqual({ state: 'soon', seconds: 5 * HOUR });
    expect(running('2026-11-22T03:00:00Z')).toEqual({ state: 'late', seconds: -HOUR });
  });

  it('shows what was left when the clock stopped', () => {
    const clock = {
      status: 'paused',
      dueAt: '2026-11-20T00:00:00Z',
      targetSeconds: 24 * HOUR,
      usedSeconds: 5 * HOUR,
    };
    expect(timeLeft(clock, NOW)).toEqual({ state: 'paused', seconds: 19 * HOUR });
  });

  it('has no time left once it is settled', () => {
    for (const status of ['kept', 'missed', 'cancelled']) {
      expect(timeLeft({ status, dueAt: '2026-11-20T00:00:00Z' }, NOW)).toEqual({
        state: status,
        seconds: null,
      });
    }
  });
});
