import type { Calendars, Localized, WorkingCalendar } from '@ricejar/sdk';
import { DAY, HOUR } from '../base/days.js';

/**
 * The complaint flow of plugin `ladder` as the demo's complaints have gone through it: its steps in order, and the
 * promises that start when a complaint is opened. Complaints from China and from Europe keep different calendars.
 */
export const LADDER = {
  version: 1,
  initial: 'listening',
  waiting: 'waitingForCustomer',
  flows: { china: 'ladder', europe: 'ladder/europe' },
} as const;

export type CalendarId = keyof typeof LADDER.flows;

export interface LadderStep {
  transition: string;
  to: string;
  /** Usual time after the opening, in milliseconds. */
  after: readonly [from: number, to: number];
}

export const LADDER_STEPS: readonly LadderStep[] = [
  { transition: 'record', to: 'recorded', after: [0.3 * HOUR, 2.5 * HOUR] },
  { transition: 'progressCall', to: 'recorded', after: [2.6 * HOUR, 10.5 * HOUR] },
  { transition: 'judge', to: 'judged', after: [18 * HOUR, 40 * HOUR] },
  { transition: 'propose', to: 'proposed', after: [42 * HOUR, 66 * HOUR] },
  { transition: 'followUp', to: 'followingUp', after: [3.5 * DAY, 6.5 * DAY] },
  { transition: 'archive', to: 'archived', after: [6.8 * DAY, 9.4 * DAY] },
];

export interface LadderPromise {
  kind: string;
  label: Localized;
  target: { hours: number } | { days: number };
  settledBy: string;
}

export const LADDER_PROMISES: readonly LadderPromise[] = [
  {
    kind: 'progressCall',
    label: { en: 'Progress call', zh: '进度回访' },
    target: { hours: 24 },
    settledBy: 'progressCall',
  },
  {
    kind: 'writtenResult',
    label: { en: 'Written result', zh: '书面答复' },
    target: { days: 3 },
    settledBy: 'propose',
  },
  {
    kind: 'visit',
    label: { en: 'Visit', zh: '上门回访' },
    target: { days: 7 },
    settledBy: 'followUp',
  },
  {
    kind: 'archive',
    label: { en: 'Archive', zh: '归档' },
    target: { days: 10 },
    settledBy: 'archive',
  },
];

/** The working calendars of the installation with their arithmetic. */
export interface DemoCalendars extends Readonly<Record<CalendarId, WorkingCalendar>> {
  arithmetic: Pick<Calendars, 'add' | 'between' | 'day'>;
}

/** Where nobody hands in calendars, a day is 24 hours of wall time. */
const WALL: DemoCalendars['arithmetic'] = {
  add: (_calendar, start, duration) => new Date(start.getTime() + duration),
  between: (_calendar, start, end) => Math.max(0, end.getTime() - start.getTime()),
  day: () => DAY,
};

export interface PromiseClock {
  /** Null: every hour counts. */
  calendar: CalendarId | null;
  targetSeconds: number;
  dueAt(start: number): number;
  usedSeconds(start: number, end: number): number;
}

export function promiseClock(
  { target }: LadderPromise,
  id: CalendarId,
  calendars: DemoCalendars | undefined,
): PromiseClock {
  const arithmetic = calendars?.arithmetic ?? WALL;
  const calendar = 'days' in target && calendars ? calendars[id] : null;
  const duration = 'hours' in target ? target.hours * HOUR : target.days * arithmetic.day(calendar);
  return {
    calendar: calendar && id,
    targetSeconds: Math.round(duration / 1000),
    dueAt: (start) => arithmetic.add(calendar, new Date(start), duration).getTime(),
    usedSeconds: (start, end) =>
      Math.floor(arithmetic.between(calendar, new Date(start), new Date(end)) / 1000),
  };
}
