import { createHmac } from 'node:crypto';
import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import type { Input, Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { renewalsPlugin } from '../src/index.js';

const CONNECT_KEY = 'connect-key-of-a-test';
const id = (last: number) => `aaaaaaaa-0000-4000-8000-00000000000${last}`;

const kit = useTestCrm({
  modules: [customerModule, opportunityModule],
  plugins: [renewalsPlugin],
  config: {
    renewals: {
      leadDays: 60,
      upliftPercent: 3,
      docusign: {
        environment: 'demo',
        accountId: id(1),
        integrationKey: id(2),
        userId: id(3),
        privateKey: 'a key that is none',
        connectKey: CONNECT_KEY,
        templateId: id(4),
      },
    },
  },
  clock: new TestClock(new Date('2026-11-20T02:00:00Z')),
});

let customer: string;
let rep: TestUser;

beforeAll(async () => {
  rep = await kit.crm.user({ role: 'salesRep', name: '赵敏', locale: 'zh-CN' });
  customer = (await kit.crm.make.customer({ name: '晴麓便利', owner: rep.id })).id;
});

const contract = async (name: string, endsOn: string, more: Input = {}): Promise<string> => {
  const made = await kit.crm.make.record('renewalsContract', {
    name,
    customer,
    startsOn: '2024-01-01',
    endsOn,
    yearlyValue: { amount: '120000', currency: 'CNY' },
    owner: rep.id,
    ...more,
  });
  return made.id;
};

const read = async (record: string, of: string, select: Row): Promise<Row> =>
  (await kit.crm.query.get(kit.crm.system, record, of, select)) ?? {};

const renewalsOf = async (of: string): Promise<Row[]> => {
  const row = await read('renewalsContract', of, {
    renewals: {
      id: true,
      status: true,
      startsOn: true,
      endsOn: true,
      yearlyValue: true,
      envelope: true,
      signedAt: true,
      opportunity: { id: true, name: true, amount: true, closeOn: true, stage: { kind: true } },
    },
  });
  return row['renewals'];
};

describe('a contract near its end', () => {
  it('is prepared for renewal when its notice begins, once', async () => {
    const near = await contract('门店维保', '2027-01-18');
    const far = await contract('Licences', '2027-01-20');
    const early = await contract('Hosting', '2027-03-31', { noticeDays: 180, renewalMonths: 6 });
    const left = await contract('Left to end', '2026-12-31', { renewable: false });

    await kit.crm.schedules.run('renewals/contracts');
    await kit.crm.schedules.run('renewals/contracts');
    expect(await kit.crm.jobs.waiting()).toHaveLength(2);
    await kit.crm.jobs.drain();
    await kit.crm.schedules.run('renewals/contracts');
    await kit.crm.jobs.drain();

    expect(await renewalsOf(near)).toMatchObject([
      {
        status: 'draft',
        startsOn: '2027-01-19',
        endsOn: '2028-01-18',
        yearlyValue: { amount: '123600.0000', currency: 'CNY' },
        opportunity: {
          name: '续约：门店维保',
          amount: { amount: '123600.0000' },
          closeOn: '2027-01-18',
          stage: { kind: 'open' },
        },
      },
    ]);
    expect(await renewalsOf(early)).toMatchObject([
      { startsOn: '2027-04-01', endsOn: '2027-09-30', opportunity: { amount: { amount: '61800.0000' } } },
    ]);
    expect(await renewalsOf(far)).toEqual([]);
    expect(await renewalsOf(left)).toEqual([]);
    const { nodes } = await kit.crm.query.list(kit.crm.system, 'task', {
      select: { title: true, dueOn: true, owner: { name: true } },
      filter: { title: { contains: '门店维保' } },
    });
    expect(nodes).toEqual([
      { title: '准备续约：门店维保将于 2027-01-18 到期', dueOn: '2026-11-20', owner: { name: '赵敏' } },
    ]);
  });

  it('ends the day after its last one', async () => {
    const last = await contract('Today', '2026-11-20', { renewable: false });
    const over = await contract('Yesterday', '2026-11-19', { renewable: false });
    await kit.crm.schedules.run('renewals/contracts');
    expect(await read('renewalsContract', last, { status: true })).toMatchObject({ status: 'active' });
    expect(await read('renewalsContract', over, { status: true })).toMatchObject({ status: 'ended' });
  });

  it('cannot end before it starts', async () => {
    await expect(contract('Backwards', '2023-12-31')).rejects.toMatchObject({
      code: 'RENEWALS_TERM_INVALID',
    });
  });
});

describe('the action renewals/draft', () => {
  it('drafts the next term as asked, and answers the same draft afterwards', async () => {
    const of = await contract('Ad hoc', '2027-12-31');
    const first = await kit.crm.actions.run<Row>('renewals/draft', {
      contract: of,
      months: 24,
      upliftPercent: -10,
    });
    expect(first).toMatchObject({ isNew: true });
    expect(await renewalsOf(of)).toMatchObject([
      {
        endsOn: '2029-12-31',
        yearlyValue: { amount: '108000.0000' },
        opportunity: { amount: { amount: '216000.0000' } },
      },
    ]);
    expect(await kit.crm.actions.run<Row>('renewals/draft', { contract: of })).toEqual({
      ...first,
      isNew: false,
    });
  });

  it('is refused without the permission, for contracts out of sight, and for ended ones', async () => {
    const of = await contract('Hidden', '2027-12-31');
    await expect(kit.crm.actions.run('renewals/draft', { contract: of }, rep)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(kit.crm.actions.run('renewals/draft', { contract: id(9) })).rejects.toMatchObject({
      code: 'RENEWALS_CONTRACT_UNKNOWN',
    });
    const over = await contract('Over', '2027-12-31', { status: 'terminated' });
    await expect(kit.crm.actions.run('renewals/draft', { contract: over })).rejects.toMatchObject({
      code: 'RENEWALS_CONTRACT_NOT_ACTIVE',
    });
  });
});

describe('the webhook renewals/signed', () => {
  const hear = (message: object, key = CONNECT_KEY): Promise<Response> => {
    const body = JSON.stringify(message);
    return fetch(`${kit.crm.url}/hooks/renewals/signed`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-docusign-signature-1': createHmac('sha256', key).update(body).digest('base64'),
      },
      body,
    });
  };
  const completed = (envelopeId: string) => ({
    event: 'envelope-completed',
    data: { envelopeId, envelopeSummary: { completedDateTime: '2026-11-19T08:30:00.123Z' } },
  });

  async function sent(name: string, envelope: string): Promise<string> {
    const of = await contract(name, '2027-12-31');
    const { renewal } = await kit.crm.actions.run<{ renewal: string }>('renewals/draft', { contract: of });
    await kit.crm.change.update(kit.crm.system, 'renewalsRenewal', renewal, null, {
      status: 'sent',
      envelope,
    });
    return of;
  }

  it('carries the contract on and wins the deal, however often it is called', async () => {
    const of = await sent('Signed', 'env-1');
    for (const _ of [1, 2]) expect((await hear(completed('env-1'))).status).toBe(202);
    await kit.crm.jobs.drain();
    expect(await renewalsOf(of)).toMatchObject([
      { status: 'signed', signedAt: '2026-11-19T08:30:00.123Z', opportunity: { stage: { kind: 'won' } } },
    ]);
    expect(
      await read('renewalsContract', of, { endsOn: true, status: true, yearlyValue: true }),
    ).toMatchObject({
      endsOn: '2028-12-31',
      status: 'active',
      yearlyValue: { amount: '123600.0000' },
    });
    expect(await kit.crm.events.seen('renewals.signed')).toHaveLength(1);
  });

  it('believes nobody without the right signature', async () => {
    const of = await sent('Forged', 'env-2');
    expect((await hear(completed('env-2'), 'a guess')).status).toBe(401);
    await kit.crm.jobs.drain();
    expect(await renewalsOf(of)).toMatchObject([{ status: 'sent' }]);
  });

  it('hears that it was declined, and lets what is none of ours pass', async () => {
    const of = await sent('Declined', 'env-3');
    const declined = { event: 'envelope-declined', data: { envelopeId: 'env-3' } };
    expect((await hear(declined)).status).toBe(202);
    expect((await hear(completed('somebody-else'))).status).toBe(202);
    await kit.crm.jobs.drain();
    expect(await renewalsOf(of)).toMatchObject([
      { status: 'declined', opportunity: { stage: { kind: 'open' } } },
    ]);
  });

  it('leaves what was signed as it was signed', async () => {
    const of = await sent('Kept', 'env-4');
    await hear(completed('env-4'));
    await kit.crm.jobs.drain();
    const [renewal] = await renewalsOf(of);
    const { client } = await kit.crm.as('admin');
    const code = await client.code('mutation ($ids: [ID!]!) { deleteRenewalsRenewals(ids: $ids) }', {
      ids: [renewal!['id']],
    });
    expect(code).toBe('RENEWALS_SIGNED_KEPT');
  });
});

describe('the action renewals/send', () => {
  it('says what is wrong with the account, and leaves the renewal a draft', async () => {
    const of = await contract('To send', '2027-12-31');
    const { renewal } = await kit.crm.actions.run<{ renewal: string }>('renewals/draft', { contract: of });
    const signer = { name: '李蕾', email: 'li@example.test' };
    await expect(kit.crm.actions.run('renewals/send', { renewal, signer })).rejects.toMatchObject({
      code: 'RENEWALS_SIGNATURE_REFUSED',
      details: { reason: 'the private key is not valid' },
    });
    expect(await renewalsOf(of)).toMatchObject([{ status: 'draft', envelope: null }]);
    // Somebody else is sending it right now.
    await kit.crm.change.update(kit.crm.system, 'renewalsRenewal', renewal, null, { status: 'sent' });
    await expect(kit.crm.actions.run('renewals/send', { renewal, signer })).rejects.toMatchObject({
      code: 'RENEWALS_NOT_A_DRAFT',
    });
    // They never came back.
    kit.crm.clock.advance(61_000);
    await expect(kit.crm.actions.run('renewals/send', { renewal, signer })).rejects.toMatchObject({
      code: 'RENEWALS_SIGNATURE_REFUSED',
    });
    expect(await renewalsOf(of)).toMatchObject([{ status: 'draft', envelope: null }]);
  });
});
