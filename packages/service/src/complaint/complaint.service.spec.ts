import type { Input } from '@ricejar/sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPENING, stateOf, useDesk } from '../../test/desk.js';
import { tierReason } from '../commitment/tier-promise.js';

const HOUR = 3_600_000;
const kit = useDesk();

const shanghai = (text: string): string => new Date(`${text}:00+08:00`).toISOString();

const open = (input: Input = {}) =>
  kit.desk.complaints.open(kit.desk.agent.actor, 'short', {
    subject: 'Labels go dark',
    customer: kit.desk.customer,
    words: 'Half of them are black after a week.',
    ...input,
  });

const advance = (id: string, expectedVersion: number, transition: string, input: Input = {}, note?: string) =>
  kit.desk.complaints.advance(kit.desk.agent.actor, {
    id,
    expectedVersion,
    transition,
    input,
    ...(note && { note }),
  });

const judged = { validity: 'valid', validityReason: 'Seen on the photographs' };

/** Everything a step may write: equal before and after means nothing was half-written. */
const written = async (): Promise<string[]> => {
  const tables = ['complaint', 'commitment', 'complaint_entry', 'task', 'number_series', 'event_outbox'];
  return Promise.all(tables.map((table) => kit.desk.crm.checksum(table)));
};

const code = (expected: string) => expect.objectContaining({ code: expected });

beforeEach(() => kit.desk.crm.clock.set(OPENING));

describe('opening a complaint', () => {
  it('writes the complaint, its first entry and the clocks of its promises together', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ state: 'open', version: 1 });
    expect(opened.number).toMatch(/^C-2026-\d{5}$/);
    const state = await stateOf(kit.desk, opened.id);
    expect(state).toMatchObject({
      state: 'open',
      owner: { name: 'Agent' },
      orgUnit: { name: 'Service' },
      entries: [{ position: 1, transition: 'opened', fromState: null, toState: 'open' }],
    });
    expect(Object.keys(state['promises']).sort()).toEqual(['answer', 'call']);
    expect(state['promises']['call']).toMatchObject({
      status: 'running',
      dueAt: shanghai('2026-11-23T12:00'),
    });
    expect(state['promises']['answer']).toMatchObject({
      status: 'running',
      dueAt: shanghai('2026-11-24T10:00'),
    });
  });

  it('numbers complaints without gap or double, also when many open at once', async () => {
    const opened = await Promise.all(Array.from({ length: 12 }, () => open()));
    const numbers = opened.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(numbers.map((_, index) => first + index));
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['an unknown flow', () => kit.desk.complaints.open(kit.desk.agent.actor, 'long', {}), 'FLOW_UNKNOWN'],
    ['an unknown field', () => open({ mood: 'bad' }), 'FIELD_UNKNOWN'],
    ['a field that only the flow writes', () => open({ state: 'closed' }), 'FIELD_READ_ONLY'],
    ['a missing subject', () => open({ subject: ' ' }), 'VALUE_REQUIRED'],
    ['a choice that is none', () => open({ severity: 'enormous' }), 'VALUE_INVALID'],
    ['a customer that is none', () => open({ customer: kit.desk.unit }), 'REFERENCE_NOT_FOUND'],
    [
      'a complaint without a flow',
      () =>
        kit.desk.crm.change.create(kit.desk.agent.actor, 'complaint', {
          subject: 'No promise',
          customer: kit.desk.customer,
        }),
      'COMPLAINT_NEEDS_FLOW',
    ],
  ])('refuses %s and writes nothing', async (_what, attempt, expected) => {
    const before = await written();
    await expect(attempt()).rejects.toEqual(code(expected));
    expect(await written()).toEqual(before);
  });
});

describe('taking a step', () => {
  it('moves state, entry and clocks, and bumps the version once', async () => {
    const { id } = await open();
    const step = await advance(id, 1, 'check', judged, 'Photographs on file');
    expect(step).toEqual({ id, state: 'checked', version: 2 });
    const state = await stateOf(kit.desk, id);
    expect(state['entries'].at(-1)).toMatchObject({
      position: 2,
      transition: 'check',
      fromState: 'open',
      toState: 'checked',
      note: 'Photographs on file',
    });
    expect(state['promises']['apology']).toMatchObject({
      status: 'running',
      dueAt: shanghai('2026-11-23T13:00'),
    });
  });

  it('keeps the signature of whoever took it, in history too', async () => {
    const { id } = await open();
    await advance(id, 1, 'check', judged);
    const { changes, actor_user_id: by } = (
      await kit.desk.crm.application.database.query<{ changes: object; actor_user_id: string }>(
        `select changes, actor_user_id from field_history where record_id = $1 and version = 2`,
        [id],
      )
    )[0]!;
    expect(by).toBe(kit.desk.agent.id);
    expect(changes).toMatchObject({ state: { before: 'open', after: 'checked' } });
  });

  it('settles every promise the step fulfils, and cancels the rest when it closes', async () => {
    const { id } = await open();
    await advance(id, 1, 'check', judged);
    kit.desk.crm.clock.advance(HOUR);
    await advance(id, 2, 'call');
    await advance(id, 3, 'close', { result: 'Replaced' });
    const { promises, closedAt } = await stateOf(kit.desk, id);
    expect(closedAt).toBe(shanghai('2026-11-23T11:00'));
    expect(promises).toMatchObject({
      call: { status: 'kept', usedSeconds: 3_600, settledAt: shanghai('2026-11-23T11:00') },
      apology: { status: 'kept' },
      answer: { status: 'kept', usedSeconds: 3_600 },
    });
    const second = await open();
    await advance(second.id, 1, 'check', judged);
    await advance(second.id, 2, 'close', { result: 'Replaced' });
    expect((await stateOf(kit.desk, second.id))['promises']).toMatchObject({
      call: { status: 'cancelled' },
      apology: { status: 'cancelled' },
      answer: { status: 'kept' },
    });
  });

  it('stops the clocks while it waits and gives back exactly what was left', async () => {
    const { id } = await open();
    await advance(id, 1, 'check', judged);
    kit.desk.crm.clock.set('2026-11-23T11:30:00+08:00');
    await advance(id, 2, 'wait');
    expect((await stateOf(kit.desk, id))['promises']).toMatchObject({
      call: { status: 'paused', usedSeconds: 5_400 },
      answer: { status: 'paused', usedSeconds: 5_400 },
      apology: { status: 'running' },
    });
    kit.desk.crm.clock.set('2026-11-25T17:00:00+08:00');
    expect(await advance(id, 3, 'goOn')).toMatchObject({ state: 'checked' });
    expect((await stateOf(kit.desk, id))['promises']).toMatchObject({
      call: { status: 'running', dueAt: shanghai('2026-11-25T17:30') },
      answer: { status: 'running', dueAt: shanghai('2026-11-26T15:30') },
    });
  });

  it('comes back to where the wait began, and does not start promises anew for it', async () => {
    const { id } = await open();
    await advance(id, 1, 'wait');
    expect(await advance(id, 2, 'goOn')).toMatchObject({ state: 'open' });
    await advance(id, 3, 'check', judged);
    await advance(id, 4, 'call');
    await advance(id, 5, 'wait');
    expect(await advance(id, 6, 'goOn')).toMatchObject({ state: 'checked' });
    const { commitments } = await stateOf(kit.desk, id);
    expect(commitments).toHaveLength(3);
  });

  it('lets one of two win who take it at once; the other learns of the conflict', async () => {
    const { id } = await open();
    const both = await Promise.allSettled([advance(id, 1, 'check', judged), advance(id, 1, 'wait')]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toEqual(code('CONFLICT'));
    expect((await stateOf(kit.desk, id))['entries']).toHaveLength(2);
  });

  it.each<[string, (id: string) => Promise<unknown>, string]>([
    ['an unknown step', (id) => advance(id, 1, 'dance'), 'TRANSITION_UNKNOWN'],
    ['a step out of turn', (id) => advance(id, 1, 'close', { result: 'Done' }), 'TRANSITION_NOT_ALLOWED'],
    [
      'a missing field',
      (id) => advance(id, 1, 'check', { validity: 'valid' }),
      'FIELD_REQUIRED_BY_TRANSITION',
    ],
    [
      'a field of another step',
      (id) => advance(id, 1, 'call', { result: 'Done' }),
      'FIELD_NOT_IN_TRANSITION',
    ],
    [
      'a value the step does not take',
      (id) => advance(id, 1, 'check', { ...judged, validity: 'partly' }),
      'VALUE_NOT_IN_TRANSITION',
    ],
    ['a stale version', (id) => advance(id, 0, 'call'), 'CONFLICT'],
    ['a version from the future', (id) => advance(id, 7, 'call'), 'CONFLICT'],
    ['a foreign id', () => advance(kit.desk.customer, 1, 'call'), 'COMPLAINT_NOT_FOUND'],
    [
      'somebody who may not see it',
      (id) =>
        kit.desk.complaints.advance(kit.desk.stranger.actor, { id, expectedVersion: 1, transition: 'call' }),
      'COMPLAINT_NOT_FOUND',
    ],
    [
      'somebody who may see but not change it',
      (id) => kit.desk.complaints.advance(kit.desk.rep.actor, { id, expectedVersion: 1, transition: 'call' }),
      'FORBIDDEN',
    ],
  ])('refuses %s and writes nothing', async (_what, attempt, expected) => {
    const { id } = await open();
    const before = await written();
    await expect(attempt(id)).rejects.toEqual(code(expected));
    expect(await written()).toEqual(before);
  });
});

describe('handing a complaint over', () => {
  it('changes owner and unit, leaves an entry, and lets the clocks run on', async () => {
    const { id } = await open();
    const { rep, agent, complaints } = kit.desk;
    await complaints.reassign(agent.actor, { id, expectedVersion: 1, owner: rep.id, note: 'Knows them' });
    expect(await stateOf(kit.desk, id)).toMatchObject({
      owner: { name: 'Rep' },
      orgUnit: { name: 'Sales' },
      state: 'open',
      promises: { call: { status: 'running', dueAt: shanghai('2026-11-23T12:00') } },
      entries: [{}, { transition: 'reassigned', toState: 'open', note: 'Knows them' }],
    });
  });
});

describe('the record of a complaint', () => {
  it('keeps what was promised and done, whoever wants it gone', async () => {
    const { id } = await open();
    const { director, crm } = kit.desk;
    const { commitments, entries } = (await crm.query.get(crm.system, 'complaint', id, {
      commitments: { id: true },
      entries: { id: true },
    }))!;
    await expect(crm.change.delete(director.actor, 'commitment', [commitments[0].id])).rejects.toEqual(
      code('COMPLAINT_RECORD_KEPT'),
    );
    await expect(crm.change.delete(director.actor, 'complaintEntry', [entries[0].id])).rejects.toEqual(
      code('COMPLAINT_RECORD_KEPT'),
    );
  });
});

describe('promises by tier', () => {
  it('are shorter for a tier with a smaller factor, and say why; without one they are as the flow says', async () => {
    const { crm, customer } = kit.desk;
    const promises = async () => {
      crm.clock.set(OPENING);
      const { id } = await open();
      const { nodes } = await crm.query.list(crm.system, 'commitment', {
        select: { kind: true, dueAt: true, targetSeconds: true, reasons: true },
        filter: { complaint: { id: { eq: id } } },
        sort: [{ kind: 'ASC' }],
      });
      return nodes;
    };
    const usual = await promises();
    expect(usual.map((one) => one['reasons'])).toEqual([null, null]);
    await crm.change.update(crm.system, 'customer', customer, null, { tier: 'S' });
    expect(await promises()).toEqual(usual);

    const { nodes } = await crm.query.list(crm.system, 'tierTreatment', {
      select: { id: true },
      filter: { tier: { eq: 'S' } },
    });
    const treatment = String(nodes[0]?.['id']);
    await crm.change.update(crm.system, 'tierTreatment', treatment, null, { promiseFactor: '0.5' });
    const shorter = await promises();
    expect(shorter.map((one) => one['targetSeconds'] * 2)).toEqual(usual.map((one) => one['targetSeconds']));
    const [, call] = shorter;
    expect(call).toMatchObject({
      kind: 'call',
      dueAt: shanghai('2026-11-23T11:00'),
      reasons: [{ code: 'tier.promise', values: { factor: 0.5 } }],
    });
    await crm.change.update(crm.system, 'tierTreatment', treatment, null, { promiseFactor: '1' });
  });

  it('tell the usual time in words', () => {
    const words = (target: { hours: number } | { days: number }, calendar: string | null) =>
      tierReason(0.25, { target, calendar }).text;
    expect(words({ hours: 24 }, null)).toEqual({
      en: 'By the customer’s tier, 25 % of the usual 24 hours',
      zh: '按客户等级，为常规时限（24 小时）的 25%',
    });
    expect(words({ days: 1 }, 'cn')).toEqual({
      en: 'By the customer’s tier, 25 % of the usual 1 working day',
      zh: '按客户等级，为常规时限（1 个工作日）的 25%',
    });
    expect(words({ days: 3 }, null)).toMatchObject({ zh: '按客户等级，为常规时限（3 天）的 25%' });
    expect(words({ hours: 4 }, 'cn')).toMatchObject({ zh: '按客户等级，为常规时限（4 个工作小时）的 25%' });
  });
});
