import { CustomerScores, customerModule, ScoringService } from '@ricejar/customer';
import { DEFAULT_STAGES, opportunityModule } from '@ricejar/opportunity';
import type { Input } from '@ricejar/sdk';
import { TestClock, useTestCrm } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { potentialPlugin } from '../src/index.js';

const kit = useTestCrm({
  modules: [customerModule, opportunityModule],
  plugins: [potentialPlugin],
  clock: new TestClock(new Date('2026-11-20T02:00:00Z')),
});

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const stage = (name: string) => DEFAULT_STAGES.find((one) => one.name === name)!.id;
let customers: Record<'known' | 'quiet' | 'prospect', string>;

beforeAll(async () => {
  const { change, system } = kit.crm;
  const customer = async (name: string, more: Input = {}) =>
    (await change.create(system, 'customer', { name, ...more })).id;
  customers = {
    known: await customer('盒鲜生活超市', {
      annualRevenue: cny('9000000'),
      ext: { potential: { wallet: cny('100000') } },
    }),
    quiet: await customer('Falkenrain', {}),
    prospect: await customer('Never bought', { ext: { potential: { wallet: cny('900000') } } }),
  };
  const order = (id: string, orderedOn: string, amount: string, status = 'paid') => ({
    customer: id,
    orderedOn,
    amount: cny(amount),
    status,
  });
  await change.insertMany(system, 'salesOrder', [
    order(customers.known, '2025-11-20', '8000'), // 365 days ago: the year before
    order(customers.known, '2025-11-21', '15000'),
    order(customers.known, '2026-11-20', '5000'),
    order(customers.known, '2026-11-01', '70000', 'draft'),
    order(customers.quiet, '2024-01-10', '900'),
  ]);
  const deal = (id: string, name: string, amount: string) =>
    change.create(system, 'opportunity', {
      name,
      customer: id,
      stage: stage('Proposal'),
      amount: cny(amount),
    });
  await deal(customers.known, 'Second store', '40000');
  const won = await deal(customers.known, 'Third store', '10000');
  await change.update(system, 'opportunity', won.id, null, { stage: stage('Won') });
});

const scores = () => kit.crm.application.get(CustomerScores).best(kit.crm.system, 'potential', 10);

describe('growth potential in a Ricejar', () => {
  it('is scored from fields, orders and deals of each customer that bought', async () => {
    const run = await kit.crm.application.get(ScoringService).run(kit.crm.system, 'potential');
    expect(run).toMatchObject({ model: 'potential', modelVersion: '1.0.0', customers: 2 });
    const [first, second] = await scores();
    expect(first).toMatchObject({
      customer: { id: customers.known },
      factors: {
        basis: 'given',
        wallet: 100_000,
        orders: 20_000,
        ordersBefore: 8_000,
        room: 80_000,
        pipeline: 20_000,
      },
    });
    expect(first!['reasons']).toContainEqual({
      code: 'potential.room.wallet',
      values: { share: 20 },
      text: {
        en: 'We supply 20 % of what it spends on goods like ours',
        zh: '我方份额约占其同类采购额的 20%',
      },
    });
    expect(second).toMatchObject({ customer: { id: customers.quiet }, value: '0.000000' });
  });

  it('answers for a past day with the orders of that day', async () => {
    await kit.crm.application.get(ScoringService).run(kit.crm.system, 'potential', { asOf: '2026-11-19' });
    const known = (await scores()).filter((row) => row['customer'].id === customers.known);
    expect(known.map((row) => (row.factors as unknown as { orders: number }).orders)).toContain(
      15_000 + 8_000,
    );
  });

  it('refuses weights that are all zero', async () => {
    const parameters = { roomWeight: 0, pipelineWeight: 0, trendWeight: 0 };
    await expect(
      kit.crm.application.get(ScoringService).run(kit.crm.system, 'potential', { parameters }),
    ).rejects.toMatchObject({ code: 'SCORING_PARAMETER_INVALID' });
  });

  it('grades customers when a tier policy takes it', async () => {
    const { client } = await kit.crm.user({ role: 'administrator' });
    const cutoffs = ['S', 'A', 'B'].map((tier) => ({ tier, value: 1 }));
    const { tierDryRun } = await client.run(
      `query ($input: TierPolicyInput!) { tierDryRun(input: $input) { model scored movers { name to } } }`,
      { input: { model: 'potential', rule: 'topN', cutoffs } },
    );
    expect(tierDryRun).toMatchObject({
      model: 'potential',
      scored: 2,
      movers: expect.arrayContaining([{ name: '盒鲜生活超市', to: 'S' }]),
    });
  });
});
