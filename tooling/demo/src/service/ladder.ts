import { DAY, HOUR } from '../base/days.js';

/**
 * The complaint flow of plugin `ladder`, as far as the demo's complaints have gone through it: its steps in order, and
 * the promises that start when a complaint is opened.
 */
export const LADDER_FLOW = { key: 'ladder', version: 1, initial: 'listening' } as const;

export interface LadderStep {
  transition: string;
  to: string;
  /** Usual time after the opening, in milliseconds. */
  after: readonly [from: number, to: number];
}

export const LADDER_STEPS: readonly LadderStep[] = [
  { transition: 'record', to: 'recorded', after: [0.3 * HOUR, 5 * HOUR] },
  { transition: 'progressCall', to: 'recorded', after: [6 * HOUR, 22 * HOUR] },
  { transition: 'judge', to: 'judged', after: [23 * HOUR, 44 * HOUR] },
  { transition: 'propose', to: 'proposed', after: [46 * HOUR, 68 * HOUR] },
  { transition: 'followUp', to: 'followingUp', after: [3.2 * DAY, 6.5 * DAY] },
  { transition: 'archive', to: 'archived', after: [6.8 * DAY, 9.6 * DAY] },
];

export interface LadderPromise {
  kind: string;
  label: { en: string; zh: string };
  target: number;
  settledBy: string;
}

export const LADDER_PROMISES: readonly LadderPromise[] = [
  { kind: 'progressCall', label: { en: 'Progress call', zh: '进度回访' }, target: 24 * HOUR, settledBy: 'progressCall' },
  { kind: 'writtenResult', label: { en: 'Written result', zh: '书面答复' }, target: 3 * DAY, settledBy: 'propose' },
  { kind: 'visit', label: { en: 'Visit', zh: '上门回访' }, target: 7 * DAY, settledBy: 'followUp' },
  { kind: 'archive', label: { en: 'Archive', zh: '归档' }, target: 10 * DAY, settledBy: 'archive' },
];
