import { Logger } from '@nestjs/common';
import type { JobContext } from '@ricejar/sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usePlatformDatabase } from '../../test/platform-database.js';
import { JobHandlers } from './job-handlers.js';
import { PgBossJobs } from './pg-boss-jobs.js';

interface Gate {
  opened: Promise<void>;
  open: () => void;
}

function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('jobs', () => {
  const test = usePlatformDatabase();
  const started: PgBossJobs[] = [];

  const start = async (
    run: (input: { nth: number }, context: JobContext) => Promise<void>,
    role: 'worker' | 'sender' = 'worker',
    retries = 3,
  ): Promise<PgBossJobs> => {
    const handlers = new JobHandlers();
    handlers.add('spec/work', { run, retries });
    const jobs = new PgBossJobs(test.database, handlers);
    started.push(jobs);
    await jobs.start(role);
    return jobs;
  };

  const states = async (): Promise<string[]> => {
    const rows = await test.database.query<{ state: string }>(
      'SELECT state::text FROM pgboss.job ORDER BY created_on',
    );
    return rows.map((row) => row.state);
  };

  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.stop()));
    await test.database.query('DELETE FROM pgboss.job');
  });

  it('are run by a worker, whoever added them', async () => {
    const all = gate();
    const seen = new Set<number>();
    await start(async ({ nth }) => {
      seen.add(nth);
      if (seen.size === 5) all.open();
    });
    const sender = await start(() => Promise.reject(new Error('a sender runs nothing')), 'sender');
    for (let nth = 0; nth < 5; nth++) await sender.enqueue('spec/work', { nth });
    await all.opened;
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('are added once while one of their key waits or runs', async () => {
    const begun = gate();
    const end = gate();
    let runs = 0;
    const jobs = await start(async () => {
      runs += 1;
      begun.open();
      await end.opened;
    });
    const sender = await start(() => Promise.resolve(), 'sender');
    await jobs.enqueue('spec/work', { nth: 1 }, { singletonKey: 'one', startAfterSeconds: 60 });
    await Promise.all([1, 2, 3].map((nth) => jobs.enqueue('spec/work', { nth }, { singletonKey: 'one' })));
    expect(await states()).toEqual(['created']);
    await jobs.enqueue('spec/work', { nth: 2 }, { singletonKey: 'two' });
    await begun.opened;
    await sender.enqueue('spec/work', { nth: 3 }, { singletonKey: 'two' });
    expect(await states()).toEqual(['created', 'active']);
    end.open();
    await jobs.stop();
    expect(await states()).toEqual(['created', 'completed']);
    await sender.enqueue('spec/work', { nth: 4 }, { singletonKey: 'two' });
    expect(await states()).toEqual(['created', 'completed', 'created']);
    expect(runs).toBe(1);
  });

  it('are tried again after a failure, which is logged under their name', async () => {
    const logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const done = gate();
    let tries = 0;
    const jobs = await start(async () => {
      tries += 1;
      if (tries === 1) throw new Error('the well is dry');
      done.open();
    });
    await jobs.enqueue('spec/work', { nth: 1 });
    await done.opened;
    expect(tries).toBe(2);
    expect(logged.mock.calls.flat().join()).toMatch(/spec\/work .+: Error: the well is dry/);
    logged.mockRestore();
  });

  it('go to another worker when the one that held them is dead', async () => {
    const sender = await start(() => Promise.resolve(), 'sender');
    await sender.enqueue('spec/work', { nth: 7 });
    // What a killed process leaves behind: an active job whose heart has stopped.
    await test.database.query(
      `UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() - interval '11 seconds'`,
    );
    await test.database.query('UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL');
    const done = gate();
    await start(async ({ nth }) => (nth === 7 ? done.open() : undefined));
    await done.opened;
  });

  it('are told to stop when the server stops and they go on for too long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const begun = gate();
      let reason: unknown;
      const jobs = await start(async (_input, { signal }) => {
        begun.open();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        reason = signal.reason;
      });
      await jobs.enqueue('spec/work', { nth: 1 });
      await begun.opened;
      const stopped = jobs.stop();
      await vi.advanceTimersByTimeAsync(10_000);
      vi.useRealTimers();
      await stopped;
      expect(reason).toMatchObject({ message: 'the server is stopping' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('are refused when nobody declared them', async () => {
    const jobs = await start(() => Promise.resolve(), 'sender');
    await expect(jobs.enqueue('spec/unknown', {})).rejects.toThrow('not declared');
    expect(() => new JobHandlers().add('unknown', { run: () => Promise.resolve() })).toThrow('form');
  });
});
