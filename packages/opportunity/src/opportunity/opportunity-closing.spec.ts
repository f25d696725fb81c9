import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PIPELINE } from '../pipeline/default-pipeline.js';
import { opportunity, stageId, useSales, type StageName } from '../../test/sales.js';

const sales = useSales();
let customer: string;

beforeAll(async () => {
  const { change, system } = sales.crm;
  customer = (await change.create(system, 'customer', { name: '青禾便利' })).id;
});

const create = async (stage: StageName, more: object = {}): Promise<string> => {
  const { change, system } = sales.crm;
  const input = { name: 'Shelf labels', customer, stage: stageId(stage), ...more };
  return (await change.create(system, 'opportunity', input)).id;
};

const update = (id: string, input: object): Promise<{ version: number }> =>
  sales.crm.change.update(sales.crm.system, 'opportunity', id, null, { ...input });

const move = (id: string, stage: StageName, more: object = {}) =>
  update(id, { stage: stageId(stage), ...more });

const events = async (id: string): Promise<string[]> => (await sales.events(id)).map((event) => event.name);

describe('a deal and its stage', () => {
  it('is closed today when it is won, and says so once', async () => {
    const id = await create('Negotiation', { amount: { amount: '88000', currency: 'CNY' } });
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: null });
    await move(id, 'Won');
    expect(await opportunity(sales.crm, id)).toMatchObject({
      closedOn: '2026-11-20',
      stage: { name: 'Won' },
    });
    await update(id, { name: 'Shelf labels, signed' });
    expect(await sales.events(id)).toMatchObject([
      {
        name: 'opportunity.won',
        payload: { id, customer, stage: stageId('Won'), closedOn: '2026-11-20', amount: { currency: 'CNY' } },
      },
    ]);
  });

  it('keeps the day people give', async () => {
    const id = await create('Won', { closedOn: '2026-10-02' });
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: '2026-10-02' });
    await update(id, { closedOn: '2026-10-03' });
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: '2026-10-03' });
  });

  it('is never closed without a day', async () => {
    const id = await create('Won');
    await update(id, { closedOn: null });
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: '2026-11-20' });
  });

  it('may say why it was lost, and forgets it when it is opened again', async () => {
    const id = await create('Proposal');
    await move(id, 'Lost', { lostReason: 'price' });
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: '2026-11-20', lostReason: 'price' });
    await move(id, 'Engaging');
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: null, lostReason: null });
    expect(await events(id)).toEqual(['opportunity.lost']);
  });

  it('moves from lost to won with a new day', async () => {
    const id = await create('Lost', { closedOn: '2026-09-01', lostReason: 'postponed' });
    await move(id, 'Won');
    expect(await opportunity(sales.crm, id)).toMatchObject({ closedOn: '2026-11-20', lostReason: null });
    expect(await events(id)).toEqual(['opportunity.lost', 'opportunity.won']);
  });

  it.each([
    ['a reason for loss while it is open', 'Proposal', { lostReason: 'price' }, 'OPPORTUNITY_NOT_LOST'],
    ['a reason for loss when it was won', 'Won', { lostReason: 'price' }, 'OPPORTUNITY_NOT_LOST'],
    ['a closing day while it is open', 'Proposal', { closedOn: '2026-11-01' }, 'OPPORTUNITY_NOT_CLOSED'],
    ['a negative amount', 'Proposal', { amount: { amount: '-1', currency: 'CNY' } }, 'VALUE_INVALID'],
    [
      'an amount of 30 digits',
      'Proposal',
      { amount: { amount: '9'.repeat(30), currency: 'CNY' } },
      'VALUE_INVALID',
    ],
    ['a day that does not exist', 'Proposal', { closeOn: '0000-00-00' }, 'VALUE_INVALID'],
    [
      'a stage that does not exist',
      'Proposal',
      { stage: '019a0000-0000-7000-8000-0000000000ff' },
      'OPPORTUNITY_STAGE_UNKNOWN',
    ],
  ] as const)('refuses %s and leaves everything as it was', async (_what, stage, input, code) => {
    const id = await create(stage);
    const before = await sales.crm.checksum('opportunity');
    await expect(update(id, input)).rejects.toMatchObject({ code });
    await expect(create(stage, input)).rejects.toMatchObject({ code });
    expect(await sales.crm.checksum('opportunity')).toBe(before);
    expect(await events(id)).toEqual(stage === 'Won' ? ['opportunity.won'] : []);
  });

  it('cannot be moved to a stage in the bin', async () => {
    const { change, system } = sales.crm;
    const stage = await change.create(system, 'stage', {
      name: 'Trial',
      pipeline: DEFAULT_PIPELINE.id,
      position: 9,
      kind: 'open',
    });
    await change.delete(system, 'stage', [stage.id]);
    const id = await create('Prospecting');
    await expect(update(id, { stage: stage.id })).rejects.toMatchObject({
      code: 'OPPORTUNITY_STAGE_UNKNOWN',
    });
  });

  it('reads in the language of the caller', async () => {
    const rep = await sales.crm.user({ role: 'salesRep', locale: 'zh-CN' });
    const { errors } = await rep.client.ask(
      'mutation ($input: OpportunityInput!) { createOpportunity(input: $input) { id } }',
      { input: { name: 'x', stage: stageId('Proposal'), lostReason: 'price' } },
    );
    expect(errors[0]).toMatchObject({
      message: '只有处于输单阶段的商机才能填写输单原因。',
      extensions: { code: 'OPPORTUNITY_NOT_LOST', details: { field: 'lostReason' } },
    });
  });
});
