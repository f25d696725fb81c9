import { describe, expect, it } from 'vitest';
import { useSales } from '../../test/sales.js';
import { DEFAULT_PIPELINE, DEFAULT_STAGES } from './default-pipeline.js';

const sales = useSales();

describe('an empty installation', () => {
  it('has one pipeline with the stages of the constants, named in both languages', async () => {
    const { query, system } = sales.crm;
    const { nodes } = await query.list(system, 'pipeline', {
      select: {
        id: true,
        name: true,
        nameZh: true,
        stages: {
          $sort: [{ position: 'ASC' }],
          id: true,
          name: true,
          nameZh: true,
          kind: true,
          probability: true,
        },
      },
    });
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ ...DEFAULT_PIPELINE });
    const stages = nodes[0]?.['stages'] as { probability: string }[];
    expect(stages.map((one) => ({ ...one, probability: String(Number(one.probability)) }))).toEqual(
      DEFAULT_STAGES,
    );
  });

  it('sums the columns of the kanban by stage', async () => {
    const { change, query, system } = sales.crm;
    const [first] = DEFAULT_STAGES;
    for (const amount of ['10.50', '4.25']) {
      const input = { name: 'Deal', stage: first.id, amount: { amount, currency: 'CNY' } };
      await change.create(system, 'opportunity', input);
    }
    const groups = await query.group(system, 'opportunity', {
      by: ['stage'],
      aggregate: [{ field: 'amount', op: 'sum' }],
    });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ key: { stage: first.id }, count: 2 });
    expect(Number(groups[0]?.aggregates.sum?.['amount'])).toBe(14.75);
  });

  it.each(['-0.1', '1.01'])('refuses a win probability of %s', async (probability) => {
    const { change, system } = sales.crm;
    const input = { name: 'Odd', pipeline: DEFAULT_PIPELINE.id, kind: 'open', probability };
    await expect(change.create(system, 'stage', input)).rejects.toMatchObject({ code: 'VALUE_INVALID' });
  });
});
