import type { Input } from '@ricejar/sdk';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });

const CREATE = `mutation($input: GardenInput!) { createGarden(input: $input) { id version name owner { id name } orgUnit { id }
  rent { amount currency base } ext { bees { hives honey { amount currency } } } } }`;
const UPDATE = `mutation($id: ID!, $v: Int!, $input: GardenInput!) { updateGarden(id: $id, expectedVersion: $v, input: $input) { id version name size } }`;
const NAMES = `query($filter: GardenFilter, $sort: [GardenSort!], $first: Int, $after: String) {
  gardens(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }`;

describe('the record API', () => {
  let rep: TestUser;
  let other: TestUser;
  let manager: TestUser;
  let admin: TestUser;

  beforeAll(async () => {
    const { crm } = env;
    const east = await crm.orgUnit('East');
    const team = await crm.orgUnit('East 1', east);
    // The default roles know nothing of gardens: the test says who may do what.
    const grant = async (name: string, scope: string) => {
      const { nodes } = await crm.query.list(crm.system, 'role', {
        select: { id: true, version: true, grants: true },
        filter: { name: { eq: name } },
      });
      const [role] = nodes;
      const rights = { read: scope, create: scope, update: scope, delete: scope };
      const grants = { ...role?.['grants'], garden: rights, plant: rights };
      await crm.change.update(crm.system, 'role', role?.['id'], role?.['version'], { grants });
    };
    await grant('salesRep', 'own');
    await grant('salesManager', 'subtree');
    rep = await crm.user({ role: 'salesRep', orgUnit: team, name: 'Ren' });
    other = await crm.user({ role: 'salesRep', name: 'Olga' });
    manager = await crm.user({ role: 'salesManager', orgUnit: east, name: 'Mei' });
    admin = await crm.user({ role: 'administrator' });
    await crm.change.create(crm.system, 'exchangeRate', {
      currency: 'EUR',
      validFrom: '2020-01-01',
      rate: '7.5',
    });
  });

  it('creates a record that belongs to its maker, with plugin fields and money in the base currency', async () => {
    const input = {
      name: ' Kew ',
      rent: { amount: '10.00', currency: 'EUR' },
      ext: { bees: { hives: 3, honey: { amount: '5', currency: 'CNY' } } },
    };
    const { createGarden } = await rep.client.run(CREATE, { input });
    expect(createGarden).toMatchObject({
      version: 1,
      name: 'Kew',
      owner: { id: rep.id, name: 'Ren' },
      orgUnit: { id: rep.orgUnitId },
      rent: { amount: '10.0000', currency: 'EUR', base: '75.0000' },
      ext: { bees: { hives: 3, honey: { amount: '5.0000', currency: 'CNY' } } },
    });
  });

  it('shows each actor its own scope, and answers a foreign id like a missing one', async () => {
    const { crm } = env;
    const { createGarden: mine } = await rep.client.run(CREATE, { input: { name: 'Scoped' } });
    await rep.client.run(`mutation($input: PlantInput!) { createPlant(input: $input) { id } }`, {
      input: { name: 'Rose', garden: mine.id },
    });
    const see = async (user: TestUser) =>
      (await user.client.run(NAMES, { filter: { name: { eq: 'Scoped' } } })).gardens.nodes.length;
    expect(await Promise.all([rep, manager, admin, other].map(see))).toEqual([1, 1, 1, 0]);
    const ofMyTeam = { owner: { inMyTeam: true }, name: { eq: 'Scoped' } };
    const inTeam = async (user: TestUser) =>
      (await user.client.run(NAMES, { filter: ofMyTeam })).gardens.nodes.length;
    expect(await Promise.all([rep, manager, admin].map(inTeam))).toEqual([1, 1, 0]);
    const plants = `{ plants { nodes { name garden { name } } } }`;
    expect((await manager.client.run(plants)).plants.nodes).toEqual([
      { name: 'Rose', garden: { name: 'Scoped' } },
    ]);
    expect((await other.client.run(plants)).plants.nodes).toEqual([]);
    const missing = '01900000-0000-7000-8000-00000000dead';
    const before = await crm.checksum('garden');
    const foreign = await other.client.ask(UPDATE, { id: mine.id, v: 1, input: { name: 'Stolen' } });
    const absent = await other.client.ask(UPDATE, { id: missing, v: 1, input: { name: 'Stolen' } });
    expect(foreign).toEqual(absent);
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(
      await other.client.code(`mutation($input: PlantInput!) { createPlant(input: $input) { id } }`, {
        input: { name: 'Weed', garden: mine.id },
      }),
    ).toBe('REFERENCE_NOT_FOUND');
    expect(await other.client.run(`query($id: ID!) { garden(id: $id) { id } }`, { id: mine.id })).toEqual({
      garden: null,
    });
    expect(await crm.checksum('garden')).toBe(before);
  });

  it('refuses a record that would lie outside the reach of its writer', async () => {
    const { createGarden } = await rep.client.run(CREATE, { input: { name: 'Gift' } });
    const before = await env.crm.checksum('garden');
    expect(await rep.client.code(UPDATE, { id: createGarden.id, v: 1, input: { owner: other.id } })).toBe(
      'FORBIDDEN',
    );
    expect(await rep.client.code(CREATE, { input: { name: 'Foreign', owner: other.id } })).toBe('FORBIDDEN');
    expect(await env.crm.checksum('garden')).toBe(before);
  });

  it('answers a stale version with CONFLICT and the current values, and counts every increment of ten writers', async () => {
    const { createGarden } = await admin.client.run(CREATE, { input: { name: 'Counter', size: 0 } });
    const { id } = createGarden;
    await admin.client.run(UPDATE, { id, v: 1, input: { size: 1 } });
    const stale = await admin.client.ask(UPDATE, { id, v: 1, input: { size: 9 } });
    const changedBy = { id: admin.id, name: 'administrator 4' };
    expect(stale.errors[0]?.extensions).toEqual({
      code: 'CONFLICT',
      details: {
        record: 'garden',
        version: 2,
        current: { size: 1 },
        theirs: { size: { before: 0, after: 1, changedAt: expect.any(String), changedBy } },
        changedAt: expect.any(String),
        changedBy,
      },
    });
    const increment = async () => {
      for (;;) {
        const { garden } = await admin.client.run(`query($id: ID!) { garden(id: $id) { version size } }`, {
          id,
        });
        const { errors } = await admin.client.ask(UPDATE, {
          id,
          v: garden.version,
          input: { size: garden.size + 1 },
        });
        if (errors.length === 0) return;
        expect(errors[0]?.extensions.code).toBe('CONFLICT');
      }
    };
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        for (let time = 0; time < 5; time++) await increment();
      }),
    );
    const { garden } = await admin.client.run(`query($id: ID!) { garden(id: $id) { version size } }`, { id });
    expect(garden).toEqual({ size: 51, version: 52 });
  });

  it('keeps the history of every field, and leaves none for a write that changes nothing', async () => {
    const { createGarden } = await rep.client.run(CREATE, { input: { name: 'Old', size: 1, slope: '1.5' } });
    const { id } = createGarden;
    env.crm.clock.advance(1000);
    await rep.client.run(UPDATE, { id, v: 1, input: { name: 'New', size: 2, slope: '1.50' } });
    const same = await rep.client.run(UPDATE, { id, v: 2, input: { name: 'New' } });
    expect(same.updateGarden.version).toBe(2);
    const { fieldHistory } = await rep.client.run(
      `query($id: ID!) { fieldHistory(record: "garden", id: $id) { action field before after changedBy { name } } }`,
      { id },
    );
    expect(fieldHistory).toEqual([
      { action: 'update', field: 'name', before: 'Old', after: 'New', changedBy: { name: 'Ren' } },
      { action: 'update', field: 'size', before: 1, after: 2, changedBy: { name: 'Ren' } },
      { action: 'create', field: null, before: null, after: null, changedBy: { name: 'Ren' } },
    ]);
    expect(
      await other.client.code(`query($id: ID!) { fieldHistory(record: "garden", id: $id) { id } }`, { id }),
    ).toBe('NOT_FOUND');
    const audit = await env.crm.application.database.query<{ action: string }>(
      'select action from audit_trail where record_id = $1 order by id',
      [id],
    );
    expect(audit.map((row) => row.action)).toEqual(['garden.created', 'garden.updated']);
  });

  it('deletes into the bin and restores', async () => {
    const { createGarden } = await rep.client.run(CREATE, { input: { name: 'Bin', code: 'B-1' } });
    const ids = [createGarden.id];
    expect(await rep.client.run(`mutation($ids: [ID!]!) { deleteGardens(ids: $ids) }`, { ids })).toEqual({
      deleteGardens: 1,
    });
    const listed = `query($deleted: Boolean) { gardens(deleted: $deleted, filter: { code: { eq: "B-1" } }) { totalCount } }`;
    expect((await rep.client.run(listed)).gardens.totalCount).toBe(0);
    expect((await rep.client.run(listed, { deleted: true })).gardens.totalCount).toBe(1);
    await rep.client.run(CREATE, { input: { name: 'Second', code: 'B-1' } });
    expect(await rep.client.code(`mutation($ids: [ID!]!) { restoreGardens(ids: $ids) }`, { ids })).toBe(
      'DUPLICATE_KEY',
    );
    const eden = await rep.client.run(CREATE, { input: { name: 'Eden' } });
    const before = await env.crm.checksum('garden');
    expect(
      await rep.client.code(`mutation($ids: [ID!]!) { deleteGardens(ids: $ids) }`, {
        ids: [eden.createGarden.id],
      }),
    ).toBe('PLUGIN_CRASHED');
    expect(await env.crm.checksum('garden')).toBe(before);
  });

  it.each([
    [{ name: '' }, 'VALUE_REQUIRED', 'name'],
    [{}, 'VALUE_REQUIRED', 'name'],
    [{ name: 'x'.repeat(256) }, 'VALUE_INVALID', 'name'],
    [{ name: 'a\u0000b' }, 'VALUE_INVALID', 'name'],
    [{ name: 'n', size: -1 }, 'VALUE_INVALID', 'size'],
    [{ name: 'n', rent: { amount: '-1', currency: 'CNY' } }, 'VALUE_INVALID', 'rent'],
    [
      { name: 'n', rent: { amount: '123456789012345678901234567890', currency: 'CNY' } },
      'VALUE_INVALID',
      'rent',
    ],
    [{ name: 'n', rent: { amount: '1', currency: 'USD' } }, 'NO_EXCHANGE_RATE', undefined],
    [{ name: 'n', plantedOn: '0000-00-00' }, 'VALUE_INVALID', 'plantedOn'],
    [{ name: 'n', plantedOn: '2023-02-30' }, 'VALUE_INVALID', 'plantedOn'],
    [{ name: 'n', kind: 'cacti' }, 'VALUE_INVALID', 'kind'],
    [{ name: 'n', owner: 'nobody' }, 'REFERENCE_NOT_FOUND', 'owner'],
  ])('refuses %j with %s', async (input, code, field) => {
    const before = await env.crm.checksum('garden');
    const { errors } = await admin.client.ask(CREATE, { input });
    expect(errors[0]?.extensions.code).toBe(code);
    if (field) expect(errors[0]?.extensions.details.field).toBe(field);
    expect(await env.crm.checksum('garden')).toBe(before);
  });

  it('speaks the language of the caller', async () => {
    const chinese = await env.crm.user({ role: 'administrator', locale: 'zh-CN' });
    const { errors } = await chinese.client.ask(CREATE, { input: { name: '' } });
    expect(errors[0]?.message).toBe('“name”不能为空。');
  });

  it('reads by alias and fragment, several pages of related rows in one statement', async () => {
    const { createGarden } = await admin.client.run(CREATE, { input: { name: 'Aliased' } });
    for (const name of ['a', 'b', 'c']) {
      await admin.client.run(`mutation($input: PlantInput!) { createPlant(input: $input) { id } }`, {
        input: { name, garden: createGarden.id },
      });
    }
    const answer = await admin.client.run(
      `query($id: ID!) { one: garden(id: $id) { __typename ...F first: plants(first: 1, sort: [{ name: ASC }]) { n: name } last: plants(first: 1, sort: [{ name: DESC }]) { n: name } none: plants(filter: { name: { eq: "z" } }) { id } } }
       fragment F on Garden { title: name who: owner { name @skip(if: true) mail: email } }`,
      { id: createGarden.id },
    );
    expect(answer).toEqual({
      one: {
        __typename: 'Garden',
        title: 'Aliased',
        who: { mail: expect.stringContaining('@') },
        first: [{ n: 'a' }],
        last: [{ n: 'c' }],
        none: [],
      },
    });
  });
});

describe('lists', () => {
  it.each([
    [[{ size: 'DESC' }]],
    [[{ size: 'ASC' }]],
    [[{ size: 'DESC' }, { name: 'ASC' }]],
    [[{ kind: 'ASC' }, { size: 'DESC' }]],
    [[{ owner: { name: 'ASC' } }, { plantedOn: 'DESC' }]],
    [[{ ext: { bees: { hives: 'DESC' } } }]],
    [[{ name: 'ASC' }]],
    [[]],
  ])('walk every row once in the order of %j', async (sort) => {
    const { crm } = env;
    const rows = Array.from({ length: 37 }, (_, at) => ({
      name: `Walk ${at}`,
      size: at % 5 === 0 ? null : at % 7,
      kind: at % 3 === 0 ? null : at % 2 ? 'roses' : 'herbs',
      plantedOn: at % 4 === 0 ? null : `2024-01-${String(1 + (at % 6)).padStart(2, '0')}`,
      ext: { bees: { hives: at % 6 === 0 ? null : at % 4 } },
    }));
    const tag = JSON.stringify(sort).length + Math.random();
    await crm.change.insertMany(
      crm.system,
      'garden',
      rows.map((row) => ({ ...row, name: `${row.name} ${tag}` })),
    );
    const admin = await crm.user({ role: 'administrator' });
    const filter = { name: { contains: String(tag) } };
    const whole = (await admin.client.run(NAMES, { filter, sort, first: 100 })).gardens.nodes.map(
      (node: { name: string }) => node.name,
    );
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const { gardens }: any = await admin.client.run(NAMES, { filter, sort, first: 4, after });
      walked.push(...gardens.nodes.map((node: { name: string }) => node.name));
      after = gardens.pageInfo.hasNextPage ? gardens.pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(37);
  });

  it('take one statement, with references, related lists, the filter and the count', async () => {
    const { crm } = env;
    const admin = await crm.user({ role: 'administrator' });
    const asked = vi.spyOn(crm.application.database, 'query');
    await admin.client.run(
      `{ gardens(first: 5, filter: { owner: { name: { contains: "e" } } }, sort: [{ size: DESC }]) {
        totalCount nodes { name owner { name orgUnit { name parent { name } } } plants(first: 3) { name createdBy { name } } } } }`,
    );
    const statements = asked.mock.calls.map(([text]) => text).filter((text) => text.includes('"garden"'));
    asked.mockRestore();
    expect(statements).toHaveLength(1);
  });

  it('filter by every operator, through references and lists', async () => {
    const { crm } = env;
    const admin = await crm.user({ role: 'administrator' });
    const make = (input: object) => crm.change.create(crm.system, 'garden', { owner: admin.id, ...input });
    const { id } = await make({
      name: 'F one',
      size: 5,
      kind: 'roses',
      plantedOn: '2026-11-18',
      rent: { amount: '100', currency: 'CNY' },
      ext: { bees: { hives: 8 } },
    });
    await make({ name: 'F two', size: 7, kind: 'herbs', rent: { amount: '20', currency: 'EUR' } });
    await make({ name: 'F 100%_三' });
    await crm.change.create(crm.system, 'plant', { name: 'Thyme', garden: id });
    const found = async (filter: object) => {
      const both = { and: [{ owner: { id: { eq: admin.id } } }, filter] };
      return (await admin.client.run(NAMES, { filter: both, sort: [{ name: 'ASC' }] })).gardens.nodes.map(
        (node: { name: string }) => node.name,
      );
    };
    expect(await found({ size: { between: [5, 6] } })).toEqual(['F one']);
    expect(await found({ size: { ne: 5 } })).toEqual(['F 100%_三', 'F two']);
    expect(await found({ kind: { notIn: ['roses'] } })).toEqual(['F 100%_三', 'F two']);
    expect(await found({ kind: { isNull: true } })).toEqual(['F 100%_三']);
    expect(await found({ name: { contains: '0%_' } })).toEqual(['F 100%_三']);
    expect(await found({ name: { contains: '三' } })).toEqual(['F 100%_三']);
    expect(await found({ name: { startsWith: 'f o' } })).toEqual(['F one']);
    expect(await found({ rent: { gt: '120' } })).toEqual(['F two']);
    expect(await found({ plantedOn: { inLastDays: 3 } })).toEqual(['F one']);
    expect(await found({ plantedOn: { inLastDays: 1 } })).toEqual([]);
    expect(await found({ owner: { isMe: true }, plants: { some: { name: { eq: 'Thyme' } } } })).toEqual([
      'F one',
    ]);
    expect(await found({ plants: { none: {} }, not: { size: { gte: 7 } } })).toEqual(['F 100%_三']);
    expect(await found({ ext: { bees: { hives: { gte: 8 } } } })).toEqual(['F one']);
    expect(await found({ or: [{ size: { eq: 7 } }, { owner: { name: { eq: 'nobody' } } }] })).toEqual([
      'F two',
    ]);
    expect(await found({ or: [] })).toEqual([]);
    expect(await found({ owner: { isNull: true } })).toEqual([]);
    expect(await admin.client.code(NAMES, { filter: { smell: { eq: 'sweet' } } })).toBe('BAD_USER_INPUT');
    expect(await admin.client.code(NAMES, { after: 'garbage' })).toBe('CURSOR_INVALID');
    expect(await admin.client.code(NAMES, { first: 201 })).toBe('PAGE_TOO_LARGE');
  });

  it('group with exact sums in the base currency', async () => {
    const { crm } = env;
    const admin = await crm.user({ role: 'administrator' });
    await crm.change.insertMany(crm.system, 'garden', [
      { name: 'G1', kind: 'roses', owner: admin.id, rent: { amount: '0.1', currency: 'CNY' } },
      { name: 'G2', kind: 'roses', owner: admin.id, rent: { amount: '0.2', currency: 'CNY' } },
      { name: 'G3', kind: 'herbs', owner: admin.id, rent: { amount: '2', currency: 'EUR' } },
    ]);
    const { gardenGroups } = await admin.client.run(
      `{ gardenGroups(by: ["kind"], filter: { owner: { isMe: true } }, aggregate: [{ field: "rent", op: sum }, { field: "rent", op: max }]) { key count aggregates } }`,
    );
    expect(gardenGroups).toEqual([
      {
        key: { kind: 'herbs' },
        count: 1,
        aggregates: { sum: { rent: '15.0000' }, max: { rent: '15.0000' } },
      },
      { key: { kind: 'roses' }, count: 2, aggregates: { sum: { rent: '0.3000' }, max: { rent: '0.2000' } } },
    ]);
    expect(await admin.client.code(`{ gardenGroups(by: ["smell"]) { count } }`)).toBe('FIELD_UNKNOWN');
  });
});

describe('bulk writes', () => {
  it('update only what differs, with history of old and new values', async () => {
    const { crm } = env;
    const rows = [
      { name: 'Bulk\t1\\', size: 1 },
      { name: 'Bulk\n2', size: 2 },
    ];
    await crm.change.insertMany(crm.system, 'garden', rows);
    const { nodes } = await crm.query.list(crm.system, 'garden', {
      select: { id: true, name: true },
      filter: { name: { startsWith: 'Bulk' } },
      sort: [{ size: 'ASC' }],
    });
    expect(nodes.map((node) => node['name'])).toEqual(rows.map((row) => row.name));
    const changes = nodes.map((node, at) => ({ id: String(node['id']), rank: at + 1, size: 2 }));
    expect(await crm.change.updateMany(crm.system, 'garden', changes)).toEqual({ inserted: 0, updated: 2 });
    expect(await crm.change.updateMany(crm.system, 'garden', changes)).toEqual({ inserted: 0, updated: 0 });
    const history = await crm.application.database.query<{ changes: object }>(
      `select changes from field_history where record_id = $1 and action = 'update'`,
      [nodes[0]?.['id']],
    );
    expect(history).toEqual([
      { changes: { rank: { before: null, after: 1 }, size: { before: 1, after: 2 } } },
    ]);
    const rep = await crm.user({ role: 'salesRep' });
    await expect(crm.change.insertMany(rep.actor, 'garden', [{ name: 'no' }])).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  const STREAMED = 4_500;

  async function* streamed<One>(make: (at: number) => One): AsyncGenerator<One> {
    for (let at = 0; at < STREAMED; at++) yield make(at);
  }

  const streamedRows = async () =>
    env.crm.application.database.query<{ id: string; size: number; version: number }>(
      `select id, size, version from garden where name like 'Stream %' order by name`,
    );

  it('take streams: all of one, or nothing', async () => {
    const { crm } = env;
    const row = (at: number) => ({ name: `Stream ${String(at).padStart(5, '0')}`, size: at % 7 });
    const breaking = streamed((at) => {
      if (at === STREAMED - 1) throw new Error('no more');
      return row(at);
    });
    const inserting = (rows: AsyncIterable<object>) =>
      crm.change.transaction((tx) => tx.insertMany(crm.system, 'garden', rows as AsyncIterable<Input>));
    await expect(inserting(breaking)).rejects.toThrow('no more');
    expect(await streamedRows()).toEqual([]);
    expect(await inserting(streamed(row))).toEqual({ inserted: STREAMED, updated: 0 });
    const rows = await streamedRows();
    expect(rows).toHaveLength(STREAMED);
    const [events] = await crm.application.database.query<{ count: number }>(
      `select count(*)::int as count from audit_log where action = 'garden.bulkCreated' and detail->>'count' = $1`,
      [String(STREAMED)],
    );
    expect(events?.count).toBe(1);
  });

  it('update what differs from a stream, with history, or nothing when it breaks', async () => {
    const { crm } = env;
    const rows = await streamedRows();
    const updating = (size: (at: number) => number) =>
      crm.change.transaction((tx) =>
        tx.updateMany(
          crm.system,
          'garden',
          streamed((at) => ({ id: rows[at]?.id ?? '', size: size(at) })),
        ),
      );
    const break7 = (at: number): number => {
      if (at === STREAMED - 1) throw new Error('no more');
      return 7;
    };
    await expect(updating(break7)).rejects.toThrow('no more');
    expect(await streamedRows()).toEqual(rows);
    expect(await updating((at) => Math.min(at % 7, 5))).toEqual({
      inserted: 0,
      updated: rows.filter(({ size }) => size > 5).length,
    });
    expect(await updating((at) => Math.min(at % 7, 5))).toEqual({ inserted: 0, updated: 0 });
    const after = await streamedRows();
    expect(after.map(({ size, version }) => [size, version])).toEqual(
      rows.map(({ size }) => [Math.min(size, 5), size > 5 ? 2 : 1]),
    );
    const [history] = await crm.application.database.query<{ count: number }>(
      `select count(*)::int as count from field_history h join garden g on g.id = h.record_id
       where g.name like 'Stream %' and h.action = 'update' and h.changes = '{"size": {"before": 6, "after": 5}}'`,
    );
    expect(history?.count).toBe(rows.filter(({ size }) => size > 5).length);
    const uneven = streamed((at) => ({ id: rows[at]?.id ?? '', ...(at % 2 ? { size: 1 } : { rank: 1 }) }));
    await expect(crm.change.transaction((tx) => tx.updateMany(crm.system, 'garden', uneven))).rejects.toThrow(
      'every row must carry the same fields',
    );
  });
});

describe('limits', () => {
  const nested = (depth: number): string => (depth === 0 ? 'id' : `parent { ${nested(depth - 1)} }`);
  it.each([
    ['QUERY_TOO_DEEP', `{ orgUnits { nodes { ${nested(40)} } } }`],
    [
      'TOO_MANY_ALIASES',
      `{ gardens { nodes { ${Array.from({ length: 31 }, (_, at) => `a${at}: name`).join(' ')} } } }`,
    ],
    ['TOO_MANY_ROOT_FIELDS', `{ ${Array.from({ length: 21 }, () => 'gardens { totalCount }').join(' ')} }`],
    ['QUERY_TOO_COSTLY', `{ gardens(first: 200) { nodes { plants(first: 100) { id } } } }`],
    ['QUERY_TOO_COSTLY', `{ gardens { nodes { plants { garden { plants { id } } } } } }`],
    [
      'GRAPHQL_PARSE_FAILED',
      `{ ${Array.from({ length: 500 }, (_, at) => `a${at}: gardens { totalCount }`).join(' ')} }`,
    ],
    ['GRAPHQL_VALIDATION_FAILED', `{ gardens { nodes { nam } } }`],
  ])('answer %s with status 400 and no hint', async (code, query) => {
    const admin = await env.crm.user({ role: 'administrator' });
    const { status, errors } = await admin.client.ask(query);
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 400, code });
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|stack|select /i);
  });

  it('lets nobody in without a session', async () => {
    expect(await env.crm.visitor.code(`{ gardens { totalCount } }`)).toBe('UNAUTHENTICATED');
    expect(await env.crm.visitor.code(`{ recordTypes { name } }`)).toBe('UNAUTHENTICATED');
    expect(await env.crm.visitor.run(`{ me { id } }`)).toEqual({ me: null });
  });
});
