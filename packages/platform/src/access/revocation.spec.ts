import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphqlClient } from '../../../testing/src/crm/graphql-client.js';
import { TestClock } from '../../../testing/src/crm/test-clock.js';
import { useTestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { estateModule } from '../../test/estate.js';
import { Application } from '../application.js';

/** Time goes by: caches run out on their own. */
class RunningClock extends TestClock {
  override now(): Date {
    return new Date();
  }
}

const env = useTestCrm({ modules: [estateModule], clock: new RunningClock() });
const PROMISED_MS = 1_000;

describe('a right that is taken away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-replica-'));
  let replica: Application;
  let url: string;

  beforeAll(async () => {
    const { crm } = env;
    replica = await Application.create({
      databaseUrl: crm.database.url,
      dataDir,
      modules: [estateModule],
      plugins: [],
      logger: false,
    });
    url = `http://127.0.0.1:${await replica.listen(0)}`;
  });

  afterAll(async () => {
    await replica.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const own = { read: 'own' } as const;

  /** A user of the role who sees one estate, with what takes it away again. */
  const cases: Record<
    string,
    (name: string) => Promise<{ user: TestUser; id: string; revoke: () => Promise<unknown> }>
  > = {
    'by a changed role': async (name) => {
      const { user, role, id } = await owner(name);
      return {
        user,
        id,
        revoke: () => env.crm.change.update(env.crm.system, 'role', role, null, { grants: {} }),
      };
    },
    'by a role no longer held': async (name) => {
      const { user, held, id } = await owner(name);
      return { user, id, revoke: () => env.crm.change.delete(env.crm.system, 'userRole', [held]) };
    },
    'by a user disabled': async (name) => {
      const { user, id } = await owner(name);
      return {
        user,
        id,
        revoke: () => env.crm.change.update(env.crm.system, 'user', user.id, null, { active: false }),
      };
    },
    'by a user moved': async (name) => {
      const { crm } = env;
      const { user } = await owner(name, 'team');
      const { id } = await crm.change.create(crm.system, 'estate', { name, orgUnit: user.orgUnitId });
      return {
        user,
        id,
        revoke: () => crm.change.update(crm.system, 'user', user.id, null, { orgUnit: crm.rootUnit }),
      };
    },
    'by a share ended': async (name) => {
      const { crm } = env;
      const { user } = await owner(name);
      const { id } = await crm.change.create(crm.system, 'estate', { name });
      const admin = await crm.user({ role: 'administrator' });
      const share = `mutation($id: ID!, $user: ID!) { setCollaborator(record: "estate", id: $id, userId: $user, level: "read") { level } }`;
      const end = `mutation($id: ID!, $user: ID!) { removeCollaborator(record: "estate", id: $id, userId: $user) { level } }`;
      await admin.client.run(share, { id, user: user.id });
      return { user, id, revoke: () => admin.client.run(end, { id, user: user.id }) };
    },
    'by a delegation ended': async (name) => {
      const { user } = await owner(name);
      const absent = await owner(`${name} absent`);
      const days = { startsOn: '2020-01-01', endsOn: '2099-01-01' };
      const { createDelegation } = await absent.user.client.run(
        'mutation($input: DelegationInput!) { createDelegation(input: $input) { id } }',
        { input: { toUserId: user.id, ...days } },
      );
      const end = 'mutation($id: ID!) { endDelegation(id: $id) }';
      return { user, id: absent.id, revoke: () => absent.user.client.run(end, createDelegation) };
    },
  };

  async function owner(name: string, read: 'own' | 'team' = own.read) {
    const { crm } = env;
    const grants = { estate: { read }, user: { read: 'all' } };
    const { id: role } = await crm.change.create(crm.system, 'role', { name, grants, permissions: [] });
    const user = await crm.user({ role: name });
    const { nodes } = await crm.query.list(crm.system, 'userRole', {
      select: { id: true },
      filter: { user: { id: { eq: user.id } } },
    });
    const { id } = await crm.change.create(crm.system, 'estate', { name, owner: user.id });
    return { user, role, held: String(nodes[0]?.['id']), id };
  }

  it('is gone on every replica within a second', async () => {
    const names = Object.keys(cases);
    const measured = await Promise.all(
      names.map(async (name) => {
        const { user, id, revoke } = await cases[name]!(name);
        const clients = [user.client, new GraphqlClient(url, user.client.cookie)];
        const sees = async (client: GraphqlClient): Promise<boolean> => {
          const { data } = await client.ask('query($id: ID!) { estate(id: $id) { name } }', { id });
          return data?.estate !== null && data !== null;
        };
        for (const client of clients)
          expect({ name, sees: await sees(client) }).toEqual({ name, sees: true });
        await revoke();
        const revokedAt = performance.now();
        return Promise.all(
          clients.map(async (client) => {
            let askedAt = revokedAt;
            for (let seen = true; seen;) {
              const now = performance.now();
              seen = await sees(client);
              if (seen) askedAt = now;
            }
            // When the last request was made that was still answered.
            return Math.round(askedAt - revokedAt);
          }),
        );
      }),
    );
    const table = Object.fromEntries(names.map((name, at) => [name, measured[at]]));
    process.stdout.write(
      `last answer after a revocation, ms [own replica, other]: ${JSON.stringify(table)}\n`,
    );
    expect(Math.max(...measured.flat())).toBeLessThanOrEqual(PROMISED_MS);
  });
});
