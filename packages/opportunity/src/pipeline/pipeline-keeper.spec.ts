import { describe, expect, it } from 'vitest';
import { stageId, useSales } from '../../test/sales.js';
import { DEFAULT_PIPELINE } from './default-pipeline.js';

const sales = useSales();

describe('a stage with deals in it', () => {
  it('is neither deleted nor made to end them', async () => {
    const { change, system } = sales.crm;
    const stage = stageId('Negotiation');
    const { id } = await change.create(system, 'opportunity', { name: 'Deal', stage });
    const before = await sales.crm.checksum('stage');
    await expect(change.delete(system, 'stage', [stage])).rejects.toMatchObject({
      code: 'STAGE_IN_USE',
      details: { count: 1 },
    });
    await expect(change.update(system, 'stage', stage, null, { kind: 'won' })).rejects.toMatchObject({
      code: 'STAGE_IN_USE',
    });
    expect(await sales.crm.checksum('stage')).toBe(before);
    await change.update(system, 'stage', stage, null, { name: 'Terms', kind: 'open' });

    await change.update(system, 'opportunity', id, null, { stage: stageId('Proposal') });
    await change.delete(system, 'stage', [stage]);
    await change.restore(system, 'stage', [stage]);
  });

  it('keeps its pipeline', async () => {
    const { change, system } = sales.crm;
    await expect(change.delete(system, 'pipeline', [DEFAULT_PIPELINE.id])).rejects.toMatchObject({
      code: 'PIPELINE_HAS_STAGES',
      details: { count: 6 },
    });
    const { id } = await change.create(system, 'pipeline', { name: 'Renewals', nameZh: '续约' });
    await change.delete(system, 'pipeline', [id]);
  });
});
