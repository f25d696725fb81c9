import type { ActionDefinition } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { referralPlugin } from '../src/index.js';
import { mapAction, npsAction } from '../src/referral.actions.js';

/** As the host runs an action: input through the schema first. */
async function run(action: ActionDefinition<unknown>, input: unknown): Promise<any> {
  const checked = await action.input['~standard'].validate(input);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  return action.run(checked.value, {} as never, {} as never);
}

describe('referral actions', () => {
  it('referral/map values and places customers', async () => {
    expect(Object.keys(referralPlugin.actions ?? {})).toEqual(['map', 'nps', 'customersNps']);
    const { customers } = await run(mapAction, {
      discount: 0.1,
      customers: [
        { customerId: 'a', ownValue: 100, referrals: [{ period: 1, type: 'caused', margin: 110 }] },
        { customerId: 'b', ownValue: 10, referrals: [] },
      ],
    });
    expect(customers[0].referralValue).toBeCloseTo(100, 10);
    expect(customers.map(({ field }: { field: string }) => field)).toEqual(['champion', 'miser']);
    await expect(run(mapAction, { discount: 0.1, customers: [] })).rejects.toThrow();
  });

  it('referral/nps counts answers', async () => {
    const answers = [...Array.from({ length: 15 }, () => 10), ...Array.from({ length: 5 }, () => 0)];
    expect(await run(npsAction, { answers, asked: 40 })).toMatchObject({ score: 50, responseRate: 0.5 });
    await expect(run(npsAction, { answers: [10] })).rejects.toMatchObject({
      code: 'REFERRAL_TOO_FEW_ANSWERS',
    });
  });
});
