import type { RegisteredField, RegisteredRecord } from '@ricejar/platform/records/record-registry';
import { DEFAULT_ROLES } from '@ricejar/platform/identity/role/default-roles';
import { useTestCrm, type TestCrm } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import { MODULES, PLUGINS } from '../src/plugins.js';

const env = useTestCrm({ modules: MODULES, plugins: PLUGINS });

/** A value of the field's kind; references point to the row made before. */
function value({ definition }: RegisteredField, ids: ReadonlyMap<string, string>, salt: string): unknown {
  switch (definition.kind) {
    case 'reference':
      return ids.get(definition.target ?? '');
    case 'choice':
      return definition.choices?.[0]?.value;
    case 'integer':
      return Math.max(1, definition.min ?? 1);
    case 'decimal':
    case 'percent':
      return '1';
    case 'money':
      return { amount: '1', currency: 'CNY' };
    case 'boolean':
      return true;
    case 'date':
      return '2026-01-02';
    case 'dateTime':
      return '2026-01-02T03:04:05.000Z';
    case 'json':
      return {};
    case 'email':
      return `${salt}@example.test`;
    default:
      return salt.slice(0, 3);
  }
}

const SYSTEM = new Set(['version', 'createdAt', 'updatedAt']);

/** One row of every record type, of somebody in another corner of the org tree. */
async function plant(crm: TestCrm): Promise<Map<string, string>> {
  const stranger = await crm.user({ role: 'salesRep', name: 'Stranger' });
  const ids = new Map([
    ['user', stranger.id],
    ['orgUnit', stranger.orgUnitId],
  ]);
  const waiting = crm.application.set.registry.all().filter((record) => !ids.has(record.name));
  for (let rounds = 0; waiting.length > 0 && rounds < 50; rounds++) {
    for (const record of waiting.slice()) {
      const fields = [...record.fields.values()].filter(
        (one) => one.definition.required && !SYSTEM.has(one.path),
      );
      const missing = fields.some(
        (one) => one.definition.kind === 'reference' && !ids.has(one.definition.target ?? ''),
      );
      if (missing) continue;
      waiting.splice(waiting.indexOf(record), 1);
      const input = Object.fromEntries(
        fields.map((one) => [one.path, value(one, ids, `${record.name} ${rounds}`)]),
      );
      const owner = record.owned ? { owner: stranger.id, orgUnit: stranger.orgUnitId } : {};
      await crm.change.insertMany(crm.system, record.name, [{ ...input, ...owner }]);
      const { nodes } = await crm.query.list(crm.system, record.name, { select: { id: true }, first: 1 });
      ids.set(record.name, String(nodes[0]?.['id']));
    }
  }
  expect(waiting.map((record) => record.name)).toEqual([]);
  return ids;
}

const TRACES = ['field_history', 'event_outbox', 'audit_log'];

async function fingerprint(crm: TestCrm, record: RegisteredRecord): Promise<string> {
  const sums = await Promise.all([record.table, ...TRACES].map((table) => crm.checksum(table)));
  return sums.join();
}

function mutations(
  crm: TestCrm,
  record: RegisteredRecord,
  id: string,
): { text: string; variables: object }[] {
  const fields = crm.application.schema.getMutationType()?.getFields() ?? {};
  const { typeName, definition } = record;
  const plural = definition.plural.charAt(0).toUpperCase() + definition.plural.slice(1);
  const writable = record.coreFields.find(
    (one) => !one.definition.readOnly && one.definition.kind === 'text',
  );
  const input = writable ? { [writable.path]: 'changed' } : {};
  return [
    {
      name: `create${typeName}`,
      text: `mutation($input: ${typeName}Input!) { create${typeName}(input: $input) { id } }`,
      variables: { input: {} },
    },
    {
      name: `update${typeName}`,
      text: `mutation($id: ID!, $input: ${typeName}Input!) { update${typeName}(id: $id, expectedVersion: 1, input: $input) { id } }`,
      variables: { id, input },
    },
    {
      name: `update${typeName}`,
      text: `mutation($id: ID!, $input: ${typeName}Input!) { update${typeName}(id: $id, expectedVersion: 77, input: $input) { id } }`,
      variables: { id, input },
    },
    {
      name: `delete${plural}`,
      text: `mutation($ids: [ID!]!) { delete${plural}(ids: $ids) }`,
      variables: { ids: [id, id.replace(/.$/, 'f')] },
    },
    {
      name: `restore${plural}`,
      text: `mutation($ids: [ID!]!) { restore${plural}(ids: $ids) }`,
      variables: { ids: [id] },
    },
  ].filter((one) => one.name in fields);
}

describe('a write that is refused', () => {
  it('leaves no trace, whoever tries whichever mutation on whatever record', async () => {
    const { crm } = env;
    const ids = await plant(crm);
    const tried = { refused: 0, granted: 0 };
    for (const role of DEFAULT_ROLES) {
      const { client } = await crm.user({ role: role.name });
      for (const record of crm.application.set.registry.all()) {
        for (const { text, variables } of mutations(crm, record, ids.get(record.name) ?? '')) {
          const before = await fingerprint(crm, record);
          const { errors } = await client.ask(text, variables);
          if (errors.length === 0) {
            tried.granted++;
            continue;
          }
          tried.refused++;
          const what = `${role.name}: ${text}`;
          expect({ what, code: errors[0]?.extensions.code }).not.toMatchObject({
            code: 'INTERNAL_SERVER_ERROR',
          });
          expect({ what, after: await fingerprint(crm, record) }).toEqual({ what, after: before });
        }
      }
    }
    expect(tried.refused).toBeGreaterThan(300);
    expect(tried.granted).toBeGreaterThan(5);
  }, 120_000);

  it('answers a record of others exactly as one that does not exist', async () => {
    const { crm } = env;
    const stranger = await crm.user({ role: 'salesRep' });
    const { id } = await crm.change.create(crm.system, 'customer', { name: 'Hidden', owner: stranger.id });
    const rep = await crm.user({ role: 'salesRep' });
    const missing = '01900000-0000-7000-8000-0000000000aa';
    for (const text of [
      'query($id: ID!) { customer(id: $id) { name } }',
      'query($id: ID!) { customers(filter: { id: { eq: $id } }) { totalCount nodes { name } } }',
      'query($id: ID!) { contacts(filter: { customer: { id: { eq: $id } } }) { totalCount } }',
      'query($id: ID!) { customerGroups(by: ["tier"], filter: { id: { eq: $id } }) { count } }',
      'query($id: ID!) { fieldHistory(record: "customer", id: $id) { id } }',
      'mutation($id: ID!) { updateCustomer(id: $id, expectedVersion: 1, input: { name: "x" }) { id } }',
      'mutation($id: ID!) { deleteCustomers(ids: [$id]) }',
      'mutation($id: ID!) { createContact(input: { name: "x", customer: $id }) { id } }',
      'mutation($id: ID!) { createOpportunity(input: { name: "x", customer: $id }) { id } }',
    ]) {
      expect({ text, answer: await rep.client.ask(text, { id }) }).toEqual({
        text,
        answer: await rep.client.ask(text, { id: missing }),
      });
    }
  });
});
