import { useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { customerModule } from '../src/index.js';

const kit = useTestCrm({ modules: [customerModule] });

const create = (type: string) => `mutation ($input: ${type}Input!) { create${type}(input: $input) { id } }`;

let rep: TestUser;
let stranger: TestUser;
let desk: TestUser;
let customer: string;

beforeAll(async () => {
  const { crm } = kit;
  [rep, stranger, desk] = [
    await crm.user({ role: 'salesRep' }),
    await crm.user({ role: 'salesRep' }),
    await crm.user({ role: 'serviceDesk' }),
  ];
  const { createCustomer } = await rep.client.run(create('Customer'), {
    input: {
      name: '永辉超市',
      alias: 'Yonghui',
      code: 'C-001',
      industry: 'supermarket',
      country: 'CN',
      city: '福州',
      annualRevenue: { amount: '78600000000.5', currency: 'CNY' },
    },
  });
  customer = createCustomer.id;
});

describe('customers and what hangs on them', () => {
  it('belong to whoever makes them, as prospects', async () => {
    const { customer: found } = await rep.client.run(
      'query ($id: ID!) { customer(id: $id) { name lifecycle owner { id } orgUnit { id } annualRevenue { amount currency base } tier } }',
      { id: customer },
    );
    expect(found).toEqual({
      name: '永辉超市',
      lifecycle: 'prospect',
      owner: { id: rep.id },
      orgUnit: { id: rep.orgUnitId },
      annualRevenue: { amount: '78600000000.5000', currency: 'CNY', base: '78600000000.5000' },
      tier: null,
    });
  });

  it('share their contacts, activities and tasks with those who see the customer', async () => {
    const { createContact } = await rep.client.run(create('Contact'), {
      input: { name: '陈敏', customer, jobTitle: '采购总监', decisionRole: 'decides', isPrimary: true },
    });
    await rep.client.run(create('Activity'), {
      input: {
        subject: '上门拜访',
        kind: 'visit',
        customer,
        contact: createContact.id,
        occurredAt: '2026-11-18T06:30:00Z',
        durationMinutes: 90,
      },
    });
    await desk.client.run(create('Task'), {
      input: { title: 'Send the offer', customer, dueOn: '2026-11-25' },
    });
    const document = `query ($id: ID!) { customer(id: $id) {
      contacts { name decisionRole isPrimary } activities { subject contact { name } } tasks { title status priority owner { id } }
    } }`;
    const wanted = {
      contacts: [{ name: '陈敏', decisionRole: 'decides', isPrimary: true }],
      activities: [{ subject: '上门拜访', contact: { name: '陈敏' } }],
      tasks: [{ title: 'Send the offer', status: 'open', priority: 'normal', owner: { id: desk.id } }],
    };
    expect((await rep.client.run(document, { id: customer })).customer).toEqual(wanted);
    expect((await desk.client.run(document, { id: customer })).customer).toEqual(wanted);
    expect((await stranger.client.run(document, { id: customer })).customer).toBeNull();
    const theirs = await stranger.client.run(
      '{ contacts { nodes { id } } activities { nodes { id } } tasks { nodes { id } } customers { nodes { id } } }',
    );
    for (const list of Object.values<{ nodes: object[] }>(theirs)) expect(list.nodes).toEqual([]);
  });

  it('let a task be without a customer, seen by its owner alone', async () => {
    await rep.client.run(create('Task'), { input: { title: 'Tidy the desk' } });
    const mine = '{ tasks(filter: { customer: { isNull: true } }) { nodes { title } } }';
    expect((await rep.client.run(mine)).tasks.nodes).toEqual([{ title: 'Tidy the desk' }]);
    expect((await stranger.client.run(mine)).tasks.nodes).toEqual([]);
  });

  it.each([
    ['Customer', { name: '' }, 'VALUE_REQUIRED'],
    ['Customer', { name: 'Twin', code: 'C-001' }, 'DUPLICATE_KEY'],
    ['Customer', { name: 'X', industry: 'piracy' }, 'VALUE_INVALID'],
    ['Customer', { name: 'X', country: 'XX' }, 'VALUE_INVALID'],
    ['Customer', { name: 'X', annualRevenue: { amount: '-1', currency: 'CNY' } }, 'VALUE_INVALID'],
    ['Customer', { name: 'X', annualRevenue: { amount: '9'.repeat(30), currency: 'CNY' } }, 'VALUE_INVALID'],
    ['Customer', { name: 'X', website: 'javascript:alert(1)' }, 'VALUE_INVALID'],
    ['Contact', { name: "Nobody's" }, 'VALUE_REQUIRED'],
    ['Contact', { name: 'X', customer: '01900000-0000-7000-8000-00000000dead' }, 'REFERENCE_NOT_FOUND'],
    ['Activity', { subject: 'When' }, 'VALUE_REQUIRED'],
    ['Task', { title: 'X', status: 'later' }, 'VALUE_INVALID'],
  ])('refuse a bad %s: %j', async (type, input, code) => {
    const table = type.toLowerCase();
    const before = await kit.crm.checksum(table);
    expect(await rep.client.code(create(type), { input })).toBe(code);
    expect(await kit.crm.checksum(table)).toBe(before);
  });

  it('cannot be hung on a customer of somebody else', async () => {
    expect(await stranger.client.code(create('Contact'), { input: { name: 'X', customer } })).toBe(
      'REFERENCE_NOT_FOUND',
    );
  });
});
