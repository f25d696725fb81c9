import { Application } from '@ricejar/platform';
import { PgBossJobs } from '@ricejar/platform/jobs/pg-boss-jobs';
import { PluginGuard } from '@ricejar/platform/plugins/guard/plugin-guard';
import { setEnabled } from '@ricejar/platform/plugins/installed/installations';
import { definePlugin } from '@ricejar/sdk';
import { createTestCrm, type TestCrm, type TestUser } from '@ricejar/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MODULES } from '../src/plugins.js';

type Act = 'nothing' | 'throws' | 'rejects' | 'sleeps' | 'leaks' | 'throws later' | 'writes late';

const CORE_REQUESTS = 50;
const CREATE = 'mutation ($input: ContactInput!) { createContact(input: $input) { id } }';
const READ = '{ customers(first: 20) { nodes { id name owner { name } } totalCount } }';
const RENAME = `mutation ($id: ID!, $version: Int!, $input: CustomerInput!) {
  updateCustomer(id: $id, expectedVersion: $version, input: $input) { version }
}`;

/** What the plugin does in its hooks. */
let act: Act = 'nothing';
const sleepers: (() => void)[] = [];
const SLEEP_MS = 30_000;
let late: Promise<unknown> = Promise.resolve();

const sleep = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, SLEEP_MS);
    sleepers.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });

function misbehave(): void | Promise<void> {
  if (act === 'throws') throw new Error('thrown in a hook');
  if (act === 'rejects') return Promise.reject(new Error('rejected in a hook'));
  if (act === 'sleeps') return sleep();
  if (act === 'leaks') void Promise.reject(new Error('nobody awaits this'));
  if (act === 'throws later')
    setTimeout(() => {
      throw new Error('thrown in a timer');
    }, 1);
}

const heard: string[] = [];
const label = (text: string) => ({ en: text, zh: text });

const bomb = definePlugin({
  id: 'bomb',
  version: '1.2.0',
  sdk: '^1.0.0',
  label: label('Bomb'),
  description: label('Does what no plugin should.'),
  requires: { customer: '*' },
  before: {
    'contact.create': ({ tx }) => {
      if (act !== 'writes late') return misbehave();
      late = sleep().then(() => tx.nextNumber('late'));
      return late.then(() => undefined);
    },
  },
  after: { 'contact.created': () => misbehave() },
  jobs: { tick: { retries: 0, run: async () => misbehave() } },
});

const neighbour = definePlugin({
  id: 'neighbour',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: label('Neighbour'),
  description: label('Minds its own business.'),
  requires: { bomb: '*' },
  after: { 'contact.created': (event) => void heard.push(event.id) },
});

describe('a plugin that misbehaves', () => {
  let crm: TestCrm;
  let admin: TestUser;
  let customers: string[];
  let guard: PluginGuard;

  // As the server process does. The test runner has handlers of its own, to which each of these is a failed test.
  const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;
  const others = new Map<string, NodeJS.UncaughtExceptionListener[]>();
  let strays: (string | null)[] = [];
  const stray = (error: unknown): void => void strays.push(guard.stray(error));

  beforeAll(async () => {
    crm = await createTestCrm({ modules: MODULES, plugins: [bomb, neighbour] });
    guard = crm.application.get(PluginGuard);
    admin = await crm.as('admin');
    customers = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        return (await crm.change.create(crm.system, 'customer', { name: `Customer ${n}` })).id;
      }),
    );
    await crm.drain();
  });
  afterAll(async () => crm?.close());

  beforeEach(() => {
    strays = [];
    for (const event of EVENTS) {
      others.set(event, process.listeners(event as 'uncaughtException'));
      process.removeAllListeners(event);
      process.on(event, stray);
    }
  });
  afterEach(async () => {
    act = 'nothing';
    for (const wake of sleepers.splice(0)) wake();
    for (const event of EVENTS) {
      process.removeListener(event, stray);
      for (const listener of others.get(event) ?? []) process.on(event, listener);
    }
    await crm.application.switches.look();
    await setEnabled(crm.application.database, bomb, true);
    await crm.application.switches.look();
  });

  /** What people do meanwhile: answers the failures. */
  const coreRequests = async (): Promise<unknown[]> => {
    const answers = await Promise.all(
      Array.from({ length: CORE_REQUESTS }, async (_, n) => {
        if (n % 5 > 0) return admin.client.ask(READ);
        const id = customers[n / 5];
        const { customer } = await admin.client.run('query ($id: ID!) { customer(id: $id) { version } }', {
          id,
        });
        const input = { name: `Customer ${act} ${n}` };
        return admin.client.ask(RENAME, { id, version: customer.version, input });
      }),
    );
    return answers.flatMap(({ errors }) => errors);
  };

  const createContact = async (): Promise<string> => {
    const input = { name: '王芳', customer: customers[0] };
    const { errors } = await admin.client.ask(CREATE, { input });
    return errors[0]?.extensions.code ?? 'created';
  };

  it.each<[Act, string]>([
    ['throws', 'PLUGIN_CRASHED'],
    ['rejects', 'PLUGIN_CRASHED'],
    ['sleeps', 'PLUGIN_TIMEOUT'],
  ])(
    'and %s in a rule: the write is not made, others are served, the third time is the last',
    async (does, code) => {
      act = does;
      const before = await crm.checksum('contact');
      const [codes, failures] = await Promise.all([
        Promise.all([1, 2, 3].map(() => createContact())),
        coreRequests(),
      ]);
      expect(failures).toEqual([]);
      expect(codes).toEqual([code, code, code]);
      expect(await crm.checksum('contact')).toBe(before);
      expect(guard.isOff('bomb')).toBe(true);
      expect(await createContact()).toBe('created');
      const { pool } = crm.application.database;
      await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
    },
  );

  it.each<Act>(['leaks', 'throws later'])(
    'and %s: the write is made, others are served, it is counted',
    async (does) => {
      act = does;
      const [codes, failures] = await Promise.all([
        Promise.all([1, 2].map(() => createContact())),
        coreRequests(),
      ]);
      expect(failures).toEqual([]);
      expect(codes).toEqual(['created', 'created']);
      expect(strays).toEqual(['bomb', 'bomb']);
      expect(guard.isOff('bomb')).toBe(false);
      expect(await createContact()).toBe('created');
      await expect.poll(() => guard.isOff('bomb')).toBe(true);
    },
  );

  it('cannot write with a transaction that was given up', async () => {
    act = 'writes late';
    expect(await createContact()).toBe('PLUGIN_TIMEOUT');
    for (const wake of sleepers.splice(0)) wake();
    await expect(late).rejects.toThrow('the transaction has ended');
  });

  it('and fails to handle an event keeps it from nobody else', async () => {
    await crm.drain();
    heard.length = 0;
    act = 'nothing';
    expect(await createContact()).toBe('created');
    act = 'rejects';
    await crm.drain();
    expect(heard).toHaveLength(1);
    const [row] = await crm.application.database.query<{ error: string }>(
      `select error from event_outbox where error is not null order by position desc limit 1`,
    );
    expect(row?.error).toMatch(/^bomb\/contact\.created: The plugin bomb failed in after contact\.created/);
  });

  it('is off on every replica, with the reason where administrators see it, until one of them turns it on', async () => {
    const { options, database, switches } = crm.application;
    const replica = await Application.create({ ...options, poolSize: 3 });
    try {
      act = 'throws';
      for (let n = 0; n < 3; n++) await createContact();
      await switches.look();
      await replica.switches.look();
      expect(replica.get(PluginGuard).isOff('bomb')).toBe(true);
      const [row] = await database.query(
        `select version, enabled, reason, jsonb_array_length(crashes) as crashes from plugin_installation where id = 'bomb'`,
      );
      expect(row).toEqual({
        version: '1.2.0',
        enabled: false,
        reason: '3 crashes within an hour, the last in before contact.create: thrown in a hook',
        crashes: 3,
      });
      await setEnabled(database, bomb, true);
      await Promise.all([switches.look(), replica.switches.look()]);
      expect([guard, replica.get(PluginGuard)].map((one) => one.isOff('bomb'))).toEqual([false, false]);
    } finally {
      await replica.close();
    }
  });

  it('has its jobs wait while it is off, and run when it is on again', async () => {
    await crm.startJobs();
    const jobs = crm.application.get(PgBossJobs);
    const states = async (): Promise<string[]> => {
      const rows = await crm.application.database.query<{ state: string }>(
        `select state::text from pgboss.job where name = 'bomb/tick' order by created_on`,
      );
      return rows.map((row) => row.state);
    };
    act = 'rejects';
    for (let n = 0; n < 3; n++) {
      await jobs.enqueue('bomb/tick', {});
      await expect.poll(async () => (await states()).at(n), { timeout: 10_000 }).toBe('failed');
    }
    expect(guard.isOff('bomb')).toBe(true);
    act = 'nothing';
    await crm.application.switches.look();
    await jobs.enqueue('bomb/tick', {});
    expect(await states()).toEqual(['failed', 'failed', 'failed', 'created']);
    await setEnabled(crm.application.database, bomb, true);
    await crm.application.switches.look();
    await expect.poll(async () => (await states()).at(-1), { timeout: 10_000 }).toBe('completed');
  });

  it('is counted by name', async () => {
    const report = guard.report().find((one) => one.plugin === 'bomb');
    expect(report).toMatchObject({
      offBecause: null,
      timeouts: 4,
      strays: expect.any(Number),
      functions: expect.arrayContaining([expect.objectContaining({ what: 'before contact.create' })]),
    });
    const { pluginStates } = await admin.client.run(
      '{ pluginStates { id figures { calls errors strays p95Ms } } }',
    );
    expect(pluginStates.find((one: { id: string }) => one.id === 'bomb').figures).toEqual({
      calls: report?.calls,
      errors: report?.errors,
      strays: report?.strays,
      p95Ms: report?.p95Ms,
    });
  });
});
