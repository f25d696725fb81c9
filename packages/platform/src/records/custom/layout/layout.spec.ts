import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });

const label = { en: 'Basics', zh: '基本信息' };
const SAVE = `mutation($roleId: ID, $definition: JSON!, $expectedVersion: Int) {
  saveLayout(record: "garden", roleId: $roleId, definition: $definition, expectedVersion: $expectedVersion) {
    version role { name } definition } }`;
const CREATE = `mutation($input: GardenInput!) { createGarden(input: $input) { id version } }`;
const UPDATE = `mutation($id: ID!, $version: Int!, $input: GardenInput!) {
  updateGarden(id: $id, expectedVersion: $version, input: $input) { version } }`;

const layout = (...fields: object[]) => ({ sections: [{ key: 'basics', label, columns: 2, fields }] });

describe('layouts', () => {
  let admin: TestUser;
  let keeper: TestUser;
  let keeperRole: string;

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    const grants = { '*': { read: 'all', create: 'all', update: 'all' } };
    const role = await env.crm.change.create(env.crm.system, 'role', {
      name: 'keeper',
      grants,
      permissions: [],
    });
    keeperRole = role.id;
    keeper = await env.crm.user({ role: 'keeper' });
  });

  const reason = async (definition: object): Promise<string> => {
    const { errors } = await admin.client.ask(SAVE, { definition });
    return `${errors[0]?.extensions.code} ${errors[0]?.message}`;
  };

  it('are refused when they are not of the documented form', async () => {
    expect(await reason({ sections: [{ key: 'a b' }] })).toContain('LAYOUT_INVALID');
    expect(await reason(layout({ path: 'nowhere' }))).toContain('there is no field nowhere');
    expect(await reason(layout({ path: 'name' }, { path: 'name' }))).toContain('name stands in it twice');
    expect(await reason(layout({ path: 'name', show: 'size + 1' }))).toContain(
      'true or false expected, not int',
    );
    expect(await reason(layout({ path: 'name', show: 'size > nothing' }))).toContain(
      'there is no field nothing',
    );
  });

  it('hold for everybody, and others for roles; each is guarded by its version', async () => {
    const everybody = layout({ path: 'name' }, { path: 'code', require: 'size > 100' });
    expect((await admin.client.run(SAVE, { definition: everybody })).saveLayout).toEqual({
      version: 1,
      role: null,
      definition: everybody,
    });
    expect(await admin.client.code(SAVE, { definition: everybody })).toBe('LAYOUT_CONFLICT');
    const again = await admin.client.run(SAVE, { definition: everybody, expectedVersion: 1 });
    expect(again.saveLayout.version).toBe(2);
    const keepers = layout(
      { path: 'name', readOnly: "kind == 'roses'" },
      { path: 'rent', require: "'keeper' in me.roles && kind == 'herbs'" },
    );
    await admin.client.run(SAVE, { definition: keepers, roleId: keeperRole });
    const { layouts } = await admin.client.run(`{ layouts(record: "garden") { role { name } version } }`);
    expect(layouts).toEqual([
      { role: null, version: 2 },
      { role: { name: 'keeper' }, version: 1 },
    ]);
    const mine = `{ recordTypes { name layout } }`;
    const ofGarden = (types: { name: string; layout: unknown }[]) =>
      types.find((one) => one.name === 'garden')?.layout;
    expect(ofGarden((await keeper.client.run(mine)).recordTypes)).toEqual(keepers);
    expect(ofGarden((await admin.client.run(mine)).recordTypes)).toEqual(everybody);
  });

  it('are enforced at write, on the record as it would be', async () => {
    expect(await admin.client.code(CREATE, { input: { name: 'Big', size: 200 } })).toBe('LAYOUT_REQUIRED');
    const made = await admin.client.run(CREATE, { input: { name: 'Small', size: 20 } });
    const { id } = made.createGarden;
    const { errors } = await admin.client.ask(UPDATE, { id, version: 1, input: { size: 101 } });
    expect(errors[0]).toMatchObject({
      message: '"code" must not be empty here.',
      extensions: { code: 'LAYOUT_REQUIRED', details: { record: 'garden', field: 'code' } },
    });
    await admin.client.run(UPDATE, { id, version: 1, input: { size: 101, code: 'S' } });
  });

  it('are those of the role of whoever writes; read-only is judged on what changes', async () => {
    const made = await keeper.client.run(CREATE, {
      input: { name: 'Ours', size: 200, kind: 'herbs', rent: { amount: '1', currency: 'CNY' } },
    });
    const { id } = made.createGarden;
    await keeper.client.run(UPDATE, { id, version: 1, input: { name: 'Ours still' } });
    const roses = { kind: 'roses', name: 'Theirs' };
    expect(await keeper.client.code(UPDATE, { id, version: 2, input: roses })).toBe('LAYOUT_READ_ONLY');
    await keeper.client.run(UPDATE, { id, version: 2, input: { kind: 'roses', name: 'Ours still' } });
    expect(await keeper.client.code(UPDATE, { id, version: 3, input: { kind: 'herbs', rent: null } })).toBe(
      'LAYOUT_REQUIRED',
    );
    await env.crm.change.update(env.crm.system, 'garden', id, null, { name: 'By the system' });
  });

  it('do not show fields or conditions that their reader may not see', async () => {
    const grants = { garden: { read: 'all', readable: ['code'] } };
    const { id } = await env.crm.change.create(env.crm.system, 'role', {
      name: 'peeper',
      grants,
      permissions: [],
    });
    const peeper = await env.crm.user({ role: 'peeper' });
    const definition = layout(
      { path: 'code', show: 'size > 7' },
      { path: 'size' },
      { path: 'name', show: "code == 'x'" },
    );
    await admin.client.run(SAVE, { definition, roleId: id });
    const { recordTypes } = await peeper.client.run(`{ recordTypes { name layout } }`);
    expect(recordTypes).toEqual([
      { name: 'garden', layout: layout({ path: 'code' }, { path: 'name', show: "code == 'x'" }) },
    ]);
  });

  it('judge formulas by what they come to after the change', async () => {
    const add = `mutation($input: FieldInput!) { addField(record: "garden", input: $input) { name } }`;
    const input = { name: 'double', kind: 'formula', label, expression: 'size * 2' };
    await admin.client.run(add, { input });
    const definition = layout({ path: 'code', require: 'ext.custom.double > 100' });
    await admin.client.run(SAVE, { definition, expectedVersion: 2 });
    expect(await admin.client.code(CREATE, { input: { name: 'Wide', size: 51 } })).toBe('LAYOUT_REQUIRED');
    const made = await admin.client.run(CREATE, { input: { name: 'Narrow', size: 50 } });
    const wider = { id: made.createGarden.id, version: 1, input: { size: 60 } };
    expect(await admin.client.code(UPDATE, wider)).toBe('LAYOUT_REQUIRED');
    const { errors } = await admin.client.ask(
      `mutation { retireField(record: "garden", name: "double") { name } }`,
    );
    expect(errors[0]?.message).toContain("the layout's condition on code");
  });

  it('go when they are removed', async () => {
    const remove = `mutation { removeLayout(record: "garden") }`;
    expect(await admin.client.run(remove)).toEqual({ removeLayout: true });
    expect(await admin.client.code(remove)).toBe('NOT_FOUND');
    await admin.client.run(CREATE, { input: { name: 'Big', size: 200 } });
  });

  it('have their expressions checked while they are written', async () => {
    const check = `query($expression: String!, $use: String!) {
      checkExpression(record: "garden", expression: $expression, use: $use) { ok error { en zh } result uses } }`;
    const ask = async (expression: string, use = 'formula') =>
      (await admin.client.run(check, { expression, use })).checkExpression;
    expect(await ask('rent.amount / size')).toEqual({
      ok: true,
      error: null,
      result: 'decimal',
      uses: ['rent', 'size'],
    });
    expect(await ask('size >')).toMatchObject({
      ok: false,
      error: { en: 'unexpected token: EOF (at character 7)' },
    });
    expect(await ask('ext.bees.hives > 3', 'condition')).toMatchObject({ ok: true, result: 'boolean' });
  });
});
