import { isChinese, type UiLocale } from './locale.js';

const NAMES = {
  en: { day: 'd', hour: 'h', minute: 'min', gap: ' ' },
  zh: { day: ' 天', hour: ' 小时', minute: ' 分钟', gap: ' ' },
};

/**
 * A length of time in its two largest units: `2 d 3 h`, `45 min`, `2 天 3 小时`.
 *
 * @param seconds how long; the sign is ignored.
 */
export function formatDuration(seconds: number, locale: UiLocale): string {
  const names = isChinese(locale) ? NAMES.zh : NAMES.en;
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const space = isChinese(locale) ? '' : ' ';
  const part = (amount: number, name: string): string => `${amount}${space}${name}`;
  if (days > 0)
    return [part(days, names.day), ...(hours > 0 ? [part(hours, names.hour)] : [])].join(names.gap);
  if (hours > 0) {
    const rest = minutes % 60;
    return [part(hours, names.hour), ...(rest > 0 ? [part(rest, names.minute)] : [])].join(names.gap);
  }
  return part(minutes, names.minute);
}

export type PromiseStatus = 'running' | 'paused' | 'kept' | 'missed' | 'cancelled';

/** A promise with a due time, as `commitment` records carry it. */
export interface PromiseClock {
  status: string;
  dueAt: string | null;
  targetSeconds?: number | null;
  usedSeconds?: number | null;
}

export interface TimeLeftState {
  /** What the clock shows: running calmly, nearly due, past due, stopped, or settled. */
  state: 'calm' | 'soon' | 'late' | 'paused' | 'kept' | 'missed' | 'cancelled';
  /** Seconds left (negative when late); null when settled or unknown. */
  seconds: number | null;
}

const SOON_SHARE = 0.25;
const SOON_FLOOR = 4 * 3600;

/** How a promise stands at `now`. A paused clock shows what was left when it stopped. */
export function timeLeft(clock: PromiseClock, now: Date): TimeLeftState {
  const { status } = clock;
  if (status === 'kept' || status === 'missed' || status === 'cancelled')
    return { state: status, seconds: null };
  const target = clock.targetSeconds ?? null;
  if (status === 'paused') {
    return { state: 'paused', seconds: target === null ? null : target - (clock.usedSeconds ?? 0) };
  }
  if (clock.dueAt === null) return { state: 'calm', seconds: null };
  const seconds = Math.round((new Date(clock.dueAt).getTime() - now.getTime()) / 1000);
  if (seconds < 0) return { state: 'late', seconds };
  const soon = target === null ? SOON_FLOOR : Math.max(SOON_FLOOR, target * SOON_SHARE);
  return { state: seconds <= soon ? 'soon' : 'calm', seconds };
}
