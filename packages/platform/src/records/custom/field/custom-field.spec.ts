import { useTestCrm, type TestUser } from '../../../../../testing/src/crm/test-crm.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { beePlugin, gardenModule } from '../../../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });

const label = (en: string) => ({ en, zh: `${en}（中）` });
const ADD = `mutation($record: String!, $input: FieldInput!) { addField(record: $record, input: $input) {
  name fields { path kind label { en zh } required custom default choices { value } indexed unique expression } } }`;

describe('fields of administrators', () => {
  let admin: TestUser;
  let rep: TestUser;

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    rep = await env.crm.user({ role: 'salesRep' });
  });

  const add = (input: object, record = 'garden') =>
    admin.client.run<{ addField: { fields: { path: string }[] } }>(ADD, { record, input });

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
    expect(made).toMatchObject({ createGarden: { ext: { custom: { favouriteTea: 'oolong' } } } });
    const found = await admin.client.run(
      `{ gardens(filter: { ext: { custom: { favouriteTea: { startsWith: "oo" } } } },
        sort: [{ ext: { custom: { favouriteTea: DESC } } }]) { nodes { name } } }`,
    );
    expect(found).toEqual({ gardens: { nodes: [{ name: 'Eden' }] } });
  });

  it('are for those who may manage the schema', async () => {
    const code = await rep.client.code(ADD, {
      record: 'garden',
      input: { name: 'mine', kind: 'text', label: label('Mine') },
    });
    expect(code).toBe('FORBIDDEN');
  });
});
