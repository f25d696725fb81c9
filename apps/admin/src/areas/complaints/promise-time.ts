import type { Row } from '@ricejar/admin-sdk';

/** What the server says a clock shows: only it knows the working calendars. */
export interface ServerClock {
  id: string;
  /** Negative when late. */
  secondsLeft: number;
  /** Working seconds of a day of its calendar; null when every hour counts. */
  daySeconds: number | null;
}

export interface PromiseTime {
  state: 'calm' | 'soon' | 'late' | 'paused' | 'kept' | 'missed' | 'cancelled';
  /** How long it still has, or how late it is; null when that says nothing (any more). */
  seconds: number | null;
  /** The seconds are working time, this many a day. */
  daySeconds: number | null;
}

/** Nearly due: a quarter of the promised time is left. */
const SOON_SHARE = 0.25;

export const isOpenPromise = (row: Row): boolean =>
  row['status'] === 'running' ||
  row['status'] === 'paused' ||
  (row['status'] === 'missed' && !row['settledAt']);

/** How a promise stands. Without the server's clock a running one is told by the wall clock. */
export function promiseTime(row: Row, clock: ServerClock | undefined, now: Date): PromiseTime {
  const status = String(row['status']);
  if (!isOpenPromise(row)) {
    const state = status === 'kept' || status === 'missed' ? status : 'cancelled';
    return { state, seconds: null, daySeconds: null };
  }
  const target = Number(row['targetSeconds'] ?? 0);
  const daySeconds = clock?.daySeconds ?? null;
  if (status === 'paused') {
    const left = clock?.secondsLeft ?? target - Number(row['usedSeconds'] ?? 0);
    return { state: 'paused', seconds: Math.max(0, left), daySeconds };
  }
  const dueAt = typeof row['dueAt'] === 'string' ? new Date(row['dueAt']).getTime() : Number.NaN;
  const left = clock?.secondsLeft ?? (dueAt - now.getTime()) / 1000;
  if (Number.isNaN(left))
    return { state: status === 'missed' ? 'missed' : 'calm', seconds: null, daySeconds };
  if (status === 'missed' || left < 0)
    return { state: 'late', seconds: Math.abs(Math.min(0, left)), daySeconds };
  return { state: left <= target * SOON_SHARE ? 'soon' : 'calm', seconds: left, daySeconds };
}

export interface WorkingSpan {
  days: number;
  hours: number;
}

/** Working time in days and hours of its calendar; null when it is less than a day. */
export function workingDays(seconds: number, daySeconds: number): WorkingSpan | null {
  if (seconds < daySeconds) return null;
  const days = Math.floor(seconds / daySeconds);
  return { days, hours: Math.floor((seconds - days * daySeconds) / 3600) };
}
