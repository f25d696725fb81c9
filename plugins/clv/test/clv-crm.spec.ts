import { customerModule, ScoringService } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { useTestCrm } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { clvPlugin } from '../src/index.js';
import { sample } from './cdnow.js';

const kit = useTestCrm({ modules: [customerModule, opportunityModule], plugins: [clvPlugin] });

const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const idOf = (customer: string): string => `01900000-0000-7000-8000-${customer.padStart(12, '0')}`;

describe('CLV from sales orders in the database', () => {
  const customers = sample().slice(0, 800);

  beforeAll(async () => {
    const { crm } = kit;
    await crm.change.insertMany(
      crm.system,
      'customer',
      customers.map(({ id }) => ({ id: idOf(id), name: `CDNOW ${id}` })),
    );
    const orders = customers.flatMap(({ id, firstDay, repeats }) =>
      [{ day: firstDay, amount: 20 }, ...repeats].map(({ day, amount }, index) => ({
        customer: idOf(id),
        number: `CD-${id}-${index}`,
        orderedOn: iso(day),
        amount: { amount: amount.toFixed(2), currency: 'CNY' },
        status: 'paid',
      })),
    );
    await crm.change.insertMany(crm.system, 'salesOrder', orders);
  });

  it('scores, stores with reasons, and answers the same when asked again', async () => {
    const { crm } = kit;
    const scoring = crm.application.get(ScoringService);
    const run = () => scoring.run(crm.system, 'clv', { asOf: '1997-09-30', parameters: { engine: 'mbg' } });
    const stored = async (id: string) => {
      const { nodes } = await crm.query.list(crm.system, 'customerScore', {
        select: { value: true, factors: true, reasons: true },
        filter: { run: { id: { eq: id } } },
        sort: [{ value: 'DESC' }],
        first: 5,
      });
      return nodes;
    };
    const first = await run();
    expect(first).toMatchObject({ model: 'clv', modelVersion: '2.0.0', customers: 800 });
    const best = await stored(first.id);
    expect(Number(best[0]?.['value'])).toBeGreaterThan(20);
    expect(best[0]?.['reasons']).toHaveLength(3);
    expect(best[0]?.['factors']).toMatchObject({ engine: 'mbg' });
    const again = await run();
    expect(await stored(again.id)).toEqual(best);
  });

  it('says what is missing where the history is too short', async () => {
    const { crm } = kit;
    await expect(
      crm.application.get(ScoringService).run(crm.system, 'clv', { asOf: '1997-01-03' }),
    ).rejects.toMatchObject({ code: 'CLV_TOO_LITTLE_HISTORY' });
  });
});
