import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../testing/src/index.js';
import { gardenModule } from '../../test/garden.js';
import { Visits, visitsPlugin } from '../../test/visits.plugin.js';
import { PluginContexts } from './context/plugin-contexts.js';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const bare = (text: string): string => text.replaceAll(/^[ \t]+/gm, '');

const env = useTestCrm({
  modules: [gardenModule],
  plugins: [visitsPlugin],
  config: { visits: { apiKey: 'k' } },
});

describe('docs/plugins/server.md', () => {
  it('shows parts of a plugin that compiles', () => {
    const source = bare(readFileSync(join(root, 'packages/platform/test/visits.plugin.ts'), 'utf8'));
    const page = readFileSync(join(root, 'docs/plugins/server.md'), 'utf8');
    const blocks = [...page.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, block = '']) => bare(block));
    expect(blocks.length).toBeGreaterThan(12);
    for (const block of blocks) expect(source).toContain(block);
  });

  it('shows a plugin that works', async () => {
    const { crm } = env;
    const garden = (await crm.change.create(crm.system, 'garden', { name: 'Eden' })).id;
    const input = { garden, purpose: 'Pruning', day: '2026-11-25' };
    const planned = await crm.actions.run<{ id: string; text: string }>('visits/plan', input);
    expect(planned.text).toBe('Planned for 2026-11-25.');
    await expect(crm.actions.run('visits/plan', { ...input, day: '2026-11-01' })).rejects.toMatchObject({
      code: 'VISIT_IN_THE_PAST',
    });
    await crm.jobs.drain();
    await crm.schedules.run('visits/lookAhead');
    const context = crm.application.get(PluginContexts).of('visits');
    expect(await context.files.list('reminders')).toEqual([`reminders/${planned.id}.txt`]);
    expect(await context.get(Visits).due(crm.system, '2026-12-01')).toBe(1);
    const admin = await crm.as('admin');
    expect(
      await admin.client.run(
        '{ visitsDue gardens { nodes { visits { purpose } ext { visits { visitEvery } } } } }',
      ),
    ).toEqual({
      visitsDue: 1,
      gardens: { nodes: [{ visits: [{ purpose: 'Pruning' }], ext: { visits: { visitEvery: null } } }] },
    });
  });
});
