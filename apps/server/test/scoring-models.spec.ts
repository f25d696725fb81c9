import { CustomerScores } from '@ricejar/customer';
import { DEFAULT_STAGES } from '@ricejar/opportunity';
import type { Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type GraphqlClient } from '@ricejar/testing';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODULES, PLUGINS } from '../src/plugins.js';

/**
 * Every scoring model that comes with Ricejar, on one database: 700 customers of CDNOW, moved from 1998 to 2026, with deals,
 * referrals, brand answers and a win-back campaign.
 */
const kit = useTestCrm({
  modules: MODULES,
  plugins: PLUGINS,
  clock: new TestClock(new Date('2026-07-01T02:00:00Z')),
});

const DAY = 86_400_000;
const MOVED = Date.parse('2026-06-30') - Date.parse('1998-06-30');
const moved = (date: string, days = 0): string =>
  new Date(Date.parse(date) + MOVED + days * DAY).toISOString().slice(0, 10);
const TODAY = '2026-06-30';
const CUSTOMERS = 700;

const lines = readFileSync(
  new URL('../../../plugins/rfm/test/fixtures/cdnow-sample.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const names = [...new Set(lines.map(([customer = '']) => customer))].slice(0, CUSTOMERS);
const known = new Set(names);
const idOf = (customer: string): string => `01900000-0000-7000-8000-${customer.padStart(12, '0')}`;
const id = (nth: number): string => idOf(names[nth] ?? '');
const prospect = idOf('990001');
const stage = (name: string) => DEFAULT_STAGES.find((one) => one.name === name)?.id ?? '';

/** A number from 0 to 1 that is the same each time, and tells nothing of those before it. */
function lot(nth: number): number {
  let mixed = Math.imul(nth + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** 500 deals that have ended, those of referred customers won three times of four, and open ones. */
const deals = (): Row[] =>
  Array.from({ length: 560 }, (_, nth) => {
    const customer = nth === 559 ? prospect : id(nth % 300);
    const referred = (nth % 300) % 2 === 0;
    const won = lot(nth) < (referred ? 0.75 : 0.3);
    const started = moved('1997-01-05', Math.floor(nth / 2) + 120 * Number(nth >= 500));
    const ended = nth < 500 && {
      stage: stage(won ? 'Won' : 'Lost'),
      closedOn: moved('1997-01-05', Math.floor(nth / 2) + 20 + Math.floor(260 * lot(nth + 1000))),
      ...(!won && { lostReason: 'price' }),
    };
    return {
      name: `Deal ${nth}`,
      customer,
      amount: { amount: String(100 + Math.floor(900 * lot(nth + 2000))), currency: 'CNY' },
      engagedOn: started,
      stage: stage('Proposal'),
      ...ended,
    };
  });

const BRANDS = ['Ours', 'Rival', 'Other'] as const;

let analyst: GraphqlClient;

async function run(mutation: string, variables: Record<string, unknown>): Promise<Row> {
  const answer = await analyst.run<Row>(mutation, variables);
  await kit.crm.jobs.drain();
  const { scoreRun } = await analyst.run<{ scoreRun: Row }>(
    'query ($id: ID!) { scoreRun(id: $id) { id status error customers validation digest } }',
    { id: Object.values(answer)[0] },
  );
  return scoreRun;
}

const START = `mutation ($model: String!, $asOf: String, $parameters: JSON) {
  startScoring(model: $model, asOf: $asOf, parameters: $parameters) }`;
const VALIDATE = `mutation ($model: String!, $asOf: String, $parameters: JSON) {
  validateScoringModel(model: $model, asOf: $asOf, parameters: $parameters) }`;

async function scoresOf(model: string, run: string) {
  const best = await kit.crm.application.get(CustomerScores).best(kit.crm.system, model, 5);
  expect(best.every((one) => one.run.id === run)).toBe(true);
  return best;
}

beforeAll(async () => {
  const { change, system } = kit.crm;
  const customers = names.map((name, nth) => ({
    id: idOf(name),
    name: `CDNOW ${name}`,
    source: nth % 2 === 0 ? 'referral' : 'exhibition',
    ...(nth >= 1 && nth <= 5 && { ext: { referral: { referredBy: id(0) } } }),
  }));
  await change.insertMany(system, 'customer', [
    ...customers,
    { id: prospect, name: 'Never bought', source: 'referral' },
  ]);
  const orders = lines
    .filter(([customer = '']) => known.has(customer))
    .map(([customer = '', date = '', amount = ''], nth) => ({
      customer: idOf(customer),
      number: `CD-${nth}`,
      orderedOn: moved(date),
      amount: { amount: Number(amount).toFixed(2), currency: 'CNY' },
      status: 'paid',
    }));
  await change.insertMany(system, 'salesOrder', orders);
  await change.insertMany(system, 'opportunity', deals());
  const brands = await Promise.all(
    BRANDS.map((name) => change.create(system, 'brandswitchingBrand', { name, ours: name === 'Ours' })),
  );
  const place = (nth: number): string => brands[nth % 3]?.id ?? '';
  await change.insertMany(
    system,
    'brandswitchingAnswer',
    Array.from({ length: 240 }, (_, nth) => ({
      customer: id(nth),
      answeredOn: moved(nth < 160 ? '1997-10-01' : '1998-03-01'),
      before: place(nth),
      last: place(lot(nth) < 0.7 ? nth : nth + 1),
    })),
  );
  ({ client: analyst } = await kit.crm.as('admin'));
});

describe('every model that comes with Ricejar', () => {
  it('is there, with a label in both languages; those that foretell are off until they have shown it', async () => {
    const { scoringModels } = await analyst.run<{ scoringModels: Row[] }>(
      '{ scoringModels { key on foretells unit label { en zh } description { en zh } } }',
    );
    expect(scoringModels.map(({ key, on, foretells, unit }) => [key, on, foretells, unit])).toEqual([
      ['rfm', true, false, 'points'],
      ['clv', false, true, 'money'],
      ['churn', false, true, 'percent'],
      ['churn/learnt', false, true, 'percent'],
      ['rhythm', false, true, 'percent'],
      ['subscription', false, true, 'money'],
      ['lead', false, true, 'points'],
      ['referral', true, false, 'money'],
      ['brandswitching', false, true, 'money'],
      ['winback', false, true, 'percent'],
    ]);
    for (const { label, description } of scoringModels) {
      for (const text of [label, description]) {
        expect(text.en).toMatch(/[a-z]/i);
        expect(text.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it.each([
    ['rfm', {}, 0],
    ['clv', { engine: 'mbg' }, 50],
    ['churn', {}, 50],
    ['churn/learnt', {}, 70],
    ['rhythm', {}, 30],
    ['lead', {}, 70],
    ['referral', {}, 20],
    ['brandswitching', {}, 10],
  ])('%s scores who bought, with reasons, and the same again', async (model, parameters, least) => {
    const first = await run(START, { model, asOf: TODAY, parameters });
    expect(first).toMatchObject({ status: 'finished', error: null, customers: CUSTOMERS });
    const best = await scoresOf(first['model'], first['id']);
    expect(Number(best[0]?.['value'])).toBeGreaterThan(least);
    expect(best[0]?.reasons).toEqual(expect.arrayContaining([expect.anything(), expect.anything()]));
    const again = await run(START, { model, asOf: TODAY, parameters });
    expect(again['digest']).toBe(first['digest']);
  });

  it('referral values whom a customer sent', async () => {
    const { id: runId } = await run(START, { model: 'referral', asOf: TODAY });
    const [best] = await scoresOf('referral', runId);
    expect(best).toMatchObject({ customer: { id: id(0) }, factors: { referred: 5, caused: 5 } });
  });

  it('a model says what it lacks', async () => {
    const few = await run(START, { model: 'winback', asOf: TODAY });
    expect(few).toMatchObject({ status: 'failed', error: { code: 'WINBACK_GROUP_TOO_SMALL' } });
    const early = await run(START, { model: 'clv', asOf: moved('1997-01-03') });
    expect(early).toMatchObject({ status: 'failed', error: { code: 'CLV_TOO_LITTLE_HISTORY' } });
  });
});

describe('a model that foretells', () => {
  it.each([
    ['clv', { engine: 'mbg' }, true],
    ['churn/learnt', { windowDays: 120 }, true],
    ['lead', {}, true],
    ['brandswitching', {}, true],
    // CDs are no subscription.
    ['subscription', {}, false],
  ])('%s is tried on the past of the installation', async (model, parameters, passed) => {
    const { validation, ...rest } = await run(VALIDATE, { model, asOf: TODAY, parameters });
    expect(rest).toMatchObject({ status: 'finished', error: null });
    expect(validation).toMatchObject({ passed, customers: expect.any(Number) });
    expect(validation.figures.length).toBeGreaterThanOrEqual(2);
  });

  it('lead scores open deals once it is on, those of prospects too', async () => {
    const { crm } = kit;
    await expect(crm.actions.run('lead/scoreDeals', {})).rejects.toMatchObject({ code: 'LEAD_MODEL_OFF' });
    await analyst.run('mutation { switchScoringModel(model: "lead", on: true) { key } }');
    expect(await crm.actions.run<Row>('lead/scoreDeals', {})).toEqual({ deals: 60 });
    const { nodes } = await crm.query.list(crm.system, 'opportunity', {
      select: { version: true, ext: { lead: { score: true, grade: true, chance: true, reasons: true } } },
      filter: { customer: { id: { eq: prospect } } },
    });
    const [{ version, ext }] = nodes as [Row];
    expect(version).toBe(1);
    expect(ext.lead.grade).toMatch(/^[ABCD]$/);
    expect(ext.lead.reasons.length).toBeGreaterThan(0);
    const forecast = await crm.actions.run<Row>('lead/pipeline', {});
    expect(forecast).toMatchObject({
      byStage: [{ stage: 'Proposal', deals: 60 }],
      cycle: { deals: expect.any(Number) },
    });
    expect(forecast['expected']).toBeCloseTo(forecast['open'] / 2, 6);
  });
});

describe('a win-back campaign', () => {
  it('takes silent customers, and holds some out at random, once', async () => {
    const { crm } = kit;
    const started = await crm.actions.run<Row>('winback/start', {
      name: 'Summer',
      silentDays: 200,
      holdOut: 0.4,
    });
    expect(started['approached'] + started['heldOut']).toBeGreaterThan(300);
    expect(started['heldOut'] / (started['approached'] + started['heldOut'])).toBeCloseTo(0.4, 2);
    await expect(crm.actions.run('winback/start', { name: 'Again', silentDays: 200 })).rejects.toMatchObject({
      code: 'WINBACK_TOO_FEW_SILENT',
    });
    const { totalCount } = await crm.query.list(crm.system, 'winbackTrial', {
      select: { id: true },
      filter: { campaign: { id: { eq: started['id'] } }, treated: { eq: true } },
      totalCount: true,
    });
    expect(totalCount).toBe(started['approached']);
  });

  it('answers of customers make a net promoter score', async () => {
    const { crm } = kit;
    await crm.change.updateMany(
      crm.system,
      'customer',
      Array.from({ length: 100 }, (_, nth) => ({
        id: id(nth),
        ext: { referral: { recommends: nth < 60 ? 9 : nth < 85 ? 7 : 3 } },
      })),
    );
    expect(await crm.actions.run<Row>('referral/customersNps', {})).toMatchObject({
      answers: 100,
      score: expect.closeTo(45, 9),
      low: expect.closeTo(30.5, 2),
    });
  });
});
