import { useTestCrm } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import { MODULES, PLUGINS } from '../src/plugins.js';

describe('the factories of the test kit', () => {
  const kit = useTestCrm({ modules: MODULES, plugins: PLUGINS });
  const read = (record: string, id: string, select: object) =>
    kit.crm.query.get(kit.crm.system, record, id, { ...select });

  it('make records that hang together from nothing', async () => {
    const { make } = kit.crm;
    const contact = await make.contact();
    const opportunity = await make.opportunity();
    const order = await make.order();
    const complaint = await make.complaint();
    expect(await read('contact', contact.id, { name: true, customer: { name: true } })).toMatchObject({
      name: expect.stringMatching(/^Contact/),
      customer: { name: expect.stringMatching(/^Customer/) },
    });
    expect(await read('opportunity', opportunity.id, { stage: { kind: true }, amount: true })).toMatchObject({
      stage: { kind: 'open' },
      amount: { amount: '10000.0000', currency: 'CNY' },
    });
    expect(await read('salesOrder', order.id, { orderedOn: true, status: true })).toMatchObject({
      orderedOn: '2026-11-20',
      status: 'paid',
    });
    expect(await read('complaint', complaint.id, { number: true, flow: true })).toMatchObject({
      number: expect.any(String),
      flow: 'ladder',
    });
  });

  it('take what a test is about', async () => {
    const { make } = kit.crm;
    const rep = await kit.crm.as('rep');
    const customer = await make.customer({
      name: '永辉超市',
      owner: rep.id,
      ext: { retail: { storeCount: 1050 } },
    });
    await make.order({ customer: customer.id, amount: { amount: '88', currency: 'CNY' } });
    const { customers } = await rep.client.run(
      '{ customers { nodes { name ext { retail { storeCount } } salesOrders { amount { amount } } } } }',
    );
    expect(customers.nodes).toEqual([
      {
        name: '永辉超市',
        ext: { retail: { storeCount: 1050 } },
        salesOrders: [{ amount: { amount: '88.0000' } }],
      },
    ]);
  });
});
