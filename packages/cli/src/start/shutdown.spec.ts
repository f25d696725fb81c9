import { describe, expect, it } from 'vitest';
import { createShutdown, type Shutdown } from './shutdown.js';

function harness(): {
  shutdown: Shutdown;
  seen: string[];
  at: (milliseconds: number) => void;
  ended: Promise<number>;
} {
  const seen: string[] = [];
  let now = 0;
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const shutdown = createShutdown({
    log: (line) => seen.push(line),
    exit: (code) => end(code),
    now: () => now,
  });
  return { shutdown, seen, ended, at: (milliseconds) => void (now = milliseconds) };
}

describe('stopping', () => {
  it('stops what was started last first, and then ends with the code', async () => {
    const { shutdown, seen, ended } = harness();
    shutdown.onStop(async (mode) => void seen.push(`database ${mode}`));
    shutdown.onStop(async (mode) => void seen.push(`server ${mode}`));
    shutdown.begin(0);
    expect(shutdown.begun).toBe(true);
    expect(await ended).toBe(0);
    expect(seen).toEqual(['server fast', 'database fast']);
  });

  it('takes the echoes of one Ctrl-C for one', async () => {
    const { shutdown, seen, ended, at } = harness();
    shutdown.onStop(async (mode) => void seen.push(mode));
    shutdown.begin(0);
    at(400);
    shutdown.begin(0);
    expect(await ended).toBe(0);
    expect(seen).toEqual(['fast']);
  });

  it('stops at once on a second Ctrl-C, though the first still waits', async () => {
    const { shutdown, seen, ended, at } = harness();
    shutdown.onStop((mode) => {
      seen.push(mode);
      return mode === 'fast' ? new Promise(() => undefined) : Promise.resolve();
    });
    shutdown.begin(0);
    at(600);
    shutdown.begin(0);
    expect(await ended).toBe(130);
    expect(seen).toEqual(['fast', 'Stopping at once', 'immediate']);
  });

  it('goes on when one thing cannot be stopped', async () => {
    const { shutdown, seen, ended } = harness();
    shutdown.onStop(async (mode) => void seen.push(mode));
    shutdown.onStop(() => Promise.reject(new Error('stuck')));
    shutdown.begin(1);
    expect(await ended).toBe(1);
    expect(seen).toEqual(['Stopping failed: stuck', 'fast']);
  });
});
