import { Clock, definePlugin, systemActor, type PluginDefinition } from '@ricejar/sdk';
import { useTestCrm, type GraphqlClient } from '@ricejar/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  customerModule,
  defineScoringModel,
  ModelCards,
  scoringErrors,
  scoringModels,
  type ScoreResult,
} from '../src/index.js';
import { ledgerPlugin, type LedgerEntry } from './ledger.plugin.js';

const label = { en: 'Oracle', zh: '预言' };

/** Says that who bought will buy again; right when at least `share` per cent of them did. */
const oracle = defineScoringModel({
  label,
  description: label,
  version: '2.0.0',
  unit: 'percent',
  validationDays: 60,
  map: { across: { factor: 'orders', label }, up: { factor: 'orders', label } },
  parameters: { share: { kind: 'number', label, default: 50, min: 0, max: 100 } },
  score: ({ purchases }, { share }) =>
    purchases.map(({ customerId, purchaseDays }): ScoreResult => ({
      customerId,
      value: share / purchaseDays,
      factors: { orders: purchaseDays },
      reasons: [],
    })),
  validate: ({ before, after }, { share }) => {
    const customers = before.purchases.length;
    if (customers < 2) {
      throw scoringErrors.SCORING_TOO_LITTLE_DATA({ needed: 2, what: 'customers', found: customers });
    }
    const days = new Map(after.purchases.map((one) => [one.customerId, one.purchaseDays]));
    const back = before.purchases.filter((one) => (days.get(one.customerId) ?? 0) > one.purchaseDays).length;
    const value = (100 * back) / customers;
    const text = { en: `${value} % came back`, zh: `${value}% 的客户回购` };
    return {
      passed: value >= share,
      customers,
      figures: [{ key: 'back', label, value, format: 'percent', text, threshold: share }],
    };
  },
});

const oraclePlugin: PluginDefinition = definePlugin({
  id: 'oracle',
  version: '1.0.0',
  sdk: '^1.0.0',
  label,
  description: label,
  requires: { customer: '^0.1.0' },
  extend: (on) => on(scoringModels).add('default', oracle),
});

const entries: LedgerEntry[] = [];
const kit = useTestCrm({ modules: [customerModule], plugins: [ledgerPlugin(entries), oraclePlugin] });

const MODEL = `key on foretells check unit version inForce currentParameters validation validatedOn validationDays
  owner { id name } nextReviewOn map`;
const MODELS = `{ scoringModels { ${MODEL} } }`;
const START = `mutation ($model: String!, $asOf: String, $parameters: JSON) {
  startScoring(model: $model, asOf: $asOf, parameters: $parameters) }`;
const VALIDATE = `mutation ($model: String!, $asOf: String, $parameters: JSON) {
  validateScoringModel(model: $model, asOf: $asOf, parameters: $parameters) }`;
const SWITCH = `mutation ($model: String!, $on: Boolean!) { switchScoringModel(model: $model, on: $on) { ${MODEL} } }`;
const SET = `mutation ($model: String!, $input: ScoringModelInput!) {
  setScoringModel(model: $model, input: $input) { ${MODEL} } }`;
const REPRODUCE = `mutation ($id: ID!) { reproduceScoreRun(id: $id) }`;
const RUN = `query ($id: ID!) { scoreRun(id: $id) { model modelVersion purpose status progress asOf firstDay lastDay
  customers purchases parameters validation digest kept error reproduction reproduces { id } requestedBy { id } } }`;
const COMPARE = `query ($left: ID!, $right: ID!) { compareScoreRuns(left: $left, right: $right) {
  left { id source exact parameters modelVersion } right { id source exact parameters }
  common onlyLeft onlyRight rankCorrelation fifths sameFifth
  movers { customerId name left right leftPercentile rightPercentile } } }`;
const SUMMARY = `query ($run: ID!) { scoreRunSummary(run: $run) {
  customers total mean median bins { from to customers } tenths cells } }`;

let analyst: GraphqlClient;
let analystId: string;
let rep: GraphqlClient;
let steward: GraphqlClient;
const ids: Record<string, string> = {};
const NAMES = ['Anchor', 'Bridge', 'Canal', 'Dune', 'Estuary'] as const;

beforeAll(async () => {
  const { crm } = kit;
  await crm.change.create(crm.system, 'role', {
    name: 'steward',
    grants: { customer: { read: 'own' }, scoreRun: { read: 'all' } },
    permissions: ['scoring.run'],
  });
  const users = [
    await crm.user({ role: 'analyst' }),
    await crm.user({ role: 'salesRep', locale: 'zh-CN' }),
    await crm.user({ role: 'steward' }),
  ] as const;
  [analyst, rep, steward] = [users[0].client, users[1].client, users[2].client];
  analystId = users[0].id;
  for (const [index, name] of NAMES.entries()) {
    const owner = index === 0 ? users[2].id : users[1].id;
    ids[name] = (await crm.change.create(crm.system, 'customer', { name, owner })).id;
  }
});

/** Three buy before the holdout, two of them again in it. */
beforeEach(async () => {
  entries.length = 0;
  const bought: [name: (typeof NAMES)[number], day: string, amount: number][] = [
    ['Anchor', '2026-03-01', 500],
    ['Bridge', '2026-04-01', 300],
    ['Canal', '2026-05-01', 100],
    ['Anchor', '2026-10-10', 100],
    ['Bridge', '2026-11-01', 50],
  ];
  for (const [name, day, amount] of bought) entries.push({ customerId: ids[name] ?? '', day, amount });
  await kit.crm.jobs.drain();
});

const run = async (client: GraphqlClient, document: string, variables: object): Promise<Run> => {
  const answer = await client.run(document, variables);
  await kit.crm.jobs.drain();
  return read(Object.values(answer)[0] as string);
};
interface Run {
  id: string;
  [field: string]: unknown;
}
const read = async (id: string): Promise<Run> => {
  const { scoreRun } = await analyst.run(RUN, { id });
  return { id, ...scoreRun };
};
const model = async (key: string): Promise<Record<string, unknown>> => {
  const { scoringModels: models } = await analyst.run(MODELS);
  return models.find((one: { key: string }) => one.key === key);
};

describe('models', () => {
  it('that describe are on, that foretell are off, from the start', async () => {
    expect(await model('ledger')).toMatchObject({
      on: true,
      foretells: false,
      check: 'notNeeded',
      unit: 'points',
      validationDays: null,
      currentParameters: { factor: 1 },
    });
    expect(await model('oracle')).toMatchObject({
      on: false,
      foretells: true,
      check: 'none',
      unit: 'percent',
      validationDays: 60,
      validation: null,
    });
    await expect(kit.crm.application.get(ModelCards).requireOn(['ledger', 'oracle'])).rejects.toMatchObject({
      code: 'SCORING_MODEL_OFF',
      details: { model: 'oracle' },
    });
  });

  it('are run, validated and switched by those who may', async () => {
    for (const document of [START, VALIDATE]) {
      expect(await rep.code(document, { model: 'oracle' })).toBe('FORBIDDEN');
      expect(await kit.crm.visitor.code(document, { model: 'oracle' })).toBe('UNAUTHENTICATED');
    }
    expect(await steward.code(SWITCH, { model: 'ledger', on: false })).toBe('FORBIDDEN');
    expect(await steward.code(SET, { model: 'ledger', input: {} })).toBe('FORBIDDEN');
    expect(await rep.code(COMPARE, { left: ids['Anchor'], right: ids['Anchor'] })).toBe('FORBIDDEN');
    expect(await rep.code(SUMMARY, { run: ids['Anchor'] })).toBe('FORBIDDEN');
    expect(await analyst.code(SWITCH, { model: 'nope', on: true })).toBe('SCORING_MODEL_UNKNOWN');
  });

  it('that foretell go on only when they passed on the own data', async () => {
    const { errors } = await rep.ask(MODELS);
    expect(errors).toEqual([]);
    expect(await analyst.code(SWITCH, { model: 'oracle', on: true })).toBe('SCORING_NOT_VALIDATED');

    const failing = await run(analyst, VALIDATE, { model: 'oracle', parameters: { share: 90 } });
    expect(failing).toMatchObject({ purpose: 'validation', status: 'finished', kept: false, digest: null });
    // Tried with other parameters than the card has: the card knows nothing of it.
    expect(await model('oracle')).toMatchObject({ check: 'none' });

    const passing = await run(analyst, VALIDATE, { model: 'oracle' });
    expect(passing).toMatchObject({
      status: 'finished',
      progress: 100,
      customers: 3,
      purchases: 5,
      firstDay: '2026-03-01',
      lastDay: '2026-11-01',
      requestedBy: { id: analystId },
      validation: {
        passed: true,
        before: '2026-09-21',
        after: '2026-11-20',
        figures: [{ key: 'back', threshold: 50 }],
      },
    });
    expect(await model('oracle')).toMatchObject({ check: 'passed', on: false, validatedOn: '2026-11-20' });
    const { switchScoringModel } = await analyst.run(SWITCH, { model: 'oracle', on: true });
    expect(switchScoringModel).toMatchObject({ on: true, nextReviewOn: '2027-05-21' });
    await kit.crm.application.get(ModelCards).requireOn(['oracle']);
  });

  it('that are on take only parameters that passed', async () => {
    const set = (share: number) => ({ model: 'oracle', input: { parameters: { share } } });
    expect(await analyst.code(SET, set(10))).toBe('SCORING_NOT_VALIDATED');
    expect(await analyst.code(SET, set(90))).toBe('SCORING_VALIDATION_FAILED');
    expect(await analyst.code(SET, set(900))).toBe('SCORING_PARAMETER_INVALID');
    await run(analyst, VALIDATE, { model: 'oracle', parameters: { share: 10 } });
    const { setScoringModel } = await analyst.run(SET, {
      model: 'oracle',
      input: { parameters: { share: 10 }, owner: analystId, nextReviewOn: '2027-01-01' },
    });
    expect(setScoringModel).toMatchObject({
      on: true,
      check: 'passed',
      currentParameters: { share: 10 },
      owner: { id: analystId },
      nextReviewOn: '2027-01-01',
    });
    const started = await run(analyst, START, { model: 'oracle' });
    expect(started).toMatchObject({ parameters: { share: 10 }, validation: { passed: true } });
  });

  it('go off when a later check fails, and say why where there is too little to judge by', async () => {
    entries.splice(3);
    await run(analyst, VALIDATE, { model: 'oracle' });
    expect(await model('oracle')).toMatchObject({ on: false, check: 'failed' });
    expect(await analyst.code(SWITCH, { model: 'oracle', on: true })).toBe('SCORING_VALIDATION_FAILED');
    entries.splice(1);
    const { validation } = await run(analyst, VALIDATE, { model: 'oracle' });
    expect(validation).toMatchObject({
      passed: false,
      figures: [],
      problem: { en: expect.stringContaining('needs 2 customers'), zh: expect.stringContaining('数据不足') },
    });
    expect(await analyst.code(VALIDATE, { model: 'ledger' })).toBe('SCORING_NOTHING_TO_VALIDATE');
  });

  it('in force stay on', async () => {
    const publish = `mutation { publishTierPolicy(input: { model: "ledger", rule: topN,
      cutoffs: [{ tier: "S", value: 1 }, { tier: "A", value: 1 }, { tier: "B", value: 1 }] }) { id } }`;
    await analyst.run(publish);
    expect(await model('ledger')).toMatchObject({ inForce: true });
    expect(await analyst.code(SWITCH, { model: 'ledger', on: false })).toBe('SCORING_MODEL_IN_USE');
  });

  it('cards keep their history', async () => {
    const { modelCards } = await analyst.run(
      '{ modelCards { nodes { id key on passed validatedVersion parameters } } }',
    );
    expect(modelCards.nodes).toMatchObject([
      { key: 'oracle', on: false, passed: false, validatedVersion: '2.0.0', parameters: { share: 10 } },
    ]);
  });
});

describe('runs', () => {
  it('are jobs with their data, and are reproduced byte for byte', async () => {
    const queued = await analyst.run(START, { model: 'ledger', asOf: '2026-10-31' });
    expect(await read(queued.startScoring)).toMatchObject({ status: 'queued', progress: 0, customers: null });
    await kit.crm.jobs.drain();
    const first = await read(queued.startScoring);
    expect(first).toMatchObject({
      model: 'ledger',
      modelVersion: '1.2.3',
      purpose: 'score',
      status: 'finished',
      progress: 100,
      asOf: '2026-10-31',
      customers: 3,
      purchases: 4,
      lastDay: '2026-10-10',
      kept: true,
      requestedBy: { id: analystId },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    // What came after the day changes nothing.
    entries.push({ customerId: ids['Dune'] ?? '', day: '2026-11-10', amount: 77 });
    const again = await run(analyst, REPRODUCE, { id: first.id });
    expect(again).toMatchObject({
      purpose: 'reproduction',
      reproduces: { id: first.id },
      digest: first['digest'],
      kept: false,
      reproduction: { matches: true, differences: [] },
    });
  });

  it('that come out different say in what', async () => {
    const first = await run(analyst, START, { model: 'ledger', asOf: '2026-10-31' });
    entries.push({ customerId: ids['Dune'] ?? '', day: '2026-10-01', amount: 1 });
    const { reproduction } = await run(analyst, REPRODUCE, { id: first.id });
    expect(reproduction).toMatchObject({
      matches: false,
      differences: [
        { what: 'purchases' },
        { what: 'customers', before: '3', after: '4' },
        { what: 'results' },
      ],
    });
    expect(await analyst.code(REPRODUCE, { id: ids['Anchor'] })).toBe('SCORING_RUN_UNKNOWN');
  });

  it('that fail tell why, and change nothing', async () => {
    const failed = await run(analyst, START, { model: 'ledger/broken' });
    expect(failed).toMatchObject({
      status: 'failed',
      kept: false,
      error: { code: 'SCORING_MODEL_FAILED', text: { en: expect.stringContaining('ledger/broken') } },
    });
    expect(await analyst.code(REPRODUCE, { id: failed.id })).toBe('SCORING_RUN_UNFINISHED');
    expect(await analyst.code(START, { model: 'ledger', asOf: '2027-01-01' })).toBe('SCORING_DATE_INVALID');
    expect(await analyst.code(START, { model: 'ledger', parameters: { factor: 99 } })).toBe(
      'SCORING_PARAMETER_INVALID',
    );
  });

  it('come to a summary for those who may see all', async () => {
    const { id } = await run(analyst, START, { model: 'oracle' });
    const { scoreRunSummary } = await analyst.run(SUMMARY, { run: id });
    expect(scoreRunSummary).toMatchObject({
      customers: 3,
      total: 20,
      cells: [
        [0, 2],
        [1, 0],
      ],
    });
    expect(scoreRunSummary.tenths).toHaveLength(10);
    expect(await analyst.code(SUMMARY, { run: ids['Anchor'] })).toBe('SCORING_RUN_UNKNOWN');
  });

  it('are compared, with the movers whom the caller may see', async () => {
    const left = await run(analyst, START, { model: 'ledger', asOf: '2026-09-30' });
    entries.push({ customerId: ids['Canal'] ?? '', day: '2026-11-05', amount: 9000 });
    entries.push({ customerId: ids['Dune'] ?? '', day: '2026-11-05', amount: 1 });
    const right = await run(analyst, START, { model: 'ledger' });
    const { compareScoreRuns } = await analyst.run(COMPARE, { left: left.id, right: right.id });
    expect(compareScoreRuns).toMatchObject({
      left: { id: left.id, source: 'stored', exact: true },
      common: 3,
      onlyLeft: 0,
      onlyRight: 1,
      rankCorrelation: -0.5,
    });
    expect(compareScoreRuns.movers[0]).toMatchObject({
      name: 'Canal',
      left: 100,
      right: 9100,
      leftPercentile: 0,
      rightPercentile: 100,
    });
    const seen = await steward.run(COMPARE, { left: left.id, right: right.id });
    expect(seen.compareScoreRuns.movers.map(({ name }: { name: string }) => name)).toEqual(['Anchor']);
  });

  it('whose scores are no longer stored are computed again, and say when the data has changed', async () => {
    const first = await run(analyst, START, { model: 'ledger', asOf: '2026-06-30' });
    await run(analyst, START, { model: 'ledger', asOf: '2026-10-31' });
    const last = await run(analyst, START, { model: 'ledger' });
    expect(await read(first.id)).toMatchObject({ kept: false });
    const compare = async () =>
      (await analyst.run(COMPARE, { left: first.id, right: last.id })).compareScoreRuns;
    expect(await compare()).toMatchObject({ common: 3, left: { source: 'recomputed', exact: true } });
    entries.push({ customerId: ids['Canal'] ?? '', day: '2026-01-01', amount: 5 });
    expect(await compare()).toMatchObject({ left: { source: 'recomputed', exact: false } });
  });

  it('are made every day for each model that is on', async () => {
    const before = await kit.crm.query.group(systemActor('test'), 'scoreRun', { by: ['model'] });
    kit.crm.clock.advance(86_400_000);
    await kit.crm.schedules.run('customer/scores');
    await kit.crm.schedules.run('customer/scores');
    await kit.crm.jobs.drain();
    const after = await kit.crm.query.group(systemActor('test'), 'scoreRun', { by: ['model'] });
    const counts = (groups: typeof after) =>
      Object.fromEntries(groups.map(({ key, count }) => [key['model'], count]));
    expect(counts(after)['ledger']).toBe((counts(before)['ledger'] ?? 0) + 1);
    expect(counts(after)['oracle']).toBe(counts(before)['oracle']);
    expect(kit.crm.application.get(Clock).now().toISOString()).toContain('2026-11-21');
  });
});
