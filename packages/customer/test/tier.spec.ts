import { type Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type TestCrm } from '@ricejar/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CustomerScores,
  customerModule,
  ScoringService,
  TierService,
  type TierPolicyDraft,
} from '../src/index.js';
import { ledgerPlugin, type LedgerEntry } from './ledger.plugin.js';

const entries: LedgerEntry[] = [];
const clock = new TestClock();
const kit = useTestCrm({ modules: [customerModule], plugins: [ledgerPlugin(entries)], clock });

const byScore = (S: number, A: number, B: number, rest: Partial<TierPolicyDraft> = {}): TierPolicyDraft => ({
  model: 'ledger',
  rule: 'score',
  cutoffs: [
    { tier: 'S', value: S },
    { tier: 'A', value: A },
    { tier: 'B', value: B },
  ],
  ...rest,
});

const POLICY = byScore(1000, 500, 100);

/** A customer with one purchase of each amount, a month apart up to October 2026. */
async function customer(crm: TestCrm, name: string, ...amounts: number[]): Promise<string> {
  const { id } = await crm.change.create(crm.system, 'customer', { name });
  amounts.forEach((amount, index) =>
    entries.push({ customerId: id, day: `2026-${String(10 - index).padStart(2, '0')}-15`, amount }),
  );
  return id;
}

const FIELDS = {
  id: true,
  tier: true,
  tierScore: true,
  tierSince: true,
  tierPolicyVersion: true,
  tierReasons: true,
  risk: true,
  riskReasons: true,
} as const;

async function graded(crm: TestCrm, id: string): Promise<Row> {
  const row = await crm.query.get(crm.system, 'customer', id, FIELDS);
  if (!row) throw new Error('the customer is gone');
  return row;
}

async function changesOf(crm: TestCrm, id: string): Promise<Row[]> {
  const { nodes } = await crm.query.list(crm.system, 'tierChange', {
    select: { fromTier: true, toTier: true, score: true, changedAt: true, policy: { number: true } },
    filter: { customer: { id: { eq: id } } },
    sort: [{ changedAt: 'ASC' }],
  });
  return nodes;
}

const policies = async (crm: TestCrm): Promise<Row[]> =>
  (
    await crm.query.list(crm.system, 'tierPolicy', {
      select: {
        number: true,
        name: true,
        status: true,
        note: true,
        publishedBy: { id: true },
        definition: true,
      },
      sort: [{ number: 'ASC' }],
    })
  ).nodes;

const lastNumber = async (crm: TestCrm): Promise<number> => (await policies(crm)).at(-1)?.['number'] ?? 0;

const TABLES = [
  'customer',
  'tier_policy',
  'tier_change',
  'score_run',
  'score_piece',
  'event_outbox',
  'field_history',
];
const everything = (crm: TestCrm) => Promise.all(TABLES.map((table) => crm.checksum(table)));

beforeEach(() => clock.set('2026-11-20T02:00:00.000Z'));

// Tests share one database: each leaves no customer behind for the next.
afterEach(async () => {
  const { crm } = kit;
  entries.length = 0;
  const { nodes } = await crm.query.list(crm.system, 'customer', { select: { id: true }, first: 200 });
  await crm.change.delete(
    crm.system,
    'customer',
    nodes.map((node) => node['id'] as string),
  );
});

describe('publishing a tier policy', () => {
  it('grades every customer, with score, reasons, risk, day and version', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    const big = await customer(crm, '永辉', 900, 300);
    const small = await customer(crm, 'Kiosk', 120.5);
    const none = await customer(crm, 'Prospect');
    const published = await tiers.publish(crm.system, POLICY, { note: 'first' });

    const { number } = published;
    expect(published).toMatchObject({
      name: `V${number}`,
      scored: 2,
      diff: { customers: 3, entering: 3, up: 0, down: 0 },
    });
    expect(await graded(crm, big)).toMatchObject({
      tier: 'S',
      tierScore: '1200.000000',
      tierSince: '2026-11-20',
      tierPolicyVersion: number,
      tierReasons: [{ code: 'spend', values: { value: 1200 }, text: { en: 'Spent 1200', zh: '消费 1200' } }],
      risk: 'watch',
      riskReasons: [{ code: 'late' }],
    });
    expect(await graded(crm, small)).toMatchObject({ tier: 'B', tierScore: '120.500000', risk: null });
    expect(await graded(crm, none)).toMatchObject({
      tier: 'C',
      tierScore: null,
      tierPolicyVersion: number,
      tierReasons: [{ code: 'customer.noOrder', text: { en: 'No order yet', zh: '尚未下单' } }],
    });
    expect(await changesOf(crm, big)).toEqual([
      {
        fromTier: null,
        toTier: 'S',
        score: '1200.000000',
        changedAt: '2026-11-20T02:00:00.000Z',
        policy: { number },
      },
    ]);
  });

  it('keeps the day of those who stay and tells of those who move, and retires the policy before', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    const rising = await customer(crm, 'Rising', 90);
    const steady = await customer(crm, 'Steady', 600);
    await tiers.publish(crm.system, POLICY);
    clock.set('2026-12-01T02:00:00.000Z');
    entries.push({ customerId: rising, day: '2026-11-25', amount: 2000 });
    const second = await tiers.publish(crm.system, POLICY);

    expect(second.diff).toMatchObject({
      customers: 2,
      up: 1,
      down: 0,
      unchanged: 1,
      entering: 0,
      leaving: 0,
    });
    expect(await graded(crm, rising)).toMatchObject({
      tier: 'S',
      tierSince: '2026-12-01',
      tierPolicyVersion: second.number,
    });
    expect(await graded(crm, steady)).toMatchObject({
      tier: 'A',
      tierSince: '2026-11-20',
      tierPolicyVersion: second.number,
    });
    expect((await changesOf(crm, rising)).map(({ fromTier, toTier }) => [fromTier, toTier])).toEqual([
      [null, 'C'],
      ['C', 'S'],
    ]);
    expect(await changesOf(crm, steady)).toHaveLength(1);
    const all = await policies(crm);
    expect(all.filter(({ status }) => status === 'published').map(({ number }) => number)).toEqual([
      second.number,
    ]);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(all.at(-1)?.['definition']).toEqual({
      form: 2,
      components: [{ model: 'ledger', modelVersion: '1.2.3', parameters: { factor: 1 }, weight: 1 }],
      scale: 'raw',
      criteria: [],
      vetoes: [],
      rule: 'score',
      cutoffs: POLICY.cutoffs,
      lowest: 'C',
      quotas: [],
      hysteresis: { margin: 0 },
      unscored: 'lowest',
      approval: 'publisher',
    });
  });

  it("is nobody's edit of the customer, and touches no index", async () => {
    const { crm } = kit;
    const id = await customer(crm, 'Untouched', 700);
    const edited = await crm.query.get(crm.system, 'customer', id, { updatedAt: true });
    clock.advance(86_400_000);
    await crm.application.get(TierService).publish(crm.system, POLICY);
    expect(await crm.query.get(crm.system, 'customer', id, { updatedAt: true })).toEqual(edited);
    const indexes = await crm.application.database.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where tablename = 'customer'`,
    );
    expect(indexes.length).toBeGreaterThan(5);
    for (const { indexdef } of indexes) expect(indexdef).not.toMatch(/tier|risk/);
  });

  it('tells of it once, with the totals', async () => {
    const { crm } = kit;
    await customer(crm, 'One', 5000);
    const { id, number } = await crm.application.get(TierService).publish(crm.system, POLICY);
    const events = await crm.application.database.query<{ payload: Row }>(
      `select payload from event_outbox where name = 'tierPolicy.published' and payload->>'id' = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).toMatchObject({ id, number, customers: 1, entering: 1 });
  });

  it('leaves customers without a score ungraded when the policy says so', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    const bought = await customer(crm, 'Bought', 700);
    const none = await customer(crm, 'Never');
    await tiers.publish(crm.system, POLICY);
    const { diff } = await tiers.publish(crm.system, byScore(1000, 500, 100, { unscored: 'none' }));
    expect(diff).toMatchObject({ leaving: 1, unchanged: 1 });
    expect(await graded(crm, none)).toMatchObject({
      tier: null,
      tierScore: null,
      tierSince: null,
      tierReasons: [],
    });
    expect((await graded(crm, bought))['tier']).toBe('A');
    expect((await changesOf(crm, none)).at(-1)).toMatchObject({ fromTier: 'C', toTier: null });
  });

  it('leaves deleted customers out of it, purchases or not', async () => {
    const { crm } = kit;
    const gone = await customer(crm, 'Gone', 99_999);
    const stays = await customer(crm, 'Stays', 10);
    await crm.change.delete(crm.system, 'customer', [gone]);
    const { diff, scored } = await crm.application.get(TierService).publish(crm.system, {
      ...POLICY,
      rule: 'topN',
      cutoffs: [
        { tier: 'S', value: 1 },
        { tier: 'A', value: 0 },
        { tier: 'B', value: 0 },
      ],
    });
    expect([diff.customers, scored]).toEqual([1, 1]);
    expect((await graded(crm, stays))['tier']).toBe('S');
  });

  it('lets one of two at a time through', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    const id = await customer(crm, 'Wanted', 600);
    const before = await lastNumber(crm);
    const outcomes = await Promise.allSettled([
      tiers.publish(crm.system, byScore(500, 400, 300)),
      tiers.publish(crm.system, byScore(5000, 400, 300)),
    ]);
    const won = outcomes.filter((one) => one.status === 'fulfilled');
    const lost = outcomes.filter((one) => one.status === 'rejected');
    expect(won).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'TIER_POLICY_CONFLICT' });
    expect(await lastNumber(crm)).toBe(before + 1);
    expect((await policies(crm)).filter(({ status }) => status === 'published')).toHaveLength(1);
    expect(await changesOf(crm, id)).toHaveLength(1);
    // The number the loser drew is free again.
    await tiers.publish(crm.system, POLICY);
    expect(await lastNumber(crm)).toBe(before + 2);
  });

  it('changes nothing when the model fails or the draft is bad', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    await customer(crm, 'Safe', 600);
    const before = await everything(crm);
    const bad: [Partial<TierPolicyDraft>, string][] = [
      [{ model: 'ledger/broken' }, 'SCORING_MODEL_FAILED'],
      [{ model: 'astrology' }, 'SCORING_MODEL_UNKNOWN'],
      [{ parameters: { factor: 11 } }, 'SCORING_PARAMETER_INVALID'],
      [{ parameters: { zodiac: 'cancer' } }, 'SCORING_PARAMETER_UNKNOWN'],
      [{ rule: 'share' }, 'TIER_CUTOFFS_INVALID'],
      [{ cutoffs: [] }, 'TIER_CUTOFFS_INVALID'],
    ];
    for (const [part, code] of bad) {
      await expect(tiers.publish(crm.system, { ...POLICY, ...part })).rejects.toMatchObject({ code });
      await expect(tiers.dryRun(crm.system, { ...POLICY, ...part })).rejects.toMatchObject({ code });
    }
    expect(await everything(crm)).toEqual(before);
  });

  it('can stand for a past day', async () => {
    const { crm } = kit;
    const id = await customer(crm, 'Late bloomer', 5000, 50);
    await crm.application.get(TierService).publish(crm.system, POLICY, { asOf: '2026-09-30' });
    expect(await graded(crm, id)).toMatchObject({
      tier: 'C',
      tierScore: '50.000000',
      tierSince: '2026-09-30',
    });
    expect(await changesOf(crm, id)).toMatchObject([{ changedAt: '2026-09-30T12:00:00.000Z' }]);
  });

  it('keeps policies that grades refer to', async () => {
    const { crm } = kit;
    const { id } = await crm.application.get(TierService).publish(crm.system, POLICY);
    await expect(crm.change.delete(crm.system, 'tierPolicy', [id])).rejects.toMatchObject({
      code: 'TIER_POLICY_KEPT',
    });
  });
});

describe('a dry run', () => {
  it('says who would move, and writes nothing', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    const [falls, rises] = [await customer(crm, 'Falls', 1500), await customer(crm, 'Rises', 50)];
    await customer(crm, 'Stays', 600);
    await customer(crm, 'Never');
    await tiers.publish(crm.system, POLICY);
    await customer(crm, 'New', 2500);
    const before = await everything(crm);
    const run = await tiers.dryRun(crm.system, byScore(2000, 520, 40));

    expect(run).toMatchObject({ model: 'ledger', asOf: '2026-11-20', customers: 5, scored: 4 });
    expect(run).toMatchObject({ up: 1, down: 1, unchanged: 2, entering: 1, leaving: 0 });
    expect(run.before.map(({ count }) => count)).toEqual([1, 1, 0, 2]);
    expect(run.after.map(({ count }) => count)).toEqual([1, 2, 1, 1]);
    expect(run.movers.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Falls', 'S', 'A'],
      ['Rises', 'C', 'B'],
      ['New', null, 'S'],
    ]);
    expect(run.movers.map(({ customerId }) => customerId).slice(0, 2)).toEqual([falls, rises]);
    expect(run.movers[0]?.reasons[0]?.text.en).toBe('Spent 1500');
    expect(await everything(crm)).toEqual(before);
  });

  it('foretells exactly what publishing does', async () => {
    const { crm } = kit;
    const tiers = crm.application.get(TierService);
    for (const amount of [1, 20, 300, 300, 300, 4000, 50_000]) await customer(crm, `Spent ${amount}`, amount);
    const share: TierPolicyDraft = {
      model: 'ledger',
      rule: 'share',
      cutoffs: [
        { tier: 'S', value: 0.15 },
        { tier: 'A', value: 0.3 },
        { tier: 'B', value: 0.3 },
      ],
    };
    const {
      movers: _movers,
      model: _model,
      asOf: _asOf,
      scored,
      ...foretold
    } = await tiers.dryRun(crm.system, share);
    const published = await tiers.publish(crm.system, share);
    expect(published.diff).toEqual(foretold);
    expect(published.scored).toBe(scored);
    const again = await tiers.dryRun(crm.system, share);
    expect(again).toMatchObject({ up: 0, down: 0, entering: 0, leaving: 0, unchanged: 7, movers: [] });
    expect(again.before).toEqual(published.diff.after);
  });
});

describe('score runs', () => {
  const scores = async (crm: TestCrm, id: string) =>
    (await crm.application.get(CustomerScores).of(crm.system, id, null)).toSorted(
      (a, b) => Number(a.value) - Number(b.value),
    );

  it('keeps the run, and the scores of the newest two', async () => {
    const { crm } = kit;
    const scoring = crm.application.get(ScoringService);
    const id = await customer(crm, 'Buyer', 100, 10, 1);
    const first = await scoring.run(crm.system, 'ledger', { asOf: '2026-08-31' });
    await scoring.run(crm.system, 'ledger', { asOf: '2026-09-30' });
    expect((await scores(crm, id)).map(({ value }) => value)).toEqual(['1.000000', '11.000000']);
    clock.advance(60_000);
    const third = await scoring.run(crm.system, 'ledger');
    expect(third).toMatchObject({ model: 'ledger', modelVersion: '1.2.3', asOf: '2026-11-20', customers: 1 });
    expect((await scores(crm, id)).map(({ value }) => value)).toEqual(['11.000000', '111.000000']);
    const run = await crm.query.get(crm.system, 'scoreRun', first.id, {
      asOf: true,
      parameters: true,
      firstDay: true,
      lastDay: true,
      purchases: true,
      durationMs: true,
      status: true,
      kept: true,
      customers: true,
    });
    expect(run).toEqual({
      asOf: '2026-08-31',
      customers: 1,
      parameters: { factor: 1 },
      firstDay: '2026-08-15',
      lastDay: '2026-08-15',
      purchases: 1,
      durationMs: 0,
      status: 'finished',
      kept: false,
    });
  });

  it('answers the same for the same day, whatever came after', async () => {
    const { crm } = kit;
    const scoring = crm.application.get(ScoringService);
    const id = await customer(crm, 'Buyer', 100, 10);
    await scoring.run(crm.system, 'ledger', { asOf: '2026-09-30' });
    entries.push({ customerId: id, day: '2026-11-01', amount: 9999 });
    clock.advance(60_000);
    await scoring.run(crm.system, 'ledger', { asOf: '2026-09-30' });
    expect((await scores(crm, id)).map(({ value }) => value)).toEqual(['10.000000', '10.000000']);
  });

  it('stores runs of one model one after the other', async () => {
    const { crm } = kit;
    const scoring = crm.application.get(ScoringService);
    const id = await customer(crm, 'Buyer', 100);
    await Promise.all(
      ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((asOf) =>
        scoring.run(crm.system, 'ledger', { asOf }),
      ),
    );
    const kept = await scores(crm, id);
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map(({ run }) => run.id)).size).toBe(2);
  });

  it('refuses a day to come and an unknown model', async () => {
    const { crm } = kit;
    const scoring = crm.application.get(ScoringService);
    await expect(scoring.run(crm.system, 'ledger', { asOf: '2026-11-21' })).rejects.toMatchObject({
      code: 'SCORING_DATE_INVALID',
    });
    await expect(scoring.run(crm.system, 'nope')).rejects.toMatchObject({
      code: 'SCORING_MODEL_UNKNOWN',
      details: { model: 'nope', available: ['ledger', 'ledger/broken'] },
    });
  });
});
