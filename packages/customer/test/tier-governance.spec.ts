import { systemActor, type Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type GraphqlClient } from '@ricejar/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { customerModule, TierRegrade, TierService, type TierPolicyDraft } from '../src/index.js';
import { DuePolicies } from '../src/tier/approval/due-policies.service.js';
import { ledgerPlugin, type LedgerEntry } from './ledger.plugin.js';

const entries: LedgerEntry[] = [];
const clock = new TestClock();
const kit = useTestCrm({ modules: [customerModule], plugins: [ledgerPlugin(entries)], clock });

const CUTOFFS = [
  { tier: 'S', value: 1000 },
  { tier: 'A', value: 500 },
  { tier: 'B', value: 100 },
];
const BASE: TierPolicyDraft = { model: 'ledger', rule: 'score', cutoffs: CUTOFFS };

const SIMULATE = `query ($input: TierPolicyInput!, $session: String, $movers: TierMoversInput) {
  simulateTierPolicy(input: $input, session: $session, movers: $movers) {
    asOf scoredAt customers scored up down unchanged entering leaving
    flows { from to customers spend }
    values { key total up down entering leaving }
    workload { visitsBefore visitsAfter tiers { tier visitEveryDays visitsBefore visitsAfter } }
    sensitivity { kind key weight less { weight changed } more { weight changed up down } }
    effects { kind key customers decides }
    quotas { tier atMost wanted standing }
    decided { by customers }
    moversTotal movers { name from to direction decidedBy spend score reasons }
  }
}`;
const PROPOSE = `mutation ($input: TierPolicyInput!, $note: String, $on: String) {
  proposeTierPolicy(input: $input, note: $note, effectiveOn: $on) { id number status effectiveOn }
}`;
const APPROVE = `mutation ($id: ID!, $note: String) {
  approveTierPolicy(id: $id, note: $note) { status effectiveOn ownApproval result { number entering up } }
}`;
const REJECT = `mutation ($id: ID!, $reason: String!) { rejectTierPolicy(id: $id, reason: $reason) { status } }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawTierPolicy(id: $id, reason: $reason) { status } }`;
const PUBLISH = `mutation ($input: TierPolicyInput!) { publishTierPolicy(input: $input) { number } }`;
const STATE = '{ tierApproval { mayPublish mayPropose mayApprove secondNeeded alone } }';
const HISTORY = `query ($id: ID!) { tierPolicy(id: $id) {
  status effectiveOn ownApproval decisionNote proposedBy { id } decidedBy { id }
  steps(sort: [{ takenAt: ASC }, { id: ASC }]) { action note ownApproval takenBy { id } effect } } }`;

let drafter: GraphqlClient;
let approver: GraphqlClient;
let approverId: string;

async function customer(name: string, amount: number | null, rest: Row = {}): Promise<string> {
  const { crm } = kit;
  const { id } = await crm.change.create(crm.system, 'customer', { name, ...rest });
  if (amount !== null) entries.push({ customerId: id, day: '2026-10-15', amount });
  return id;
}

async function tiers(): Promise<Record<string, string | null>> {
  const { crm } = kit;
  const { nodes } = await crm.query.list(crm.system, 'customer', {
    select: { name: true, tier: true },
    first: 200,
  });
  return Object.fromEntries(nodes.map(({ name, tier }) => [name, tier]));
}

const reasonsOf = async (id: string): Promise<Row[]> =>
  (await kit.crm.query.get(kit.crm.system, 'customer', id, { tierReasons: true }))?.['tierReasons'] ?? [];

beforeAll(async () => {
  const { crm } = kit;
  await crm.change.create(crm.system, 'role', {
    name: 'drafter',
    grants: { '*': { read: 'all' } },
    permissions: ['tier.publish', 'scoring.run'],
  });
  await crm.change.create(crm.system, 'role', {
    name: 'approver',
    grants: { '*': { read: 'all' } },
    permissions: ['tier.publish', 'tier.approve'],
  });
  drafter = (await crm.user({ role: 'drafter' })).client;
  await crm.user({ role: 'approver' });
  const second = await crm.user({ role: 'approver' });
  [approver, approverId] = [second.client, second.id];
});

beforeEach(() => clock.set('2026-11-20T02:00:00.000Z'));

// Tests share one database: each leaves no customer behind, and a policy that lets anybody publish.
afterEach(async () => {
  const { crm } = kit;
  entries.length = 0;
  const { nodes } = await crm.query.list(crm.system, 'customer', { select: { id: true }, first: 200 });
  await crm.change.delete(
    crm.system,
    'customer',
    nodes.map((node) => node['id'] as string),
  );
  await crm.application.get(TierService).publish(crm.system, BASE);
});

describe('grading by a policy of several parts', () => {
  it('adds criteria, bars by vetoes, keeps to quotas, and says which decided', async () => {
    const { crm } = kit;
    const [first, second, third, fourth, fraud] = [
      await customer('First', 3000),
      await customer('Second', 2000),
      await customer('Third', 950, { industry: 'medical' }),
      await customer('Fourth', 450, { industry: 'medical' }),
      await customer('Fraud', 9000, { note: 'does not pay' }),
    ];
    await customer('Closed', 4000, { lifecycle: 'lost' });
    await customer('Prospect', null);
    await crm.application.get(TierService).publish(crm.system, {
      ...BASE,
      criteria: [
        {
          key: 'medical',
          label: { en: 'Medical', zh: '医疗' },
          filter: { industry: { eq: 'medical' } },
          points: 100,
        },
      ],
      vetoes: [
        {
          key: 'pays',
          label: { en: 'Does not pay' },
          filter: { note: { contains: 'not pay' } },
          atMost: 'B',
        },
        { key: 'lost', label: { zh: '已流失' }, filter: { lifecycle: { eq: 'lost' } } },
      ],
      quotas: [{ tier: 'S', atMost: 2 }],
    });
    expect(await tiers()).toEqual({
      First: 'S',
      Second: 'S',
      Third: 'A',
      Fourth: 'A',
      Fraud: 'B',
      Closed: null,
      Prospect: 'C',
    });
    expect(await reasonsOf(first)).toMatchObject([{ code: 'spend' }]);
    expect(await reasonsOf(second)).toMatchObject([{ code: 'spend' }]);
    expect((await reasonsOf(third)).map(({ code }) => code)).toEqual([
      'tier.quota',
      'spend',
      'tier.criterion',
    ]);
    // Without its points it would be B: that is said first.
    expect((await reasonsOf(fourth)).map(({ code }) => code)).toEqual(['tier.criterion', 'spend']);
    expect(await reasonsOf(fraud)).toMatchObject([
      { code: 'tier.veto', text: { en: 'Veto, B at most: Does not pay', zh: '否决，最高 B：Does not pay' } },
      { code: 'spend' },
    ]);
  });

  it('weighs several models as percentile ranks, and lets nobody flip within the margin', async () => {
    const { crm } = kit;
    const ids = [];
    for (const amount of [100, 200, 300, 400, 500]) ids.push(await customer(`Spent ${amount}`, amount));
    const draft: TierPolicyDraft = {
      components: [{ model: 'ledger', weight: 3 }],
      scale: 'percentile',
      rule: 'score',
      cutoffs: [
        { tier: 'S', value: 90 },
        { tier: 'A', value: 60 },
        { tier: 'B', value: 20 },
      ],
      hysteresis: { margin: 30 },
    };
    await crm.application.get(TierService).publish(crm.system, draft);
    const before = await tiers();
    expect(Object.values(before)).toEqual(['S', 'A', 'B', 'B', 'C']);
    expect(await reasonsOf(ids[3] ?? '')).toMatchObject([
      {
        code: 'tier.component',
        values: { percentile: 75, weight: 100 },
        text: { zh: '测试：超过 75% 的客户（权重 100%）' },
      },
      { code: 'spend' },
    ]);
    // The second best passes the best: its rank of 100 is not past the line by 30.
    entries.push({ customerId: ids[3] ?? '', day: '2026-11-01', amount: 200 });
    await crm.application.get(TierRegrade).run(crm.system);
    expect(await tiers()).toEqual(before);
    expect((await reasonsOf(ids[3] ?? ''))[0]).toMatchObject({
      code: 'tier.hysteresis',
      values: { margin: 30 },
    });
  });

  it('refuses what makes no sense, by part and key, and leaves nothing behind', async () => {
    const rule = { key: 'a', label: { en: 'A' }, filter: { industry: { eq: 'medical' } }, points: 1 };
    const { points: _points, ...barred } = rule;
    const bad: [Partial<TierPolicyDraft>, Row][] = [
      [{ model: null }, { part: 'components', reason: 'components' }],
      [{ components: [{ model: 'ledger' }] }, { part: 'components', reason: 'components' }],
      [{ criteria: [rule, rule] }, { part: 'criteria', reason: 'twice', key: 'a' }],
      [{ criteria: [{ ...rule, filter: {} }] }, { reason: 'filter', key: 'a' }],
      [{ criteria: [{ ...rule, points: 0 }] }, { reason: 'points' }],
      [{ criteria: [{ ...rule, label: { en: ' ' } }] }, { reason: 'label' }],
      [
        { criteria: [{ ...rule, filter: { or: [{ parent: { tier: { eq: 'S' } } }] } }] },
        { reason: 'circular', field: 'tier' },
      ],
      [{ criteria: [{ ...rule, filter: { owner: { isMe: true } } }] }, { reason: 'personal', key: 'a' }],
      [{ vetoes: [{ ...barred, atMost: 'X' }] }, { part: 'vetoes', reason: 'tierUnknown', tier: 'X' }],
      [{ quotas: [{ tier: 'C', atMost: 1 }] }, { part: 'quotas', reason: 'quotaLowest' }],
      [{ quotas: [{ tier: 'S', atMost: -1 }] }, { reason: 'quota' }],
      [{ hysteresis: { margin: -1 } }, { part: 'hysteresis', reason: 'margin' }],
      [
        { model: null, components: [{ model: 'ledger', weight: 0 }] },
        { reason: 'weight', key: 'ledger' },
      ],
      [
        { model: null, components: [{ model: 'ledger' }, { model: 'ledger/broken' }], scale: 'raw' },
        { part: 'scale', reason: 'rawSeveral' },
      ],
    ];
    const before = await kit.crm.checksum('tier_policy');
    for (const [part, details] of bad) {
      const { errors } = await drafter.ask(PROPOSE, { input: { ...BASE, ...part } });
      expect(errors, JSON.stringify(part)).toMatchObject([
        { extensions: { code: 'TIER_POLICY_INVALID', details } },
      ]);
    }
    const unknown = { ...rule, filter: { moonPhase: { eq: 'full' } } };
    expect(await drafter.code(PROPOSE, { input: { ...BASE, criteria: [unknown] } })).toBe('FIELD_UNKNOWN');
    expect(await kit.crm.checksum('tier_policy')).toBe(before);
  });
});

describe('the simulator', () => {
  it('tells who moves, what that moves, and how much hangs on each weight', async () => {
    const { crm } = kit;
    await customer('Big', 1200);
    await customer('Middle', 480, { industry: 'medical' });
    await customer('Small', 50);
    await crm.application.get(TierService).publish(crm.system, BASE);
    const before = await crm.checksum('customer');
    const input = {
      ...BASE,
      cutoffs: [
        { tier: 'S', value: 2000 },
        { tier: 'A', value: 500 },
        { tier: 'B', value: 100 },
      ],
      criteria: [
        { key: 'medical', label: { en: 'Medical' }, filter: { industry: { eq: 'medical' } }, points: 22 },
      ],
      quotas: [{ tier: 'A', atMost: 1 }],
    };
    const { simulateTierPolicy: found } = await drafter.run(SIMULATE, { input, session: 'one' });
    expect(found).toMatchObject({
      asOf: '2026-11-20',
      customers: 3,
      scored: 3,
      up: 0,
      down: 1,
      unchanged: 2,
    });
    expect(found.flows).toEqual([
      { from: 'S', to: 'A', customers: 1, spend: 1200 },
      { from: 'B', to: 'B', customers: 1, spend: 480 },
      { from: 'C', to: 'C', customers: 1, spend: 50 },
    ]);
    expect(found.values).toEqual([{ key: 'spend', total: 1730, up: 0, down: 1200, entering: 0, leaving: 0 }]);
    expect(found.effects).toEqual([{ kind: 'criterion', key: 'medical', customers: 1, decides: 0 }]);
    expect(found.quotas).toEqual([{ tier: 'A', atMost: 1, wanted: 2, standing: 1 }]);
    expect(found.sensitivity).toMatchObject([
      {
        kind: 'criterion',
        key: 'medical',
        weight: 22,
        less: { weight: 17.6, changed: 0 },
        more: { weight: 26.4 },
      },
    ]);
    expect(found.decided).toContainEqual({ by: 'quota', customers: 1 });
    expect(found.movers).toMatchObject([
      { name: 'Big', from: 'S', to: 'A', direction: 'down', decidedBy: 'score', spend: 1200 },
    ]);
    expect(await crm.checksum('customer')).toBe(before);
  });

  it('computes once a session, and pages through the movers', async () => {
    for (const amount of [1, 2, 3]) await customer(`Spent ${amount}`, amount * 1000);
    const ask = (session: string, movers: Row = {}) =>
      drafter.run(SIMULATE, { input: BASE, session, movers });
    const { simulateTierPolicy: one } = await ask('page', { first: 2 });
    expect([one.moversTotal, one.movers.map(({ name }: Row) => name)]).toEqual([3, ['Spent 3', 'Spent 2']]);
    clock.advance(60_000);
    await customer('Late', 50);
    const { simulateTierPolicy: two } = await ask('page', {
      first: 2,
      offset: 2,
      direction: 'entering',
      to: 'S',
    });
    expect(two).toMatchObject({ scoredAt: one.scoredAt, customers: 3, movers: [{ name: 'Spent 1' }] });
    clock.advance(600_000);
    const { simulateTierPolicy: three } = await ask('page', { first: 0 });
    expect(three).toMatchObject({ customers: 4, movers: [], moversTotal: 4 });
  });

  it('counts visits by the treatment of each tier, and compares two policies', async () => {
    const { crm } = kit;
    const { nodes } = await crm.query.list(crm.system, 'tierTreatment', {
      select: { id: true, tier: true, version: true },
    });
    for (const { id, tier, version } of nodes) {
      if (tier === 'S')
        await crm.change.update(crm.system, 'tierTreatment', id, version, { visitEveryDays: 73 });
    }
    await customer('Big', 700);
    const strict = await crm.application.get(TierService).publish(crm.system, BASE);
    const cutoffs = [{ tier: 'S', value: 600 }, ...CUTOFFS.slice(1)];
    const { simulateTierPolicy: found } = await drafter.run(SIMULATE, { input: { ...BASE, cutoffs } });
    expect(found.workload).toMatchObject({
      visitsBefore: 0,
      visitsAfter: 5,
      tiers: [{ tier: 'S', visitEveryDays: 73 }, {}, {}, {}],
    });
    const { proposeTierPolicy: wide } = await drafter.run(PROPOSE, { input: { ...BASE, cutoffs } });
    const COMPARE = `query ($left: ID!, $right: ID!) { compareTierPolicies(left: $left, right: $right) {
      up down movers { name from to } } }`;
    const { compareTierPolicies } = await drafter.run(COMPARE, { left: strict.id, right: wide.id });
    expect(compareTierPolicies).toEqual({ up: 1, down: 0, movers: [{ name: 'Big', from: 'A', to: 'S' }] });
    const nobody = '01900000-0000-7000-8000-00000000ffff';
    expect(await drafter.code(COMPARE, { left: strict.id, right: nobody })).toBe('TIER_POLICY_UNKNOWN');
    const rep = await crm.user({ role: 'salesRep' });
    expect(await rep.client.code(COMPARE, { left: strict.id, right: wide.id })).toBe('FORBIDDEN');
  });
});

describe('the approval of a policy', () => {
  it('takes another holder of the permission, and is remembered step by step', async () => {
    await customer('Big', 1200);
    const { proposeTierPolicy: proposal } = await drafter.run(PROPOSE, {
      input: BASE,
      note: 'For the new year',
    });
    expect(proposal).toMatchObject({ status: 'proposed', effectiveOn: null });
    expect(await tiers()).toEqual({ Big: null });
    expect(await drafter.code(APPROVE, { id: proposal.id })).toBe('FORBIDDEN');
    const { approveTierPolicy } = await approver.run(APPROVE, { id: proposal.id, note: 'Agreed' });
    expect(approveTierPolicy).toEqual({
      status: 'published',
      effectiveOn: '2026-11-20',
      ownApproval: false,
      result: { number: proposal.number, entering: 1, up: 0 },
    });
    expect(await tiers()).toEqual({ Big: 'S' });
    const { tierPolicy } = await approver.run(HISTORY, { id: proposal.id });
    expect(tierPolicy).toMatchObject({ status: 'published', decisionNote: 'Agreed', ownApproval: false });
    expect(tierPolicy.steps).toMatchObject([
      { action: 'proposed', note: 'For the new year', effect: { customers: 1, entering: 1 } },
      { action: 'approved', note: 'Agreed', ownApproval: false, takenBy: { id: approverId } },
      { action: 'published', takenBy: { id: approverId }, effect: { entering: 1 } },
    ]);
    expect(await approver.code(APPROVE, { id: proposal.id })).toBe('TIER_POLICY_NOT_OPEN');
  });

  it('waits for the day it is for, and comes into force once', async () => {
    const { crm } = kit;
    const due = crm.application.get(DuePolicies);
    await customer('Big', 1200);
    expect(await drafter.code(PROPOSE, { input: BASE, on: '2026-11-19' })).toBe(
      'TIER_EFFECTIVE_DATE_INVALID',
    );
    const { proposeTierPolicy: proposal } = await drafter.run(PROPOSE, { input: BASE, on: '2026-11-21' });
    const { approveTierPolicy } = await approver.run(APPROVE, { id: proposal.id });
    expect(approveTierPolicy).toMatchObject({ status: 'approved', effectiveOn: '2026-11-21', result: null });
    expect(await due.enforce()).toBe(0);
    clock.set('2026-11-21T00:30:00.000Z');
    expect(await due.enforce()).toBe(1);
    expect(await due.enforce()).toBe(0);
    expect(await tiers()).toEqual({ Big: 'S' });
    // Back to when the session of the approver was still good.
    clock.set('2026-11-20T03:00:00.000Z');
    const { tierPolicy } = await approver.run(HISTORY, { id: proposal.id });
    expect(tierPolicy).toMatchObject({ status: 'published', effectiveOn: '2026-11-21' });
    expect(tierPolicy.steps.map(({ action }: Row) => action)).toEqual(['proposed', 'approved', 'published']);
  });

  it('stays approved when its day comes and it cannot be, and says why once', async () => {
    const { crm } = kit;
    const { id } = await crm.change.create(crm.system, 'tierPolicy', {
      number: 9000,
      name: 'V9000',
      status: 'approved',
      model: 'ledger/broken',
      definition: {
        model: 'ledger/broken',
        modelVersion: '1.0.0',
        parameters: {},
        rule: 'score',
        cutoffs: CUTOFFS,
        unscored: 'lowest',
      },
    });
    const due = crm.application.get(DuePolicies);
    expect([await due.enforce(), await due.enforce()]).toEqual([0, 0]);
    const { tierPolicy } = await approver.run(HISTORY, { id });
    expect(tierPolicy).toMatchObject({ status: 'approved', steps: [{ action: 'failed', takenBy: null }] });
    expect(tierPolicy.steps[0].note).toContain('ledger/broken');
    await crm.change.update(crm.system, 'tierPolicy', id, null, { status: 'withdrawn' });
  });

  it('is not for oneself while there is somebody else, and is refused with a reason', async () => {
    const { proposeTierPolicy: own } = await approver.run(PROPOSE, { input: BASE });
    expect(await approver.code(APPROVE, { id: own.id })).toBe('TIER_APPROVAL_OWN');
    expect(await drafter.code(WITHDRAW, { id: own.id, reason: 'not mine' })).toBe('FORBIDDEN');
    expect(await approver.code(WITHDRAW, { id: own.id, reason: ' ' })).toBe('TIER_REASON_REQUIRED');
    expect(await approver.run(WITHDRAW, { id: own.id, reason: 'Too early' })).toEqual({
      withdrawTierPolicy: { status: 'withdrawn' },
    });
    const { proposeTierPolicy: other } = await drafter.run(PROPOSE, { input: BASE });
    expect(await approver.run(REJECT, { id: other.id, reason: 'S is too wide' })).toEqual({
      rejectTierPolicy: { status: 'rejected' },
    });
    const { tierPolicy } = await drafter.run(HISTORY, { id: other.id });
    expect(tierPolicy).toMatchObject({
      status: 'rejected',
      decisionNote: 'S is too wide',
      decidedBy: { id: approverId },
    });
  });

  it('is asked for by the policy in force, and one alone may give it to oneself', async () => {
    const { crm } = kit;
    await crm.application.get(TierService).publish(crm.system, { ...BASE, approval: 'second' });
    expect(await drafter.code(PUBLISH, { input: BASE })).toBe('TIER_APPROVAL_NEEDED');
    expect(await drafter.run(STATE)).toEqual({
      tierApproval: {
        mayPublish: false,
        mayPropose: true,
        mayApprove: false,
        secondNeeded: true,
        alone: false,
      },
    });
    // All others who may approve leave.
    const { nodes } = await crm.query.list(crm.system, 'user', { select: { id: true }, first: 200 });
    const others = nodes.filter(({ id }) => id !== approverId);
    const all = (active: boolean) =>
      Promise.all(others.map(({ id }) => crm.change.update(crm.system, 'user', id, null, { active })));
    await all(false);
    expect(await approver.run(STATE)).toMatchObject({ tierApproval: { mayPublish: true, alone: true } });
    const { proposeTierPolicy: own } = await approver.run(PROPOSE, { input: BASE });
    expect(await approver.run(APPROVE, { id: own.id })).toMatchObject({
      approveTierPolicy: { status: 'published', ownApproval: true },
    });
    await all(true);
  });

  it('lets one of two approvals at a time through', async () => {
    const [one, two] = [
      await drafter.run(PROPOSE, { input: BASE }),
      await drafter.run(PROPOSE, { input: BASE }),
    ];
    const codes = await Promise.all(
      [one, two].map(({ proposeTierPolicy }) => approver.ask(APPROVE, { id: proposeTierPolicy.id })),
    );
    const failed = codes.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions?.['code']);
    expect(failed.every((code) => code === 'TIER_POLICY_CONFLICT')).toBe(true);
    const { nodes } = await kit.crm.query.list(systemActor('test'), 'tierPolicy', {
      select: { number: true },
      filter: { status: { eq: 'published' } },
    });
    expect(nodes).toHaveLength(1);
  });
});
