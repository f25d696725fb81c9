import { logistic, seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { winbackPlugin } from '../src/index.js';
import { targetAction } from '../src/target.action.js';

/** As the host runs an action: input through the schema first. */
async function run(input: unknown): Promise<any> {
  const checked = await targetAction.input['~standard'].validate(input);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  return targetAction.run(checked.value, {} as never, {} as never);
}

describe('winback/target', () => {
  const random = seededRandom(23);
  const campaign = Array.from({ length: 4000 }, () => {
    const row = { open: random() * 2 - 1, source: random() < 0.5 ? 'fair' : 'call' };
    const treated = random() < 0.5;
    return { row, treated, outcome: random() < logistic(-1 + (treated ? 2 * row.open : 0)) };
  });
  const input = { numbers: ['open'], categories: ['source'], campaign, value: 10, cost: 1 };

  it('tells whom to approach and whom to leave alone', async () => {
    expect(winbackPlugin.actions).toMatchObject({ target: targetAction });
    const { qini, cutOff, customers } = await run({
      ...input,
      customers: [
        { open: 0.9, source: 'fair' },
        { open: -0.9, source: 'fair' },
      ],
    });
    expect(qini).toBeGreaterThan(0.1);
    expect(cutOff.share).toBeGreaterThan(0.2);
    expect(cutOff.share).toBeLessThan(0.7);
    expect(customers.map(({ group }: { group: string }) => group)).toEqual(['persuadable', 'doNotDisturb']);
  });

  it('refuses a campaign picked by hand', async () => {
    const byHand = campaign.map((one) => ({ ...one, treated: one.row.open > 0 }));
    await expect(run({ ...input, campaign: byHand, customers: [] })).rejects.toMatchObject({
      code: 'WINBACK_NOT_RANDOM',
    });
  });
});
