import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLUSTER_URL } from '../../../testing/src/cluster/test-cluster.js';
import { createTestCrm, type TestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { gardenModule } from '../../test/garden.js';
import { postgresProcesses, signalAll } from '../../test/postgres-processes.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/embedded-postgres.js';

/** The full measure takes minutes; RICEJAR_OUTAGE_FULL=1 asks for it. */
const FULL = process.env['RICEJAR_OUTAGE_FULL'] === '1';
const ROUNDS = FULL ? 10 : 3;
const STALL_MS = FULL ? 30_000 : 7_000;
const CLIENTS = FULL ? 200 : 60;

const CREATE = `mutation($input: GardenInput!) { createGarden(input: $input) { id } }`;
const LIST = `{ gardens(first: 1) { nodes { name } } }`;

interface Timed {
  status: number;
  code: string | null;
  ms: number;
}

describe('a database that goes away', () => {
  let cluster: EmbeddedPostgres;
  let crm: TestCrm;
  let admin: TestUser;

  beforeAll(async () => {
    // A cluster of its own: what happens to it must not happen to other tests.
    // And a durable one, which the test cluster is not.
    const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-outage-'));
    chmodSync(dataDir, 0o755);
    cluster = await startEmbeddedPostgres({ dataDir, createDatabases: true, ephemeral: true });
    vi.stubEnv(CLUSTER_URL, cluster.url);
    crm = await createTestCrm({ modules: [gardenModule] });
    admin = await crm.user({ role: 'administrator' });
  });
  afterAll(async () => {
    await crm.close();
    await cluster.stop('immediate');
    vi.unstubAllEnvs();
  });

  async function get(path: string): Promise<Timed> {
    const at = performance.now();
    const { status } = await fetch(`${crm.url}${path}`);
    return { status, code: null, ms: performance.now() - at };
  }

  async function ask(query: string, variables: object = {}): Promise<Timed> {
    const at = performance.now();
    const { status, errors } = await admin.client.ask(query, variables);
    return { status, code: errors[0]?.extensions.code ?? null, ms: performance.now() - at };
  }

  /** Asks until it is answered well; how long that took. */
  async function back(): Promise<number> {
    const at = performance.now();
    while ((await get('/readyz')).status !== 200 || (await ask(LIST)).status !== 200)
      expect(performance.now() - at).toBeLessThan(10_000);
    return performance.now() - at;
  }

  it(
    'is told within five seconds when it is stopped, and serves again as soon as it goes on',
    {
      timeout: 90_000,
    },
    async () => {
      const processes = postgresProcesses(cluster.pid);
      const mutation = (at: number) => ask(CREATE, { input: { name: `Stalled ${at}` } });
      signalAll(processes, 'SIGSTOP');
      const stalled = wait(STALL_MS);
      try {
        const health = [get('/livez'), get('/readyz')] as const;
        const waiting = Array.from({ length: CLIENTS }, (_, at) => (at % 2 ? mutation(at) : ask(LIST)));
        for (const { status, code, ms } of await Promise.all(waiting)) {
          expect(status).toBe(503);
          expect(code).toMatch(/^(DATABASE_UNAVAILABLE|OUTCOME_UNKNOWN)$/);
          expect(ms).toBeLessThan(5_000);
        }
        const [live, ready] = await Promise.all(health);
        expect([live.status, ready.status]).toEqual([200, 503]);
        expect(live.ms).toBeLessThan(1_000);
        expect(ready.ms).toBeLessThan(5_000);
        // From now on nobody waits to be told.
        const told = await Promise.all([ask(LIST), mutation(-1), get('/readyz')]);
        expect(told.map(({ status }) => status)).toEqual([503, 503, 503]);
        expect(Math.max(...told.map(({ ms }) => ms))).toBeLessThan(1_000);
        await stalled;
      } finally {
        signalAll(processes, 'SIGCONT');
      }
      expect(await back()).toBeLessThan(10_000);
      await vi.waitFor(async () => {
        const { pool } = crm.application.database;
        expect([pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([0, 0]);
        const busy = await crm.application.database.query(
          `select pid from pg_stat_activity where application_name = 'ricejar' and state <> 'idle' and pid <> pg_backend_pid()`,
        );
        expect(busy).toEqual([]);
      }, 5_000);
    },
  );

  it(
    'loses nothing that it has acknowledged when it is killed while people write',
    {
      timeout: 240_000,
    },
    async () => {
      const acked = new Set<string>();
      const refused = new Set<string>();
      const seen = new Set<string>();
      const stop = new AbortController();
      let acks = 0;
      let number = 0;
      const writer = async (): Promise<void> => {
        while (!stop.signal.aborted) {
          const name = `Kill ${number++}`;
          const { status, code } = await ask(CREATE, { input: { name } });
          if (status === 200 && code === null) {
            acked.add(name);
            acks++;
          } else {
            expect(status).toBe(503);
            seen.add(String(code));
            if (code === 'DATABASE_UNAVAILABLE') refused.add(name);
          }
        }
      };
      const until = (count: number) => vi.waitUntil(() => acks >= count, { timeout: 10_000, interval: 5 });
      const health: number[] = [];
      const watch = async (): Promise<void> => {
        while (!stop.signal.aborted) health.push((await get('/readyz')).status);
      };
      const writers = [...Array.from({ length: 8 }, writer), watch()];
      for (let round = 0; round < ROUNDS; round++) {
        await until(acks + 100);
        const [postmaster = 0, ...children] = postgresProcesses(cluster.pid);
        // Now everything at once, now a single server process, which takes all others with it.
        signalAll(round % 4 === 0 ? [postmaster, ...children] : await backends(), 'SIGKILL');
        await until(acks + 50);
      }
      stop.abort();
      await Promise.all(writers);
      expect(await back()).toBeLessThan(10_000);
      const rows = await crm.application.database.query<{ name: string }>(
        `select name from garden where name like 'Kill %'`,
      );
      const kept = new Set(rows.map((row) => row.name));
      expect([...acked].filter((name) => !kept.has(name))).toEqual([]);
      expect([...refused].filter((name) => kept.has(name))).toEqual([]);
      expect(kept.size).toBe(rows.length);
      expect(health).toContain(503);
      expect(health.at(-1)).toBe(200);
      expect([...seen].filter((code) => !/^(DATABASE_UNAVAILABLE|OUTCOME_UNKNOWN)$/.test(code))).toEqual([]);
    },
  );

  /** One server process of the application. */
  async function backends(): Promise<number[]> {
    const rows = await crm.application.database.query<{ pid: number }>('select pg_backend_pid() as pid');
    return rows.map((row) => row.pid);
  }
});
