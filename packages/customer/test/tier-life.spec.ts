import type { Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { customerModule, TierLevels, TierOverrides } from '../src/index.js';
import { ledgerPlugin, type LedgerEntry } from './ledger.plugin.js';

const entries: LedgerEntry[] = [];
const clock = new TestClock();
const kit = useTestCrm({ modules: [customerModule], plugins: [ledgerPlugin(entries)], clock });

const TODAY = '2026-11-20';
const label = (name: string) => ({ en: name, zh: name });
const USUAL = [
  { key: 'S', label: label('S'), tone: 'gold' },
  { key: 'A', label: label('A'), tone: 'jade' },
  { key: 'B', label: label('B'), tone: 'blue' },
  { key: 'C', label: label('C'), tone: 'stone' },
];
const SET = `mutation ($levels: [TierLevelDraftInput!]!, $moves: [TierLevelMoveInput!]) {
  setTierLevels(levels: $levels, moves: $moves) { key rank label { en zh } tone retired successor customers overrides }
}`;
const CHOICES = `{ recordTypes { name fields { name choices { value label { en zh } tone } } } }`;

let admin: TestUser;
let manager: TestUser;
let rep: TestUser;

beforeAll(async () => {
  const { crm } = kit;
  await crm.jobs.waiting();
  const unit = await crm.orgUnit('Sales');
  admin = await crm.user({ role: 'administrator' });
  manager = await crm.user({ role: 'salesManager', orgUnit: unit });
  rep = await crm.user({ role: 'salesRep', orgUnit: unit });
});

/** Sessions end with the days that tests let pass. */
beforeEach(async () => {
  clock.set(`${TODAY}T02:00:00.000Z`);
  for (const one of [admin, manager, rep]) one.client = await kit.crm.session(one.id);
});

async function customer(name: string, values: Row = {}): Promise<string> {
  const { id } = await kit.crm.change.create(kit.crm.system, 'customer', { name, owner: rep.id, ...values });
  return id;
}

const of = async (record: string, id: string, ...fields: string[]): Promise<Row> =>
  (await kit.crm.query.get(
    kit.crm.system,
    record,
    id,
    Object.fromEntries(fields.map((one) => [one, true])),
  ))!;

async function choicesOf(record: string, name: string): Promise<Row[]> {
  const { recordTypes } = await rep.client.run(CHOICES);
  return recordTypes
    .find((one: Row) => one['name'] === record)
    .fields.find((one: Row) => one['name'] === name).choices;
}

const visit = (of_: string, day: string, kind = 'visit') =>
  kit.crm.change.create(kit.crm.system, 'activity', {
    subject: 'Met',
    kind,
    customer: of_,
    occurredAt: `${day}T03:00:00.000Z`,
  });

const tasks = async (filter: Row): Promise<Row[]> =>
  (
    await kit.crm.query.list(kit.crm.system, 'task', {
      select: { id: true, title: true, status: true, dueOn: true, cause: true, owner: { id: true } },
      filter,
    })
  ).nodes;

const treat = async (tier: string, values: Row): Promise<void> => {
  const { nodes } = await kit.crm.query.list(kit.crm.system, 'tierTreatment', {
    select: { id: true, version: true },
    filter: { tier: { eq: tier } },
  });
  const [row] = nodes;
  await admin.client.run(
    `mutation ($id: ID!, $expectedVersion: Int!, $input: TierTreatmentInput!) {
      updateTierTreatment(id: $id, expectedVersion: $expectedVersion, input: $input) { id } }`,
    { id: row!['id'], expectedVersion: row!['version'], input: values },
  );
};

describe('tiers that administrators set', () => {
  it('are S, A, B and C to begin with', async () => {
    expect(await kit.crm.application.get(TierLevels).levels()).toEqual(
      USUAL.map((one, rank) => ({ ...one, rank })),
    );
    expect((await choicesOf('customer', 'tier')).map((one) => one['value'])).toEqual(['S', 'A', 'B', 'C']);
  });

  it('are added, renamed, recoloured and reordered, and fields, treatments and filters follow at once', async () => {
    const five = [
      { key: 'K', label: { en: 'Key account', zh: '战略客户' }, tone: 'amber' },
      USUAL[0],
      { ...USUAL[1]!, label: { en: 'Grow', zh: '成长' }, tone: 'green' },
      ...USUAL.slice(2),
    ];
    const { setTierLevels } = await admin.client.run(SET, { levels: five });
    expect(setTierLevels.map(({ key, rank }: Row) => [key, rank])).toEqual([
      ['K', 0],
      ['S', 1],
      ['A', 2],
      ['B', 3],
      ['C', 4],
    ]);
    expect((await choicesOf('customer', 'tier')).slice(0, 3)).toEqual([
      { value: 'K', label: { en: 'Key account', zh: '战略客户' }, tone: 'amber' },
      { value: 'S', label: label('S'), tone: 'gold' },
      { value: 'A', label: { en: 'Grow', zh: '成长' }, tone: 'green' },
    ]);
    expect((await choicesOf('tierTreatment', 'tier'))[0]).toMatchObject({ value: 'K' });
    await treat('K', { visitEveryDays: 7 });
    const id = await customer('Held high');
    await kit.crm.change.update(kit.crm.system, 'customer', id, null, { tier: 'K' });
    const { customers } = await rep.client.run(
      `{ customers(filter: { tier: { eq: "K" } }) { nodes { name tier } } }`,
    );
    expect(customers.nodes).toEqual([{ name: 'Held high', tier: 'K' }]);
  });

  it('are retired only with somewhere to go for whoever stands in them, told in the history', async () => {
    const held = await customer('Loses its tier', { tier: 'K', tierSince: '2026-01-01' });
    const levels = USUAL.map((one) => ({ ...one }));
    const { errors } = await admin.client.ask(SET, { levels });
    expect(errors[0]?.extensions).toMatchObject({ code: 'TIER_LEVEL_IN_USE', details: { tier: 'K' } });

    const { setTierLevels } = await admin.client.run(SET, { levels, moves: [{ from: 'K', to: 'S' }] });
    expect(setTierLevels.at(-1)).toMatchObject({ key: 'K', retired: true, successor: 'S', rank: null });
    expect(await of('customer', held, 'tier', 'tierSince', 'tierReasons')).toMatchObject({
      tier: 'S',
      tierSince: TODAY,
      tierReasons: [{ code: 'tier.levelRetired' }],
    });
    const { nodes } = await kit.crm.query.list(kit.crm.system, 'tierChange', {
      select: { fromTier: true, toTier: true },
      filter: { customer: { id: { eq: held } } },
    });
    expect(nodes).toEqual([{ fromTier: 'K', toTier: 'S' }]);
    expect((await choicesOf('customer', 'tier')).map((one) => one['value'])).toEqual(['S', 'A', 'B', 'C']);
    expect((await choicesOf('tierChange', 'fromTier')).map((one) => one['value'])).toContain('K');
    const todays = await kit.crm.application.get(TierLevels).successors();
    expect([todays('K'), todays('A'), todays('Z')]).toEqual(['S', 'A', undefined]);
    expect((await kit.crm.jobs.waiting()).map((one) => one.job)).toContain('customer/regrade');
    await kit.crm.jobs.drain();
  });

  it('are refused when they make no sense, and nothing is written', async () => {
    const before = await kit.crm.checksum('tier_level');
    const bad: [Row[], Row[]?][] = [
      [USUAL.slice(0, 1)],
      [[...USUAL, USUAL[0]!]],
      [[...USUAL, { key: '1st', label: label('First'), tone: 'gold' }]],
      [[...USUAL, { key: 'D', label: label(' '), tone: 'gold' }]],
      [[...USUAL, { key: 'D', label: label('s'), tone: 'gold' }]],
      [[...USUAL, { key: 'D', label: label('D'), tone: 'red' }]],
      [USUAL.slice(0, 3), [{ from: 'C', to: 'C' }]],
      [USUAL, [{ from: 'S', to: 'A' }]],
    ];
    for (const [levels, moves] of bad)
      expect(await admin.client.code(SET, { levels, moves })).toBe('TIER_LEVELS_INVALID');
    expect(await manager.client.code(SET, { levels: USUAL })).toBe('FORBIDDEN');
    const [{ id }] = (await admin.client.run('{ tierLevels { nodes { id } } }')).tierLevels.nodes;
    const remove = `mutation { deleteTierLevels(ids: ["${id}"]) }`;
    expect(await admin.client.code(remove)).toBe('TIER_LEVELS_TOGETHER');
    expect(await kit.crm.checksum('tier_level')).toBe(before);
  });
});

const ASK = `mutation ($input: TierOverrideInput!) { createTierOverride(input: $input) { id status requestedBy { id } } }`;
const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $note: String) {
  decideTierOverride(id: $id, approve: $approve, note: $note) { status ownApproval }
}`;
const END = `mutation ($id: ID!, $note: String!) { endTierOverride(id: $id, note: $note) { status } }`;

const ask = async (who: TestUser, of_: string, values: Row = {}): Promise<string> => {
  const input = {
    customer: of_,
    tier: 'S',
    reason: 'A partner of tomorrow',
    expiresOn: '2026-12-31',
    ...values,
  };
  const { createTierOverride } = await who.client.run(ASK, { input });
  expect(createTierOverride).toMatchObject({ status: 'proposed', requestedBy: { id: who.id } });
  return createTierOverride.id;
};

describe('a tier set by people', () => {
  it('is asked for, approved by whom the treatment names, in force until its day, and then graded anew', async () => {
    const { crm } = kit;
    const [role] = (
      await crm.query.list(crm.system, 'role', {
        select: { id: true },
        filter: { name: { eq: 'salesManager' } },
      })
    ).nodes;
    await treat('S', { approvalRole: role!['id'] });
    const id = await customer('Small but bold');
    entries.push({ customerId: id, day: '2026-10-01', amount: 10 });
    await admin.client.run(`mutation { publishTierPolicy(input: { model: "ledger", rule: score, cutoffs: [
      { tier: "S", value: 1000 }, { tier: "A", value: 500 }, { tier: "B", value: 100 } ] }) { id } }`);
    expect(await of('customer', id, 'tier')).toEqual({ tier: 'C' });

    const override = await ask(rep, id);
    expect((await rep.client.run('{ tierOverridesToDecide }')).tierOverridesToDecide).toEqual([]);
    expect(await rep.client.code(DECIDE, { id: override, approve: true })).toBe('TIER_DECIDER_OTHER');
    expect((await manager.client.run('{ tierOverridesToDecide }')).tierOverridesToDecide).toEqual([override]);
    expect(await manager.client.run(DECIDE, { id: override, approve: true, note: 'agreed' })).toEqual({
      decideTierOverride: { status: 'approved', ownApproval: false },
    });
    expect(await of('customer', id, 'tier', 'tierSince', 'tierReasons')).toMatchObject({
      tier: 'S',
      tierSince: TODAY,
      tierReasons: [
        {
          code: 'tier.override',
          text: { en: 'Set by hand until 2026-12-31: A partner of tomorrow' },
        },
      ],
    });
    expect(await manager.client.code(DECIDE, { id: override, approve: false, note: 'x' })).toBe(
      'TIER_OVERRIDE_DECIDED',
    );

    const inForce = async (day: string) =>
      (await crm.application.get(TierOverrides).overridesInForce(crm.system, day)).get(id);
    expect(await inForce(TODAY)).toMatchObject({ tier: 'S', expiresOn: '2026-12-31' });
    expect(await inForce('2026-11-19')).toBeUndefined();
    expect(await inForce('2027-01-01')).toBeUndefined();
    clock.set('2026-12-31T02:00:00.000Z');
    await crm.schedules.run('customer/tierOverrides');
    expect(await of('tierOverride', override, 'status')).toEqual({ status: 'approved' });
    clock.set('2027-01-01T02:00:00.000Z');
    await crm.schedules.run('customer/tierOverrides');
    expect(await of('tierOverride', override, 'status', 'endedOn')).toEqual({
      status: 'expired',
      endedOn: '2027-01-01',
    });
    await crm.jobs.drain();
    expect(await of('customer', id, 'tier')).toEqual({ tier: 'C' });
    // What was in force on a day stays so, whatever came later.
    expect(await inForce('2026-12-31')).toMatchObject({ tier: 'S' });
  });

  it('is not approved by whoever asked for it, unless nobody else could', async () => {
    const id = await customer('Asked for from above', { owner: manager.id });
    const override = await ask(manager, id);
    expect(await manager.client.code(DECIDE, { id: override, approve: true })).toBe('TIER_DECIDER_SELF');
    await admin.client.run(DECIDE, { id: override, approve: false, note: 'no' });
    // No role decides on tier A, and nobody but the administrator may approve tiers.
    const own = await ask(admin, id, { tier: 'A' });
    const alone = await admin.client.run(DECIDE, { id: own, approve: true });
    expect(alone.decideTierOverride).toEqual({ status: 'approved', ownApproval: true });
  });

  it('is rejected with a reason, withdrawn, ended early, replaced by another', async () => {
    const id = await customer('Changes its mind');
    const first = await ask(rep, id);
    expect(
      await rep.client.code(ASK, {
        input: { customer: id, tier: 'A', reason: 'again', expiresOn: '2026-12-01' },
      }),
    ).toBe('TIER_OVERRIDE_PENDING');
    expect(await manager.client.code(DECIDE, { id: first, approve: false })).toBe('TIER_OVERRIDE_NOTE');
    await manager.client.run(DECIDE, { id: first, approve: false, note: 'no' });
    const second = await ask(rep, id);
    await rep.client.run(END, { id: second, note: 'not needed' });
    const third = await ask(rep, id);
    await manager.client.run(DECIDE, { id: third, approve: true });
    const fourth = await ask(rep, id, { tier: 'A' });
    await admin.client.run(DECIDE, { id: fourth, approve: true });
    const statuses = await Promise.all(
      [first, second, third, fourth].map((one) => of('tierOverride', one, 'status')),
    );
    expect(statuses.map((one) => one['status'])).toEqual(['rejected', 'ended', 'ended', 'approved']);
    expect(await of('customer', id, 'tier')).toEqual({ tier: 'A' });
    await rep.client.run(END, { id: fourth, note: 'over' });
    expect(await rep.client.code(END, { id: fourth, note: 'over' })).toBe('TIER_OVERRIDE_NOT_IN_FORCE');
    expect(await admin.client.code(`mutation { deleteTierOverrides(ids: ["${fourth}"]) }`)).toBe(
      'TIER_OVERRIDE_KEPT',
    );
    clock.advance({ minutes: 1 });
    await kit.crm.jobs.drain();
    expect(await of('customer', id, 'tier')).toEqual({ tier: 'C' });
  });

  it.each(['2026-11-20', '2028-01-01'])('does not end on %s', async (expiresOn) => {
    const input = { customer: await customer('Never'), tier: 'S', reason: 'r', expiresOn };
    expect(await rep.client.code(ASK, { input })).toBe('TIER_OVERRIDE_EXPIRY');
  });
});

describe('what a tier gets', () => {
  it('dates the next contact, makes a task of a visit that is due, once, and closes it with the visit', async () => {
    const { crm } = kit;
    await treat('A', { visitEveryDays: 30 });
    const fresh = await customer('Seen', { tier: 'A', tierSince: '2026-01-01' });
    const late = await customer('Not seen', {
      tier: 'A',
      tierSince: '2026-01-01',
      nextContactOn: '2026-03-01',
    });
    const planned = await customer('Planned', {
      tier: 'A',
      tierSince: '2026-01-01',
      nextContactOn: '2026-11-25',
    });
    await visit(fresh, '2026-11-01');
    await visit(late, '2026-10-20', 'meeting');
    await visit(late, '2026-11-15', 'call');
    await crm.schedules.run('customer/tierVisits');
    await crm.schedules.run('customer/tierVisits');
    const nextOf = async (id: string) => (await of('customer', id, 'nextContactOn'))['nextContactOn'];
    expect([await nextOf(fresh), await nextOf(late), await nextOf(planned)]).toEqual([
      '2026-12-01',
      '2026-11-19',
      '2026-11-25',
    ]);
    const visits = { cause: { eq: 'tier.visit' } };
    const mine = async (id: string) => tasks({ ...visits, customer: { id: { eq: id } } });
    expect(await mine(fresh)).toEqual([]);
    expect(await mine(late)).toMatchObject([
      { title: 'Visit Not seen', status: 'open', dueOn: TODAY, owner: { id: rep.id } },
    ]);
    expect(await mine(planned)).toHaveLength(1);

    const due = await rep.client.run(
      `{ visitsDue(tier: "A") { totalCount nodes { name dueOn daysLate everyDays lastVisitAt ownerName } } }`,
    );
    expect(due.visitsDue.nodes).toContainEqual({
      name: 'Not seen',
      dueOn: '2026-11-19',
      daysLate: 1,
      everyDays: 30,
      lastVisitAt: '2026-10-20T03:00:00.000Z',
      ownerName: 'salesRep 3',
    });
    await visit(late, '2026-11-20');
    await crm.drain();
    expect(await mine(late)).toMatchObject([{ status: 'done' }]);
    expect(await nextOf(late)).toBe('2026-12-20');
  });

  it('names customers of whom too few people are known, and tells what a matrix would ask for', async () => {
    await treat('B', { leastContacts: 2, leastDecisionMakers: 1 });
    const thin = await customer('Thin', { tier: 'B' });
    const wide = await customer('Wide', { tier: 'B' });
    const people: [string, string][] = [
      [thin, 'uses'],
      [wide, 'decides'],
      [wide, 'uses'],
    ];
    for (const [of_, decisionRole] of people) await kit.crm.make.contact({ customer: of_, decisionRole });
    const { coverageGaps } = await rep.client.run(
      `{ coverageGaps { totalCount nodes { name contacts leastContacts decisionMakers leastDecisionMakers } } }`,
    );
    expect(coverageGaps).toEqual({
      totalCount: 1,
      nodes: [{ name: 'Thin', contacts: 1, leastContacts: 2, decisionMakers: 0, leastDecisionMakers: 1 }],
    });
    const { tierTreatmentEffect } = await admin.client.run(
      `{ tierTreatmentEffect(drafts: [{ tier: "B", visitEveryDays: 73, leastContacts: 3 }]) {
        tier customers visitsAYear visitsDue coverageGaps } }`,
    );
    expect(tierTreatmentEffect).toEqual([
      { tier: 'B', customers: 2, visitsAYear: 10, visitsDue: 0, coverageGaps: 2 },
    ]);
    expect(await manager.client.code('{ tierTreatmentEffect { tier } }')).toBe('FORBIDDEN');
  });

  it('has one record a tier: none is added or removed by itself', async () => {
    const { tierTreatments } = await admin.client.run(`{ tierTreatments { nodes { id tier } } }`);
    expect(tierTreatments.nodes.map((one: Row) => one['tier']).sort()).toEqual(['A', 'B', 'C', 'S']);
    const [first] = tierTreatments.nodes;
    expect(await admin.client.code(`mutation { deleteTierTreatments(ids: ["${first.id}"]) }`)).toBe(
      'TIER_TREATMENT_KEPT',
    );
  });
});

describe('the calendar of reviews', () => {
  const COMPLETE = `mutation ($id: ID!) {
    completeTierReview(id: $id, outcome: kept, note: "still true") { id nextId nextDueOn } }`;

  it('plans the review of a policy, makes a task when it is due, and plans the next when it is done', async () => {
    const { crm } = kit;
    await crm.drain();
    const { nodes } = await crm.query.list(crm.system, 'tierReview', {
      select: { id: true, dueOn: true, everyMonths: true, status: true, assignee: { id: true } },
      filter: { subject: { eq: 'policy' } },
    });
    expect(nodes).toMatchObject([
      { dueOn: '2027-05-20', everyMonths: 6, status: 'open', assignee: { id: admin.id } },
    ]);
    const { createTierReview } = await admin.client.run(
      `mutation ($input: TierReviewInput!) { createTierReview(input: $input) { id status } }`,
      {
        input: {
          title: 'Who is S?',
          subject: 'tier',
          tier: 'S',
          dueOn: '2026-11-30',
          everyMonths: 3,
          assignee: manager.id,
        },
      },
    );
    const mine = { cause: { eq: 'tier.review' } };
    await crm.schedules.run('customer/tierReviews');
    expect(await tasks(mine)).toEqual([]);
    clock.set('2026-11-30T02:00:00.000Z');
    await crm.schedules.run('customer/tierReviews');
    await crm.schedules.run('customer/tierReviews');
    expect(await tasks(mine)).toMatchObject([
      { title: 'Review: Who is S?', status: 'open', dueOn: '2026-11-30', owner: { id: manager.id } },
    ]);
    const client = await crm.session(manager.id);
    const { completeTierReview } = await client.run(COMPLETE, { id: createTierReview.id });
    expect(completeTierReview).toMatchObject({ nextDueOn: '2027-02-28' });
    expect(await tasks(mine)).toMatchObject([{ status: 'done' }]);
    expect(await client.code(COMPLETE, { id: createTierReview.id })).toBe('TIER_REVIEW_DONE');
    expect(await (await crm.session(rep.id)).code(COMPLETE, { id: nodes[0]!['id'] })).toBe('FORBIDDEN');
  });

  it('follows the cards of scoring models that are on', async () => {
    const { crm } = kit;
    const card = await crm.change.create(crm.system, 'modelCard', {
      key: 'spend',
      on: true,
      nextReviewOn: '2026-11-25',
      owner: manager.id,
    });
    await crm.schedules.run('customer/tierReviews');
    await crm.schedules.run('customer/tierReviews');
    const models = async () =>
      (
        await crm.query.list(crm.system, 'tierReview', {
          select: { id: true, dueOn: true, status: true },
          filter: { subject: { eq: 'model' } },
          sort: [{ dueOn: 'ASC' }],
        })
      ).nodes;
    const [planned, ...more] = await models();
    expect(more).toEqual([]);
    expect(planned).toMatchObject({ dueOn: '2026-11-25', status: 'open' });
    await manager.client.run(COMPLETE, { id: planned!['id'] });
    await crm.schedules.run('customer/tierReviews');
    expect((await models()).map((one) => one['status'])).toEqual(['done', 'open']);
    expect(await of('modelCard', card.id, 'nextReviewOn')).toEqual({ nextReviewOn: '2027-05-25' });
  });

  it('asks what is to be reviewed', async () => {
    const input = { title: 'Of nothing', subject: 'model', dueOn: '2026-12-01' };
    expect(
      await admin.client.code(
        `mutation ($input: TierReviewInput!) { createTierReview(input: $input) { id } }`,
        { input },
      ),
    ).toBe('TIER_REVIEW_SUBJECT');
  });
});
