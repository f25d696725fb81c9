import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firstAdministrator } from '../../src/administrator.js';
import type { Api } from '../../src/api.js';
import { ROOT } from '../../src/places.js';
import { startRicejar, type Ricejar } from '../../src/server.js';

// Every step here starts a process or two.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const STALL_SECONDS = 2;

/** As a build would have made it: does by a customer's name what no plugin should. */
const BOMB = `import { definePlugin } from '@ricejar/sdk';

const acts = {
  spin() { for (;;); },
  exit() { process.exit(3); },
  leak() { void Promise.reject(new Error('nobody awaits this')); },
  tick() { setTimeout(() => { throw new Error('thrown in a timer'); }, 1); },
};

export default definePlugin({
  id: 'bomb',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Bomb', zh: '炸弹' },
  description: { en: 'Does what no plugin should.', zh: '专做插件不该做的事。' },
  requires: { customer: '*' },
  before: { 'customer.create': ({ input }) => acts[input.name]?.() },
});
`;

interface State {
  id: string;
  status: string;
  reason: string | null;
  crashes: { what: string; error: string }[];
}

describe('a plugin that brings the server down', () => {
  let ricejar: Ricejar;
  let admin: Api;
  const folder = mkdtempSync(join(tmpdir(), 'ricejar-bomb-'));

  const state = async (): Promise<State> => {
    const { pluginStates } = await admin.ask<{ pluginStates: State[] }>(
      '{ pluginStates { id status reason crashes { what error } } }',
    );
    return (
      pluginStates.find((one) => one.id === 'bomb') ?? {
        id: 'bomb',
        status: 'absent',
        reason: null,
        crashes: [],
      }
    );
  };
  const isReady = (): Promise<boolean> =>
    fetch(`${ricejar.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  const becomes = (status: string): Promise<void> =>
    vi.waitFor(async () => expect(await state()).toMatchObject({ status }), { timeout: 90_000 });
  const createCustomer = (name: string): Promise<string> =>
    admin.create('Customer', { name }).then(
      () => 'created',
      (error: Error) => error.message,
    );

  beforeAll(async () => {
    ricejar = await startRicejar({ empty: true, env: { RICEJAR_STALL_SECONDS: String(STALL_SECONDS) } });
    admin = await firstAdministrator(ricejar);
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'server.js'), BOMB);
    writeFileSync(join(folder, 'README.md'), 'Does what no plugin should.\n');
    copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
    const manifest = { name: 'bomb', version: '1.0.0', type: 'module', license: 'Apache-2.0' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    await ricejar.command('plugin', 'pack', folder, '--out', folder);
    await ricejar.command('plugin', 'add', join(folder, 'bomb-1.0.0.tgz'), '--yes');
    await becomes('active');
  });
  afterAll(async () => {
    await ricejar?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('does not do so by what nobody catches: that is counted in its name', async () => {
    const before = ricejar.said();
    expect(await createCustomer('leak')).toBe('created');
    expect(await createCustomer('tick')).toBe('created');
    await expect
      .poll(async () => (await state()).crashes)
      .toMatchObject([
        { what: 'before customer.create', error: 'nobody awaits this' },
        { what: 'before customer.create', error: 'thrown in a timer' },
      ]);
    expect((await state()).status).toBe('active');
    expect(ricejar.said().slice(before.length)).not.toContain('starting');
  });

  it.each([
    ['spin', /no answer for \d+ s in spin \(.*plugins\/bomb\/1\.0\.0\/dist\/server\.js:\d+\)/],
    ['exit', /process\.exit was called/],
  ])('by %s is turned off, and everybody else is served again', async (act, reason) => {
    if ((await state()).status !== 'active') await ricejar.command('plugin', 'enable', 'bomb');
    await becomes('active');
    expect(await createCustomer(act)).not.toBe('created');
    await expect.poll(isReady, { timeout: 90_000 }).toBe(true);
    expect(ricejar.said()).toMatch(/The plugin bomb brought the server down .*starting again without it/);
    await becomes('disabled');
    expect((await state()).reason).toMatch(reason);
    expect(await createCustomer(act)).toBe('created');
    expect(await ricejar.command('plugin', 'list')).toMatch(/bomb +1\.0\.0 +installed +disabled/);
  });
});
