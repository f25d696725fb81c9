import { expect, it } from 'vitest';
import { progressOf } from './build-progress.js';

/** The phases of a concurrent build in their order, as PostgreSQL 18 calls them. */
const PHASES = [
  'initializing',
  'waiting for writers before build',
  'building index: scanning table',
  'building index: sorting live tuples',
  'building index: loading tuples in tree',
  'waiting for writers before validation',
  'index validation: scanning index',
  'index validation: sorting tuples',
  'index validation: scanning table',
  'waiting for old snapshots',
];

it('goes up from phase to phase and within each, and is whole only when the index is', () => {
  const told = PHASES.flatMap((phase) =>
    [0, 0.5, 1].map((share) => progressOf({ phase, blocks: share, tuples: share })),
  );
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[0]).toBe(0);
  expect(told.at(-1)).toBeLessThan(1);
  expect(progressOf({ phase: 'building index', blocks: null, tuples: null })).toBe(0);
});
