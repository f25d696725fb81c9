import { Logger } from '@nestjs/common';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlatformDatabase } from '../../test/platform-database.js';
import { Schedules } from './schedules.js';

describe('schedules', () => {
  const test = usePlatformDatabase();

  beforeEach(() => test.database.query('TRUNCATE schedule'));

  const worker = (run: () => Promise<void>, everySeconds = 60): Schedules => {
    const schedules = new Schedules(test.database);
    schedules.add({ name: 'spec/tick', everySeconds, run });
    return schedules;
  };

  const makeDue = () => test.database.query(`UPDATE schedule SET due_at = now() - interval '1 second'`);

  it('run what is due on one of many workers', async () => {
    let runs = 0;
    const workers = Array.from({ length: 5 }, () => worker(async () => void (runs += 1)));
    await Promise.all(workers.map((one) => one.look()));
    await Promise.all(workers.map((one) => one.settled()));
    expect(runs).toBe(1);
    await Promise.all(workers.map((one) => one.look()));
    await Promise.all(workers.map((one) => one.settled()));
    expect(runs).toBe(1);
    await makeDue();
    await Promise.all(workers.map((one) => one.look()));
    await Promise.all(workers.map((one) => one.settled()));
    expect(runs).toBe(2);
  });

  it('never run twice at a time, however late', async () => {
    let release = (): void => undefined;
    const slow = worker(() => new Promise((resolve) => (release = resolve)));
    await slow.look();
    await makeDue();
    let others = 0;
    const other = worker(async () => void (others += 1));
    await other.look();
    await other.settled();
    expect(others).toBe(0);
    release();
    await slow.settled();
    await makeDue();
    await other.look();
    await other.settled();
    expect(others).toBe(1);
  });

  it('are free again after the lease of a worker that died', async () => {
    await worker(() => new Promise(() => undefined)).look();
    await makeDue();
    await test.database.query(`UPDATE schedule SET held_until = now() - interval '1 second'`);
    let runs = 0;
    const heir = worker(async () => void (runs += 1));
    await heir.look();
    await heir.settled();
    expect(runs).toBe(1);
  });

  it('go on after a failure, which is logged under their name', async () => {
    const logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    let runs = 0;
    const failing = worker(async () => {
      runs += 1;
      throw new Error('the well is dry');
    });
    await failing.look();
    await failing.settled();
    expect(logged.mock.calls.flat().join()).toContain('spec/tick: Error: the well is dry');
    expect(await test.database.query('SELECT error, holder FROM schedule')).toEqual([
      { error: 'the well is dry', holder: null },
    ]);
    await makeDue();
    await failing.look();
    await failing.settled();
    expect(runs).toBe(2);
    logged.mockRestore();
  });

  it('wait for what runs when they are stopped', async () => {
    let release = (): void => undefined;
    let ended = false;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const slow = worker(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
        begin();
      });
      ended = true;
    });
    slow.start();
    await begun;
    const stopped = slow.stop();
    release();
    await stopped;
    expect(ended).toBe(true);
  });
});
