import { customerModule, StoredScores, TierService, type TierPolicyDraft } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { useTestCrm } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { rfmPlugin } from '../src/index.js';
import { cdnowPurchases } from './cdnow.js';

const kit = useTestCrm({ modules: [customerModule, opportunityModule], plugins: [rfmPlugin] });

const AS_OF = '1997-09-30';
const DRAFT: TierPolicyDraft = {
  model: 'rfm',
  rule: 'share',
  cutoffs: [
    { tier: 'S', value: 0.05 },
    { tier: 'A', value: 0.15 },
    { tier: 'B', value: 0.3 },
  ],
};

/** In the order of the sample, since ids decide ties. */
const idOf = (customer: string): string => `01900000-0000-7000-8000-${customer.padStart(12, '0')}`;

interface Score {
  factors: {
    cell: string;
    recency: number;
    frequency: number;
    monetary: number;
    orders: number;
    amount: string;
  };
}

describe('RFM from sales orders in the database', () => {
  beforeAll(async () => {
    const { crm } = kit;
    const purchases = cdnowPurchases();
    const names = [...new Set(purchases.map(({ customer }) => customer))];
    const customers = names.map((name) => ({ id: idOf(name), name: `CDNOW ${name}` }));
    const orders = purchases.map(({ customer, date, amount }, index) => ({
      customer: idOf(customer),
      number: `CD-${index}`,
      orderedOn: date,
      amount: { amount: amount.toFixed(2), currency: 'CNY' },
      status: 'paid',
    }));
    await crm.change.insertMany(crm.system, 'customer', [
      ...customers,
      { id: idOf('99999'), name: 'Never bought' },
    ]);
    await crm.change.insertMany(crm.system, 'salesOrder', [
      ...orders,
      { ...orders[0], number: 'draft', status: 'draft', amount: { amount: '99999', currency: 'CNY' } },
      { ...orders[0], number: 'gone', status: 'cancelled', amount: { amount: '99999', currency: 'CNY' } },
    ]);
  });

  it('reproduces the codes of the sample and grades 5, 15, 30 and 50 %', async () => {
    const { crm } = kit;
    const published = await crm.application.get(TierService).publish(crm.system, DRAFT, { asOf: AS_OF });
    expect(published).toMatchObject({ scored: 2357, diff: { customers: 2358, entering: 2358 } });
    expect(published.diff.after.map(({ count }) => count)).toEqual([118, 353, 707, 1180]);

    const stored = await crm.application.get(StoredScores).table(published.runId);
    const scores = [...stored] as unknown as Score[];
    const count = (test: (factors: Score['factors']) => boolean) =>
      scores.filter(({ factors }) => test(factors)).length;
    expect(scores).toHaveLength(2357);
    expect(scores.reduce((sum, { factors }) => sum + factors.orders, 0)).toBe(4814);
    expect(scores.reduce((sum, { factors }) => sum + Math.round(Number(factors.amount) * 100), 0)).toBe(
      17_311_555,
    );
    expect(count(({ cell }) => cell === '555')).toBe(240);
    expect(count(({ cell }) => cell === '111')).toBe(147);
    for (const code of ['recency', 'frequency', 'monetary'] as const) {
      expect([1, 2, 3, 4, 5].map((value) => count((factors) => factors[code] === value))).toEqual([
        472, 471, 472, 471, 471,
      ]);
    }
    const sums = Array.from({ length: 13 }, (_, index) =>
      count(({ recency, frequency, monetary }) => recency + frequency + monetary === index + 3),
    );
    expect(sums).toEqual([147, 135, 232, 211, 235, 228, 165, 140, 135, 168, 149, 172, 240]);
  });

  it('gives reasons that a person would, and none of the codes to whoever never bought', async () => {
    const { crm } = kit;
    const { nodes } = await crm.query.list(crm.system, 'customer', {
      select: { name: true, tierReasons: true },
      filter: { tier: { eq: 'S' } },
      sort: [{ tierScore: 'DESC' }],
      first: 1,
    });
    const texts = nodes[0]?.['tierReasons'].map(({ text }: { text: { en: string } }) => text.en);
    expect(texts).toContain('Top 1 % by spend');
    expect(texts.some((text: string) => /^Last order on \d{4}-\d\d-\d\d$/.test(text))).toBe(true);
    expect(texts.some((text: string) => /^\d+ orders$/.test(text))).toBe(true);
    const never = await crm.query.get(crm.system, 'customer', idOf('99999'), {
      tier: true,
      tierScore: true,
      tierReasons: true,
    });
    expect(never).toMatchObject({
      tier: 'C',
      tierScore: null,
      tierReasons: [{ text: { en: 'No order yet' } }],
    });
  });

  it('tells what tie-aware codes would change before anybody publishes them', async () => {
    const { crm } = kit;
    const run = await crm.application
      .get(TierService)
      .dryRun(crm.system, { ...DRAFT, parameters: { ties: 'tieAware', monetaryWeight: 2 } });
    expect(run.customers).toBe(2358);
    expect(run.up).toBeGreaterThan(0);
    expect(run.up + run.down + run.unchanged).toBe(2358);
    expect(run.movers).toHaveLength(50);
  });
});
