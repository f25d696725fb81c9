import { describe, expect, it } from 'vitest';
import { brandswitchingPlugin } from '../src/index.js';
import { valueAction } from '../src/value.action.js';

/** As the host runs an action: input through the schema first. */
async function run(input: unknown): Promise<any> {
  const checked = await valueAction.input['~standard'].validate(input);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  return valueAction.run(checked.value, {} as never, {} as never);
}

const market = { brands: ['A', 'B'], shares: [0.5, 0.5], valueOfPurchase: 100, discount: 0.1 };

describe('brandswitching/value', () => {
  it('values brands', async () => {
    expect(brandswitchingPlugin.actions).toEqual({ value: valueAction });
    const found = await run({
      ...market,
      switching: [
        [0.8, 0.2],
        [0.4, 0.6],
      ],
    });
    expect(found.total).toBeCloseTo(1100, 8);
    expect(found.brands.map(({ brand }: { brand: string }) => brand)).toEqual(['A', 'B']);
    const now = await run({
      ...market,
      horizon: 0,
      switching: [
        [1, 0],
        [0, 1],
      ],
    });
    expect(now).toEqual({
      total: 100,
      brands: [
        { brand: 'A', value: 50 },
        { brand: 'B', value: 50 },
      ],
    });
  });

  it('refuses what is no market', async () => {
    await expect(
      run({
        ...market,
        switching: [
          [0.8, 0.3],
          [0.4, 0.6],
        ],
      }),
    ).rejects.toMatchObject({ code: 'BRAND_ROW_SUM' });
    await expect(run({ ...market, switching: 'A' })).rejects.toThrow();
  });
});
