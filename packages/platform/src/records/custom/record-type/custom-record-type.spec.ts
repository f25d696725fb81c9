import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../../../test/garden.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });

const label = (en: string) => ({ en, zh: `${en}（中）` });
const ADD = `mutation($input: RecordTypeInput!) { addRecordType(input: $input) {
  name plural custom title access fields { path kind required label { en } } inverses { name record } } }`;
const contract = {
  name: 'xContract',
  plural: 'xContracts',
  label: label('Contract'),
  labelPlural: label('Contracts'),
  icon: 'file-text',
  access: 'through',
  parent: 'garden',
  titleLabel: label('Number'),
};

describe('record types of administrators', () => {
  let admin: TestUser;

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
  });

  const refusal = async (input: object) => {
    const { errors } = await admin.client.ask(ADD, { input: { ...contract, ...input } });
    return `${errors[0]?.extensions.code} ${errors[0]?.message}`;
  };

  it.each([
    [
      { name: 'contract' },
      'NAME_INVALID The name "contract" cannot be used: it must be of the form xContract',
    ],
    [
      { plural: 'xContract' },
      'NAME_INVALID The name "xContract" cannot be used: singular and plural must differ',
    ],
    [{ access: 'public' }, 'FIELD_INVALID'],
    [
      { access: 'through', parent: null },
      'FIELD_INVALID The field cannot be like this: what is seen through',
    ],
    [{ parent: 'nothing' }, 'RECORD_TYPE_UNKNOWN'],
    [{ name: `x${'ABC'.repeat(9)}`, plural: 'xAlphabets' }, 'cannot be used: it is too long together'],
    [{ icon: 'A b' }, 'FIELD_INVALID'],
  ])('%j is refused', async (input, message) => {
    expect(await refusal(input)).toContain(message);
  });

  it('are lists, rights, references and history like those of modules', async () => {
    const { addRecordType } = await admin.client.run(ADD, { input: contract });
    expect(addRecordType).toMatchObject({
      name: 'xContract',
      plural: 'xContracts',
      custom: true,
      title: 'name',
      access: { through: 'garden' },
    });
    expect(addRecordType.fields).toContainEqual({
      path: 'garden',
      kind: 'reference',
      required: true,
      label: { en: 'Garden' },
    });
    await admin.client.run(
      `mutation($input: FieldInput!) { addField(record: "xContract", input: $input) { name } }`,
      { input: { name: 'value', kind: 'money', label: label('Value'), indexed: true } },
    );
    await admin.client.run(
      `mutation($input: FieldInput!) { addField(record: "garden", input: $input) { name } }`,
      {
        input: {
          name: 'main',
          kind: 'reference',
          target: 'xContract',
          label: label('Main contract'),
          inverse: { name: 'mainOf', label: label('Main of') },
        },
      },
    );
    const { createGarden } = await admin.client.run(
      `mutation { createGarden(input: { name: "Eden" }) { id } }`,
    );
    const made = await admin.client.run(
      `mutation($garden: ID!) { createXContract(input: { name: "C-1", garden: $garden, ext: { custom: { value: { amount: "12.50", currency: "CNY" } } } }) {
        id name garden { name } ext { custom { value { amount } } } } }`,
      { garden: createGarden.id },
    );
    expect(made.createXContract).toMatchObject({
      name: 'C-1',
      garden: { name: 'Eden' },
      ext: { custom: { value: { amount: '12.5000' } } },
    });
    await admin.client.run(
      `mutation($id: ID!, $main: ID!) { updateGarden(id: $id, expectedVersion: 1, input: { ext: { custom: { main: $main } } }) { id } }`,
      { id: createGarden.id, main: made.createXContract.id },
    );
    const read = await admin.client.run(
      `{ gardens(filter: { xContracts: { some: { ext: { custom: { value: { gt: "10" } } } } } }) {
          nodes { xContracts(first: 5) { name mainOf(first: 5) { name } } ext { custom { main { name } } } } }
        xContractGroups(by: [], aggregate: [{ field: "ext.custom.value", op: sum }]) { count aggregates } }`,
    );
    expect(read.gardens.nodes).toEqual([
      {
        xContracts: [{ name: 'C-1', mainOf: [{ name: 'Eden' }] }],
        ext: { custom: { main: { name: 'C-1' } } },
      },
    ]);
    expect(read.xContractGroups[0]).toMatchObject({ count: 1 });
  });

  it('are seen through the record they belong to', async () => {
    const grants = {
      garden: { read: 'own', create: 'own' },
      xContract: { read: 'own' },
      user: { read: 'all' },
      orgUnit: { read: 'all' },
    };
    await env.crm.change.create(env.crm.system, 'role', { name: 'gardener', grants, permissions: [] });
    const gardener = await env.crm.user({ role: 'gardener' });
    const list = `{ xContracts { nodes { name } } }`;
    expect(await gardener.client.run(list)).toEqual({ xContracts: { nodes: [] } });
    const { createGarden } = await gardener.client.run(
      `mutation { createGarden(input: { name: "Mine" }) { id } }`,
    );
    await env.crm.change.create(env.crm.system, 'xContract', { name: 'C-2', garden: createGarden.id });
    expect(await gardener.client.run(list)).toEqual({ xContracts: { nodes: [{ name: 'C-2' }] } });
    expect(await gardener.client.code(`mutation { createXContract(input: { name: "No" }) { id } }`)).toBe(
      'FORBIDDEN',
    );
  });

  it('keep their name from others', async () => {
    expect(await refusal({})).toContain('NAME_TAKEN The name "xContract" is taken already');
    expect(await refusal({ name: 'xContracts', plural: 'xContractses' })).toContain('NAME_TAKEN');
    expect(await refusal({ name: 'xContractFilter', plural: 'xContractFilters' })).toContain(
      'NAME_TAKEN The name "XContractFilter"',
    );
    expect(await refusal({ name: 'xOther', plural: 'xOthers', parent: 'xContract' })).toContain('undefined');
    expect((await admin.client.run(`mutation { retireRecordType(name: "xOther") }`)).retireRecordType).toBe(
      true,
    );
  });

  it('are renamed, retired with their data, and restored', async () => {
    const rename = `mutation { updateRecordType(name: "xContract", input: { label: { en: "Lease", zh: "租约" } }) { label { en } } }`;
    expect((await admin.client.run(rename)).updateRecordType.label.en).toBe('Lease');
    const retire = `mutation { retireRecordType(name: "xContract") }`;
    const { errors } = await admin.client.ask(retire);
    expect(errors[0]?.message).toContain('Garden: Main contract');
    await admin.client.run(`mutation { retireField(record: "garden", name: "main") { name } }`);
    const when = { read: { xContracts: { some: { name: { eq: 'C-1' } } } } };
    const role = { name: 'contracted', grants: { garden: { read: 'all', when } }, permissions: [] };
    const { id } = await env.crm.change.create(env.crm.system, 'role', role);
    expect((await admin.client.ask(retire)).errors[0]?.message).toContain(
      'the condition of the role contracted',
    );
    await env.crm.change.delete(env.crm.system, 'role', [id]);
    await admin.client.run(retire);
    expect((await admin.client.ask(`{ xContracts { nodes { id } } }`)).status).toBe(400);
    const listed = await admin.client.run(`{ customRecordTypes { name rows retiredAt label { en } } }`);
    expect(listed.customRecordTypes).toContainEqual({
      name: 'xContract',
      rows: 2,
      retiredAt: expect.any(String),
      label: { en: 'Lease' },
    });
    await admin.client.run(`mutation { restoreRecordType(name: "xContract") { name } }`);
    await admin.client.run(`mutation { restoreField(record: "garden", name: "main") { name } }`);
    const back = await admin.client.run(
      `{ xContracts(sort: [{ name: ASC }]) { nodes { name ext { custom { value { amount } } } } } }`,
    );
    expect(back.xContracts.nodes).toEqual([
      { name: 'C-1', ext: { custom: { value: { amount: '12.5000' } } } },
      { name: 'C-2', ext: { custom: { value: null } } },
    ]);
  });
});
