import { customerModule } from '@ricejar/customer';
import { serviceModule } from '@ricejar/service';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { bankcasePlugin } from '../src/index.js';
import { Case } from './case.js';

const kit = useTestCrm({
  modules: [customerModule, serviceModule],
  plugins: [bankcasePlugin],
  clock: new TestClock(new Date('2026-11-23T09:00:00Z')),
});

let agent: TestUser;
let customer: string;

beforeAll(async () => {
  const { crm } = kit;
  const unit = await crm.orgUnit('Complaints');
  const head = await crm.user({ role: 'serviceDesk', orgUnit: unit, name: 'Head of complaints' });
  agent = await crm.user({ role: 'serviceDesk', orgUnit: unit, name: 'Agent' });
  await crm.change.update(crm.system, 'orgUnit', unit, null, { manager: head.id });
  customer = (await crm.change.create(crm.system, 'customer', { name: 'Nordlicht Handels GmbH' })).id;
});

const HEARD = { words: 'You charged my card twice.', category: 'billing' };
const bankcase = (fields: object) => ({ ext: { bankcase: fields } });
const REPLY = { validity: 'valid', validityReason: 'Double booking found', proposal: 'Refund of both fees' };

async function investigated(opened: string): Promise<Case> {
  kit.crm.clock.set(opened);
  const one = await Case.open(kit.crm, agent, 'bankcase', customer);
  await one.step(opened, 'acknowledge', HEARD);
  await one.step(opened, 'investigate');
  return one;
}

describe('a bank complaint in the European Union', () => {
  it('is answered in time after a holding reply, goes to the ombudsman and ends with redress', async () => {
    const one = await Case.open(kit.crm, agent, 'bankcase', customer);
    expect(await one.step('2026-11-24T09:00:00Z', 'acknowledge', HEARD)).toBe('acknowledged');
    expect(await one.step('2026-11-24T10:00:00Z', 'investigate')).toBe('investigating');

    const why = { delayReason: 'The card scheme has not answered yet', finalReplyBy: '2027-01-08' };
    expect(await one.step('2026-12-14T08:00:00Z', 'holdingReply', bankcase(why))).toBe('held');
    expect(await one.promises()).toEqual({
      acknowledgement: 'kept',
      reply: 'kept',
      finalReply: 'running',
    });

    const partly = {
      ...REPLY,
      validity: 'partly',
      ...bankcase({ ombudsman: 'Bundesbank, Schlichtungsstelle' }),
    };
    expect(await one.step('2027-01-08T09:00:00Z', 'answer', partly)).toBe('answered');
    expect(await one.step('2027-01-11T09:00:00Z', 'goToOmbudsman')).toBe('atOmbudsman');
    const reference = bankcase({ ombudsmanReference: 'Z-17/2027' });
    expect(await one.step('2027-01-12T09:00:00Z', 'sendFile', reference)).toBe('atOmbudsman');
    const verdict = { validity: 'valid', validityReason: 'The second booking was never authorised' };
    expect(await one.step('2027-02-15T09:00:00Z', 'ombudsmanDecides', verdict)).toBe('decided');
    const refund = { redress: 'refund', redressAmount: { amount: '84.50', currency: 'CNY' } };
    expect(await one.step('2027-02-16T09:00:00Z', 'grantRedress', bankcase(refund))).toBe('redress');
    const made = { result: 'Refunded', ...bankcase({ redressPaidOn: '2027-02-17' }) };
    expect(await one.step('2027-02-17T09:00:00Z', 'makeRedress', made)).toBe('closed');

    expect(await one.promises()).toEqual({
      acknowledgement: 'kept',
      reply: 'kept',
      finalReply: 'kept',
      ombudsmanFile: 'kept',
      redress: 'kept',
    });
    expect(await one.read({ ext: { bankcase: { finalReplyBy: true, redressAmount: true } } })).toMatchObject({
      ext: {
        bankcase: { finalReplyBy: '2027-01-08', redressAmount: { amount: '84.5000', currency: 'CNY' } },
      },
    });
  });

  it('misses its reply on the evening of the fifteenth business day and tells the manager', async () => {
    const one = await investigated('2026-11-23T09:00:00Z');
    await one.until('2026-12-14T09:00:00Z');
    expect(await one.promises()).toMatchObject({ reply: 'running' });
    await one.until('2026-12-14T09:00:02Z');
    expect(await one.promises()).toMatchObject({ reply: 'missed', finalReply: 'running' });
    const { nodes } = await kit.crm.query.list(kit.crm.system, 'task', {
      select: { title: true, owner: { name: true } },
      filter: { title: { contains: 'Reply' } },
    });
    expect(nodes).toMatchObject([{ owner: { name: 'Head of complaints' } }]);
  });

  it('takes no date for the final reply that the directive does not', async () => {
    const one = await investigated('2026-11-23T09:00:00Z');
    for (const finalReplyBy of ['2027-01-14', '2026-11-22']) {
      const held = bankcase({ delayReason: 'Waiting', finalReplyBy });
      await expect(one.step('2026-11-24T09:00:00Z', 'holdingReply', held)).rejects.toMatchObject({
        code: 'BANKCASE_FINAL_REPLY_TOO_LATE',
        details: { earliest: '2026-11-24', latest: '2027-01-13' },
      });
    }
    const held = bankcase({ delayReason: 'Waiting', finalReplyBy: '2027-01-13' });
    expect(await one.step('2026-11-24T09:00:00Z', 'holdingReply', held)).toBe('held');
  });

  it('asks for a reason with a holding reply', async () => {
    const one = await investigated('2026-11-23T09:00:00Z');
    const held = bankcase({ finalReplyBy: '2027-01-13' });
    await expect(one.step('2026-11-24T09:00:00Z', 'holdingReply', held)).rejects.toMatchObject({
      code: 'FIELD_REQUIRED_BY_TRANSITION',
      details: { field: 'ext.bankcase.delayReason' },
    });
  });

  it('refuses a reply that turns the customer down and names nobody to turn to', async () => {
    const one = await investigated('2026-11-23T09:00:00Z');
    const refusal = { ...REPLY, validity: 'invalid' };
    await expect(one.step('2026-11-24T09:00:00Z', 'answer', refusal)).rejects.toMatchObject({
      code: 'BANKCASE_OMBUDSMAN_MISSING',
    });
    expect(await one.read({ state: true, validity: true })).toMatchObject({
      state: 'investigating',
      validity: 'pending',
    });
  });

  it('does not close over redress that was promised', async () => {
    const one = await investigated('2026-11-23T09:00:00Z');
    const promised = { ...REPLY, ...bankcase({ redress: 'refund' }) };
    await expect(one.step('2026-11-24T09:00:00Z', 'answer', promised)).rejects.toMatchObject({
      code: 'BANKCASE_REDRESS_AMOUNT_MISSING',
    });
    const amount = { redress: 'refund', redressAmount: { amount: '12', currency: 'CNY' } };
    await one.step('2026-11-24T09:00:00Z', 'answer', { ...REPLY, ...bankcase(amount) });
    await expect(one.step('2026-11-25T09:00:00Z', 'close', { result: 'Done' })).rejects.toMatchObject({
      code: 'BANKCASE_REDRESS_OPEN',
    });
    await one.step('2026-11-25T09:00:00Z', 'grantRedress');
    const ahead = { result: 'Done', ...bankcase({ redressPaidOn: '2026-12-24' }) };
    await expect(one.step('2026-11-25T10:00:00Z', 'makeRedress', ahead)).rejects.toMatchObject({
      code: 'BANKCASE_REDRESS_DATE_FUTURE',
    });
    const made = { result: 'Done', ...bankcase({ redressPaidOn: '2026-11-25' }) };
    expect(await one.step('2026-11-25T10:00:00Z', 'makeRedress', made)).toBe('closed');
  });

  it('tells people in their own language what stands in the way', async () => {
    const one = await investigated('2026-11-23T09:00:00Z');
    const { client } = await kit.crm.user({ role: 'serviceDesk', locale: 'zh-CN' });
    const { version } = await one.read({ version: true });
    const { errors } = await client.ask(
      `mutation ($id: ID!, $version: Int!, $input: JSON) {
        advanceComplaint(id: $id, expectedVersion: $version, transition: "answer", input: $input) { id }
      }`,
      { id: one.id, version, input: { ...REPLY, validity: 'invalid' } },
    );
    expect(errors[0]).toMatchObject({
      message: '未完全支持客户诉求的答复，须告知可申请调解的机构。',
      extensions: { code: 'BANKCASE_OMBUDSMAN_MISSING', details: { field: 'ext.bankcase.ombudsman' } },
    });
  });
});
