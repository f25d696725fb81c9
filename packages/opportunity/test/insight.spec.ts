import type { Input, Row } from '@ricejar/sdk';
import type { TestCrm, TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSales } from './sales.js';

const sales = useSales();
let crm: TestCrm;
let rep: TestUser;
let stranger: TestUser;
let boss: TestUser;
let service: TestUser;

const yuan = (amount: number) => ({ amount: String(amount), currency: 'CNY' });

const fact = (customer: string, more: Input = {}): Input => ({
  customer,
  topic: 'strategy',
  statement: 'Opens forty stores a year',
  source: 'Annual report',
  datedOn: '2026-11-01',
  ...more,
});

const addFact = async (user: TestUser, input: Input): Promise<Row> =>
  (
    await user.client.run(
      'mutation ($input: InsightFactInput!) { made: createInsightFact(input: $input) { id version } }',
      {
        input,
      },
    )
  ).made;

const refused = (user: TestUser, input: Input): Promise<string> =>
  user.client.code('mutation ($input: InsightFactInput!) { createInsightFact(input: $input) { id } }', {
    input,
  });

const DOSSIER = `query ($customer: ID!) { insightDossier(customer: $customer) {
  asOf completeness { expected covered fresh }
  topics { topic state facts expected freshForDays }
  facts { id state ageDays staleOn }
  wallet { factId from to total sales share }
  industry { industry risk reasons survival { left fiveYears } } } }`;

const dossier = async (user: TestUser, customer: string): Promise<Row> =>
  (await user.client.run(DOSSIER, { customer })).insightDossier;

const customerOf = async (owner: TestUser, more: Input = {}): Promise<string> =>
  (await crm.make.customer({ owner: owner.id, industry: 'newRetail', ...more })).id;

const tasksOf = async (customer: string): Promise<Row[]> =>
  (
    await crm.query.list(crm.system, 'task', {
      select: { id: true, title: true, note: true, status: true, dueOn: true, owner: { id: true } },
      filter: { customer: { id: { eq: customer } } },
    })
  ).nodes;

const watch = () => crm.schedules.run('customer/staleFacts');

beforeAll(async () => {
  crm = sales.crm;
  const unit = await crm.orgUnit('East');
  const below = await crm.orgUnit('Hangzhou', unit);
  [boss, rep, stranger, service] = await Promise.all([
    crm.user({ role: 'salesManager', orgUnit: unit }),
    crm.user({ role: 'salesRep', orgUnit: below }),
    crm.user({ role: 'salesRep' }),
    crm.user({ role: 'serviceDesk' }),
  ]);
});

describe('a dossier', () => {
  it('tells what is known, how fresh it is and what is missing', async () => {
    const customer = await customerOf(rep, { industry: 'electronics' });
    const fresh = await addFact(rep, fact(customer));
    const old = await addFact(rep, fact(customer, { topic: 'risk', datedOn: '2026-06-01', isKey: true }));
    const { topics, facts, ...known } = await dossier(rep, customer);
    expect(known).toEqual({
      asOf: '2026-11-20',
      completeness: { expected: 6, covered: 2, fresh: 1 },
      wallet: [],
      industry: null,
    });
    expect(topics.map((one: Row) => `${one['topic']} ${one['state']}`)).toEqual([
      'industry missing',
      'finances missing',
      'strategy fresh',
      'wallet missing',
      'competitors missing',
      'alliances missing',
      'risk stale',
    ]);
    expect(facts).toEqual(
      expect.arrayContaining([
        { id: fresh['id'], state: 'fresh', ageDays: 19, staleOn: '2027-11-01' },
        { id: old['id'], state: 'stale', ageDays: 172, staleOn: '2026-08-30' },
      ]),
    );
    expect(await stranger.client.code(DOSSIER, { customer })).toBe('INSIGHT_CUSTOMER_NOT_FOUND');
    expect(await crm.visitor.code(DOSSIER, { customer })).toBe('UNAUTHENTICATED');
    expect((await dossier(service, customer))['facts']).toHaveLength(2);
  });

  it('counts a superseded fact no more, and again when its successor goes', async () => {
    const customer = await customerOf(rep);
    const first = await addFact(rep, fact(customer, { datedOn: '2025-01-10' }));
    const second = await addFact(
      rep,
      fact(customer, { supersedes: first['id'], statement: 'Closes stores' }),
    );
    const current = async () => (await dossier(rep, customer))['facts'].map((one: Row) => one['id']);
    expect(await current()).toEqual([second['id']]);
    expect(await refused(rep, fact(customer, { supersedes: first['id'] }))).toBe('INSIGHT_SUPERSEDED');
    await rep.client.run('mutation ($ids: [ID!]!) { deleteInsightFacts(ids: $ids) }', {
      ids: [second['id']],
    });
    expect(await current()).toEqual([first['id']]);
    const third = await addFact(rep, fact(customer, { supersedes: first['id'] }));
    expect(
      await rep.client.code('mutation ($ids: [ID!]!) { restoreInsightFacts(ids: $ids) }', {
        ids: [second['id']],
      }),
    ).toMatch(/INSIGHT_SUPERSEDED|FORBIDDEN/);
    expect(await current()).toEqual([third['id']]);
  });

  it('lets one of many supersede a fact', async () => {
    const customer = await customerOf(rep);
    const first = await addFact(rep, fact(customer, { datedOn: '2025-01-10' }));
    const input = fact(customer, { supersedes: first['id'] });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        rep.client.ask('mutation ($input: InsightFactInput!) { createInsightFact(input: $input) { id } }', {
          input,
        }),
      ),
    );
    const codes = answers.flatMap(({ errors }) => errors.map((one) => one.extensions.code));
    expect(codes).toEqual(Array(7).fill('INSIGHT_SUPERSEDED'));
  });

  it('refuses what cannot be known or belongs elsewhere, before anything is written', async () => {
    const [customer, other] = [await customerOf(rep), await customerOf(rep)];
    const known = await addFact(rep, fact(customer, { datedOn: '2026-10-01' }));
    const hidden = await addFact(stranger, fact(await customerOf(stranger)));
    const supersedes = known['id'];
    const wallet = {
      topic: 'wallet',
      walletTotal: yuan(9),
      periodFrom: '2026-01-01',
      periodTo: '2026-06-30',
    };
    const cases: [Input, string][] = [
      [fact(customer, { datedOn: '2026-11-22' }), 'INSIGHT_DATE_AHEAD'],
      [fact(customer, { datedOn: '2026-09-30', supersedes }), 'INSIGHT_SUPERSEDES_NEWER'],
      [fact(customer, { topic: 'risk', supersedes }), 'INSIGHT_SUPERSEDES_OTHER'],
      [fact(other, { supersedes }), 'INSIGHT_SUPERSEDES_OTHER'],
      [fact(other, { supersedes: hidden['id'] }), 'REFERENCE_NOT_FOUND'],
      [fact(customer, { ...wallet, walletTotal: null }), 'INSIGHT_WALLET_INCOMPLETE'],
      [fact(customer, { ...wallet, periodTo: '2025-12-31' }), 'INSIGHT_PERIOD_INVALID'],
      [fact(customer, { source: null }), 'VALUE_REQUIRED'],
    ];
    const before = await crm.checksum('insight_fact');
    for (const [input, code] of cases) expect(await refused(rep, input), code).toBe(code);
    const change = `mutation ($id: ID!, $input: InsightFactInput!) {
      updateInsightFact(id: $id, expectedVersion: 1, input: $input) { id } }`;
    const link = { id: (await addFact(rep, fact(customer)))['id'], input: { supersedes } };
    expect(await rep.client.code(change, link)).toBe('INSIGHT_SUPERSEDES_FIXED');
    await crm.change.delete(crm.system, 'insightFact', [link.id]);
    expect(await refused(stranger, fact(customer))).toMatch(/REFERENCE_NOT_FOUND|FORBIDDEN|NOT_FOUND/);
    await crm.application.database.query('delete from insight_fact where id = $1', [link.id]);
    expect(await crm.checksum('insight_fact')).toBe(before);
  });
});

describe('a share of wallet', () => {
  it('is our sales of the period by what they buy in all, in the base currency', async () => {
    const customer = await customerOf(rep);
    await crm.make.order({ customer, orderedOn: '2026-01-01', amount: yuan(200) });
    await crm.make.order({ customer, orderedOn: '2026-06-30', amount: yuan(50.5) });
    await crm.make.order({ customer, orderedOn: '2026-07-01', amount: yuan(9999) });
    await crm.make.order({ customer, orderedOn: '2026-03-01', amount: yuan(9999), status: 'draft' });
    const total = (walletTotal: number, periodFrom: string, periodTo: string) =>
      addFact(rep, fact(customer, { topic: 'wallet', walletTotal: yuan(walletTotal), periodFrom, periodTo }));
    const half = await total(1002, '2026-01-01', '2026-06-30');
    const year = await total(500, '2025-01-01', '2025-12-31');
    expect((await dossier(rep, customer))['wallet']).toEqual([
      {
        factId: half['id'],
        from: '2026-01-01',
        to: '2026-06-30',
        total: '1002.0000',
        sales: '250.5000',
        share: 0.25,
      },
      {
        factId: year['id'],
        from: '2025-01-01',
        to: '2025-12-31',
        total: '500.0000',
        sales: '0.0000',
        share: 0,
      },
    ]);
  });
});

describe('a key fact that grows stale', () => {
  it('becomes a task for the owner once, however many watches run and however often', async () => {
    const customer = await customerOf(rep);
    await addFact(rep, fact(customer, { topic: 'risk', datedOn: '2026-08-21', isKey: true }));
    await addFact(rep, fact(customer, { topic: 'risk', datedOn: '2026-01-01' }));
    sales.clock.set('2026-11-18T12:00:00Z');
    await watch();
    expect(await tasksOf(customer)).toEqual([]);
    sales.clock.set('2026-11-20T12:00:00Z');
    await Promise.all([watch(), watch(), watch()]);
    await watch();
    expect(await tasksOf(customer)).toEqual([
      {
        id: expect.any(String),
        title: 'Does it still hold? Opens forty stores a year',
        note: expect.stringContaining('as of 2026-08-21 and keeps for 90 days. Source: Annual report'),
        status: 'open',
        dueOn: '2026-11-27',
        owner: { id: rep.id },
      },
    ]);
  });

  it('is done when a newer one supersedes it, and comes back when that grows stale in its turn', async () => {
    const customer = await customerOf(rep);
    const old = await addFact(rep, fact(customer, { datedOn: '2025-01-01', isKey: true }));
    await watch();
    expect(await tasksOf(customer)).toMatchObject([{ status: 'open' }]);
    const renewed = await addFact(
      rep,
      fact(customer, { supersedes: old['id'], datedOn: '2025-02-01', isKey: true }),
    );
    expect(await tasksOf(customer)).toMatchObject([{ status: 'done' }]);
    await watch();
    expect(await tasksOf(customer)).toHaveLength(2);
    // Confirmed without a new fact: another date is enough.
    await rep.client.run(
      `mutation ($id: ID!) { updateInsightFact(id: $id, expectedVersion: 1, input: { datedOn: "2026-11-20" }) { id } }`,
      { id: renewed['id'] },
    );
    expect((await tasksOf(customer)).map((one) => one['status'])).toEqual(['done', 'done']);
    await watch();
    expect(await tasksOf(customer)).toHaveLength(2);
  });

  it('is looked for at once when facts come in bulk, and not with customers in the bin', async () => {
    const [customer, gone] = [await customerOf(rep), await customerOf(rep)];
    await crm.change.delete(crm.system, 'customer', [gone]);
    const rows = [customer, gone].map((id) => fact(id, { datedOn: '2020-01-01', isKey: true }));
    expect(await crm.jobs.waiting()).toEqual([]);
    await crm.change.insertMany(crm.system, 'insightFact', rows);
    await crm.jobs.drain();
    expect(await tasksOf(customer)).toHaveLength(1);
    expect(await tasksOf(gone)).toHaveLength(0);
  });

  it('follows the days that administrators set; a topic cannot be removed', async () => {
    const admin = await crm.as('admin');
    const customer = await customerOf(rep);
    await addFact(rep, fact(customer, { topic: 'alliances', datedOn: '2026-11-10', isKey: true }));
    const { insightTopics } = await admin.client.run(
      '{ insightTopics(first: 7) { nodes { id version topic freshForDays } } }',
    );
    const topic = insightTopics.nodes.find((one: Row) => one['topic'] === 'alliances');
    const change = `mutation ($id: ID!, $v: Int!, $days: Int!) {
      updateInsightTopic(id: $id, expectedVersion: $v, input: { freshForDays: $days }) { version } }`;
    const days = { id: topic.id, v: topic.version, days: 10 };
    expect(await rep.client.code(change, days)).toBe('FIELD_READ_ONLY');
    await admin.client.run(change, days);
    await watch();
    expect(await tasksOf(customer)).toHaveLength(1);
    expect((await dossier(rep, customer))['facts']).toMatchObject([
      { state: 'stale', staleOn: '2026-11-20' },
    ]);
    expect(
      await admin.client.code('mutation ($ids: [ID!]!) { deleteInsightTopics(ids: $ids) }', {
        ids: [topic.id],
      }),
    ).toBe('INSIGHT_TOPIC_KEPT');
  });
});

describe('industries', () => {
  const OVERVIEW = `{ industries { from to revenue concentration { parts hhi level }
    industries { industry customers revenue share outlook { growth risk } } } }`;
  const DETAIL = `query ($industry: String!, $days: Int = 365) { industry(industry: $industry, days: $days) {
    customers revenue concentration { parts hhi cr1 cr5 cr10 level } largest { name revenue share }
    outlook { firms { year firms } survival { left fiveYears } risk } } }`;
  const PROFILE =
    'mutation ($input: IndustryProfileInput!) { createIndustryProfile(input: $input) { id firms } }';

  it('add up what the actor may see, and nothing else', async () => {
    const [mine, theirs, third] = [
      await customerOf(rep, { industry: 'energy', name: 'Mine' }),
      await customerOf(stranger, { industry: 'energy', name: 'Theirs' }),
      await customerOf(rep, { industry: 'energy', name: 'Small' }),
    ];
    await crm.make.order({ customer: mine, orderedOn: '2026-05-01', amount: yuan(300) });
    await crm.make.order({ customer: third, orderedOn: '2026-05-01', amount: yuan(100) });
    await crm.make.order({ customer: theirs, orderedOn: '2026-05-01', amount: yuan(600) });
    await crm.make.order({ customer: mine, orderedOn: '2024-05-01', amount: yuan(5000) });

    const seen = async (user: TestUser, days?: number) =>
      (await user.client.run(DETAIL, { industry: 'energy', days })).industry;
    expect(await seen(rep)).toMatchObject({
      customers: 2,
      revenue: '400.0000',
      concentration: { parts: 2, hhi: expect.closeTo(6250, 6), cr1: 0.75, cr5: 1, cr10: 1, level: 'high' },
      largest: [
        { name: 'Mine', revenue: '300.0000', share: 0.75 },
        { name: 'Small', revenue: '100.0000', share: 0.25 },
      ],
      outlook: null,
    });
    expect(await seen(boss)).toMatchObject({ customers: 2, revenue: '400.0000' });
    expect(await seen(stranger)).toMatchObject({
      revenue: '600.0000',
      largest: [{ name: 'Theirs', share: 1 }],
    });
    expect(await seen(service)).toMatchObject({ customers: 3, revenue: '1000.0000' });
    expect(await seen(rep, 1000)).toMatchObject({ revenue: '5400.0000' });
    const of = (answer: Row) =>
      answer['industries'].industries.find((one: Row) => one['industry'] === 'energy');
    expect(of(await rep.client.run(OVERVIEW))).toMatchObject({ customers: 2, revenue: '400.0000' });
    expect(of(await stranger.client.run(OVERVIEW))).toMatchObject({ customers: 1, revenue: '600.0000' });
  });

  it('tell how their firms survive, in a dossier too', async () => {
    const admin = await crm.as('admin');
    const firms = [
      { year: 2026, firms: 20 },
      { year: 2021, firms: 100 },
    ];
    const input = {
      industry: 'newRetail',
      growth: '-0.12',
      firms,
      source: 'Association',
      datedOn: '2026-03-01',
    };
    expect(await rep.client.code(PROFILE, { input })).toBe('FORBIDDEN');
    expect(
      await admin.client.code(PROFILE, { input: { ...input, firms: [{ year: 2021, firms: -1 }] } }),
    ).toBe('INSIGHT_FIRMS_INVALID');
    const { createIndustryProfile } = await admin.client.run(PROFILE, { input });
    expect(createIndustryProfile.firms).toEqual(firms.toReversed());
    const { industry } = await rep.client.run(DETAIL, { industry: 'newRetail' });
    expect(industry.outlook).toEqual({
      firms: firms.toReversed(),
      survival: { left: 0.2, fiveYears: expect.closeTo(0.2, 9) },
      risk: 'high',
    });
    const customer = await customerOf(rep);
    expect((await dossier(rep, customer))['industry']).toMatchObject({
      industry: 'newRetail',
      risk: 'high',
      reasons: [{ code: 'fewSurvive' }, { code: 'industryShrinks' }],
    });
  });

  it('hide revenue from whom sales are hidden, and refuse what makes no sense', async () => {
    await crm.change.create(crm.system, 'role', {
      name: 'scout',
      grants: { customer: { read: 'all' }, insightTopic: { read: 'all' }, industryProfile: { read: 'all' } },
      permissions: [],
    });
    const scout = await crm.user({ role: 'scout' });
    const { industries } = await scout.client.run(OVERVIEW);
    expect(industries).toMatchObject({ revenue: null, concentration: null });
    expect(industries.industries.find((one: Row) => one['industry'] === 'energy')).toMatchObject({
      customers: 3,
      revenue: null,
      share: null,
    });
    expect(await scout.client.code(DETAIL, { industry: 'alchemy' })).toBe('INSIGHT_INDUSTRY_UNKNOWN');
    expect(await scout.client.code(DETAIL, { industry: 'energy', days: 0 })).toBe('INSIGHT_DAYS_INVALID');
  });
});
