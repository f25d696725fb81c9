import { describe, expect, it } from 'vitest';
import { subscriptionPlugin } from '../src/index.js';
import { projectAction } from '../src/project.action.js';

/** As the host runs an action: input through the schema first. */
async function run(input: unknown): Promise<any> {
  const checked = await projectAction.input['~standard'].validate(input);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  return projectAction.run(checked.value, {} as never, {} as never);
}

describe('subscription/project', () => {
  it('fits, projects and values', async () => {
    expect(subscriptionPlugin.actions).toEqual({ project: projectAction });
    const cohorts = [[1000, 869, 743, 653, 593, 551, 517, 491]];
    const found = await run({ cohorts, payment: 100, discount: 0.1, renewals: 3 });
    expect(found.newCustomer).toBeCloseTo(592.2253, 1);
    expect(found.renewals).toHaveLength(3);
    expect(found.renewals[2].value).toBeCloseTo(629.389, 1);
    expect(found.renewals[0].retention).toBeCloseTo(0.8507, 4);
  });

  it('refuses what is no cohort', async () => {
    await expect(run({ cohorts: [[100, 120]], discount: 0.1 })).rejects.toMatchObject({
      code: 'SUBSCRIPTION_COUNT_INVALID',
    });
    await expect(run({ cohorts: [], discount: 0.1 })).rejects.toThrow();
  });
});
