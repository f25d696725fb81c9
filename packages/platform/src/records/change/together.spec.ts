import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseErrors } from '../../database/database.errors.js';
import { Database } from '../../database/database.js';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { gardenModule } from '../../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule] });

const PAIR = `mutation($new: GardenInput!, $id: ID!, $v: Int!, $move: GardenInput!) {
  createGarden(input: $new) { id version name } updateGarden(id: $id, expectedVersion: $v, input: $move) { id version size } }`;
const CREATE = `mutation($input: GardenInput!) { createGarden(input: $input) { id version } }`;

describe('several writes in one document', () => {
  let admin: TestUser;
  let trips: string[] = [];

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator', name: 'Ada' });
  });
  beforeEach(() => {
    const { database } = env.crm.application;
    const { together, write, query, begin } = Database.prototype;
    trips = [];
    vi.spyOn(database, 'together').mockImplementation(
      (statements, writing) => (
        trips.push(`${statements.length} ${writing ? 'writes' : 'reads'}`),
        together.call(database, statements, writing)
      ),
    );
    vi.spyOn(database, 'write').mockImplementation(
      (...args) => (trips.push('write'), write.apply(database, args)),
    );
    vi.spyOn(database, 'begin').mockImplementation(() => (trips.push('begin'), begin.call(database)));
    vi.spyOn(database, 'query').mockImplementation((...args) => query.apply(database, args));
  });
  afterEach(() => vi.restoreAllMocks());

  const make = async (name: string): Promise<{ id: string; version: number }> =>
    (await admin.client.run(CREATE, { input: { name } })).createGarden;
  /** Asks once so that the document is known, and again, counting. */
  const ask = async (variables: object, document = PAIR) => {
    trips = [];
    return admin.client.ask(document, variables);
  };
  const known = async (): Promise<void> => {
    const { id } = await make('Warm');
    await admin.client.run(PAIR, { new: { name: 'Warm too' }, id, v: 1, move: { size: 1 } });
  };

  it('takes two round trips and one commit', async () => {
    await known();
    const { id } = await make('Old');
    const { data, errors } = await ask({ new: { name: 'New' }, id, v: 1, move: { size: 7 } });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      createGarden: { id: expect.any(String), version: 1, name: 'New' },
      updateGarden: { id, version: 2, size: 7 },
    });
    expect(trips).toEqual(['2 reads', '2 writes']);
    const kept = await env.crm.application.database.query<{ action: string; record_id: string }>(
      `select action, record_id from field_history where record_id = any($1) order by record_id, version`,
      [[id, data.createGarden.id]],
    );
    expect(kept.map((one) => [one.action, one.record_id])).toEqual([
      ['create', id],
      ['update', id],
      ['create', data.createGarden.id],
    ]);
    const [told] = await env.crm.application.database.query<{ transactions: number }>(
      `select count(distinct xmin::text)::int as transactions from garden where id = any($1)`,
      [[id, data.createGarden.id]],
    );
    expect(told).toEqual({ transactions: 1 });
  });

  it('does what can be done when one of them fails, as one after the other would', async () => {
    await known();
    const { id } = await make('Stale');
    const stale = await ask({ new: { name: 'Stays' }, id, v: 9, move: { size: 1 } });
    expect(stale.errors.map((one) => [one.path?.[0], one.extensions.code])).toEqual([
      ['updateGarden', 'CONFLICT'],
    ]);
    const made = await env.crm.query.list(env.crm.system, 'garden', {
      select: { name: true },
      filter: { name: { eq: 'Stays' } },
    });
    expect(made.nodes).toHaveLength(1);
  });

  it('lets a later one build on an earlier one of the same record', async () => {
    const twice = `mutation($id: ID!) {
      one: updateGarden(id: $id, expectedVersion: 1, input: { size: 1 }) { version }
      two: updateGarden(id: $id, expectedVersion: 2, input: { size: 2 }) { version size } }`;
    const warm = await make('Twice, warm');
    await admin.client.run(twice, { id: warm.id });
    const { id } = await make('Twice');
    const { data, errors } = await ask({ id }, twice);
    expect(errors).toEqual([]);
    expect(data).toEqual({ one: { version: 2 }, two: { version: 3, size: 2 } });
  });

  it('has one effect each when two documents race for one record', async () => {
    await known();
    const { id } = await make('Race');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        admin.client.ask(PAIR, { new: { name: `Racer ${at}` }, id, v: 1, move: { size: at + 1 } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const { nodes } = await env.crm.query.list(env.crm.system, 'garden', {
      select: { name: true },
      filter: { name: { startsWith: 'Racer' } },
    });
    expect(new Set(nodes.map((one) => one['name'])).size).toBe(12);
    expect(nodes).toHaveLength(12);
    const history = await env.crm.application.database.query(
      `select from field_history where record_id = $1 and action = 'update'`,
      [id],
    );
    expect(history).toHaveLength(1);
  });

  it('is not tried again when the end of the write was not seen', async () => {
    await known();
    const { id } = await make('Unseen');
    const { together } = Database.prototype;
    const { database } = env.crm.application;
    vi.spyOn(database, 'together').mockImplementation(async (statements, writing) => {
      const rows = await together.call(database, statements, writing);
      if (writing) throw databaseErrors.OUTCOME_UNKNOWN();
      return rows;
    });
    const { errors } = await ask({ new: { name: 'Once' }, id, v: 1, move: { size: 4 } });
    expect(new Set(errors.map((one) => one.extensions.code))).toEqual(new Set(['OUTCOME_UNKNOWN']));
    const { nodes } = await env.crm.query.list(env.crm.system, 'garden', {
      select: { name: true },
      filter: { name: { eq: 'Once' } },
    });
    expect(nodes).toHaveLength(1);
    expect(trips).toEqual([]);
  });

  it('leaves the connection as it was when a statement of a batch fails', async () => {
    const { database } = env.crm.application;
    const good = { text: 'select $1::int as n', values: [1], name: 'together_good' };
    const bad = { text: 'select 1 / $1::int as n', values: [0], name: 'together_bad' };
    for (let round = 0; round < 12; round++) {
      await expect(database.together([bad, good], false)).rejects.toMatchObject({ code: '22012' });
      expect(await database.together([good, { ...bad, values: [1] }], false)).toEqual([
        [{ n: 1 }],
        [{ n: 1 }],
      ]);
    }
  });
});
