import { describe, expect, it } from 'vitest';
import { stateOf, type Delegation } from './use-stand-ins.js';

const delegation = (more: Partial<Delegation>): Delegation =>
  ({ startsOn: '2026-11-20', endsOn: '2026-11-25', active: false, ...more }) as Delegation;

describe('a stand-in', () => {
  it('is in force when the server says so, else planned or over', () => {
    expect(stateOf(delegation({ active: true }), '2026-11-22')).toBe('active');
    expect(stateOf(delegation({ startsOn: '2026-12-01' }), '2026-11-22')).toBe('planned');
    expect(stateOf(delegation({}), '2026-11-26')).toBe('over');
  });
});
