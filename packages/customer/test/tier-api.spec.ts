import type { Row } from '@ricejar/sdk';
import { useTestCrm, type GraphqlClient } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { customerModule } from '../src/index.js';
import { ledgerPlugin, type LedgerEntry } from './ledger.plugin.js';

const entries: LedgerEntry[] = [];
const kit = useTestCrm({ modules: [customerModule], plugins: [ledgerPlugin(entries)] });

const DRY_RUN = `query ($input: TierPolicyInput!) {
  tierDryRun(input: $input) {
    model asOf customers scored up down unchanged entering leaving
    before { tier count } after { tier count }
    movers { customerId name from to score reasons }
  }
}`;
const PUBLISH = `mutation ($input: TierPolicyInput!, $note: String) {
  publishTierPolicy(input: $input, note: $note) { id number name customers scored entering up down after { tier count } }
}`;
const RUN = `mutation ($model: String!, $asOf: String) {
  runScoring(model: $model, asOf: $asOf) { id model modelVersion asOf customers durationMs }
}`;

const input = {
  model: 'ledger',
  parameters: { factor: 2 },
  rule: 'topN',
  cutoffs: [{ tier: 'S', value: 1 }, { tier: 'A', value: 1 }, { tier: 'B', value: 1 }, { tier: 'C' }],
};

let analyst: GraphqlClient;
let rep: GraphqlClient;
/** May publish, but sees only what is its own. */
let steward: GraphqlClient;
const customers: Record<string, string> = {};

beforeAll(async () => {
  const { crm } = kit;
  await crm.change.create(crm.system, 'role', {
    name: 'steward',
    grants: { customer: { read: 'own' } },
    permissions: ['tier.publish'],
  });
  const [analystUser, repUser, stewardUser] = [
    await crm.user({ role: 'analyst' }),
    await crm.user({ role: 'salesRep' }),
    await crm.user({ role: 'steward', locale: 'zh-CN' }),
  ];
  [analyst, rep, steward] = [analystUser.client, repUser.client, stewardUser.client];
  for (const [name, owner, amount] of [
    ['Hypermarket', repUser.id, 900],
    ['Corner shop', stewardUser.id, 300],
    ['Club', repUser.id, 50],
  ] as const) {
    const { id } = await crm.change.create(crm.system, 'customer', { name, owner });
    customers[name] = id;
    entries.push({ customerId: id, day: '2026-11-01', amount });
  }
});

describe('the tier API', () => {
  it('lists models with defaults and what their parameters take', async () => {
    const { scoringModels } = await rep.run(
      '{ scoringModels { key version label { en zh } description { en zh } parameters parameterFields } }',
    );
    expect(scoringModels).toMatchObject([
      {
        key: 'ledger',
        version: '1.2.3',
        label: { en: 'Test', zh: '测试' },
        parameters: { factor: 1 },
        parameterFields: [{ name: 'factor', kind: 'number', default: 1, min: 0, max: 10 }],
      },
      { key: 'ledger/broken', parameters: {}, parameterFields: [] },
    ]);
  });

  it('is for those who may, and for nobody without a session', async () => {
    const { visitor } = kit.crm;
    for (const [document, variables] of [
      [DRY_RUN, { input }],
      [PUBLISH, { input }],
      [RUN, { model: 'ledger' }],
    ] as const) {
      expect(await rep.code(document, variables)).toBe('FORBIDDEN');
      expect(await visitor.code(document, variables)).toBe('UNAUTHENTICATED');
    }
    expect(await steward.code(RUN, { model: 'ledger' })).toBe('FORBIDDEN');
    expect(await visitor.code('{ scoringModels { key } }')).toBe('UNAUTHENTICATED');
  });

  it('tries out, publishes and shows the grades to those who see the customer', async () => {
    const { tierDryRun } = await analyst.run(DRY_RUN, { input });
    expect(tierDryRun).toMatchObject({
      model: 'ledger',
      asOf: '2026-11-20',
      customers: 3,
      scored: 3,
      entering: 3,
      leaving: 0,
    });
    expect(tierDryRun.after).toEqual(
      ['S', 'A', 'B', 'C'].map((tier, index) => ({ tier, count: index < 3 ? 1 : 0 })),
    );
    expect(tierDryRun.movers[0]).toEqual({
      customerId: customers['Hypermarket'],
      name: 'Hypermarket',
      from: null,
      to: 'S',
      score: 1800,
      reasons: [{ code: 'spend', values: { value: 1800 }, text: { en: 'Spent 1800', zh: '消费 1800' } }],
    });

    const { publishTierPolicy } = await analyst.run(PUBLISH, { input, note: 'Autumn' });
    expect(publishTierPolicy).toMatchObject({ number: 1, name: 'V1', customers: 3, scored: 3, entering: 3 });
    const { customers: list } = await rep.run(
      `{ customers(sort: [{ tierScore: DESC }]) {
        nodes { name tier tierScore tierSince tierPolicyVersion tierReasons tierChanges { toTier policy { number note } } } } }`,
    );
    expect(list.nodes).toMatchObject([
      {
        name: 'Hypermarket',
        tier: 'S',
        tierScore: '1800.000000',
        tierSince: '2026-11-20',
        tierPolicyVersion: 1,
        tierChanges: [{ toTier: 'S', policy: { number: 1, note: 'Autumn' } }],
      },
      { name: 'Club', tier: 'B', tierReasons: [{ text: { zh: '消费 100' } }] },
    ]);
  });

  it('names only movers that the caller may see, though its totals speak of all', async () => {
    const up = {
      ...input,
      rule: 'share',
      cutoffs: [
        { tier: 'S', value: 1 },
        { tier: 'A', value: 0 },
        { tier: 'B', value: 0 },
      ],
    };
    const { tierDryRun } = await steward.run(DRY_RUN, { input: up });
    expect(tierDryRun).toMatchObject({ customers: 3, up: 2 });
    expect(tierDryRun.movers.map(({ name }: { name: string }) => name)).toEqual(['Corner shop']);
  });

  it("answers bad input with a code, the tier and words in the caller's language", async () => {
    const bad = {
      ...input,
      rule: 'share',
      cutoffs: [
        { tier: 'S', value: 0.05 },
        { tier: 'A', value: 1.5 },
        { tier: 'B', value: 0.3 },
      ],
    };
    const { errors } = await steward.ask(DRY_RUN, { input: bad });
    expect(errors).toMatchObject([
      {
        message: '等级 A 的分界值：占比应在 0 到 1 之间。',
        extensions: { code: 'TIER_CUTOFFS_INVALID', details: { tier: 'A', reason: 'share', value: 1.5 } },
      },
    ]);
    expect(await analyst.code(PUBLISH, { input: { ...input, model: 'nope' } })).toBe('SCORING_MODEL_UNKNOWN');
    expect(await analyst.code(PUBLISH, { input: { ...input, model: 'ledger/broken', parameters: {} } })).toBe(
      'SCORING_MODEL_FAILED',
    );
    expect(await analyst.code(RUN, { model: 'ledger', asOf: '2026-13-01' })).toBe('SCORING_DATE_INVALID');
  });

  it('runs a model by itself', async () => {
    const { runScoring } = await analyst.run(RUN, { model: 'ledger', asOf: '2026-11-10' });
    expect(runScoring).toMatchObject({
      model: 'ledger',
      modelVersion: '1.2.3',
      asOf: '2026-11-10',
      customers: 3,
    });
    const SCORES = `query ($id: ID!) {
      customer(id: $id) { tier }
      customerScores(customer: $id, model: "ledger") { model value factors run { asOf } customer { name } }
    }`;
    const { customer, customerScores } = await rep.run(SCORES, { id: customers['Club'] });
    expect(customer).toMatchObject({ tier: 'B' });
    expect(customerScores[0]).toMatchObject({ value: '50.000000', run: { asOf: '2026-11-10' } });
    const BEST = '{ bestCustomerScores(model: "ledger", first: 2) { value customer { id name } } }';
    const { bestCustomerScores: best } = await analyst.run(BEST);
    expect(best).toHaveLength(2);
    expect(Number(best[0].value)).toBeGreaterThanOrEqual(Number(best[1].value));
    // A colleague sees neither the customer nor its score, and in the list of the best the own customers alone.
    const { client: other } = await kit.crm.user({ role: 'salesRep' });
    expect(await other.run(SCORES, { id: customers['Club'] })).toEqual({
      customer: null,
      customerScores: [],
    });
    expect(await other.run(BEST)).toEqual({ bestCustomerScores: [] });
  });

  it('sorts by rank, the best tier first, page by page', async () => {
    const PAGE = `query ($after: String) {
      customers(sort: [{ tier: ASC }], first: 1, after: $after) { nodes { tier } pageInfo { hasNextPage endCursor } }
    }`;
    const found: (string | null)[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { customers: page } = (await analyst.run(PAGE, { after })) as Row;
      found.push(page.nodes[0].tier);
      after = page.pageInfo.endCursor as string;
      more = page.pageInfo.hasNextPage as boolean;
    }
    expect(found.length).toBeGreaterThan(2);
    const rank = (tier: string | null): number => (tier === null ? -1 : ['S', 'A', 'B', 'C'].indexOf(tier));
    expect(found).toEqual(found.toSorted((a, b) => rank(a) - rank(b)));
    expect(found).toContain('S');
  });

  it('leaves tiers, scores and policies to the system', async () => {
    const id = customers['Hypermarket'];
    const write =
      'mutation ($id: ID!, $v: Int!, $input: CustomerInput!) { updateCustomer(id: $id, expectedVersion: $v, input: $input) { id } }';
    const { errors } = await rep.ask(write, { id, v: 1, input: { tier: 'S' } });
    expect(errors).toHaveLength(1);
    const names = Object.keys(kit.crm.application.schema.getMutationType()?.getFields() ?? {});
    expect(names).toContain('updateCustomer');
    for (const record of ['TierPolicy', 'TierChange', 'ScoreRun', 'ScorePiece']) {
      expect(names).not.toContain(`create${record}`);
      expect(names).not.toContain(`update${record}`);
    }
  });
});
