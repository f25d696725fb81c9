import { beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../database/database.js';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { CompiledWrites } from '../../graphql/compiled/compiled-writes.js';
import { gardenModule } from '../../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule] });

const CREATE = `mutation($input: GardenInput!) { createGarden(input: $input) { id version name owner { name } rent { amount } } }`;
const UPDATE = `mutation($id: ID!, $v: Int!, $input: GardenInput!) { updateGarden(id: $id, expectedVersion: $v, input: $input) { id version size } }`;
const WITH_LIST = `mutation($id: ID!, $v: Int!, $input: GardenInput!) { updateGarden(id: $id, expectedVersion: $v, input: $input) { size plants { name } } }`;

describe('a single write', () => {
  let admin: TestUser;
  let statements: string[] = [];

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator', name: 'Ada' });
  });
  beforeEach(() => {
    const on = Database.prototype.on;
    statements = [];
    // What the server looks at by itself is none of the request's.
    const told = (text: string): void => {
      if (!text.includes('schema_version')) statements.push(text.split(/[\s(]/)[0] ?? '');
    };
    const { database } = env.crm.application;
    const { query, write, begin } = Database.prototype;
    vi.spyOn(database, 'query').mockImplementation((...args) => (told(args[0]), query.apply(database, args)));
    vi.spyOn(database, 'write').mockImplementation((...args) => (told(args[0]), write.apply(database, args)));
    vi.spyOn(database, 'begin').mockImplementation(() => (told('BEGIN'), begin.apply(database)));
    vi.spyOn(database, 'on').mockImplementation((...args) => (told(args[1]), on.apply(database, args)));
  });
  afterEach(() => vi.restoreAllMocks());

  const make = async (input: object) => (await admin.client.run(CREATE, { input })).createGarden;
  /** Asks twice what was asked once before, for then everything that is cached is. */
  const measured = async (work: () => Promise<unknown>): Promise<string[]> => {
    statements = [];
    await work();
    return statements;
  };

  it('takes one statement to read what it must know and one to write, answer included', async () => {
    const rent = { amount: '5', currency: 'CNY' };
    const { id } = await make({ name: 'Warm', rent });
    await admin.client.run(UPDATE, { id, v: 1, input: { size: 1 } });
    expect(await measured(() => make({ name: 'Second', rent }))).toEqual(['select', 'with']);
    expect(await measured(() => admin.client.run(UPDATE, { id, v: 2, input: { size: 2 } }))).toEqual([
      'select',
      'with',
    ]);
    const [kept] = await env.crm.application.database.query<{ history: number; audit: number }>(
      `select (select count(*) from field_history where record_id = $1) as history,
         (select count(*) from audit_trail where record_id = $1) as audit`,
      [id],
    );
    expect(kept).toEqual({ history: 3, audit: 3 });
  });

  it('reads an answer that takes more than the row in the transaction of the write', async () => {
    const { id } = await make({ name: 'List' });
    await admin.client.run(WITH_LIST, { id, v: 1, input: { size: 1 } });
    expect(await measured(() => admin.client.run(WITH_LIST, { id, v: 2, input: { size: 2 } }))).toEqual([
      'select',
      'BEGIN',
      'with',
      'select',
    ]);
  });

  it('answers the same bytes by the short road as by the long one', async () => {
    const query = `mutation Say($input: GardenInput!) { one: createGarden(input: $input) { __typename name size kind plantedOn slope rent { amount currency base } owner { name } } }`;
    const input = {
      name: '"米"\n',
      size: 3,
      slope: '1.50',
      plantedOn: '2026-01-02',
      kind: 'herbs',
      rent: { amount: '2', currency: 'CNY' },
    };
    const send = async (): Promise<string> => {
      const response = await fetch(`${env.crm.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: admin.client.cookie ?? '' },
        body: JSON.stringify({ query, variables: { input } }),
      });
      return response.text();
    };
    const short = vi.spyOn(CompiledWrites.prototype, 'run');
    const answers = [await send(), await send()];
    expect(answers[1]).toBe(answers[0]);
    const roads = await Promise.all(short.mock.results.map(({ value }) => value as Promise<string | null>));
    expect(roads.map((text) => text !== null)).toEqual([false, true]);
    // What fails there is told by the long road, which does nothing twice.
    const failing = { input: { ...input, kind: 'roses', plantedOn: '2026-02-30' } };
    expect(await admin.client.code(query, failing)).toBe('VALUE_INVALID');
  });

  it('leaves no trace when it is refused after it was written', async () => {
    const { id } = await make({ name: 'Taken', code: 'T-1' });
    const tables = ['garden', 'field_history', 'audit_log', 'event_outbox'];
    const sums = () => Promise.all(tables.map((table) => env.crm.checksum(table)));
    const before = await sums();
    for (let time = 0; time < 3; time++) {
      expect(await admin.client.code(CREATE, { input: { name: 'Again', code: 'T-1' } })).toBe(
        'DUPLICATE_KEY',
      );
      expect(await admin.client.code(UPDATE, { id, v: 9, input: { size: 1 } })).toBe('CONFLICT');
    }
    expect(await sums()).toEqual(before);
  });

  it('keeps 200 of 200 increments of ten writers', async () => {
    const { id } = await make({ name: 'Counter', size: 0 });
    const increment = async (): Promise<void> => {
      for (;;) {
        const { garden } = await admin.client.run(`query($id: ID!) { garden(id: $id) { version size } }`, {
          id,
        });
        const input = { size: garden.size + 1 };
        const { errors } = await admin.client.ask(UPDATE, { id, v: garden.version, input });
        if (errors.length === 0) return;
        expect(errors[0]?.extensions.code).toBe('CONFLICT');
      }
    };
    const writer = async (): Promise<void> => {
      for (let time = 0; time < 20; time++) await increment();
    };
    await Promise.all(Array.from({ length: 10 }, writer));
    const { garden } = await admin.client.run(`query($id: ID!) { garden(id: $id) { version size } }`, { id });
    expect(garden).toEqual({ size: 200, version: 201 });
  });

  it('wins alone when fifty want the same unique value', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        admin.client.ask(CREATE, { input: { name: `U ${at}`, code: 'U' } }),
      ),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'made');
    expect(codes.filter((one) => one === 'made')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['made', 'DUPLICATE_KEY']));
  });

  it('numbers without gaps, fifty at once', async () => {
    const { change } = env.crm;
    const numbers = await Promise.all(
      Array.from({ length: 50 }, () => change.transaction((tx) => tx.nextNumber('spec'))),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  /** What a role may do with gardens. */
  async function grant(role: string, rights: object): Promise<void> {
    const { crm } = env;
    const { nodes } = await crm.query.list(crm.system, 'role', {
      select: { id: true, version: true, grants: true },
      filter: { name: { eq: role } },
    });
    const [found] = nodes;
    const grants = { ...found?.['grants'], garden: rights };
    await crm.change.update(crm.system, 'role', found?.['id'], found?.['version'], { grants });
  }

  it('does not take the record out of the sight of whoever makes it', async () => {
    await grant('analyst', { read: 'all', update: 'all', when: { read: { size: { lt: 10 } } } });
    const analyst = await env.crm.user({ role: 'analyst' });
    const { id } = await make({ name: 'Grows', size: 1 });
    const { errors } = await analyst.client.ask(UPDATE, { id, v: 1, input: { size: 50 } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await admin.client.run(UPDATE, { id, v: 1, input: { size: 2 } })).updateGarden.version).toBe(2);
  });

  it('tells of a conflict what others did, as far as the caller may read', async () => {
    const { crm } = env;
    const readable = ['name', 'size', 'updatedBy', 'updatedAt'];
    await grant('salesRep', { read: 'all', create: 'all', update: 'all', readable });
    const rep = await crm.user({ role: 'salesRep' });
    const { id } = await make({ name: 'Both', size: 1, slope: '1' });
    await admin.client.run(UPDATE, { id, v: 1, input: { size: 2, slope: '2' } });
    await admin.client.run(UPDATE, { id, v: 2, input: { size: 3 } });
    const { errors } = await rep.client.ask(UPDATE, { id, v: 1, input: { name: 'Mine' } });
    const signed = { changedBy: { id: admin.id, name: 'Ada' }, changedAt: expect.any(String) };
    expect(errors[0]?.extensions).toEqual({
      code: 'CONFLICT',
      details: {
        record: 'garden',
        version: 3,
        current: { name: 'Both' },
        theirs: { size: { before: 1, after: 3, ...signed } },
        ...signed,
      },
    });
  });
});
