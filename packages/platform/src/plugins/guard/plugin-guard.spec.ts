import { setImmediate } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { defineErrors, type Clock } from '@ricejar/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HANDLER_LIMITS, jobLimits, RULE_LIMITS } from './guard-limits.js';
import { PluginGuard, type Incident } from './plugin-guard.js';
import { currentScope } from './plugin-scope.js';
import { ownerOfScript, ownerOfStack } from './stack-owner.js';

const specErrors = defineErrors({
  SPEC_VETO: { class: 'badInput', message: { en: 'Not on a Monday.', zh: '星期一不行。' } },
});

describe('the guard', () => {
  let now = Date.parse('2026-01-05T08:00:00Z');
  const clock: Clock = { now: () => new Date(now) };
  let guard: PluginGuard;
  let incidents: Incident[];

  beforeEach(() => {
    vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    guard = new PluginGuard(clock);
    incidents = [];
    guard.onIncident = (incident) => void incidents.push(incident);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const crash = (what = 'before customer.update'): Promise<unknown> =>
    guard.run('bomb', what, () => Promise.reject(new Error('boom'))).catch((error: unknown) => error);
  const never = (): Promise<never> => new Promise(() => undefined);

  it('answers what the plugin answers, in the name of the plugin', async () => {
    const seen = await guard.run('bomb', 'job bomb/tick', async () => {
      await setImmediate();
      return currentScope();
    });
    expect(seen).toEqual({ plugin: 'bomb', what: 'job bomb/tick', critical: false });
    expect(currentScope()).toBeUndefined();
    expect(await guard.run('bomb', 'sync', () => 3)).toBe(3);
  });

  it('lets a coded error through: a veto is no crash', async () => {
    const veto = guard.run('bomb', 'before customer.update', () => {
      throw specErrors.SPEC_VETO();
    });
    await expect(veto).rejects.toMatchObject({ code: 'SPEC_VETO' });
    expect(incidents).toEqual([]);
    expect(guard.report()[0]).toMatchObject({ calls: 1, errors: 0, p95Ms: expect.any(Number) });
  });

  it('lets the database ask for another try', async () => {
    const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
    await expect(guard.run('bomb', 'x', () => Promise.reject(deadlock))).rejects.toBe(deadlock);
    expect(incidents).toEqual([]);
  });

  it('names the plugin for anything else that it throws, and nothing of the reason', async () => {
    const error = await crash();
    expect(error).toMatchObject({
      code: 'PLUGIN_CRASHED',
      details: { plugin: 'bomb', what: 'before customer.update' },
      cause: new Error('boom'),
    });
    expect(String(error)).not.toContain('boom');
    expect(vi.mocked(Logger.prototype.error).mock.lastCall?.[0]).toMatch(
      /^bomb: before customer\.update failed \(crash 1 of 3 within an hour\): Error: boom\n +at /,
    );
  });

  it('turns a plugin off with its third crash within the hour, and no other', async () => {
    await crash('one');
    now += 40 * 60_000;
    await crash('two');
    now += 40 * 60_000;
    await crash('three');
    expect(guard.isOff('bomb')).toBe(false);
    now += 10 * 60_000;
    await crash('four');
    expect(guard.isOff('bomb')).toBe(true);
    expect(incidents.at(-1)).toMatchObject({
      plugin: 'bomb',
      crashes: [{ what: 'two' }, { what: 'three' }, { what: 'four', error: 'boom' }],
      offBecause: '3 crashes within an hour, the last in four: boom',
    });
    expect(await crash()).toMatchObject({ code: 'PLUGIN_DISABLED' });
    expect(guard.isOff('other')).toBe(false);
    guard.follow(new Map());
    expect(guard.isOff('bomb')).toBe(false);
    guard.follow(new Map([['bomb', 'an administrator turned it off']]));
    expect(guard.report()[0]?.offBecause).toBe('an administrator turned it off');
  });

  it('ends the wait for a rule after 5 s and for a handler after 10 s, and counts both', async () => {
    vi.useFakeTimers();
    const rule = guard.run('bomb', 'before a.create', never, RULE_LIMITS).catch((error: unknown) => error);
    const handler = guard
      .run('bomb', 'after a.created', never, HANDLER_LIMITS)
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await rule).toMatchObject({ code: 'PLUGIN_TIMEOUT', details: { plugin: 'bomb', seconds: 5 } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await handler).toMatchObject({ code: 'PLUGIN_TIMEOUT', details: { seconds: 10 } });
    expect(incidents).toHaveLength(2);
    expect(guard.report()[0]).toMatchObject({ calls: 2, timeouts: 2, errors: 0 });
  });

  it('lets only four rules of a plugin take long at a time, and blames the four alone', async () => {
    vi.useFakeTimers();
    const calls = Array.from({ length: 30 }, () =>
      guard
        .run('bomb', 'before a.update', never, RULE_LIMITS)
        .catch((error: { details: unknown }) => error.details),
    );
    await vi.advanceTimersByTimeAsync(500);
    const early = await Promise.all(calls.slice(4));
    expect(new Set(early.map((one) => (one as { seconds: number }).seconds))).toEqual(new Set([0.5]));
    expect(incidents).toEqual([]);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await Promise.all(calls.slice(0, 4))).toMatchObject([5, 5, 5, 5].map((seconds) => ({ seconds })));
    expect(guard.isOff('bomb')).toBe(true);
  });

  it('is not told of what fails because the server stops', async () => {
    const stopping = AbortSignal.abort();
    const job = guard.run(
      'bomb',
      'job bomb/tick',
      () => Promise.reject(new Error('cut off')),
      jobLimits(9, stopping),
    );
    await expect(job).rejects.toMatchObject({ code: 'PLUGIN_CRASHED' });
    expect(incidents).toEqual([]);
  });

  it('neither ends nor replaces nor counts what a module does', async () => {
    const own = new Error('of our own');
    for (let n = 0; n < 4; n++)
      await expect(guard.run('customer', 'x', () => Promise.reject(own), { critical: true })).rejects.toBe(
        own,
      );
    expect(guard.isOff('customer')).toBe(false);
    expect(guard.report()[0]).toMatchObject({
      plugin: 'customer',
      errors: 4,
      functions: [{ what: 'x', calls: 4 }],
    });
  });

  it('warns of a slow function by name, once a minute', async () => {
    const limits = { slowMs: -1 };
    await guard.run('bomb', 'before a.create', () => 1, limits);
    await guard.run('bomb', 'before a.create', () => 1, limits);
    expect(vi.mocked(Logger.prototype.warn).mock.calls).toEqual([
      [expect.stringMatching(/^bomb: before a\.create took \d+ ms$/)],
    ]);
  });

  it('finds whose an error is that nobody caught', async () => {
    const thrown = await guard.run('bomb', 'after a.created', () => {
      expect(guard.stray(new Error('loose'))).toBe('bomb');
      return guard.run('customer', 'x', () => guard.stray(new Error('of a module')), { critical: true });
    });
    expect(thrown).toBeNull();
    expect(guard.stray(new Error('of the platform'))).toBeNull();
    const elsewhere = Object.assign(new Error('late'), {
      stack: 'Error: late\n    at tick (file:///data/plugins/renewals/1.2.0/dist/server.js:9:3)',
    });
    expect(guard.stray(elsewhere)).toBe('renewals');
    expect(guard.report().map(({ plugin, strays }) => [plugin, strays])).toEqual([
      ['bomb', 1],
      ['customer', 0],
      ['renewals', 1],
    ]);
  });
});

describe('whose a script is', () => {
  it.each([
    ['file:///opt/data/plugins/renewals/1.0.0/dist/server.js', 'renewals'],
    ['/work/ricejar/plugins/rfm/src/rfm.plugin.ts', 'rfm'],
    ['file:///app/node_modules/@ricejar/plugin-ladder/dist/index.js', 'ladder'],
    ['file:///work/ricejar/packages/platform/dist/plugins/guard/plugin-guard.js', null],
    ['node:internal/timers', null],
  ])('%s: %s', (path, owner) => {
    expect(ownerOfScript(path)).toBe(owner);
  });

  it('is that of the nearest frame, not of words in the message', () => {
    const stack = [
      'Error: /plugins/liar/dist/x.js',
      '    at f (file:///app/node_modules/pg/lib/client.js:1:1)',
      '    at g (file:///data/plugins/one/1.0.0/dist/server.js:1:1)',
      '    at h (file:///data/plugins/two/1.0.0/dist/server.js:1:1)',
    ];
    expect(ownerOfStack(stack.join('\n'))).toBe('one');
  });
});
