import { customerModule } from '@ricejar/customer';
import type { Input, Row } from '@ricejar/sdk';
import { ComplaintService, OverdueCommitments, serviceModule } from '@ricejar/service';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { ladderPlugin } from './index.js';

const kit = useTestCrm({
  modules: [customerModule, serviceModule],
  plugins: [ladderPlugin],
  // The Monday before National Day 2026: off from Thursday for a week, the Saturday after it is worked.
  clock: new TestClock(new Date('2026-09-28T16:00:00+08:00')),
});

let manager: TestUser;
let agent: TestUser;
let customer: string;

beforeAll(async () => {
  const { crm } = kit;
  const unit = await crm.orgUnit('客户服务部');
  manager = await crm.user({ role: 'serviceDesk', orgUnit: unit, name: '王丽', locale: 'zh-CN' });
  agent = await crm.user({ role: 'serviceDesk', orgUnit: unit, name: '陈晨', locale: 'zh-CN' });
  await crm.change.update(crm.system, 'orgUnit', unit, null, { manager: manager.id });
  customer = (await crm.change.create(crm.system, 'customer', { name: '盒鲜生活超市' })).id;
});

/** One complaint with a hand on its clock. */
class Case {
  private constructor(
    private readonly id: string,
    private version: number,
  ) {}

  static async open(flow: string): Promise<Case> {
    const input = { subject: '价签电量不到半年就耗尽', customer };
    const { id, version } = await kit.crm.application.get(ComplaintService).open(agent.actor, flow, input);
    return new Case(id, version);
  }

  async step(at: string, transition: string, input: Input = {}): Promise<string> {
    await this.until(at);
    const wanted = { id: this.id, expectedVersion: this.version, transition, input };
    const { state, version } = await kit.crm.application.get(ComplaintService).advance(agent.actor, wanted);
    this.version = version;
    return state;
  }

  /** Lets time pass with the watch running. */
  async until(at: string): Promise<void> {
    kit.crm.clock.set(at);
    await kit.crm.application.get(OverdueCommitments).run();
  }

  async promises(): Promise<Record<string, Row>> {
    const select = {
      commitments: {
        kind: true,
        status: true,
        dueAt: true,
        settledAt: true,
        usedSeconds: true,
        escalatedTo: { name: true },
      },
    };
    const row = await kit.crm.query.get(kit.crm.system, 'complaint', this.id, select);
    return Object.fromEntries(((row?.['commitments'] ?? []) as Row[]).map((one) => [one['kind'], one]));
  }
}

const shanghai = (text: string): string => new Date(`${text}:00+08:00`).toISOString();
const WORKDAY = 7.5 * 3_600;

describe('a complaint on the promise ladder', () => {
  it('goes from listening to the archive, waits, breaks one promise and keeps the others', async () => {
    const one = await Case.open('ladder');
    expect(await one.promises()).toMatchObject({
      progressCall: { status: 'running', dueAt: shanghai('2026-09-29T16:00') },
      writtenResult: { status: 'running', dueAt: shanghai('2026-10-08T16:00') },
      visit: { status: 'running', dueAt: shanghai('2026-10-13T16:00') },
      archive: { status: 'running', dueAt: shanghai('2026-10-16T16:00') },
    });

    const heard = { words: '电池说能用五年，半年不到全黑了。', category: 'quality' };
    expect(await one.step('2026-09-28T17:00:00+08:00', 'record', heard)).toBe('recorded');
    expect(await one.step('2026-09-29T15:59:00+08:00', 'progressCall')).toBe('recorded');
    const verdict = { validity: 'valid', validityReason: '抽检属实' };
    expect(await one.step('2026-09-29T17:00:00+08:00', 'judge', verdict)).toBe('judged');

    // Two working days and an hour are gone when the customer is asked; nothing runs until they answer.
    expect(await one.step('2026-09-30T17:00:00+08:00', 'waitForCustomer')).toBe('waitingForCustomer');
    await one.until('2026-10-12T09:00:00+08:00');
    expect(await one.promises()).toMatchObject({
      progressCall: { status: 'kept' },
      writtenResult: { status: 'paused', usedSeconds: 2 * WORKDAY + 3_600 },
      visit: { status: 'paused' },
      archive: { status: 'paused' },
    });
    expect(await one.step('2026-10-12T09:00:00+08:00', 'customerAnswered')).toBe('judged');
    expect((await one.promises())['writtenResult']).toMatchObject({
      status: 'running',
      dueAt: shanghai('2026-10-12T17:00'),
    });

    // The written result comes an evening late: the manager has known since a second after five.
    await one.until('2026-10-12T17:00:00+08:00');
    expect((await one.promises())['writtenResult']).toMatchObject({ status: 'running' });
    await one.until('2026-10-12T17:00:05+08:00');
    expect((await one.promises())['writtenResult']).toMatchObject({
      status: 'missed',
      escalatedTo: { name: '王丽' },
    });
    expect(await one.step('2026-10-12T20:00:00+08:00', 'propose', { proposal: '免费更换该批次' })).toBe(
      'proposed',
    );
    expect(await one.step('2026-10-14T10:00:00+08:00', 'followUp')).toBe('followingUp');
    expect(await one.step('2026-10-15T10:00:00+08:00', 'archive', { result: '已全部更换' })).toBe('archived');

    expect(await one.promises()).toMatchObject({
      progressCall: { status: 'kept', settledAt: shanghai('2026-09-29T15:59') },
      writtenResult: { status: 'missed', settledAt: shanghai('2026-10-12T20:00') },
      visit: { status: 'kept' },
      archive: { status: 'kept' },
    });
    const { nodes: tasks } = await kit.crm.query.list(manager.actor, 'task', {
      select: { title: true, owner: { name: true }, dueOn: true },
      filter: { owner: { isMe: true } },
    });
    expect(tasks).toEqual([
      {
        title: expect.stringMatching(/^承诺超时：书面答复（C-2026-\d{5}）$/),
        owner: { name: '王丽' },
        dueOn: '2026-10-12',
      },
    ]);
  });

  it('counts European working days where the flow says so', async () => {
    kit.crm.clock.set('2026-12-23T15:00:00Z');
    const one = await Case.open('ladder/europe');
    // Christmas Day is a Friday, New Year's Day the Friday after.
    expect(await one.promises()).toMatchObject({
      progressCall: { dueAt: '2026-12-24T15:00:00.000Z' },
      writtenResult: { dueAt: '2026-12-29T15:00:00.000Z' },
      visit: { dueAt: '2027-01-05T15:00:00.000Z' },
      archive: { dueAt: '2027-01-08T15:00:00.000Z' },
    });
  });

  it('lets a customer withdraw, which ends what still runs', async () => {
    kit.crm.clock.set('2027-03-01T10:00:00+08:00');
    const one = await Case.open('ladder');
    expect(await one.step('2027-03-01T11:00:00+08:00', 'withdraw', { result: '客户撤诉' })).toBe('withdrawn');
    const statuses = Object.values(await one.promises()).map((promise) => promise['status']);
    expect(statuses).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });
});
