import type { ActionDefinition } from '@ricejar/sdk';
import { seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { forecastAction } from '../src/forecast.action.js';
import { leadPlugin } from '../src/index.js';
import { scoreAction } from '../src/score.action.js';

/** As the host runs an action: input through the schema first. */
async function run(action: ActionDefinition<unknown>, input: unknown): Promise<any> {
  const checked = await action.input['~standard'].validate(input);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  return action.run(checked.value, {} as never, {} as never);
}

describe('lead actions', () => {
  const random = seededRandom(2);
  const past = Array.from({ length: 600 }, () => {
    const row = { size: Math.floor(random() * 100), source: random() < 0.5 ? 'fair' : 'call' };
    return { row, won: random() < row.size / 150 + (row.source === 'fair' ? 0.25 : 0) };
  });

  it('lead/score learns and scores', async () => {
    expect(leadPlugin.actions).toMatchObject({ score: scoreAction, forecast: forecastAction });
    const { scores, validation, expected } = await run(scoreAction, {
      numbers: ['size'],
      categories: ['source'],
      past,
      leads: [
        { size: 95, source: 'fair' },
        { size: 5, source: 'call' },
      ],
      capacity: 1,
    });
    expect(validation.areaUnderCurve).toBeGreaterThan(0.65);
    expect(scores.map(({ grade }: { grade: string }) => grade)).toEqual(['A', 'D']);
    expect(expected).toBe(scores[0].probability);
  });

  it('lead/score keeps a model to itself that knows nothing', async () => {
    const noise = past.map(({ won }) => ({ row: { size: Math.floor(random() * 1000) }, won }));
    await expect(
      run(scoreAction, { numbers: ['size'], categories: [], past: noise, leads: [] }),
    ).rejects.toMatchObject({ code: 'LEAD_MODEL_TOO_WEAK' });
  });

  it('lead/forecast weights open deals', async () => {
    const closed = [
      { stages: ['talk', 'offer'], won: true },
      { stages: ['talk'], won: false },
    ];
    const found = await run(forecastAction, { closed, open: [{ stage: 'talk', value: 100 }] });
    expect(found).toMatchObject({ expected: 50, open: 100 });
    expect(found.rates).toContainEqual({ stage: 'talk', reached: 2, won: 1, rate: 0.5 });
    await expect(run(forecastAction, { closed, open: [{ stage: 'x', value: 1 }] })).rejects.toMatchObject({
      code: 'LEAD_STAGE_UNKNOWN',
    });
  });
});
