import type { Input, Row } from '@ricejar/sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPENING, stateOf, useDesk } from '../../test/desk.js';

const kit = useDesk();

const shanghai = (text: string): string => new Date(`${text}:00+08:00`).toISOString();

const open = (input: Input = {}) =>
  kit.desk.complaints.open(kit.desk.agent.actor, 'short', {
    subject: 'Labels go dark',
    customer: kit.desk.customer,
    ...input,
  });

const advance = (id: string, expectedVersion: number, transition: string) =>
  kit.desk.complaints.advance(kit.desk.agent.actor, { id, expectedVersion, transition });

const tasksFor = async (number: string): Promise<Row[]> => {
  const { crm } = kit.desk;
  const { nodes } = await crm.query.list(crm.system, 'task', {
    select: {
      title: true,
      priority: true,
      dueOn: true,
      status: true,
      owner: { name: true },
      customer: { id: true },
    },
    filter: { title: { contains: number } },
  });
  return nodes;
};

const missedEvents = (complaint: string): Promise<{ payload: Row }[]> =>
  kit.desk.crm.application.database.query<{ payload: Row }>(
    `select payload from event_outbox where name = 'commitment.missed' and payload->>'complaint' = $1`,
    [complaint],
  );

beforeEach(async () => {
  // What other tests left running has its say first.
  kit.desk.crm.clock.set('2027-06-01T10:00:00+08:00');
  await kit.desk.watch.run();
  kit.desk.crm.clock.set(OPENING);
});

describe('a promise that runs out', () => {
  it('is missed one second after it was due, and no sooner', async () => {
    const { id, number } = await open();
    kit.desk.crm.clock.set('2026-11-23T12:00:00+08:00');
    expect(await kit.desk.watch.run()).toBe(0);
    kit.desk.crm.clock.set('2026-11-23T12:00:01+08:00');
    expect(await kit.desk.watch.run()).toBe(1);
    expect((await stateOf(kit.desk, id))['promises']).toMatchObject({
      call: { status: 'missed', settledAt: null, escalatedTo: { name: 'Lead' } },
      answer: { status: 'running' },
    });
    expect(await tasksFor(number)).toEqual([
      {
        title: `承诺超时：致电（${number}）`,
        priority: 'high',
        status: 'open',
        dueOn: '2026-11-23',
        owner: { name: 'Lead' },
        customer: { id: kit.desk.customer },
      },
    ]);
    const [event, ...more] = await missedEvents(id);
    expect(more).toEqual([]);
    expect(event?.payload).toMatchObject({
      complaint: id,
      kind: 'call',
      dueAt: shanghai('2026-11-23T12:00'),
      escalatedTo: kit.desk.lead.id,
    });
  });

  it('is escalated once, however many watches run and however often', async () => {
    const { id, number } = await open();
    kit.desk.crm.clock.set('2026-11-23T15:00:00+08:00');
    const rounds = await Promise.all(Array.from({ length: 4 }, () => kit.desk.watch.run()));
    expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await kit.desk.watch.run()).toBe(0);
    expect(await tasksFor(number)).toHaveLength(1);
    expect(await missedEvents(id)).toHaveLength(1);
  });

  it('can be settled late and stays missed', async () => {
    const { id } = await open();
    kit.desk.crm.clock.set('2026-11-23T13:00:00+08:00');
    await kit.desk.watch.run();
    kit.desk.crm.clock.set('2026-11-23T14:00:00+08:00');
    await advance(id, 1, 'call');
    expect((await stateOf(kit.desk, id))['promises']['call']).toMatchObject({
      status: 'missed',
      settledAt: shanghai('2026-11-23T14:00'),
      usedSeconds: 4 * 3_600,
    });
  });

  it('is missed and escalated also when the step that settles it comes before the watch', async () => {
    const { id, number } = await open();
    kit.desk.crm.clock.set('2026-11-23T12:30:00+08:00');
    await advance(id, 1, 'call');
    expect((await stateOf(kit.desk, id))['promises']['call']).toMatchObject({
      status: 'missed',
      settledAt: shanghai('2026-11-23T12:30'),
      escalatedTo: { name: 'Lead' },
    });
    expect(await kit.desk.watch.run()).toBe(0);
    expect(await tasksFor(number)).toHaveLength(1);
  });

  it('is left alone while the complaint waits for the customer, or lies in the bin', async () => {
    const waiting = await open();
    await advance(waiting.id, 1, 'wait');
    const { crm } = kit.desk;
    const deleted = await open();
    await crm.change.delete(crm.system, 'complaint', [deleted.id]);
    crm.clock.set('2026-12-23T12:00:00+08:00');
    expect(await kit.desk.watch.run()).toBe(0);
  });

  it('does not keep the watch from the others when it cannot be handled', async () => {
    const { crm } = kit.desk;
    const broken = await open();
    const fine = await open();
    const [row] = (
      await crm.query.list(crm.system, 'commitment', {
        select: { id: true },
        filter: { complaint: { id: { eq: broken.id } }, kind: { eq: 'call' } },
      })
    ).nodes;
    await crm.change.update(crm.system, 'commitment', row!['id'], null, { calendar: 'moon' });
    crm.clock.set('2026-11-23T13:00:00+08:00');
    expect(await kit.desk.watch.run()).toBe(1);
    expect((await stateOf(kit.desk, fine.id))['promises']['call']).toMatchObject({ status: 'missed' });
    await crm.change.update(crm.system, 'commitment', row!['id'], null, { calendar: null });
  });
});

describe('escalation', () => {
  const escalatedTo = async (input: Input): Promise<unknown> => {
    const { id } = await open(input);
    kit.desk.crm.clock.set('2026-11-23T13:00:00+08:00');
    await kit.desk.watch.run();
    return (await stateOf(kit.desk, id))['promises']['call'].escalatedTo;
  };

  it('goes above the manager who made the promise', async () => {
    expect(await escalatedTo({ owner: kit.desk.lead.id })).toMatchObject({ name: 'Director' });
  });

  it('goes above a unit without a manager', async () => {
    const { crm, unit } = kit.desk;
    const orgUnit = await crm.orgUnit('Night shift', unit);
    expect(await escalatedTo({ orgUnit })).toMatchObject({ name: 'Lead' });
  });

  it('goes above a manager who has left', async () => {
    const { crm, unit } = kit.desk;
    const gone = await crm.user({ role: 'serviceDesk', orgUnit: unit });
    const orgUnit = await crm.orgUnit('Day shift', unit);
    await crm.change.update(crm.system, 'orgUnit', orgUnit, null, { manager: gone.id });
    await crm.change.update(crm.system, 'user', gone.id, null, { active: false });
    expect(await escalatedTo({ orgUnit })).toMatchObject({ name: 'Lead' });
  });

  it('comes back to the one at the very top', async () => {
    const { crm, director } = kit.desk;
    expect(await escalatedTo({ owner: director.id, orgUnit: crm.rootUnit })).toMatchObject({
      name: 'Director',
    });
  });
});
