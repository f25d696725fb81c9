import type { FilterTree } from '@ricejar/admin-sdk';

/** What the list of reviews shows. */
export const REVIEW_VIEWS = [
  'all',
  'waiting',
  'refused',
  'conditional',
  'passed',
  'expired',
  'history',
] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

export const isReviewView = (value: unknown): value is ReviewView =>
  REVIEW_VIEWS.some((one) => one === value);

/** The filter behind a view, as the API takes it. */
export function reviewFilter(view: ReviewView, today: string): FilterTree | undefined {
  if (view === 'history') return undefined;
  const current = { current: { eq: true } };
  const more: Record<Exclude<ReviewView, 'history' | 'all'>, FilterTree> = {
    waiting: { overrideStatus: { eq: 'requested' } },
    refused: {
      result: { eq: 'refused' },
      or: [{ overrideStatus: { isNull: true } }, { overrideStatus: { ne: 'approved' } }],
    },
    conditional: { result: { eq: 'conditional' }, validUntil: { gte: today } },
    passed: { result: { eq: 'pass' }, validUntil: { gte: today } },
    expired: {
      validUntil: { lt: today },
      or: [{ result: { ne: 'refused' } }, { overrideStatus: { eq: 'approved' } }],
    },
  };
  return view === 'all' ? current : { ...current, ...more[view] };
}
