import type { Calendars, WorkingCalendar } from '@ricejar/sdk';
import type { CommitmentStatus } from './commitment.record.js';

/** What the clock of a commitment shows, as the record keeps it. All instants are whole seconds. */
export interface ClockFace {
  status: CommitmentStatus;
  startedAt: Date;
  dueAt: Date;
  runningSince: Date | null;
  pausedAt: Date | null;
  settledAt: Date | null;
  targetSeconds: number;
  usedSeconds: number;
}

/** Clocks keep whole seconds: a stop and a start at the same second then lose nothing, however often they happen. */
export const wholeSecond = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);

/** One promise's clock in its calendar (null: wall time). Pure: every method answers a new face. */
export class CommitmentClock {
  constructor(
    private readonly calendars: Calendars,
    private readonly calendar: WorkingCalendar | null,
  ) {}

  start(targetSeconds: number, at: Date): ClockFace {
    const now = wholeSecond(at);
    return {
      status: 'running',
      startedAt: now,
      dueAt: this.calendars.add(this.calendar, now, targetSeconds * 1000),
      runningSince: now,
      pausedAt: null,
      settledAt: null,
      targetSeconds,
      usedSeconds: 0,
    };
  }

  /** Seconds of working time spent up to `at`. */
  used(face: ClockFace, at: Date): number {
    if (!face.runningSince) return face.usedSeconds;
    const run = this.calendars.between(this.calendar, face.runningSince, wholeSecond(at));
    return face.usedSeconds + Math.floor(run / 1000);
  }

  /** A clock that is due at this very second has not run out yet. */
  isOverdue(face: ClockFace, at: Date): boolean {
    return face.status === 'running' && wholeSecond(at) > face.dueAt;
  }

  pause(face: ClockFace, at: Date): ClockFace {
    if (face.status !== 'running') return face;
    return { ...this.stopped(face, at), status: 'paused', pausedAt: wholeSecond(at) };
  }

  resume(face: ClockFace, at: Date): ClockFace {
    if (face.status !== 'paused') return face;
    const now = wholeSecond(at);
    const left = Math.max(0, face.targetSeconds - face.usedSeconds);
    return {
      ...face,
      status: 'running',
      pausedAt: null,
      runningSince: now,
      dueAt: this.calendars.add(this.calendar, now, left * 1000),
    };
  }

  /** It goes on counting how late it is until it is settled. */
  miss(face: ClockFace): ClockFace {
    return face.status === 'running' ? { ...face, status: 'missed' } : face;
  }

  /** Kept when in time; a missed promise that is fulfilled late stays missed. */
  settle(face: ClockFace, at: Date): ClockFace {
    if (!isOpen(face)) return face;
    const status = face.status === 'missed' || this.isOverdue(face, at) ? 'missed' : 'kept';
    return { ...this.stopped(face, at), status, pausedAt: null, settledAt: wholeSecond(at) };
  }

  /** The promise falls away. One already missed stays on record as missed. */
  cancel(face: ClockFace, at: Date): ClockFace {
    if (!isOpen(face)) return face;
    const status = face.status === 'missed' ? 'missed' : 'cancelled';
    return { ...this.stopped(face, at), status, pausedAt: null };
  }

  private stopped(face: ClockFace, at: Date): ClockFace {
    return { ...face, usedSeconds: this.used(face, at), runningSince: null };
  }
}

/** Still to be settled: running, paused, or missed and not made good. */
export const isOpen = (face: Pick<ClockFace, 'status' | 'settledAt'>): boolean =>
  face.status === 'running' ||
  face.status === 'paused' ||
  (face.status === 'missed' && face.settledAt === null);
