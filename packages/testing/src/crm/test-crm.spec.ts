import { defineAction, defineJob, definePlugin, field, text, BaseRecord, Record } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestCrm, useTestCrm } from './test-crm.js';

@Record({
  name: 'parcel',
  plural: 'parcels',
  label: { en: 'Parcel', zh: '包裹' },
  labelPlural: { en: 'Parcels', zh: '包裹' },
  title: 'address',
  access: 'shared',
  icon: 'package',
})
class Parcel extends BaseRecord {
  @text({ label: { en: 'Address', zh: '地址' }, required: true })
  address!: string;
}

const input = z.object({ parcel: z.string() });
const rounds: string[] = [];
let tankIsEmpty = false;

const courier = definePlugin({
  id: 'courier',
  version: '1.0.0',
  sdk: '>=0.1.0',
  label: { en: 'Courier', zh: '快递' },
  description: { en: 'Delivers parcels.', zh: '派送包裹。' },
  config: z.object({ van: z.string() }),
  records: [Parcel],
  fields: { user: { bicycle: field.text({ label: { en: 'Bicycle', zh: '自行车' } }) } },
  permissions: { 'courier.send': { en: 'Send parcels', zh: '寄送包裹' } },
  migrations: [
    {
      name: 'courier-parcels-1795305700000',
      up: [
        `CREATE TABLE parcel (
          id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, address text NOT NULL,
          created_at timestamptz(3) NOT NULL DEFAULT now(), updated_at timestamptz(3) NOT NULL DEFAULT now(), deleted_at timestamptz(3),
          created_by_id uuid, updated_by_id uuid
        )`,
      ],
    },
  ],
  after: {
    'parcel.created': ({ payload }, _actor, { jobs }) => jobs.enqueue('deliver', { parcel: payload['id'] }),
  },
  jobs: {
    deliver: defineJob({
      input,
      run: ({ parcel }, _job, { config }) => {
        if (tankIsEmpty) throw new Error('the tank is empty');
        rounds.push(`${(config as { van: string }).van} ${parcel}`);
      },
    }),
  },
  schedules: {
    wash: { everySeconds: 3600, run: async ({ clock }) => void rounds.push(clock.now().toISOString()) },
  },
  actions: {
    send: defineAction({
      label: { en: 'Send', zh: '寄送' },
      input: z.object({ address: z.string() }),
      permission: 'courier.send',
      run: ({ address }, actor, { change }) => change.create(actor, 'parcel', { address }),
    }),
  },
});

describe('a CRM in a test', () => {
  const kit = useTestCrm({ plugins: [courier], config: { courier: { van: 'blue' } } });

  it('answers as the roles there are, each one person', async () => {
    const rep = await kit.crm.as('rep');
    const { me } = await rep.client.run('{ me { id roles } }');
    expect(me).toEqual({ id: rep.id, roles: ['salesRep'] });
    expect(await kit.crm.as('salesRep')).toBe(rep);
    expect((await (await kit.crm.as('admin')).client.run('{ me { roles } }')).me.roles).toEqual([
      'administrator',
    ]);
    await expect(kit.crm.as('juggler')).rejects.toThrow('no role juggler');
  });

  it('runs actions under the rights of whoever runs them, and keeps what happened', async () => {
    const { id } = await kit.crm.actions.run<{ id: string }>('courier/send', { address: 'Room 1' });
    const [event] = await kit.crm.events.seen('parcel.created');
    expect(event).toMatchObject({ name: 'parcel.created', payload: { id } });
    expect(event?.actorUserId).toBe((await kit.crm.as('admin')).id);
    const refused = kit.crm.actions.run('courier/send', { address: 'Room 2' }, await kit.crm.as('rep'));
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('delivers events and runs jobs when it is told to', async () => {
    await kit.crm.jobs.drain();
    rounds.length = 0;
    const { id } = await kit.crm.make.record('parcel', { address: 'Room 3' });
    expect(rounds).toEqual([]);
    expect(await kit.crm.jobs.drain()).toBe(1);
    expect(rounds).toEqual([`blue ${id}`]);
    expect(await kit.crm.jobs.waiting()).toEqual([]);
  });

  it('shows a job that fails, and runs it again when the clock says so', async () => {
    const { id } = await kit.crm.make.record('parcel', { address: 'Room 4' });
    tankIsEmpty = true;
    await expect(kit.crm.jobs.drain()).rejects.toThrow(/courier\/deliver failed: .*the tank is empty/);
    tankIsEmpty = false;
    expect(await kit.crm.jobs.waiting()).toEqual([{ job: 'courier/deliver', input: { parcel: id } }]);
    rounds.length = 0;
    kit.crm.clock.advance({ minutes: 10 });
    expect(await kit.crm.jobs.drain()).toBe(1);
    expect(rounds).toEqual([`blue ${id}`]);
  });

  it('has time of its own, and beats when told', async () => {
    rounds.length = 0;
    kit.crm.clock.set('2026-12-01T00:00:00Z');
    kit.crm.clock.advance({ days: 1, hours: 2 });
    await kit.crm.schedules.run('courier/wash');
    expect(rounds).toEqual(['2026-12-02T02:00:00.000Z']);
    await expect(kit.crm.schedules.run('courier/paint')).rejects.toThrow('not declared');
  });
});

describe('a plugin that does not start', () => {
  it('stops a test that needs all of them, with the reason', async () => {
    const lonely = definePlugin({ ...courier, id: 'lonely', requires: { nobody: '^1.0.0' } });
    await expect(createTestCrm({ plugins: [lonely], allRun: true })).rejects.toThrow('lonely');
  });
});
