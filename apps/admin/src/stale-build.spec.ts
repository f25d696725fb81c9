import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadIfStale } from './stale-build.js';

describe('a page older than the build', () => {
  const assign = vi.fn();
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    vi.stubGlobal('location', { assign });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    assign.mockReset();
  });

  const missing = new TypeError('Failed to fetch dynamically imported module: /assets/x.js');

  it('is loaded afresh where it was going', () => {
    expect(reloadIfStale(missing, '/customers?f=tier~in~S', 100_000)).toBe(true);
    expect(assign).toHaveBeenCalledWith('/customers?f=tier~in~S');
  });

  it('does not go round in circles', () => {
    reloadIfStale(missing, '/a', 100_000);
    expect(reloadIfStale(missing, '/a', 105_000)).toBe(false);
    expect(reloadIfStale(missing, '/a', 130_000)).toBe(true);
    expect(assign).toHaveBeenCalledTimes(2);
  });

  it('leaves other failures alone', () => {
    expect(reloadIfStale(new Error('boom'), '/a', 100_000)).toBe(false);
    expect(assign).not.toHaveBeenCalled();
  });
});
