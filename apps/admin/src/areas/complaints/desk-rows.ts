import type { Row } from '@ricejar/admin-sdk';

/** One complaint on the desk with the promise that comes first. */
export interface DeskRow {
  complaint: Row;
  promise: Row | null;
  /** Further promises of it that are still open. */
  others: number;
}

/**
 * Complaints in the order of their soonest promise. Promises come sorted by due time, several to a complaint; those in
 * `later` (stopped clocks, whose due time means nothing now) and complaints without any promise follow.
 */
export function deskRows(promises: readonly Row[], later: readonly Row[], bare: readonly Row[]): DeskRow[] {
  const rows = new Map<string, DeskRow>();
  for (const promise of [...promises, ...later]) {
    const complaint = promise['complaint'] as Row | null | undefined;
    if (!complaint) continue;
    const known = rows.get(complaint.id);
    if (known) known.others += 1;
    else rows.set(complaint.id, { complaint, promise, others: 0 });
  }
  for (const complaint of bare) {
    if (!rows.has(complaint.id)) rows.set(complaint.id, { complaint, promise: null, others: 0 });
  }
  return [...rows.values()];
}
