import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from './progress.js';

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 61_300 }));
  afterEach(() => void vi.useRealTimers());

  it('counts from the start of the command and names a long step again', () => {
    const lines: string[] = [];
    const progress = createProgress({
      write: (text) => lines.push(text),
      now: Date.now,
      startedAt: 0,
      patienceMs: 10_000,
    });
    progress.step('Loading the demo company');
    vi.advanceTimersByTime(10_000);
    progress.step('Listening');
    progress.done();
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual([
      '[  61.3 s] Loading the demo company\n',
      '[  71.3 s] Loading the demo company (still at it)\n',
      '[  71.3 s] Listening\n',
    ]);
  });
});
