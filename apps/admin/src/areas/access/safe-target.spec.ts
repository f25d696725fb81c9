import { describe, expect, it } from 'vitest';
import { safeTarget } from './safe-target.js';

describe('safeTarget', () => {
  it('goes back to where the person was', () => {
    expect(safeTarget('/customers?f=tier~in~S')).toBe('/customers?f=tier~in~S');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'customers',
    '/sign-in?to=/x',
    undefined,
    ['/x'],
  ])('never leaves the site: %s', (to) => {
    expect(safeTarget(to)).toBe('/');
  });
});
