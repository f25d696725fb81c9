import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphqlClient } from '../../../../../testing/src/crm/graphql-client.js';
import { useTestCrm, type TestUser } from '../../../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../../../test/garden.js';
import { Application } from '../../../application.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });
const WITHIN_MS = 1_000;

const ADD = `mutation($name: String!) { addField(record: "garden", input: { name: $name, kind: "text", label: { en: "Tea", zh: "茶" } }) { name } }`;

/** Asks until it answers without an error; how long that took, in milliseconds. */
async function untilKnown(client: GraphqlClient, query: string): Promise<number> {
  const begun = performance.now();
  while ((await client.ask(query)).errors.length > 0) {
    if (performance.now() - begun > 10 * WITHIN_MS) throw new Error('it never came');
  }
  return performance.now() - begun;
}

describe('two servers on one database', () => {
  let other: Application;
  let admin: TestUser;
  let elsewhere: GraphqlClient;
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-replica-'));

  beforeAll(async () => {
    const { options } = env.crm.application;
    other = await Application.create({ ...options, dataDir });
    const port = await other.listen(0);
    admin = await env.crm.user({ role: 'administrator' });
    elsewhere = new GraphqlClient(`http://127.0.0.1:${port}`, admin.client.cookie);
  });

  afterAll(async () => {
    await other?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('follow each other within a second, while both answer requests without an error', async () => {
    await admin.client.run(`mutation { createGarden(input: { name: "Eden" }) { id } }`);
    const stop = new AbortController();
    let answered = 0;
    const steady = async (client: GraphqlClient): Promise<void> => {
      for (let nth = 0; !stop.signal.aborted; nth++) {
        await client.run(`{ gardens(filter: { name: { startsWith: "E" } }) { nodes { id name } } }`);
        await client.run(`mutation($name: String!) { createGarden(input: { name: $name }) { id } }`, {
          name: `Plot ${nth}`,
        });
        answered += 2;
      }
    };
    const load = [admin.client, elsewhere, admin.client, elsewhere].map(steady);
    const delays: number[] = [];
    for (const name of ['tea', 'coffee', 'cocoa']) {
      await admin.client.run(ADD, { name });
      const query = `{ gardens(filter: { ext: { custom: { ${name}: { isNull: true } } } }) { nodes { ext { custom { ${name} } } } } }`;
      delays.push(await untilKnown(elsewhere, query));
      await admin.client.run(query);
    }
    stop.abort();
    await Promise.all(load);
    expect(answered).toBeGreaterThan(10);
    expect(Math.max(...delays)).toBeLessThan(WITHIN_MS);
  });

  it('take over the choices that administrators fill, here at once and there within a second', async () => {
    const moss = [{ value: 'moss', label: { en: 'Moss', zh: '苔藓' } }];
    const MOSSY = `mutation { createGarden(input: { name: "Mossy", kind: "moss" }) { kind } }`;
    expect(await admin.client.code(MOSSY)).toBe('VALUE_INVALID');
    await env.crm.change.transaction((tx) => tx.setChoices(env.crm.system, 'gardenKind', moss));
    await admin.client.run(MOSSY);
    expect(await untilKnown(elsewhere, MOSSY)).toBeLessThan(WITHIN_MS);
    const { recordTypes } = await elsewhere.run(
      `{ recordTypes { name fields { name choiceSet choices { value } } } }`,
    );
    const garden = recordTypes.find((one: { name: string }) => one.name === 'garden');
    expect(garden.fields).toContainEqual({
      name: 'kind',
      choiceSet: 'gardenKind',
      choices: [{ value: 'moss' }],
    });
  });

  it('tell by a header of every answer which schema they answer from, and with which rights', async () => {
    const revision = async (client: GraphqlClient, url: string): Promise<string[]> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: client.cookie ?? '' },
        body: JSON.stringify({ query: '{ me { id } }' }),
      });
      return response.headers.get('x-ricejar-revision')?.split('.') ?? [];
    };
    const [before, rights] = await revision(admin.client, env.crm.url);
    await admin.client.run(ADD, { name: 'milk' });
    expect(await revision(admin.client, env.crm.url)).toEqual([String(Number(before) + 1), rights]);
    const rep = await env.crm.user({ role: 'salesRep' });
    const [, less] = await revision(rep.client, env.crm.url);
    const [analyst] = (
      await env.crm.query.list(env.crm.system, 'role', {
        select: { id: true },
        filter: { name: { eq: 'analyst' } },
      })
    ).nodes;
    await env.crm.change.create(env.crm.system, 'userRole', { user: rep.id, role: analyst?.['id'] });
    env.crm.clock.advance(1_000);
    expect((await revision(rep.client, env.crm.url))[1]).not.toBe(less);
  });

  it('make one change after the other when both are asked at once', async () => {
    const names = Array.from({ length: 6 }, (_, nth) => `same${nth}`);
    await Promise.all(names.map((name, nth) => (nth % 2 ? elsewhere : admin.client).run(ADD, { name })));
    const twice = await Promise.all(
      [admin.client, elsewhere].map((client) => client.ask(ADD, { name: 'once' })),
    );
    expect(twice.map((one) => one.errors[0]?.extensions.code).toSorted()).toEqual(['NAME_TAKEN', undefined]);
  });
});
