import { describe, expect, it } from 'vitest';
import { dueGroup } from './due-group.js';

describe('a review', () => {
  it.each<[string, string]>([
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'soon'],
    ['2026-12-22', 'soon'],
    ['2026-12-23', 'later'],
  ])('due on %s is %s', (dueOn, group) => {
    expect(dueGroup(dueOn, '2026-11-22')).toBe(group);
  });
});
