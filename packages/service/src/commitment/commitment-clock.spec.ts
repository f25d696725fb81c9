import { PlatformCalendars } from '@ricejar/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommitmentClock, wholeSecond, type ClockFace } from './commitment-clock.js';

const calendars = new PlatformCalendars();
const china = await calendars.get('china');
const europe = await calendars.get('europe');
const shanghai = (text: string): Date => new Date(`${text}:00+08:00`);
const HOURS = 3_600;

describe('a clock in working time', () => {
  const clock = new CommitmentClock(calendars, china);

  it('stops over lunch, night and weekend', () => {
    const face = clock.start(10 * HOURS, shanghai('2026-11-20T11:00'));
    expect(face).toMatchObject({ status: 'running', usedSeconds: 0 });
    expect(face.dueAt).toEqual(shanghai('2026-11-23T15:00'));
    expect(clock.used(face, shanghai('2026-11-22T12:00'))).toBe(5.5 * HOURS);
  });

  it('gives back after a pause what was left before it', () => {
    const started = clock.start(10 * HOURS, shanghai('2026-11-20T11:00'));
    const paused = clock.pause(started, shanghai('2026-11-20T14:00'));
    expect(paused).toMatchObject({ status: 'paused', usedSeconds: 1.5 * HOURS, runningSince: null });
    const resumed = clock.resume(paused, shanghai('2026-11-25T09:00'));
    expect(resumed).toMatchObject({ status: 'running', usedSeconds: 1.5 * HOURS, pausedAt: null });
    expect(resumed.dueAt).toEqual(shanghai('2026-11-26T10:00'));
  });

  it('is kept at the very second it is due, and missed one later', () => {
    const face = clock.start(HOURS, shanghai('2026-11-23T09:00'));
    const due = shanghai('2026-11-23T10:00');
    const later = new Date(due.getTime() + 1000);
    expect(clock.isOverdue(face, due)).toBe(false);
    expect(clock.settle(face, due)).toMatchObject({ status: 'kept', settledAt: due, usedSeconds: HOURS });
    expect(clock.isOverdue(face, later)).toBe(true);
    expect(clock.settle(face, later)).toMatchObject({ status: 'missed', settledAt: later });
  });

  it('stays missed when it is settled late, with the time it took', () => {
    const missed = clock.miss(clock.start(HOURS, shanghai('2026-11-23T09:00')));
    const settled = clock.settle(missed, shanghai('2026-11-24T10:00'));
    expect(settled).toMatchObject({ status: 'missed', usedSeconds: 8.5 * HOURS });
    expect(clock.settle(settled, shanghai('2026-11-25T10:00'))).toBe(settled);
  });

  it('can be settled while it stands still, and cancelled while it runs', () => {
    const face = clock.start(HOURS, shanghai('2026-11-23T09:00'));
    const paused = clock.pause(face, shanghai('2026-11-23T09:30'));
    expect(clock.settle(paused, shanghai('2026-12-23T09:00'))).toMatchObject({
      status: 'kept',
      pausedAt: null,
      usedSeconds: HOURS / 2,
    });
    expect(clock.cancel(face, shanghai('2026-11-23T09:30'))).toMatchObject({
      status: 'cancelled',
      settledAt: null,
    });
  });
});

describe('any number of pauses', () => {
  const history = fc.record({
    calendar: fc.constantFrom(null, china, europe),
    start: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) }),
    target: fc.integer({ min: 1, max: 100 * HOURS }),
    /** Milliseconds run, then paused, then run... */
    stretches: fc.array(fc.integer({ min: 0, max: 5 * 86_400_000 }), { minLength: 1, maxLength: 20 }),
  });

  it('neither lose nor win a second of working time', () => {
    fc.assert(
      fc.property(history, ({ calendar, start, target, stretches }) => {
        const clock = new CommitmentClock(calendars, calendar);
        let now = new Date(start);
        let face: ClockFace = clock.start(target, now);
        let worked = 0;
        for (const [index, stretch] of stretches.entries()) {
          const before = now;
          now = new Date(before.getTime() + stretch);
          if (index % 2 === 0) {
            worked += calendars.between(calendar, wholeSecond(before), wholeSecond(now)) / 1000;
            if (clock.isOverdue(face, now)) {
              expect(worked).toBeGreaterThanOrEqual(target);
              expect(clock.used(clock.settle(clock.miss(face), now), now)).toBe(worked);
              return;
            }
            expect(worked).toBeLessThanOrEqual(target);
            face = clock.pause(face, now);
          } else {
            face = clock.resume(face, now);
            const left = calendars.between(calendar, wholeSecond(now), face.dueAt) / 1000;
            expect(left).toBe(target - worked);
          }
          expect(clock.used(face, now)).toBe(worked);
        }
      }),
      { numRuns: 500 },
    );
  });
});
