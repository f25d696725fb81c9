import type { PurchaseNeeds, PurchaseSummary } from '@ricejar/customer';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSales } from '../../test/sales.js';
import { salesOrderPurchases } from './purchase-source.js';

const sales = useSales();
let customer: string;
let other: string;

const order = (orderedOn: string, amount: string, more: object = {}) => ({
  customer,
  orderedOn,
  amount: { amount, currency: 'CNY' },
  status: 'paid',
  ...more,
});

async function summaries(asOf: string, needs: PurchaseNeeds = 'summary'): Promise<PurchaseSummary[]> {
  const { query, system } = sales.crm;
  const found: PurchaseSummary[] = [];
  for await (const batch of salesOrderPurchases.summaries({
    actor: system,
    records: query,
    asOf,
    needs,
  })) {
    found.push(...batch);
  }
  return found.sort((one, another) => Number(another.amount) - Number(one.amount));
}

beforeAll(async () => {
  const { change, system } = sales.crm;
  customer = (await change.create(system, 'customer', { name: '晴麓便利' })).id;
  other = (await change.create(system, 'customer', { name: 'Falkenrain' })).id;
  await change.insertMany(system, 'salesOrder', [
    order('2026-01-05', '100.10'),
    order('2026-01-05', '0.20'),
    order('2026-03-09', '50'),
    order('2026-06-01', '9.70', { status: null }),
    order('2026-07-01', '1000', { status: 'draft' }),
    order('2026-08-01', '1000', { status: 'cancelled' }),
    order('2026-02-02', '7', { customer: other }),
  ]);
});

describe('purchases by sales orders', () => {
  it('counts days once, and neither drafts nor cancelled orders', async () => {
    expect(await summaries('2026-12-31')).toEqual([
      {
        customerId: customer,
        purchaseDays: 3,
        firstDay: '2026-01-05',
        lastDay: '2026-06-01',
        amount: expect.stringMatching(/^160\.0+$/),
      },
      {
        customerId: other,
        purchaseDays: 1,
        firstDay: '2026-02-02',
        lastDay: '2026-02-02',
        amount: expect.stringMatching(/^7\.0+$/),
      },
    ]);
  });

  it('tells every purchase day once, with what was spent on it', async () => {
    const [first, second] = await summaries('2026-12-31', 'days');
    expect(first).toEqual({
      customerId: customer,
      purchaseDays: 3,
      firstDay: '2026-01-05',
      lastDay: '2026-06-01',
      amount: '160.0000',
      days: [
        { day: '2026-01-05', amount: expect.stringMatching(/^100\.30*$/) },
        { day: '2026-03-09', amount: expect.stringMatching(/^50\.0+$/) },
        { day: '2026-06-01', amount: expect.stringMatching(/^9\.70*$/) },
      ],
    });
    expect(second?.days).toHaveLength(1);
    const [early] = await summaries('2026-03-08', 'days');
    expect(early?.days?.map(({ day }) => day)).toEqual(['2026-01-05']);
  });

  it('knows nothing of what came later', async () => {
    expect(await summaries('2026-01-31')).toMatchObject([{ customerId: customer, purchaseDays: 1 }]);
    expect(await summaries('2026-01-04')).toEqual([]);
  });
});
