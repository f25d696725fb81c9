import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import type { Input, Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { meddevicePlugin } from '../src/index.js';

const kit = useTestCrm({
  modules: [customerModule, opportunityModule],
  plugins: [meddevicePlugin],
  config: { meddevice: { warnDays: 30, recallDays: 3 } },
  clock: new TestClock(new Date('2026-11-20T02:00:00Z')),
});

const create = async (record: string, input: Input): Promise<string> =>
  (await kit.crm.change.create(kit.crm.system, record, input)).id;

const tasks = async (filter: Row): Promise<Row[]> => {
  const { nodes } = await kit.crm.query.list(kit.crm.system, 'task', {
    select: {
      title: true,
      note: true,
      dueOn: true,
      priority: true,
      customer: { name: true },
      owner: { name: true },
    },
    filter,
    sort: [{ title: 'ASC' }],
  });
  return nodes;
};

let rep: TestUser;
let registration: string;

beforeAll(async () => {
  rep = await kit.crm.user({ role: 'salesRep', name: '赵敏', locale: 'zh-CN' });
  const product = await create('product', { name: 'Infusion pump IP-3' });
  registration = await create('meddeviceRegistration', {
    name: '输液泵',
    number: '国械注准20223140002',
    deviceClass: 'classII',
    product,
  });
});

async function hospital(name: string, expiresOn = '2030-12-31', more: Input = {}): Promise<string> {
  const customer = await create('customer', { name, ...more });
  await create('meddeviceLicence', { customer, number: `L-${name}`, deviceClass: 'classII', expiresOn });
  return customer;
}

describe('the recall of a lot', () => {
  it('makes one task for each customer that received it, in the language of the account owner', async () => {
    const lot = await create('meddeviceLot', { number: 'B1', registration });
    const other = await create('meddeviceLot', { number: 'B2', registration });
    const renhe = await hospital('仁和医院', '2030-12-31', { owner: rep.id });
    const north = await hospital('North Clinic');
    const spared = await hospital('Spared Clinic');
    const deliver = (of: string, customer: string, deliveredOn: string) =>
      create('meddeviceDelivery', { lot: of, customer, deliveredOn });
    await deliver(lot, renhe, '2026-10-01');
    await deliver(lot, renhe, '2026-09-01');
    await deliver(lot, north, '2026-10-02');
    await deliver(other, spared, '2026-10-03');

    const reason = '电池可能过热';
    expect(await kit.crm.actions.run('meddevice/recall', { lot, reason })).toEqual({
      customers: 2,
      tasks: 2,
    });
    expect(await tasks({ ext: { meddevice: { recalledLot: { id: { eq: lot } } } } })).toEqual([
      {
        title: 'Recall: lot B1 at North Clinic',
        note: expect.stringContaining('Delivered on: 2026-10-02.'),
        dueOn: '2026-11-23',
        priority: 'high',
        customer: { name: 'North Clinic' },
        // Nobody owns this account: the task is left to whoever recalled the lot.
        owner: { name: expect.stringMatching(/^administrator/) },
      },
      {
        title: '召回：仁和医院收到的批次 B1',
        note: expect.stringContaining('电池可能过热\n\n发货日期：2026-09-01, 2026-10-01。'),
        dueOn: '2026-11-23',
        priority: 'high',
        customer: { name: '仁和医院' },
        owner: { name: '赵敏' },
      },
    ]);
    expect(
      await kit.crm.query.get(kit.crm.system, 'meddeviceLot', lot, {
        status: true,
        recalledOn: true,
        recallReason: true,
      }),
    ).toMatchObject({ status: 'recalled', recalledOn: '2026-11-20', recallReason: reason });

    await expect(deliver(lot, spared, '2026-11-20')).rejects.toMatchObject({
      code: 'MEDDEVICE_LOT_RECALLED',
    });
    expect(await kit.crm.actions.run('meddevice/recall', { lot, reason })).toEqual({
      customers: 2,
      tasks: 0,
    });
    expect(await kit.crm.events.seen('meddevice.lotRecalled')).toHaveLength(1);
  });

  it('makes one set of tasks when two recall it at once', async () => {
    const lot = await create('meddeviceLot', { number: 'B3', registration });
    for (const name of ['East Clinic', 'West Clinic', 'South Clinic'])
      await create('meddeviceDelivery', { lot, customer: await hospital(name), deliveredOn: '2026-10-01' });
    const runs = await Promise.all(
      [1, 2].map(() => kit.crm.actions.run<Row>('meddevice/recall', { lot, reason: 'Leak' })),
    );
    expect(runs.map((run) => run['tasks']).sort()).toEqual([0, 3]);
  });

  it('is for those who hold the permission, and for lots that exist', async () => {
    const lot = await create('meddeviceLot', { number: 'B4', registration });
    await expect(kit.crm.actions.run('meddevice/recall', { lot, reason: 'Leak' }, rep)).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
    const nowhere = '01900000-0000-7000-8000-00000000ffff';
    await expect(
      kit.crm.actions.run('meddevice/recall', { lot: nowhere, reason: 'Leak' }),
    ).rejects.toMatchObject({ code: 'MEDDEVICE_LOT_UNKNOWN' });
    await expect(kit.crm.actions.run('meddevice/recall', { lot, reason: ' ' })).rejects.toMatchObject({
      code: 'PLUGIN_INPUT_INVALID',
    });
  });
});

describe('licences near their end', () => {
  const reminders = () => tasks({ title: { contains: 'Device licence' } });

  it('become one task each, once for each date, unless a longer licence covers the same', async () => {
    const { crm } = kit;
    await hospital('Soon', '2026-12-15');
    await hospital('Gone', '2026-11-01');
    await hospital('Later', '2026-12-25');
    const renewed = await hospital('Renewed', '2026-12-01');
    await create('meddeviceLicence', {
      customer: renewed,
      number: 'L-new',
      deviceClass: 'classIII',
      expiresOn: '2031-12-01',
    });

    await crm.schedules.run('meddevice/licences');
    await crm.schedules.run('meddevice/licences');
    expect(await reminders()).toMatchObject([
      { title: 'Device licence L-Gone of Gone ends on 2026-11-01', dueOn: '2026-11-20', priority: 'high' },
      { title: 'Device licence L-Soon of Soon ends on 2026-12-15', dueOn: '2026-12-01', priority: 'normal' },
    ]);

    crm.clock.set('2026-12-02T02:00:00Z');
    await crm.schedules.run('meddevice/licences');
    expect((await reminders()).map(({ title }) => title)).toContain(
      'Device licence L-Later of Later ends on 2026-12-25',
    );

    // Renewed for a year, it is reminded of again a year later.
    const { nodes } = await crm.query.list(crm.system, 'meddeviceLicence', {
      select: { id: true },
      filter: { number: { eq: 'L-Soon' } },
    });
    await crm.change.update(crm.system, 'meddeviceLicence', nodes[0]!['id'], null, {
      expiresOn: '2027-12-15',
    });
    crm.clock.set('2027-12-01T02:00:00Z');
    await crm.schedules.run('meddevice/licences');
    expect((await reminders()).filter(({ title }) => String(title).includes('L-Soon'))).toHaveLength(2);
  });
});
