import { useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { customerModule } from '../src/index.js';

const env = useTestCrm({ modules: [customerModule] });

const PRIMARIES = `query($customer: ID!) { contacts(first: 100, filter: { customer: { id: { eq: $customer } }, isPrimary: { eq: true } }) { nodes { id name } } }`;
const CREATE = `mutation($input: ContactInput!) { createContact(input: $input) { id version } }`;
const UPDATE = `mutation($id: ID!, $v: Int!, $input: ContactInput!) { updateContact(id: $id, expectedVersion: $v, input: $input) { id version } }`;

describe('the primary contact of a customer', () => {
  let admin: TestUser;
  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator', name: 'Ada' });
  });

  const customer = async (): Promise<string> =>
    (await admin.client.run(`mutation { createCustomer(input: { name: "Rice & Co" }) { id } }`))
      .createCustomer.id;
  const primaries = async (id: string): Promise<string[]> =>
    (await admin.client.run(PRIMARIES, { customer: id })).contacts.nodes.map(
      (node: { name: string }) => node.name,
    );
  const contact = async (of: string, name: string, isPrimary: boolean): Promise<string> =>
    (await admin.client.run(CREATE, { input: { name, customer: of, isPrimary } })).createContact.id;

  it('is released when another one becomes primary, and history says so', async () => {
    const id = await customer();
    const first = await contact(id, 'First', true);
    const second = await contact(id, 'Second', false);
    await admin.client.run(UPDATE, { id: second, v: 1, input: { isPrimary: true } });
    expect(await primaries(id)).toEqual(['Second']);
    const { fieldHistory } = await admin.client.run(
      `query($id: ID!) { fieldHistory(record: "contact", id: $id) { field before after changedBy { name } reason } }`,
      { id: first },
    );
    expect(fieldHistory[0]).toEqual({
      field: 'isPrimary',
      before: true,
      after: false,
      changedBy: { name: 'Ada' },
      reason: 'contact.primary',
    });
    await contact(id, 'Third', true);
    expect(await primaries(id)).toEqual(['Third']);
  });

  it('is one when fifty people each make another one primary at once', async () => {
    const id = await customer();
    const ids = await Promise.all(Array.from({ length: 50 }, (_, at) => contact(id, `C ${at}`, false)));
    const answers = await Promise.all(
      ids.map((one) => admin.client.ask(UPDATE, { id: one, v: 1, input: { isPrimary: true } })),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await primaries(id)).toHaveLength(1);
    await Promise.all(Array.from({ length: 50 }, (_, at) => contact(id, `New ${at}`, true)));
    expect(await primaries(id)).toHaveLength(1);
  });

  it('comes back from the bin as one of many, and moves to another customer as its primary', async () => {
    const [id, other] = [await customer(), await customer()];
    const gone = await contact(id, 'Gone', true);
    await admin.client.run(`mutation($ids: [ID!]!) { deleteContacts(ids: $ids) }`, { ids: [gone] });
    const heir = await contact(id, 'Heir', true);
    await admin.client.run(`mutation($ids: [ID!]!) { restoreContacts(ids: $ids) }`, { ids: [gone] });
    expect(await primaries(id)).toEqual(['Heir']);
    await contact(other, 'There', true);
    await admin.client.run(UPDATE, { id: heir, v: 1, input: { customer: other } });
    expect(await primaries(other)).toEqual(['Heir']);
    expect(await primaries(id)).toEqual([]);
  });

  it('is one of the database too, whatever writes', async () => {
    const id = await customer();
    const rows = ['a', 'b'].map((name) => ({ name, customer: id, isPrimary: true }));
    await expect(env.crm.change.insertMany(env.crm.system, 'contact', rows)).rejects.toMatchObject({
      code: 'DUPLICATE_KEY',
      details: { field: 'isPrimary' },
    });
  });
});
