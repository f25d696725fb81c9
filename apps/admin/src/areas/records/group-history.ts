import type { HistoryEntry } from './use-field-history.js';

/** Changes that one person made in one go. */
export interface HistoryGroup {
  id: string;
  changedAt: string;
  changedBy: HistoryEntry['changedBy'];
  reason: string | null;
  action: string;
  entries: HistoryEntry[];
}

/** One write of several fields reads as one entry. */
export function groupHistory(entries: readonly HistoryEntry[]): HistoryGroup[] {
  const groups: HistoryGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const isSame =
      last &&
      last.changedAt === entry.changedAt &&
      last.action === entry.action &&
      last.changedBy?.id === entry.changedBy?.id;
    if (isSame) last.entries.push(entry);
    else groups.push({ ...entry, entries: [entry] });
  }
  return groups;
}
