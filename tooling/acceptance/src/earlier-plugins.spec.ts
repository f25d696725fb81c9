import * as customer from '@ricejar/customer';
import { loadPlugin } from '@ricejar/platform/plugins/installed/load-plugins';
import { readPackage, unpack } from '@ricejar/platform/plugins/installed/package-file';
import { SDK_VERSIONS, type PluginDefinition } from '@ricejar/sdk';
import { MODULES, PLUGINS } from '@ricejar/server';
import { createTestCrm, type TestCrm } from '@ricejar/testing';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** `sdk-1.3` for an sdk 1.4.x; the last minor of the major before for an sdk x.0. */
function previousMinor([current = '', before = '']: readonly string[]): string {
  const [major, minor] = current.split('.').map(Number);
  return minor === 0 ? `sdk-${before.split('.', 2).join('.')}` : `sdk-${major}.${Number(minor) - 1}`;
}

describe('plugins built with the previous minor of the sdk, as they are', () => {
  let dataDir: string;
  let crm: TestCrm;
  const folder = join(FIXTURES, previousMinor(SDK_VERSIONS));
  const files = readdirSync(folder).filter((name) => name.endsWith('.tgz'));

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'ricejar-earlier-'));
    const plugins: PluginDefinition[] = [];
    for (const file of files) {
      const packed = await readPackage(join(folder, file));
      await unpack(dataDir, packed);
      plugins.push(
        await loadPlugin(dataDir, packed.manifest.id, packed.locked, { '@ricejar/customer': customer }),
      );
    }
    crm = await createTestCrm({ modules: MODULES, plugins: [...PLUGINS, ...plugins] });
  });

  afterAll(async () => {
    await crm?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('are there, and all of them run', async () => {
    expect(files).toHaveLength(3);
    const { client } = await crm.user({ role: 'administrator' });
    const { plugins } = await client.run(`{ plugins { id status error } }`);
    const ids = files.map((file) => file.split('-')[0]);
    expect(plugins.filter((one: { id: string }) => ids.includes(one.id))).toEqual(
      ids.map((id) => ({ id, status: 'active', error: null })),
    );
  });

  it('have their fields, rules, jobs and queries', async () => {
    const { client } = await crm.user({ role: 'administrator' });
    const { createCustomer } = await client.run(
      `mutation { createCustomer(input: { name: "Lakeside Mill" }) { id ext { earlierrules { shelf } } } }`,
    );
    expect(createCustomer.ext.earlierrules.shelf).toBe('A1');
    await crm.startJobs();
    await crm.drain();
    const today = crm.clock.now().toISOString().slice(0, 10);
    await expect
      .poll(async () => {
        const query = `query($id: ID!) { customer(id: $id) { ext { earlierrules { reviewedOn } } } }`;
        return (await client.run(query, { id: createCustomer.id })).customer.ext.earlierrules.reviewedOn;
      })
      .toBe(today);
    expect((await client.run(`{ earlierrulesSeen }`)).earlierrulesSeen).toBeGreaterThan(1);
  });

  it('have their record types and their entries for extension points', async () => {
    const { client } = await crm.user({ role: 'administrator' });
    const { createCustomer } = await client.run(
      `mutation { createCustomer(input: { name: "Hilltop Dairy" }) { id } }`,
    );
    const { createEarliervisitsVisit } = await client.run(
      `mutation($customer: ID!) {
        createEarliervisitsVisit(input: { subject: "First visit", customer: $customer, visitedOn: "2026-11-02" }) {
          subject visitedOn customer { name }
        }
      }`,
      { customer: createCustomer.id },
    );
    expect(createEarliervisitsVisit).toEqual({
      subject: 'First visit',
      visitedOn: '2026-11-02',
      customer: { name: 'Hilltop Dairy' },
    });
    const { scoringModels } = await client.run(`{ scoringModels { key } }`);
    expect(scoringModels).toContainEqual({ key: 'earliervisits' });
  });
});
