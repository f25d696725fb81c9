import type { RecordType } from './record-type.js';
import { valueAt } from './row.js';

/** What a record is called: its title field, or the start of its id when that is empty or unreadable. */
export function titleOf(type: RecordType | undefined, row: Readonly<Record<string, unknown>>): string {
  const title = type ? valueAt(row, type.title) : (row['name'] ?? row['title']);
  if (typeof title === 'string' && title !== '') return title;
  if (typeof title === 'number') return String(title);
  return String(row['id'] ?? '').slice(0, 8);
}
