import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { cuttingProxy, type CuttingProxy } from '../../../test/cutting-proxy.js';
import { gardenModule } from '../../../test/garden.js';
import { IdempotencyService } from './idempotency.service.js';

const env = useTestCrm({ modules: [gardenModule] });

const CREATE = `mutation($input: GardenInput!) { createGarden(input: $input) { id version name owner { name } } }`;
const UPDATE = `mutation($id: ID!, $v: Int!, $input: GardenInput!) { updateGarden(id: $id, expectedVersion: $v, input: $input) { version size } }`;
const DELETE = `mutation($ids: [ID!]!) { deleteGardens(ids: $ids) }`;
const PASSWORD = `mutation($userId: ID!, $password: String!) { setUserPassword(userId: $userId, password: $password) }`;

interface Reply {
  status: number;
  body: string;
  headers: Headers;
}

describe('a mutation under an Idempotency-Key', () => {
  let admin: TestUser;
  let rep: TestUser;

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    rep = await env.crm.user({ role: 'salesRep' });
  });

  async function send(
    key: string | null,
    query: string,
    variables: object,
    url = env.crm.url,
    user = admin,
  ): Promise<Reply> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: user.client.cookie ?? '',
        ...(key !== null && { 'idempotency-key': key }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: await response.text(), headers: response.headers };
  }

  const code = ({ body }: Reply): string => JSON.parse(body).errors[0].extensions.code;
  const count = async (name: string): Promise<number> => {
    const [row] = await env.crm.application.database.query<{ count: number }>(
      'select count(*) as count from garden where name = $1',
      [name],
    );
    return row?.count ?? 0;
  };

  it('has one effect and one answer, however often it is sent', async () => {
    const key = randomUUID();
    const variables = { input: { name: 'Once' } };
    const first = await send(key, CREATE, variables);
    expect(JSON.parse(first.body).data.createGarden).toMatchObject({ name: 'Once', version: 1 });
    const { id } = JSON.parse(first.body).data.createGarden;
    const update = randomUUID();
    const change = { id, v: 1, input: { size: 4 } };
    const changed = await send(update, UPDATE, change);
    await send(null, UPDATE, { id, v: 2, input: { size: 5 } });
    const removal = randomUUID();
    const removed = await send(removal, DELETE, { ids: [id] });
    expect(await send(key, CREATE, variables)).toMatchObject({ status: 200, body: first.body });
    expect(await send(update, UPDATE, change)).toMatchObject({ status: 200, body: changed.body });
    expect(await send(removal, DELETE, { ids: [id] })).toMatchObject({ status: 200, body: removed.body });
    expect(JSON.parse(changed.body).data).toEqual({ updateGarden: { version: 2, size: 4 } });
    expect(JSON.parse(removed.body).data).toEqual({ deleteGardens: 1 });
    expect(await count('Once')).toBe(1);
  });

  it('is refused with another body, and left alone by another user', async () => {
    const key = randomUUID();
    await send(key, CREATE, { input: { name: 'Mine' } });
    const other = await send(key, CREATE, { input: { name: 'Yours' } });
    expect([other.status, code(other)]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await count('Yours')).toBe(0);
    const colleague = await env.crm.user({ role: 'administrator' });
    const theirs = await send(key, CREATE, { input: { name: 'Yours' } }, env.crm.url, colleague);
    expect(JSON.parse(theirs.body).data.createGarden.name).toBe('Yours');
  });

  it.each(['', 'a b', 'x'.repeat(256), 'naïve'])('is refused under a key that is none: "%s"', async (key) => {
    const refused = await send(encodeURI(key) === key || key.includes(' ') ? key : 'a\u00efb', CREATE, {
      input: { name: 'No key' },
    });
    expect([refused.status, code(refused)]).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
    expect(await count('No key')).toBe(0);
  });

  it('runs once when it is sent twenty times at once', async () => {
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => send(key, CREATE, { input: { name: 'Twenty' } })),
    );
    expect(new Set(replies.map((one) => one.body)).size).toBe(1);
    expect(new Set(replies.map((one) => one.status))).toEqual(new Set([200]));
    expect(await count('Twenty')).toBe(1);
    const id = JSON.parse(replies[0]?.body ?? '').data.createGarden.id;
    const again = randomUUID();
    const updates = await Promise.all(
      Array.from({ length: 20 }, () => send(again, UPDATE, { id, v: 1, input: { size: 1 } })),
    );
    expect(new Set(updates.map((one) => one.body))).toEqual(
      new Set(['{"data":{"updateGarden":{"version":2,"size":1}}}\n']),
    );
  });

  it('goes on with the fields that were not done when a document of several was cut short', async () => {
    const key = randomUUID();
    const both = `mutation($input: GardenInput!, $id: ID!) { a: createGarden(input: $input) { name }
      b: updateGarden(id: $id, expectedVersion: 1, input: { size: 2 }) { size } }`;
    const { id } = JSON.parse((await send(null, CREATE, { input: { name: 'Second' } })).body).data
      .createGarden;
    await env.crm.application.database.query('update garden set version = 7 where id = $1', [id]);
    const first = await send(key, both, { input: { name: 'First' }, id });
    expect(code(first)).toBe('CONFLICT');
    await env.crm.application.database.query('update garden set version = 1 where id = $1', [id]);
    const second = await send(key, both, { input: { name: 'First' }, id });
    expect(JSON.parse(second.body)).toEqual({ data: { a: { name: 'First' }, b: { size: 2 } } });
    expect(await count('First')).toBe(1);
  });

  it('leaves nothing of a request that was denied or failed, which may be sent again', async () => {
    const before = await env.crm.checksum('idempotency_key');
    const key = randomUUID();
    expect(code(await send(key, CREATE, { input: { name: 'Denied' } }, env.crm.url, rep))).toBe('FORBIDDEN');
    expect(code(await send(key, CREATE, { input: { name: '' } }))).toBe('VALUE_REQUIRED');
    const variables = { userId: rep.id, password: 'short' };
    expect(code(await send(key, PASSWORD, variables))).toBe('PASSWORD_TOO_SHORT');
    expect(await env.crm.checksum('idempotency_key')).toBe(before);
  });

  it('keeps the answer of any other mutation too, and tells of one that is at it or was lost', async () => {
    const key = randomUUID();
    const variables = { userId: rep.id, password: 'long enough to pass' };
    const first = await send(key, PASSWORD, variables);
    const again = await send(key, PASSWORD, variables);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const { database } = env.crm.application;
    const set = (sql: string) => database.query(`update idempotency_key set ${sql} where key = $1`, [key]);
    await set(`status = null, answer = null, held_until = now() + interval '1 minute'`);
    const busy = await send(key, PASSWORD, variables);
    expect([busy.status, code(busy), busy.headers.get('retry-after')]).toEqual([409, 'IN_PROGRESS', '1']);
    await set('held_until = now(), effect = true');
    expect(code(await send(key, PASSWORD, variables))).toBe('IDEMPOTENCY_ANSWER_LOST');
    await set('effect = false');
    expect(await send(key, PASSWORD, variables)).toMatchObject({ status: 200, body: first.body });
  });

  it('forgets keys after a day', async () => {
    const { database } = env.crm.application;
    const keys = () => database.query<{ key: string }>('select distinct key from idempotency_key');
    await send('yesterday', CREATE, { input: { name: 'Y' } });
    await send('today', CREATE, { input: { name: 'T' } });
    await database.query(
      `update idempotency_key set created_at = now() - interval '25 hours' where key = 'yesterday'`,
    );
    await env.crm.application.get(IdempotencyService).sweep();
    expect((await keys()).map((row) => row.key)).toContain('today');
    expect((await keys()).map((row) => row.key)).not.toContain('yesterday');
  });

  describe('whose reply is lost', () => {
    let proxy: CuttingProxy;

    beforeAll(async () => {
      proxy = await cuttingProxy(env.crm.url);
    });
    afterAll(() => proxy.close());

    it('has one effect each, 1,000 times, and the answer that was lost', { timeout: 240_000 }, async () => {
      const names = Array.from({ length: 1000 }, (_, at) => `Cut ${at}`);
      const waiting = [...names];
      const answers = new Map<string, string>();
      const client = async (): Promise<void> => {
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
          const variables = { input: { name } };
          const lost = await send(name.replace(' ', '-'), CREATE, variables, proxy.url).catch(() => null);
          expect(lost).toBeNull();
          const { status, body } = await send(name.replace(' ', '-'), CREATE, variables, proxy.url);
          expect(status).toBe(200);
          answers.set(name, JSON.parse(body).data.createGarden.id);
        }
      };
      await Promise.all(Array.from({ length: 16 }, client));
      expect(proxy.cut).toBe(1000);
      const rows = await env.crm.application.database.query<{ id: string; name: string }>(
        `select id, name from garden where name like 'Cut %'`,
      );
      expect(new Map(rows.map((row) => [row.name, row.id]))).toEqual(answers);
      expect(rows).toHaveLength(1000);
    });
  });
});
