import type { Filter } from '@ricejar/sdk';
import type { TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { stageId, useSales } from '../../test/sales.js';

const sales = useSales();
let manager: TestUser;
let rep: TestUser;
let neighbour: TestUser;
let customer: string;
let deal: string;

const CREATE = 'mutation ($input: OpportunityInput!) { createOpportunity(input: $input) { id version } }';
const MOVE = `mutation ($id: ID!, $version: Int!, $stage: ID!) {
  updateOpportunity(id: $id, expectedVersion: $version, input: { stage: $stage }) {
    version closedOn stage { name nameZh kind }
  }
}`;
const COLUMNS = `{
  opportunityGroups(by: ["stage"], aggregate: [{ field: "amount", op: sum }]) { key count aggregates }
}`;

beforeAll(async () => {
  const { crm } = sales;
  const east = await crm.orgUnit('East');
  const shanghai = await crm.orgUnit('Shanghai', east);
  manager = await crm.user({ role: 'salesManager', orgUnit: east });
  rep = await crm.user({ role: 'salesRep', orgUnit: shanghai });
  neighbour = await crm.user({ role: 'salesRep' });
  const created = await rep.client.run('mutation { createCustomer(input: { name: "青禾便利" }) { id } }');
  customer = created.createCustomer.id;
  const input = {
    name: '青禾价签试点',
    code: 'OP-1',
    customer,
    stage: stageId('Proposal'),
    amount: { amount: '120000.50', currency: 'CNY' },
    closeOn: '2026-12-20',
  };
  deal = (await rep.client.run(CREATE, { input })).createOpportunity.id;
});

describe('the pipeline over the API', () => {
  it('shows with each customer what is open, as far as one may see it', async () => {
    const ask = `{ customers { nodes { name ext { opportunity { openOpportunities openAmount { amount currency } } } } } }`;
    const shown = { openOpportunities: 1, openAmount: { amount: '120000.5000', currency: 'CNY' } };
    const admin = await sales.crm.user({ role: 'administrator' });
    for (const user of [rep, manager, admin]) {
      expect((await user.client.run(ask)).customers.nodes).toEqual([
        { name: '青禾便利', ext: { opportunity: shown } },
      ]);
    }
    const input = { name: 'Elsewhere', customer, stage: stageId('Prospecting') };
    await admin.client.run(CREATE, { input: { ...input, amount: { amount: '1', currency: 'CNY' } } });
    await admin.client.run(CREATE, { input: { ...input, stage: stageId('Won') } });
    expect((await rep.client.run(ask)).customers.nodes[0].ext.opportunity).toEqual(shown);
    expect((await admin.client.run(ask)).customers.nodes[0].ext.opportunity).toEqual({
      openOpportunities: 2,
      openAmount: { amount: '120001.5000', currency: 'CNY' },
    });
    await sales.crm.application.database.query(`delete from opportunity where name = 'Elsewhere'`);
  });

  it('shows a deal to its owner and those above, to nobody beside', async () => {
    const ask =
      '{ opportunities { nodes { id owner { id } customer { name } amount { amount currency } } totalCount } }';
    for (const user of [rep, manager]) {
      const { opportunities } = await user.client.run(ask);
      expect(opportunities).toMatchObject({
        totalCount: 1,
        nodes: [
          { id: deal, owner: { id: rep.id }, customer: { name: '青禾便利' }, amount: { currency: 'CNY' } },
        ],
      });
    }
    expect((await neighbour.client.run(ask)).opportunities).toMatchObject({ nodes: [], totalCount: 0 });
    expect((await neighbour.client.run(COLUMNS)).opportunityGroups).toEqual([]);
    const get = 'query ($id: ID!) { opportunity(id: $id) { id } }';
    expect((await neighbour.client.ask(get, { id: deal })).data?.opportunity ?? null).toBeNull();
  });

  it('lets one of two people who drag a deal win, and tells the other', async () => {
    const moved = await rep.client.run(MOVE, { id: deal, version: 1, stage: stageId('Won') });
    expect(moved.updateOpportunity).toMatchObject({
      version: 2,
      closedOn: '2026-11-20',
      stage: { name: 'Won', nameZh: '赢单', kind: 'won' },
    });
    const { errors } = await manager.client.ask(MOVE, { id: deal, version: 1, stage: stageId('Lost') });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { version: 2 } });
    expect(await neighbour.client.code(MOVE, { id: deal, version: 2, stage: stageId('Lost') })).toBe(
      'NOT_FOUND',
    );
    const [column] = (await rep.client.run(COLUMNS)).opportunityGroups;
    expect(column).toMatchObject({ count: 1, key: { stage: stageId('Won') } });
  });

  it('refuses a code that is taken, and a customer that the caller may not see', async () => {
    const before = await sales.crm.checksum('opportunity');
    const input = { name: 'Again', code: 'OP-1', stage: stageId('Proposal') };
    expect(await rep.client.code(CREATE, { input })).toBe('DUPLICATE_KEY');
    const foreign = { name: 'Theirs', customer, stage: stageId('Proposal') };
    expect(await neighbour.client.code(CREATE, { input: foreign })).toBe('REFERENCE_NOT_FOUND');
    expect(await sales.crm.checksum('opportunity')).toBe(before);
  });
});

describe('orders over the API', () => {
  it('shows an order with its lines to whoever sees the customer', async () => {
    const { change, system } = sales.crm;
    const order = await change.create(system, 'salesOrder', {
      number: 'SO-1',
      customer,
      orderedOn: '2026-11-18',
      amount: { amount: '72.00', currency: 'CNY' },
      status: 'confirmed',
      opportunity: deal,
    });
    await change.create(system, 'salesOrderLine', {
      salesOrder: order.id,
      description: 'Aurora 2.13"',
      quantity: '2',
      unitPrice: { amount: '36', currency: 'CNY' },
      amount: { amount: '72', currency: 'CNY' },
    });
    const ask = `query ($id: ID!) {
      customer(id: $id) { salesOrders { number status lines { description quantity } opportunity { name } } }
    }`;
    const { customer: seen } = await rep.client.run(ask, { id: customer });
    expect(seen.salesOrders).toEqual([
      {
        number: 'SO-1',
        status: 'confirmed',
        opportunity: { name: '青禾价签试点' },
        lines: [{ description: 'Aurora 2.13"', quantity: '2.0000' }],
      },
    ]);
    const { salesOrders } = await neighbour.client.run('{ salesOrders { totalCount } }');
    expect(salesOrders.totalCount).toBe(0);
  });

  it.each([
    ['orderedOn', { orderedOn: '0000-00-00' }],
    ['amount', { amount: { amount: '-5', currency: 'CNY' } }],
    ['status', { status: 'lost' }],
    ['quantity', { quantity: '-1' }],
  ])('refuses a wrong %s by name', async (field, wrong) => {
    const input = { customer, orderedOn: '2026-11-18', amount: { amount: '5', currency: 'CNY' }, ...wrong };
    const { errors } = await rep.client.ask(
      'mutation ($input: SalesOrderInput!) { createSalesOrder(input: $input) { id } }',
      { input },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALUE_INVALID', details: { field } });
  });
});

describe('a discount', () => {
  const GIVE = `mutation ($id: ID!, $version: Int!, $discount: Decimal) {
    updateOpportunity(id: $id, expectedVersion: $version, input: { discount: $discount }) { version discount } }`;
  const ASK =
    'mutation ($input: DiscountRequestInput!) { createDiscountRequest(input: $input) { id tier tierLimit } }';
  const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $note: String) {
    decideDiscountRequest(id: $id, approve: $approve, note: $note) { status ownApproval } }`;

  it('goes as far as the tier allows, and further when whoever decides on the tier approves', async () => {
    const { crm } = sales;
    const one = async (record: string, filter: Filter) =>
      (await crm.query.list(crm.system, record, { select: { id: true }, filter, first: 1 })).nodes[0]?.['id'];
    const version = async () =>
      (await crm.query.get(crm.system, 'opportunity', deal, { version: true }))?.['version'];
    const give = async (who: TestUser, discount: string | null) =>
      who.client.ask(GIVE, { id: deal, version: await version(), discount });
    expect((await give(rep, '0.4')).data.updateOpportunity.discount).toBe('0.4000');
    const treatment = await one('tierTreatment', { tier: { eq: 'A' } });
    await crm.change.update(crm.system, 'tierTreatment', treatment, null, {
      discountLimit: '0.15',
      approvalRole: await one('role', { name: { eq: 'salesManager' } }),
    });
    await crm.change.update(crm.system, 'customer', customer, null, { tier: 'A' });
    // What was given before stays, and may go down; it does not go up.
    expect((await give(rep, '0.3')).data.updateOpportunity.discount).toBe('0.3000');
    expect((await give(rep, null)).data.updateOpportunity.discount).toBeNull();
    expect((await give(rep, '0.15')).data.updateOpportunity.discount).toBe('0.1500');
    const refused = await give(rep, '0.2');
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'DISCOUNT_OVER_LIMIT',
      details: { tier: 'A', limit: 15, field: 'discount' },
    });
    const RULE = `{ discountRule(opportunity: "${deal}") { tier limit decidedBy isDecider } }`;
    const rule = { tier: 'A', limit: 0.15, decidedBy: 'salesManager' };
    expect((await rep.client.run(RULE)).discountRule).toEqual({ ...rule, isDecider: false });
    expect((await manager.client.run(RULE)).discountRule).toEqual({ ...rule, isDecider: true });
    expect(await neighbour.client.code(RULE)).toBe('DISCOUNT_OPPORTUNITY_NOT_FOUND');
    const input = { opportunity: deal, discount: '0.2', reason: 'Three years at once' };
    expect(await rep.client.code(ASK, { input: { ...input, discount: '0.1' } })).toBe(
      'DISCOUNT_WITHIN_LIMIT',
    );
    const { createDiscountRequest: request } = await rep.client.run(ASK, { input });
    expect(request).toMatchObject({ tier: 'A', tierLimit: '0.1500' });
    expect(await rep.client.code(ASK, { input })).toBe('DISCOUNT_REQUEST_PENDING');
    expect(await rep.client.code(DECIDE, { id: request.id, approve: true })).toBe('TIER_DECIDER_OTHER');
    expect(await neighbour.client.code(DECIDE, { id: request.id, approve: true })).toBe(
      'DISCOUNT_REQUEST_NOT_FOUND',
    );
    expect(await manager.client.code(DECIDE, { id: request.id, approve: false })).toBe(
      'DISCOUNT_REQUEST_NOTE',
    );
    const { discountRequestsToDecide } = await manager.client.run('{ discountRequestsToDecide }');
    expect(discountRequestsToDecide).toEqual([request.id]);
    expect(
      (await manager.client.run(DECIDE, { id: request.id, approve: true })).decideDiscountRequest,
    ).toEqual({
      status: 'approved',
      ownApproval: false,
    });
    expect(await crm.query.get(crm.system, 'opportunity', deal, { discount: true })).toEqual({
      discount: '0.2000',
    });
    // As far as approved, and for whoever decides as far as it takes.
    expect((await give(rep, '0.18')).errors).toEqual([]);
    expect((await give(rep, '0.2')).errors).toEqual([]);
    expect((await give(rep, '0.21')).errors[0]?.extensions.code).toBe('DISCOUNT_OVER_LIMIT');
    expect((await give(manager, '0.21')).errors).toEqual([]);
    expect(await rep.client.code(DECIDE, { id: request.id, approve: false, note: 'no' })).toBe(
      'TIER_DECIDER_OTHER',
    );
  });
});
