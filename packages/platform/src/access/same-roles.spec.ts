import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { estateModule } from '../../test/estate.js';
import { ActorService } from '../identity/session/actor.service.js';
import { CollaboratorService } from './collaborator/collaborator.service.js';

const env = useTestCrm({ modules: [estateModule] });

/** Every way of reading, with whose-ness in each of them: own, shared, through a parent, by a condition on oneself. */
const DOCUMENTS = [
  '{ estates { nodes { name owner { name } parcels { name } } totalCount } }',
  '{ parcels(sort: [{ estate: { name: ASC } }]) { nodes { name estate { name } } totalCount } }',
  '{ tenants(filter: { owner: { isMe: true } }) { nodes { name } totalCount } }',
  '{ estateGroups(by: ["name"]) { key count } }',
  '{ search(text: "estate") { title } }',
  'query($n: String) { estates(filter: { name: { contains: $n } }) { nodes { name } totalCount } }',
];

describe('two users of one role', () => {
  const people: TestUser[] = [];

  beforeAll(async () => {
    const { crm } = env;
    const grant = { read: 'own' } as const;
    const mine = { ...grant, when: { read: { or: [{ owner: { isMe: true } }, { size: { eq: 9 } }] } } };
    const grants = { user: { read: 'all' }, estate: grant, parcel: grant, tenant: mine };
    await crm.change.create(crm.system, 'role', { name: 'twin', grants, permissions: [] });
    for (const name of ['Ada', 'Bea']) {
      const user = await crm.user({ role: 'twin', name });
      people.push(user);
      for (let at = 0; at < 4; at++) {
        const made = { name: `${name} estate ${at}`, owner: user.id };
        const { id: estate } = await crm.change.create(crm.system, 'estate', made);
        await crm.change.create(crm.system, 'parcel', { name: `${name} parcel ${at}`, estate });
        await crm.change.create(crm.system, 'tenant', { name: `${name} tenant ${at}`, owner: user.id });
      }
      const { id } = await crm.change.create(crm.system, 'estate', { name: `${name} shared estate` });
      await crm.application
        .get(CollaboratorService)
        .set(crm.system, 'estate', id, { userId: user.id, level: 'read', until: null });
    }
    crm.clock.advance(1_000);
  });

  it('share their statements, and never a row: 1,000 requests in turn, many at once', async () => {
    const { crm } = env;
    const [ada, bea] = await Promise.all(people.map((user) => crm.session(user.id)));
    const ask = async (nth: number): Promise<void> => {
      const [client, other] = nth % 2 === 0 ? [ada!, 'Bea'] : [bea!, 'Ada'];
      const query = DOCUMENTS[Math.floor(nth / 2) % DOCUMENTS.length] ?? '';
      const answer = JSON.stringify(await client.run(query, query.includes('$n') ? { n: 'estate' } : {}));
      const name = other === 'Bea' ? 'Ada' : 'Bea';
      expect({ query, foreign: answer.includes(other), own: answer.includes(name) }).toEqual({
        query,
        foreign: false,
        own: true,
      });
      if (query.startsWith('{ estates')) expect(answer).toContain('"totalCount":5');
    };
    for (let from = 0; from < 1_000; from += 20)
      await Promise.all(Array.from({ length: 20 }, (_, at) => ask(from + at)));
    const keys = await Promise.all(people.map(({ id }) => crm.application.get(ActorService).ofUser(id)));
    expect(keys[0]?.actor.policyKey).toBe(keys[1]?.actor.policyKey);
  });

  it('may leave out of an answer what only its order or its filter needs', async () => {
    const { crm } = env;
    const client = await crm.session(people[0]!.id);
    const args = '(sort: [{ estate: { name: ASC } }], filter: { estate: { name: { contains: "Ada" } } })';
    const answer = await client.run(`{ parcels${args} { totalCount } kind: parcels${args} { __typename } }`);
    expect(answer).toEqual({ parcels: { totalCount: 4 }, kind: { __typename: 'ParcelPage' } });
  });
});
