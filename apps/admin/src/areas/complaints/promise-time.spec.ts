import { describe, expect, it } from 'vitest';
import { promiseTime, workingDays } from './promise-time.js';

const now = new Date('2026-11-22T12:00:00Z');
const promise = (status: string, rest: object = {}) => ({
  id: 'p',
  status,
  dueAt: '2026-11-23T12:00:00Z',
  settledAt: null,
  targetSeconds: 3 * 27_000,
  usedSeconds: 27_000,
  ...rest,
});
const clock = (secondsLeft: number, daySeconds: number | null = 27_000) => ({
  id: 'p',
  secondsLeft,
  daySeconds,
});

describe('the time of a promise', () => {
  it.each([
    ['runs calmly', promise('running'), clock(60_000), { state: 'calm', seconds: 60_000 }],
    ['is nearly due', promise('running'), clock(9_000), { state: 'soon', seconds: 9_000 }],
    ['is late before the watch has seen it', promise('running'), clock(-60), { state: 'late', seconds: 60 }],
    ['is late until it is made good', promise('missed'), clock(-7_200), { state: 'late', seconds: 7_200 }],
    [
      'was missed and made good',
      promise('missed', { settledAt: '2026-11-21' }),
      undefined,
      { state: 'missed', seconds: null },
    ],
    ['stands still', promise('paused'), clock(54_000), { state: 'paused', seconds: 54_000 }],
    ['was kept', promise('kept'), undefined, { state: 'kept', seconds: null }],
    ['fell away', promise('cancelled'), undefined, { state: 'cancelled', seconds: null }],
  ])('%s', (_what, row, server, expected) => {
    expect(promiseTime(row, server, now)).toMatchObject(expected);
  });

  it('goes by the wall clock when the server says nothing', () => {
    expect(promiseTime(promise('running'), undefined, now)).toMatchObject({
      seconds: 86_400,
      daySeconds: null,
    });
    expect(promiseTime(promise('paused'), undefined, now)).toMatchObject({ seconds: 54_000 });
  });

  it('reads in working days from one day on', () => {
    expect(workingDays(26_999, 27_000)).toBeNull();
    expect(workingDays(27_000, 27_000)).toEqual({ days: 1, hours: 0 });
    expect(workingDays(2 * 27_000 + 3 * 3_600 + 59, 27_000)).toEqual({ days: 2, hours: 3 });
  });
});
