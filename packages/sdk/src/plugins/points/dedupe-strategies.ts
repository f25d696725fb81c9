import type { Localized } from '../../localized.js';
import type { Row, Selection } from '../../records/query.js';
import { extensionPoint } from '../extension-point.js';
import { demands } from './entry-check.js';

/** How records that mean the same thing are found. Pure: the same rows give the same answer, in any order. */
export interface DedupeStrategy {
  label: Localized;
  description: Localized;
  /** Record type it compares. */
  record: string;
  /** What it wants to know of a record. */
  select: Selection;
  /** Records that share a key are compared: no two others are. */
  keys(row: Row): readonly string[];
  /** How alike two records are, from 0 to 1, and why. */
  compare(a: Row, b: Row): { likeness: number; reasons: readonly Localized[] };
}

export const dedupeStrategies = extensionPoint<DedupeStrategy>('dedupeStrategies', {
  owner: 'core',
  faults: demands<DedupeStrategy>({
    label: 'localized',
    description: 'localized',
    record: 'text',
    select: 'object',
    keys: 'function',
    compare: 'function',
  }),
});
