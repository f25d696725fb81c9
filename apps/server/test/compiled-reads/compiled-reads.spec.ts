import { CompiledReads } from '@ricejar/platform/graphql/compiled/compiled-reads';
import { READS } from '@ricejar/platform/graphql/record-api';
import { useTestCrm, type TestCrm, type TestUser } from '@ricejar/testing';
import type { Actor } from '@ricejar/sdk';
import { execute, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODULES, PLUGINS } from '../../src/plugins.js';
import { DocumentGenerator, random, type GeneratedDocument } from './document-generator.js';

const env = useTestCrm({ modules: MODULES, plugins: PLUGINS });
const SEED = Number(process.env['RICEJAR_SEED'] ?? 20261122);
const DOCUMENTS = Number(process.env['RICEJAR_DOCUMENTS'] ?? 10_000);
const TOGETHER = 8;
const WORDS = [
  'a',
  '宏',
  'Shop 1',
  'S',
  'A',
  'won',
  'retail',
  'high',
  "O'Neil",
  '100%',
  'under_score',
  'call',
];

let users: TestUser[] = [];
let ids: string[] = [];

async function plant(crm: TestCrm): Promise<void> {
  const unit = await crm.orgUnit('North');
  users = [
    await crm.user({ role: 'administrator' }),
    await crm.user({ role: 'salesManager', orgUnit: unit }),
    await crm.user({ role: 'salesRep', orgUnit: unit }),
    await crm.user({ role: 'salesRep', orgUnit: unit }),
  ];
  const stages = await crm.query.list(crm.system, 'stage', { select: { id: true } });
  const names = ['宏泰科技', 'Shop', `O'Neil & "Sons"`, '100% Tea\\n', 'under_score'];
  const customers = Array.from({ length: 60 }, (_, at) => ({
    name: `${names[at % names.length]} ${at}`,
    owner: users[at % users.length]!.id,
    orgUnit: users[at % users.length]!.orgUnitId,
    ...(at % 3 && { industry: at % 2 ? 'retail' : 'technology', city: 'Wuxi', employees: at }),
    ...(at % 4 && {
      annualRevenue: { amount: `${at * 37}.5`, currency: 'CNY' },
      nextContactOn: '2026-03-04',
    }),
    ...(at % 5 && { tier: ['S', 'A', 'B', 'C'][at % 4], tierReasons: [{ at, text: 'a  b' }] }),
    ...(at % 2 && { ext: { retail: { storeCount: at } } }),
  }));
  await crm.change.insertMany(crm.system, 'customer', customers);
  const made = await crm.query.list(crm.system, 'customer', { select: { id: true }, first: 60 });
  ids = made.nodes.map((one) => String(one['id']));
  await crm.change.insertMany(
    crm.system,
    'contact',
    ids.flatMap((customer, at) => (at % 2 ? [{ name: `Contact ${at}`, customer, phone: '139 0000' }] : [])),
  );
  await crm.change.insertMany(
    crm.system,
    'opportunity',
    ids.map((customer, at) => ({
      name: `Deal ${at}`,
      customer,
      stage: String(stages.nodes[at % stages.nodes.length]?.['id']),
      owner: users[at % users.length]!.id,
      orgUnit: users[at % users.length]!.orgUnitId,
      ...(at % 3 && { amount: { amount: `${at}.25`, currency: 'CNY' }, closeOn: '2026-12-01' }),
    })),
  );
  await crm.change.insertMany(
    crm.system,
    'activity',
    ids.map((customer, at) => ({
      subject: `Call ${at}`,
      kind: 'call',
      customer,
      occurredAt: `2026-0${1 + (at % 9)}-1${at % 10}T08:09:10.123Z`,
    })),
  );
  ids.push(...users.map((user) => user.id), ...stages.nodes.map((one) => String(one['id'])));
}

describe('compiled documents', () => {
  beforeAll(() => plant(env.crm));

  const reads = () => env.crm.application.get(CompiledReads);
  const rootFields = (): string[] =>
    Object.values(env.crm.application.schema.getQueryType()!.getFields())
      .filter((field) => field.extensions[READS] !== undefined)
      .map((field) => field.name);

  /** Those of record types that the user may read. */
  const rootsOf = async ({ client }: TestUser): Promise<string[]> => {
    const { recordTypes } = await client.run<{ recordTypes: { name: string; plural: string }[] }>(
      '{ recordTypes { name plural } }',
    );
    const names = new Set(recordTypes.flatMap(({ name, plural }) => [name, plural, `${name}Groups`]));
    return rootFields().filter((name) => names.has(name));
  };

  /** What graphql-js says, field by field, by the resolvers. */
  const slowly = async (query: string, variables: object, actor: Actor): Promise<string> => {
    const answer = await execute({
      schema: env.crm.application.schema,
      document: parse(query),
      variableValues: variables as Record<string, unknown>,
      contextValue: { actor },
    });
    return answer.errors ? 'refused' : JSON.stringify({ data: answer.data });
  };

  it(
    `answer ${DOCUMENTS} generated documents as graphql-js does, byte for byte`,
    { timeout: 600_000 },
    async () => {
      const next = random(SEED);
      const { schema } = env.crm.application;
      const all = rootFields();
      const perUser = await Promise.all(users.map(rootsOf));
      // One in ten asks for whatever there is.
      const generators = perUser.map((own) => {
        const roots = Array.from({ length: 9 }, () => own).flat();
        return new DocumentGenerator(schema, [...roots, ...all], { ids, words: WORDS }, next);
      });
      const seen = { compiled: 0, refused: 0 };
      const judge = async (at: number, { query, variables }: GeneratedDocument): Promise<void> => {
        const document = parse(query);
        expect(validate(schema, document), query).toEqual([]);
        const { actor } = users[at % users.length]!;
        for (const given of variables) {
          const label = `seed ${SEED}, document ${at}: ${query} ${JSON.stringify(given)}`;
          const request = { query, variables: given };
          const fast = await reads().answer(request, { schema, document }, actor);
          expect(fast ?? 'refused', label).toBe(await slowly(query, given, actor));
          seen[fast === null ? 'refused' : 'compiled']++;
          // The second time it comes by the fast lane.
          if (fast !== null && at % 10 === 0) expect(await reads().known(request, actor), label).toBe(fast);
        }
      };
      for (let at = 0; at < DOCUMENTS; at += TOGETHER) {
        const documents = Array.from({ length: TOGETHER }, (_, nth) =>
          generators[(at + nth) % users.length]!.document(),
        );
        await Promise.all(documents.map((one, nth) => judge(at + nth, one)));
      }
      // What may not be read is refused on either road; most may be read.
      expect(seen.compiled).toBeGreaterThan(DOCUMENTS);
    },
  );

  it('walk a list by cursors with one statement a page, in every order, empty keys included', async () => {
    const { actor } = users[0]!;
    const { schema } = env.crm.application;
    for (const sort of [
      '{ annualRevenue: DESC }',
      '{ annualRevenue: ASC }',
      '{ city: ASC }, { name: DESC }',
      '{ tier: DESC }',
    ]) {
      const query = `query Walk($after: String) { customers(first: 7, after: $after, sort: [${sort}]) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const document = parse(query);
      const found: string[] = [];
      let after: string | null = null;
      do {
        const request = { query, variables: after ? { after } : {} };
        const text = await reads().answer(request, { schema, document }, actor);
        expect(text).toBe(await slowly(query, request.variables, actor));
        const { customers } = (JSON.parse(text!) as { data: { customers: any } }).data;
        found.push(...customers.nodes.map((one: { id: string }) => one.id));
        after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
      } while (after);
      expect(found).toHaveLength(60);
      expect(new Set(found).size).toBe(60);
    }
  });

  it('answer a page of which nothing is asked in this request', async () => {
    const query = `query Nothing($v: Boolean!) {
      customers(first: 3) { pageInfo { endCursor @include(if: $v) hasNextPage @include(if: $v) } __typename } }`;
    const [{ actor }, given] = [users[0]!, { v: false }];
    const parsed = { schema: env.crm.application.schema, document: parse(query) };
    const text = await reads().answer({ query, variables: given }, parsed, actor);
    expect(text).toBe('{"data":{"customers":{"pageInfo":{},"__typename":"CustomerPage"}}}');
    expect(await slowly(query, given, actor)).toBe(text);
  });

  it('are the same bytes under the same headers by the full road and by the fast lane', async () => {
    const query = `query Roads($id: ID!) { customer(id: $id) { name tierReasons owner { name } }
      customers(first: 3) { nodes { name } totalCount } }`;
    const ask = async (marked: boolean) => {
      const answer = await fetch(`${env.crm.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: users[0]!.client.cookie! },
        // Extensions are for Apollo alone: a request with some takes the full road every time.
        body: JSON.stringify({ query, variables: { id: ids[1] }, ...(marked && { extensions: {} }) }),
      });
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
      return { status: answer.status, headers, text: await answer.text() };
    };
    const full = await ask(true);
    expect(full.text).toContain('"tierReasons":[{');
    expect(await ask(false)).toEqual(full);
  });

  it('follow a change of what the actor may read at once', async () => {
    const { crm } = env;
    const [, , rep] = users;
    const query = '{ customers(first: 1) { totalCount } complaints(first: 1) { totalCount } }';
    const before = await rep!.client.run(query);
    expect((await rep!.client.run(query)).customers).toEqual(before.customers);
    const { nodes } = await crm.query.list(crm.system, 'userRole', {
      select: { id: true },
      filter: { user: { id: { eq: rep!.id } } },
    });
    await crm.change.delete(crm.system, 'userRole', [String(nodes[0]?.['id'])]);
    crm.clock.advance(1_001);
    expect(await rep!.client.code(query)).toBe('FORBIDDEN');
  });

  it('are planned within 5 ms', async () => {
    const { actor } = users[0]!;
    const { schema } = env.crm.application;
    const times: number[] = [];
    for (let at = 0; at < 40; at++) {
      const query = `query Page${at}($id: ID!) { customer(id: $id) { id name tier annualRevenue { amount currency }
        owner { id name } contacts(first: 20) { id name } opportunities(first: 20) { id name stage { id name } }
        activities(first: 20, sort: [{ occurredAt: DESC }]) { id subject createdBy { id name } } } }`;
      const document = parse(query);
      const request = { query, variables: { id: ids[0] } };
      const begun = performance.now();
      // Fails on the id, which is asked for last: all of the planning, none of the database.
      await reads().answer({ ...request, variables: {} }, { schema, document }, actor);
      const answer = reads().answer(request, { schema, document }, actor);
      times.push(performance.now() - begun);
      await answer;
    }
    expect(times.toSorted((a, b) => a - b)[20]).toBeLessThan(5);
  });
});
