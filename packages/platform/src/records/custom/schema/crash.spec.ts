import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../../../test/garden.js';
import { Database, type Transaction } from '../../../database/database.js';
import { diagnose } from '../../../doctor/doctor.js';
import { assemble } from '../../../plugins/plugin-set.js';
import { CustomFieldService } from '../field/custom-field.service.js';
import { IndexBuilds } from '../index-build/index-builds.js';
import { CustomRecordTypeService } from '../record-type/custom-record-type.service.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });
const label = { en: 'Tea', zh: '茶' };
/** More than is indexed on the spot. */
const MANY = 20_050;

describe('a change of the schema that is cut off', () => {
  let admin: TestUser;

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    await env.crm.application.database.query(
      `insert into garden (id, name, created_at, updated_at, owner_id, org_unit_id)
       select gen_random_uuid(), 'Plot ' || one, now(), now(), $1, $2 from generate_series(1, ${MANY}) as one`,
      [admin.id, admin.orgUnitId],
    );
  });

  afterEach(() => Reflect.deleteProperty(env.crm.application.database, 'transaction'));

  const sick = () => diagnose(env.crm.application.database, assemble([gardenModule], [beePlugin]));
  const version = async (): Promise<string> => {
    const [row] = await env.crm.application.database.query<{ version: string }>(
      'select version::text from schema_version',
    );
    return row?.version ?? '';
  };

  /** Lets PostgreSQL end the connection instead of the nth statement of the next transaction; whether it came to that. */
  function killAt(nth: number): () => boolean {
    const { database } = env.crm.application;
    let count = 0;
    const kill = (tx: Transaction): Transaction =>
      new Proxy(tx, {
        get: (target, key) =>
          key !== 'query'
            ? Reflect.get(target, key)
            : async (...args: Parameters<Transaction['query']>) => {
                if (++count === nth) await target.query('select pg_terminate_backend(pg_backend_pid())');
                return target.query(...args);
              },
      });
    database.transaction = (work) =>
      Database.prototype.transaction.call(database, (tx) => work(kill(tx))) as never;
    return () => count >= nth;
  }

  /** Cuts the change off at every statement in turn, until it runs through. */
  async function cutEverywhere(change: () => Promise<void>): Promise<number> {
    for (let nth = 1; ; nth++) {
      const before = await version();
      const wasKilled = killAt(nth);
      const failure: unknown = await change().then(
        () => null,
        (error: unknown) => error,
      );
      Reflect.deleteProperty(env.crm.application.database, 'transaction');
      expect(await sick()).toEqual([]);
      if (!wasKilled()) {
        expect(failure).toBeNull();
        return nth - 1;
      }
      expect(failure).not.toBeNull();
      expect(await version()).toBe(before);
    }
  }

  it('leaves everything as it was, at whatever statement', async () => {
    const fields = env.crm.application.get(CustomFieldService);
    const types = env.crm.application.get(CustomRecordTypeService);
    const note = {
      name: 'xNote',
      plural: 'xNotes',
      label,
      labelPlural: label,
      access: 'owned',
      parent: 'garden',
    };
    const steps = [
      () => types.add(admin.actor, note),
      () => fields.add(admin.actor, 'xNote', { name: 'fee', kind: 'money', label, indexed: true }),
      () => fields.add(admin.actor, 'garden', { name: 'note', kind: 'reference', target: 'xNote', label }),
      () =>
        fields.add(admin.actor, 'garden', {
          name: 'notes',
          kind: 'rollUp',
          label,
          rollUp: { record: 'xNote', via: 'garden', op: 'count' },
        }),
      () => fields.update(admin.actor, 'xNote', 'fee', { indexed: false, required: true }),
      () => fields.retire(admin.actor, 'garden', 'note'),
      () => fields.restore(admin.actor, 'garden', 'note'),
    ];
    const cuts: number[] = [];
    for (const step of steps) cuts.push(await cutEverywhere(step));
    expect(Math.min(...cuts)).toBeGreaterThan(4);
  });

  it('leaves an index to be built anew, and it is', async () => {
    const { application } = env.crm;
    const builds = application.get(IndexBuilds);
    await builds.buildWaiting();
    await application
      .get(CustomFieldService)
      .add(admin.actor, 'garden', { name: 'plot', kind: 'text', label, unique: true, indexed: true });
    const status = async () =>
      (await builds.of('garden')).map((one) => `${one.status} ${one.progress}`).at(-1);
    expect(await status()).toBe('queued 0');
    await whileHeld(`update garden set size = 1 where name = 'Plot 1'`, async () => {
      const building = builds.buildWaiting().catch((error: unknown) => error);
      const [builder] = await untilSome(
        `select pid from pg_stat_activity where query like 'CREATE UNIQUE INDEX CONCURRENTLY%' and wait_event_type = 'Lock' and backend_type = 'client backend'`,
      );
      await application.database.query('select pg_terminate_backend($1)', [builder?.pid]);
      expect(await building).toMatchObject({ code: '57P01' });
      expect(await sick()).toEqual([]);
    });
    expect((await builds.of('garden')).at(-1)?.status).toBe('building');
    await builds.buildWaiting();
    expect(await status()).toBe('ready 1');
    expect(await sick()).toEqual([]);
  });

  it('is not kept waiting by an index that is being built for the very field', async () => {
    const { application } = env.crm;
    const builds = application.get(IndexBuilds);
    const fields = application.get(CustomFieldService);
    await fields.add(admin.actor, 'garden', { name: 'brief', kind: 'text', label, indexed: true });
    await whileHeld(
      `update plant set name = name; update garden set size = 2 where name = 'Plot 2'`,
      async () => {
        const building = builds.buildWaiting();
        await untilSome(`select pid from pg_stat_activity where query like 'CREATE INDEX CONCURRENTLY%'`);
        const retiring = fields.retire(admin.actor, 'garden', 'brief').catch((error: unknown) => error);
        await building;
        expect(await retiring).toMatchObject({ code: 'SCHEMA_BUSY' });
      },
    );
    await fields.retire(admin.actor, 'garden', 'brief');
    expect(await sick()).toEqual([]);
    expect(await builds.buildWaiting()).toBe(0);
  });

  it('of an index that cannot be built is told, and leaves nothing behind', async () => {
    const { application } = env.crm;
    const builds = application.get(IndexBuilds);
    const fields = application.get(CustomFieldService);
    await fields.add(admin.actor, 'garden', { name: 'bed', kind: 'text', label, unique: true });
    await application.database.query(
      `update garden set x_custom__bed = 'A1' where name in ('Plot 1', 'Plot 2')`,
    );
    await builds.buildWaiting();
    const listed = (await fields.list('garden')).find((one) => one.name === 'bed');
    expect(listed).toMatchObject({ status: 'failed', error: expect.stringContaining('A1') });
    expect((await sick()).map((one) => one.check)).toEqual(['indexes']);
    await fields.update(admin.actor, 'garden', 'bed', { unique: false });
    expect(await sick()).toEqual([]);
  });

  it('because the records are in use gives way to those who use them, and says so', async () => {
    const { application } = env.crm;
    await whileHeld('lock table garden in access share mode', async () => {
      const begun = performance.now();
      const fields = application.get(CustomFieldService);
      const adding = fields.add(admin.actor, 'garden', { name: 'late', kind: 'text', label });
      await expect(adding).rejects.toMatchObject({ code: 'SCHEMA_BUSY' });
      expect(performance.now() - begun).toBeLessThan(5_000);
    });
    expect(await sick()).toEqual([]);
  });

  /** A transaction of somebody else that stays open meanwhile. */
  async function whileHeld(statement: string, work: () => Promise<void>): Promise<void> {
    const client = await env.crm.application.database.pool.connect();
    try {
      await client.query(`begin; ${statement}`);
      await work();
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  async function untilSome(text: string): Promise<{ pid?: number }[]> {
    const deadline = performance.now() + 10_000;
    for (;;) {
      const rows = await env.crm.application.database.query<{ pid?: number }>(text);
      if (rows.length > 0) return rows;
      if (performance.now() > deadline) throw new Error(`nothing came of ${text}`);
    }
  }
});
