import type { FilterTree } from '@ricejar/admin-sdk';

export const SHOWN = ['open', 'overdue', 'waiting', 'closed'] as const;
export type Shown = (typeof SHOWN)[number];
export const WHOSE = ['all', 'me'] as const;
export type Whose = (typeof WHOSE)[number];

export const asShown = (value: unknown): Shown => SHOWN.find((one) => one === value) ?? 'open';
export const asWhose = (value: unknown): Whose => WHOSE.find((one) => one === value) ?? 'all';

/** Still to be settled and running, or run out. */
const ACTIVE: FilterTree = {
  or: [{ status: { eq: 'running' } }, { status: { eq: 'missed' }, settledAt: { isNull: true } }],
};
/** Run out and not made good. */
const OVERDUE: FilterTree = { status: { eq: 'missed' }, settledAt: { isNull: true } };
const PAUSED: FilterTree = { status: { eq: 'paused' } };

const owned = (whose: Whose): FilterTree => (whose === 'me' ? { owner: { isMe: true } } : {});

const ofOpenComplaint = (promise: FilterTree, whose: Whose): FilterTree => ({
  and: [promise, { complaint: { closedAt: { isNull: true }, deletedAt: { isNull: true }, ...owned(whose) } }],
});

/** Promises that a view lists in the order they fall due. */
export const activePromises = (shown: Shown, whose: Whose): FilterTree =>
  ofOpenComplaint(shown === 'overdue' ? OVERDUE : ACTIVE, whose);

export const pausedPromises = (whose: Whose): FilterTree => ofOpenComplaint(PAUSED, whose);

/** Open complaints with nothing promised (any more). */
export const withoutPromise = (whose: Whose): FilterTree => ({
  closedAt: { isNull: true },
  ...owned(whose),
  commitments: { none: { or: [ACTIVE, PAUSED] } },
});

export const closedComplaints = (whose: Whose): FilterTree => ({
  closedAt: { isNull: false },
  ...owned(whose),
});

/** Complaints that a filter button counts. */
export const countedComplaints = (shown: Shown, whose: Whose): FilterTree => {
  if (shown === 'closed') return closedComplaints(whose);
  const promise = { overdue: OVERDUE, waiting: PAUSED, open: null }[shown];
  return { closedAt: { isNull: true }, ...owned(whose), ...(promise && { commitments: { some: promise } }) };
};
