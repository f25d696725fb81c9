import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });

const label = (en: string) => ({ en, zh: `${en}（中）` });
const ADD = `mutation($record: String!, $input: FieldInput!) { addField(record: $record, input: $input) {
  name fields { path kind label { en zh } required custom default choices { value } indexed unique expression } } }`;
const UPDATE = `mutation($record: String!, $name: String!, $input: FieldChangesInput!) {
  updateField(record: $record, name: $name, input: $input) { fields { path label { en } } } }`;
const RETIRE = `mutation($name: String!) { retireField(record: "garden", name: $name) { fields { path } } }`;
const RESTORE = `mutation($name: String!) { restoreField(record: "garden", name: $name) { fields { path } } }`;
const FIELDS = `{ customFields(record: "garden") { name kind required unique indexed status error retiredAt } }`;
const IMPACT = `query($name: String!, $input: FieldChangesInput!) { fieldImpact(record: "garden", name: $name, input: $input) {
  rows emptyRows duplicateValues notes { en } blocked { en zh } } }`;

describe('fields of administrators', () => {
  let admin: TestUser;
  let rep: TestUser;

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    rep = await env.crm.user({ role: 'salesRep' });
  });

  const add = (input: object, record = 'garden') => admin.client.run(ADD, { record, input });
  const update = (name: string, input: object) => admin.client.ask(UPDATE, { record: 'garden', name, input });
  const garden = async (name: string, custom: object = {}) => {
    const made = await admin.client.run(
      `mutation($input: GardenInput!) { createGarden(input: $input) { id version } }`,
      { input: { name, ext: { custom } } },
    );
    return made.createGarden as { id: string; version: number };
  };
  const refusal = async (input: object, record = 'garden') => {
    const { errors } = await admin.client.ask(ADD, { record, input });
    return `${errors[0]?.extensions.code} ${errors[0]?.message}`;
  };

  it('are there at once, in answers, filters, sorts and inputs', async () => {
    const { addField } = await add({ name: 'favouriteTea', kind: 'text', label: label('Favourite tea') });
    expect(addField.fields).toContainEqual({
      path: 'ext.custom.favouriteTea',
      kind: 'text',
      label: label('Favourite tea'),
      required: false,
      custom: true,
      default: null,
      choices: null,
      indexed: false,
      unique: false,
      expression: null,
    });
    const made = await admin.client.run(
      `mutation { createGarden(input: { name: "Eden", ext: { custom: { favouriteTea: "oolong" } } }) {
        id name ext { custom { favouriteTea } } } }`,
    );
    expect(made.createGarden).toMatchObject({ ext: { custom: { favouriteTea: 'oolong' } } });
    const found = await admin.client.run(
      `{ gardens(filter: { ext: { custom: { favouriteTea: { startsWith: "oo" } } } },
        sort: [{ ext: { custom: { favouriteTea: DESC } } }]) { nodes { name } } }`,
    );
    expect(found).toEqual({ gardens: { nodes: [{ name: 'Eden' }] } });
    const history = await admin.client.run(
      `mutation($id: ID!) { updateGarden(id: $id, expectedVersion: 1, input: { ext: { custom: { favouriteTea: "pu'er" } } }) {
        version } }`,
      { id: made.createGarden.id },
    );
    expect(history.updateGarden.version).toBe(2);
    const [told] = await env.crm.application.database.query(
      `select changes from field_history where record_id = $1 and action = 'update'`,
      [made.createGarden.id],
    );
    expect(told).toEqual({
      changes: { 'ext.custom.favouriteTea': { before: 'oolong', after: "pu'er" } },
    });
  });

  it('are for those who may manage the schema', async () => {
    const input = { name: 'mine', kind: 'text', label: label('Mine') };
    expect(await rep.client.code(ADD, { record: 'garden', input })).toBe('FORBIDDEN');
    expect(await rep.client.code(FIELDS)).toBe('FORBIDDEN');
  });

  it('come in every kind, with a column of their own and an entry in the ledger', async () => {
    const choices = [{ value: 'a', label: label('A') }];
    const plain =
      'longText email phone url integer decimal percent money boolean date dateTime address personName rating json';
    const kinds: object[] = plain.split(' ').map((kind) => ({ kind }));
    kinds.push({ kind: 'choice', choices }, { kind: 'multiChoice', choices });
    kinds.push({ kind: 'reference', target: 'user' }, { kind: 'references', target: 'plant' });
    kinds.push({ kind: 'formula', expression: 'size * 2' });
    for (const one of kinds) {
      const { kind } = one as { kind: string };
      await add({ name: `every${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, label: label(kind), ...one });
    }
    const { customFields } = await admin.client.run(FIELDS);
    expect(customFields).toHaveLength(kinds.length + 1);
    // The formula is computed for the record that is there.
    const statuses = customFields
      .filter((one: { kind: string }) => one.kind !== 'formula')
      .map((one: { status: string }) => one.status);
    expect(new Set(statuses)).toEqual(new Set(['ready']));
    const ledger = await env.crm.application.database.query<{ column_name: string; type: string }>(
      `select column_name, type from extra_column where owner = 'custom' and field in ('everyMoney', 'everyReference')`,
    );
    expect(ledger.map((row) => `${row.column_name} ${row.type}`).toSorted()).toEqual(
      [
        'x_custom__every_money character(3)',
        'x_custom__every_money numeric(19,4)',
        'x_custom__every_money_base numeric(19,4)',
        'x_custom__every_reference_id uuid',
      ]
        .map((one) => one.replace('every_money character', 'every_money_currency character'))
        .toSorted(),
    );
  });

  it.each([
    [
      { name: 'Big', kind: 'text' },
      'NAME_INVALID The name "Big" cannot be used: it must start with a small letter',
    ],
    [
      { name: 'constructor', kind: 'text' },
      'NAME_INVALID The name "constructor" cannot be used: it is a reserved word.',
    ],
    [
      { name: 'favouriteTea', kind: 'text' },
      'NAME_TAKEN The name "favouriteTea" is taken already, by garden.ext.custom.favouriteTea.',
    ],
    [
      { name: 'everyMoneyCurrency', kind: 'text' },
      'NAME_TAKEN The name "everyMoneyCurrency" is taken already, by everyMoney.',
    ],
    [{ name: 'blob', kind: 'blob' }, 'FIELD_INVALID The field cannot be like this: there is no kind "blob".'],
    [{ name: 'pick', kind: 'choice' }, 'FIELD_INVALID The field cannot be like this: it needs choices.'],
    [
      { name: 'long', kind: 'longText', unique: true },
      'FIELD_INVALID The field cannot be like this: a field of kind longText cannot be unique.',
    ],
    [
      { name: 'many', kind: 'integer', min: 3, max: 2 },
      'FIELD_INVALID The field cannot be like this: the least is more than the most.',
    ],
    [
      { name: 'start', kind: 'integer', max: 3, default: 5 },
      'FIELD_INVALID The field cannot be like this: the default does not fit: more than 3.',
    ],
    [
      { name: 'who', kind: 'reference', target: 'nobody' },
      'RECORD_TYPE_UNKNOWN There is no record type "nobody".',
    ],
    [
      { name: 'one', kind: 'reference', target: 'garden', inverse: { name: 'plants', label: label('x') } },
      'NAME_TAKEN The name "plants" is taken already, by plant.garden.',
    ],
    [
      { name: 'sum', kind: 'formula', expression: 'name + 1' },
      'FIELD_INVALID The field cannot be like this: these values cannot be put together: string + int (at character 1).',
    ],
  ])('%j is refused', async (input, message) => {
    expect(await refusal({ label: label('One'), ...input })).toContain(message);
  });

  it('are refused without labels in both languages, and on record types that are not there', async () => {
    expect(await refusal({ name: 'one', kind: 'text', label: { en: 'One', zh: ' ' } })).toContain(
      'both languages',
    );
    expect(await refusal({ name: 'one', kind: 'text', label: label('One') }, 'nowhere')).toContain(
      'RECORD_TYPE_UNKNOWN',
    );
  });

  it('that are required are asked of people from then on, and of no record that is there', async () => {
    const before = await garden('Old');
    await add({ name: 'soil', kind: 'text', label: label('Soil'), required: true });
    const create = `mutation($input: GardenInput!) { createGarden(input: $input) { id } }`;
    expect(await admin.client.code(create, { input: { name: 'New' } })).toBe('VALUE_REQUIRED');
    const write = `mutation($id: ID!, $input: GardenInput!) { updateGarden(id: $id, expectedVersion: 1, input: $input) { version } }`;
    expect(await admin.client.run(write, { id: before.id, input: { size: 3 } })).toEqual({
      updateGarden: { version: 2 },
    });
    await env.crm.change.create(env.crm.system, 'garden', { name: 'By the system' });
    expect((await update('soil', { required: false })).errors).toEqual([]);
  });

  it('that are unique are refused while values stand twice, and kept unique from then on', async () => {
    await add({ name: 'plot', kind: 'text', label: label('Plot') });
    await garden('One', { plot: 'A1' });
    const other = await garden('Two', { plot: 'A1' });
    const impact = await admin.client.run(IMPACT, { name: 'plot', input: { unique: true } });
    expect(impact.fieldImpact).toMatchObject({
      duplicateValues: 1,
      blocked: { en: '1 values stand in more than one record, such as "A1": the field cannot be unique.' },
    });
    const { errors } = await update('plot', { unique: true });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'DUPLICATE_VALUES',
      details: { count: 1, example: 'A1' },
    });
    await admin.client.run(`mutation($id: ID!) { deleteGardens(ids: [$id]) }`, { id: other.id });
    expect((await update('plot', { unique: true })).errors).toEqual([]);
    const input = { name: 'Three', ext: { custom: { plot: 'A1' } } };
    const code = await admin.client.code(
      `mutation($input: GardenInput!) { createGarden(input: $input) { id } }`,
      { input },
    );
    expect(code).toBe('DUPLICATE_KEY');
  });

  it('lose a choice only when no record holds it', async () => {
    const choice = (value: string) => ({ value, label: label(value) });
    await add({
      name: 'light',
      kind: 'choice',
      label: label('Light'),
      choices: ['sun', 'shade'].map(choice),
    });
    await garden('Sunny', { light: 'sun' });
    const { errors } = await update('light', { choices: [choice('shade')] });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CHOICE_IN_USE',
      details: { value: 'sun', count: 1 },
    });
    expect((await update('light', { choices: [choice('sun')] })).errors).toEqual([]);
  });

  it('are retired with their data kept, and restored', async () => {
    const { id } = await garden('Kept', { favouriteTea: 'sencha' });
    await admin.client.run(RETIRE, { name: 'favouriteTea' });
    const read = `query($id: ID!) { garden(id: $id) { ext { custom { favouriteTea } } } }`;
    expect((await admin.client.ask(read, { id })).status).toBe(400);
    expect(await refusal({ name: 'favouriteTea', kind: 'text', label: label('Again') })).toContain(
      'NAME_TAKEN',
    );
    await admin.client.run(RESTORE, { name: 'favouriteTea' });
    expect((await admin.client.run(read, { id })).garden.ext.custom).toEqual({ favouriteTea: 'sencha' });
  });

  it('are not retired under what uses them, and it says who', async () => {
    await add({ name: 'rain', kind: 'integer', label: label('Rain') });
    await add({
      name: 'doubleRain',
      kind: 'formula',
      label: label('Double rain'),
      expression: 'ext.custom.rain * 2',
    });
    const role = await env.crm.change.create(env.crm.system, 'role', {
      name: 'rainy',
      grants: { garden: { read: 'all', when: { read: { ext: { custom: { rain: { gt: 5 } } } } } } },
      permissions: [],
    });
    const { errors } = await admin.client.ask(RETIRE, { name: 'rain' });
    expect(errors[0]?.message).toContain('used by Garden: Double rain; the condition of the role rainy.');
    await env.crm.change.delete(env.crm.system, 'role', [role.id]);
    await admin.client.run(RETIRE, { name: 'doubleRain' });
    await admin.client.run(RETIRE, { name: 'rain' });
  });

  it('are unreadable for roles that list their fields, unless they are added to the list', async () => {
    const role = await env.crm.change.create(env.crm.system, 'role', {
      name: 'reader',
      grants: { garden: { read: 'all', readable: ['size'] } },
      permissions: [],
    });
    const reader = await env.crm.user({ role: 'reader' });
    await add({ name: 'secret', kind: 'text', label: label('Secret') });
    await add({ name: 'open', kind: 'text', label: label('Open'), readableBy: [role.id] });
    env.crm.clock.advance(2_000);
    const { recordTypes } = await reader.client.run(`{ recordTypes { name fields { path } } }`);
    const seen = recordTypes
      .find((one: { name: string }) => one.name === 'garden')
      .fields.map((one: { path: string }) => one.path);
    expect(seen).toContain('ext.custom.open');
    expect(seen).not.toContain('ext.custom.secret');
    const read = `{ gardens { nodes { ext { custom { secret } } } } }`;
    expect(await reader.client.code(read)).toBe('FIELD_UNKNOWN');
  });

  it('that are searchable are found by the search box', async () => {
    await add({ name: 'motto', kind: 'text', label: label('Motto'), search: true });
    await garden('Quiet', { motto: 'festina lente' });
    const { search } = await admin.client.run(`{ search(text: "festina", first: 5) { title subtitle } }`);
    expect(search).toEqual([{ title: 'Quiet', subtitle: 'festina lente' }]);
  });

  it('point at records, with a list on the other side', async () => {
    const inverse = { name: 'sisterOf', label: label('Sister of') };
    await add({ name: 'sister', kind: 'reference', label: label('Sister'), target: 'garden', inverse });
    const first = await garden('First');
    await garden('Second', { sister: first.id });
    const read = `query($id: ID!) { garden(id: $id) { sisterOf { name ext { custom { sister { name } } } } } }`;
    expect((await admin.client.run(read, { id: first.id })).garden.sisterOf).toEqual([
      { name: 'Second', ext: { custom: { sister: { name: 'First' } } } },
    ]);
    const found = await admin.client.run(
      `{ gardens(filter: { sisterOf: { some: { name: { eq: "Second" } } } }) { nodes { name } } }`,
    );
    expect(found.gardens.nodes).toEqual([{ name: 'First' }]);
    const when = { read: { sisterOf: { some: { name: { eq: 'Second' } } } } };
    const grants = { garden: { read: 'all', when } };
    await env.crm.change.create(env.crm.system, 'role', { name: 'sisterly', grants, permissions: [] });
    const { errors } = await update('sister', { inverse: null });
    expect(errors[0]?.message).toContain('the condition of the role sisterly');
    expect((await update('sister', { inverse: { ...inverse, label: label('Sisters') } })).errors).toEqual([]);
  });
});
