import type { TierTotals } from './use-dry-run.js';

/** Customers that change from one tier to another. */
export const moved = ({ up, down }: Pick<TierTotals, 'up' | 'down'>): number => up + down;
