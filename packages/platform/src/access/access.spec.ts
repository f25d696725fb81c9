import type { Grants } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestUser } from '../../../testing/src/crm/test-crm.js';
import { CODE, errorsOf, NAME, useImportDesk } from '../../test/import-desk.js';

const desk = useImportDesk();

const CREATE = `mutation($input: OrchardInput!) { createOrchard(input: $input) { id version } }`;
const UPDATE = `mutation($id: ID!, $v: Int!, $input: OrchardInput!) { updateOrchard(id: $id, expectedVersion: $v, input: $input) { id version } }`;
const NAMES = `query($filter: OrchardFilter) { orchards(filter: $filter, sort: [{ name: ASC }]) { nodes { name } } }`;
const SHARE = `mutation($id: ID!, $user: ID!, $level: String!, $until: String) { setCollaborator(record: "orchard", id: $id, userId: $user, level: $level, until: $until) { user { name } level until addedBy { name } } }`;

async function withRole(name: string, grants: Grants, permissions: string[] = []): Promise<TestUser> {
  const { crm } = desk;
  const others: Grants = { user: { read: 'all' }, orgUnit: { read: 'all' } };
  await crm.change.create(crm.system, 'role', { name, grants: { ...others, ...grants }, permissions });
  return crm.user({ role: name, name });
}

const seenBy = async ({ client }: TestUser, filter: object = {}): Promise<string[]> =>
  (await client.run(NAMES, { filter })).orchards.nodes.map((node: { name: string }) => node.name);

describe('a condition of a role', () => {
  const pears = { fruit: { eq: 'pear' } };
  let keeper: TestUser;

  beforeAll(async () => {
    const large = { and: [pears, { turnover: { gte: '700' } }] };
    keeper = await withRole('pear keeper', {
      orchard: {
        read: 'all',
        create: 'own',
        update: 'all',
        when: { read: pears, create: large, update: { not: { organic: { eq: true } } } },
        readable: ['code', 'fruit', 'turnover', 'owner'],
        writable: ['name', 'code', 'fruit', 'turnover', 'owner', 'organic'],
      },
    });
  });

  it('is part of every read, also where it looks at fields that its holder may not read', async () => {
    const { crm, admin } = desk;
    for (const [name, fruit, organic] of [
      ['Apples', 'apple', false],
      ['Pears', 'pear', false],
      ['Organic pears', 'pear', true],
    ])
      await admin.client.run(CREATE, { input: { name, fruit, organic } });
    expect(await seenBy(keeper)).toEqual(['Organic pears', 'Pears']);
    const { orchardGroups, search } = await keeper.client.run(
      `{ orchardGroups(by: ["fruit"]) { key count } search(text: "pple") { id } }`,
    );
    expect({ orchardGroups, search }).toEqual({
      orchardGroups: [{ key: { fruit: 'pear' }, count: 2 }],
      search: [],
    });
    for (const query of [
      '{ orchards { nodes { organic } } }',
      '{ orchards(filter: { organic: { eq: true } }) { totalCount } }',
      '{ orchards(sort: [{ organic: ASC }]) { totalCount } }',
      '{ orchardGroups(by: ["organic"]) { count } }',
    ])
      expect(await keeper.client.code(query)).toBe('FIELD_UNKNOWN');
    const { nodes } = await crm.query.list(keeper.actor, 'orchard', {
      select: { name: true, version: true },
    });
    expect(nodes).toHaveLength(2);
  });

  it('is judged on a new record as it is made, and on a changed one as it was', async () => {
    const small = { name: 'Small', fruit: 'pear', turnover: { amount: '10', currency: 'USD' } };
    expect(await keeper.client.code(CREATE, { input: small })).toBe('FORBIDDEN');
    const turnover = { amount: '100', currency: 'USD' };
    const { createOrchard: made } = await keeper.client.run(CREATE, { input: { ...small, turnover } });
    const mark = { id: made.id, v: 1, input: { organic: true } };
    // What it may not read, it may not write either.
    expect(await keeper.client.code(UPDATE, mark)).toBe('FIELD_UNKNOWN');
    await desk.admin.client.run(UPDATE, mark);
    expect(await keeper.client.code(UPDATE, { id: made.id, v: 2, input: { code: 'S' } })).toBe('FORBIDDEN');
    await desk.admin.client.run(UPDATE, { id: made.id, v: 2, input: { organic: false } });
    await keeper.client.run(UPDATE, { id: made.id, v: 3, input: { turnover, name: 'Smaller' } });
    // Nobody puts a record where it could not see it any more.
    expect(await keeper.client.code(UPDATE, { id: made.id, v: 4, input: { fruit: 'apple' } })).toBe(
      'FORBIDDEN',
    );
  });

  it('holds for the rows of an import, with their defaults and their amounts in the base currency', async () => {
    const columns = [NAME, CODE, { index: 2, field: 'turnover', currency: 'USD' }];
    const rows = 'name,code,turnover\nA,IC1,100\n';
    expect(errorsOf(await desk.dryRun(rows, { columns }, keeper))).toEqual([
      [2, null, 'IMPORT_OUT_OF_REACH'],
    ]);
    const fruit = { index: 3, field: 'fruit' };
    const pear = 'name,code,turnover,fruit\nA,IC1,100,pear\nB,IC2,99.99,pear\nC,IC3,100,apple\n';
    expect(errorsOf(await desk.dryRun(pear, { columns: [...columns, fruit] }, keeper))).toEqual([
      [3, null, 'IMPORT_OUT_OF_REACH'],
      [4, null, 'IMPORT_OUT_OF_REACH'],
    ]);
  });

  it('is refused when a role is saved with one that makes no sense, and grants nothing once it makes none', async () => {
    const { crm } = desk;
    const save = (when: object, record = 'orchard') =>
      crm.change.create(crm.system, 'role', {
        name: 'odd',
        grants: { [record]: { read: 'all', when: { read: when } } },
        permissions: [],
      });
    const invalid = (details: object) => ({
      code: 'ROLE_GRANTS_INVALID',
      details: expect.objectContaining(details),
    });
    await expect(save({ smell: { eq: 'x' } })).rejects.toMatchObject(
      invalid({ record: 'orchard', action: 'read', field: 'smell' }),
    );
    await expect(save({ turnover: { contains: 'x' } })).rejects.toMatchObject(invalid({ field: 'turnover' }));
    await expect(save({ owner: { smell: { eq: 'x' } } })).rejects.toMatchObject(invalid({ field: 'smell' }));
    await expect(save({ name: { eq: 'x' } }, 'meadow')).rejects.toMatchObject(invalid({ record: 'meadow' }));
    const { id } = await save({ or: [{ owner: { isMe: true } }, { createdAt: { inLastDays: 3 } }] });
    await crm.application.database.query(
      `update role set grants = jsonb_set(grants, '{orchard,when,read}', '{"not": {"smell": {"eq": "x"}}}') where id = $1`,
      [id],
    );
    const user = await crm.user({ role: 'odd' });
    expect(await seenBy(user)).toEqual([]);
  });
});

describe('a role that lists fields', () => {
  it('leaves out what is not listed, everywhere, and so whatever is added later', async () => {
    const { crm } = desk;
    const clerk = await withRole('clerk', {
      orchard: { read: 'all', update: 'all', readable: ['code', 'ext.gardeners.hands'], writable: ['code'] },
    });
    const { recordTypes } = await clerk.client.run('{ recordTypes { name fields { path writable } } }');
    const { fields } = recordTypes.find((one: { name: string }) => one.name === 'orchard');
    expect(fields.map((one: { path: string; writable: boolean }) => [one.path, one.writable])).toEqual([
      ['version', false],
      ['name', false],
      ['code', true],
      ['ext.gardeners.hands', false],
    ]);
    const { id } = await crm.change.create(crm.system, 'orchard', { name: 'Listed', code: 'L1' });
    const before = await crm.checksum('orchard');
    expect(await clerk.client.code(UPDATE, { id, v: 1, input: { name: 'x' } })).toBe('FIELD_READ_ONLY');
    expect(await clerk.client.code(UPDATE, { id, v: 1, input: { fruit: 'pear' } })).toBe('FIELD_UNKNOWN');
    expect(await crm.checksum('orchard')).toBe(before);
    await clerk.client.run(UPDATE, { id, v: 1, input: { code: 'L2' } });
    await desk.admin.client.run(UPDATE, { id, v: 2, input: { fruit: 'pear' } });
    const history = 'query($id: ID!) { fieldHistory(record: "orchard", id: $id, first: 1) { field } }';
    expect(await clerk.client.run(history, { id })).toEqual({ fieldHistory: [{ field: 'code' }] });
  });
});

describe('managing access', () => {
  it('takes the permission besides the grants, and everything is handed out only by who has it', async () => {
    const every = { read: 'all', create: 'all', update: 'all', delete: 'all' } as const;
    const people: Grants = { user: every, role: every, userRole: every, orgUnit: every };
    const [clerk, manager] = [
      await withRole('people clerk', people),
      await withRole('people manager', people, ['access.manage']),
    ];
    const add = 'mutation($input: RoleInput!) { createRole(input: $input) { id } }';
    const role = (name: string, permissions: string[]) => ({ input: { name, grants: {}, permissions } });
    expect(await clerk.client.code(add, role('mine', []))).toBe('FORBIDDEN');
    expect(await manager.client.code(add, role('mine', ['*']))).toBe('FORBIDDEN');
    await manager.client.run(add, role('mine', ['tier.publish']));
    const { roles } = await manager.client.run(
      '{ roles(filter: { name: { eq: "administrator" } }) { nodes { id } } }',
    );
    const hold = 'mutation($input: UserRoleInput!) { createUserRole(input: $input) { id } }';
    const input = { user: manager.id, role: roles.nodes[0].id };
    expect(await manager.client.code(hold, { input })).toBe('FORBIDDEN');
    await desk.admin.client.run(hold, { input });
  });

  it('explains who sees a record and what a user sees', async () => {
    const { crm, admin, rep, stranger } = desk;
    const { id } = await crm.change.create(crm.system, 'orchard', { name: 'Explained', owner: rep.id });
    const { explainRecordAccess: told } = await admin.client.run(
      `query($id: ID!) { explainRecordAccess(record: "orchard", id: $id) { title capped users { user { id name } actions { action granted reasons { kind role { name } scope text { en zh } } } } } }`,
      { id },
    );
    const mine = told.users.find((one: any) => one.user.id === rep.id);
    expect(told.title).toBe('Explained');
    expect(told.users.some((one: any) => one.user.id === stranger.id)).toBe(false);
    expect(mine.actions[0]).toEqual({
      action: 'read',
      granted: true,
      reasons: [
        {
          kind: 'scope',
          role: { name: 'salesRep' },
          scope: 'own',
          text: {
            en: 'The role Sales rep covers orchards that the user owns.',
            zh: '角色“销售代表”涵盖该用户负责的果园。',
          },
        },
      ],
    });
    const { explainUserAccess: access } = await admin.client.run(
      `query($id: ID!) { explainUserAccess(userId: $id) { user { name active } roles { name } permissions { name } records { record rows unreadable unwritable actions { action granted } } } }`,
      { id: rep.id },
    );
    const orchards = access.records.find((one: any) => one.record === 'orchard');
    expect(orchards.rows).toBe(
      (await crm.query.list(rep.actor, 'orchard', { select: { id: true }, totalCount: true })).totalCount,
    );
    expect(orchards.actions.map((one: any) => one.granted)).toEqual([true, true, true, true]);
    expect(
      access.records.find((one: any) => one.record === 'role').actions.some((one: any) => one.granted),
    ).toBe(false);
    for (const query of ['{ permissions { name } }', '{ explainUserAccess(userId: "x") { user { id } } }'])
      expect(await rep.client.code(query)).toBe('FORBIDDEN');
    const { permissions } = await admin.client.run('{ permissions { name owner label { zh } } }');
    expect(permissions).toContainEqual({
      name: 'access.manage',
      owner: 'core',
      label: { zh: '管理用户、角色与权限' },
    });
  });
});

describe('a shared record', () => {
  it('is seen, or worked on, by one user more until its last day, with what belongs to it', async () => {
    const { crm, rep, stranger } = desk;
    const { createOrchard: made } = await rep.client.run(CREATE, { input: { name: 'Shared' } });
    const { id } = made;
    const share = { id, user: stranger.id, level: 'read', until: '2026-11-21' };
    expect(await stranger.client.code(SHARE, { ...share, id })).toBe('NOT_FOUND');
    expect(await rep.client.code(SHARE, { ...share, level: 'own' })).toBe('SHARE_LEVEL_UNKNOWN');
    expect(await rep.client.code(SHARE, { ...share, until: '2026-11-19' })).toBe('SHARE_END_INVALID');
    expect(await rep.client.code(SHARE, { ...share, user: id })).toBe('REFERENCE_NOT_FOUND');
    expect(await rep.client.run(SHARE, share)).toEqual({
      setCollaborator: [
        { user: { name: 'Stan' }, level: 'read', until: '2026-11-21', addedBy: { name: 'Ren' } },
      ],
    });
    expect(await seenBy(stranger, { name: { eq: 'Shared' } })).toEqual(['Shared']);
    expect(await stranger.client.code(UPDATE, { id, v: 1, input: { code: 'x' } })).toBe('FORBIDDEN');
    expect(await stranger.client.code(SHARE, { ...share, level: 'work' })).toBe('FORBIDDEN');
    const picking = `mutation($input: PickingInput!) { createPicking(input: $input) { id orchard { name } } }`;
    const input = { orchard: id, pickedOn: '2026-11-20', amount: { amount: '1', currency: 'CNY' } };
    expect(await stranger.client.code(picking, { input })).toBe('FORBIDDEN');
    await rep.client.run(SHARE, { ...share, level: 'work' });
    crm.clock.advance(1_000);
    await stranger.client.run(UPDATE, { id, v: 1, input: { code: 'worked' } });
    // What is shared is not given away, nor taken.
    expect(await stranger.client.code(UPDATE, { id, v: 2, input: { owner: stranger.id } })).toBe('FORBIDDEN');
    expect((await stranger.client.run(picking, { input })).createPicking.orchard).toEqual({ name: 'Shared' });
    expect(
      await stranger.client.code('mutation($ids: [ID!]!) { deleteOrchards(ids: $ids) }', { ids: [id] }),
    ).toBe('FORBIDDEN');
    crm.clock.advance(2 * 86_400_000);
    const late = await crm.session(stranger.id);
    expect((await late.run(NAMES, { filter: { name: { eq: 'Shared' } } })).orchards.nodes).toEqual([]);
  });
});

describe('a stand-in', () => {
  const DELEGATE = `mutation($input: DelegationInput!) { createDelegation(input: $input) { id from { name } to { name } active } }`;

  it('reaches what the absent user owns, from the first day to the last', async () => {
    const { crm } = desk;
    crm.clock.set('2026-11-22T09:00:00');
    const [absent, deputy] = [
      await crm.user({ role: 'salesRep', name: 'Anna' }),
      await crm.user({ role: 'salesRep', name: 'Bo' }),
    ];
    await crm.change.create(crm.system, 'orchard', { name: "Anna's", owner: absent.id });
    const input = { toUserId: deputy.id, startsOn: '2026-11-24', endsOn: '2026-11-25', note: 'away' };
    expect(
      await deputy.client.code(DELEGATE, { input: { ...input, fromUserId: absent.id, toUserId: deputy.id } }),
    ).toBe('FORBIDDEN');
    expect(await absent.client.code(DELEGATE, { input: { ...input, toUserId: absent.id } })).toBe(
      'DELEGATION_TO_SELF',
    );
    expect(await absent.client.code(DELEGATE, { input: { ...input, endsOn: '2026-11-23' } })).toBe(
      'DELEGATION_DATES_INVALID',
    );
    const { createDelegation } = await absent.client.run(DELEGATE, { input });
    expect(createDelegation).toMatchObject({ from: { name: 'Anna' }, to: { name: 'Bo' }, active: false });
    const seenOn = async (day: string): Promise<string[]> => {
      crm.clock.set(`${day}T09:00:00`);
      return seenBy({ ...deputy, client: await crm.session(deputy.id) }, { name: { eq: "Anna's" } });
    };
    expect(await seenOn('2026-11-23')).toEqual([]);
    expect(await seenOn('2026-11-24')).toEqual(["Anna's"]);
    const client = await crm.session(deputy.id);
    const { delegations } = await client.run('{ delegations { active note } }');
    expect(delegations).toEqual([{ active: true, note: 'away' }]);
    expect(await seenOn('2026-11-25')).toEqual(["Anna's"]);
    const end = 'mutation($id: ID!) { endDelegation(id: $id) }';
    const [foreign, missing] = await Promise.all(
      [createDelegation.id, absent.id].map(async (id) => (await crm.session(desk.rep.id)).ask(end, { id })),
    );
    expect(foreign).toEqual(missing);
    await (await crm.session(deputy.id)).run(end, { id: createDelegation.id });
    expect(await seenOn('2026-11-25')).toEqual([]);
  });
});
