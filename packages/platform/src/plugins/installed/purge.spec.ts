import { RecordChange, type Grants } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { GraphqlClient } from '../../../../testing/src/crm/graphql-client.js';
import { packMoss } from '../../../test/moss-plugin.js';
import { usePluginLife } from '../../../test/plugin-life.js';
import { ADMINISTRATOR_ROLE_ID } from '../../identity/role/default-roles.js';
import { PgBossJobs } from '../../jobs/pg-boss-jobs.js';
import { SessionService } from '../../identity/session/session.service.js';

const env = usePluginLife();

describe('what administrators have built on a plugin', () => {
  let admin: GraphqlClient;
  let userId = '';
  let garden = '';

  const start = async (): Promise<RecordChange> => {
    const server = await env.life.start();
    const url = `http://127.0.0.1:${await server.listen(0)}`;
    await server.get(PgBossJobs).start('sender');
    const change = server.get<RecordChange>(RecordChange);
    if (userId) {
      const token = await server.get(SessionService).open(userId, { ip: '127.0.0.1', userAgent: 'test' });
      admin = new GraphqlClient(url, `ricejar_session=${token}`);
    }
    return change;
  };

  beforeAll(async () => {
    const { life } = env;
    await life.installer().install((await packMoss(life.folder)).path);
    const change = await start();
    const { id: orgUnit } = await change.create(life.system, 'orgUnit', { name: 'Root' });
    const person = { name: 'Ann', email: 'ann@example.test', orgUnit, locale: 'en', active: true };
    ({ id: userId } = await change.create(life.system, 'user', person));
    await change.create(life.system, 'userRole', { user: userId, role: ADMINISTRATOR_ROLE_ID });
    ({ id: garden } = await change.create(life.system, 'garden', {
      name: 'Eden',
      ext: { moss: { mossiness: '7.5' } },
    }));
    await change.update(life.system, 'garden', garden, 1, { ext: { moss: { mossiness: '8' } } });
    await start();
  });

  const queues = async (): Promise<string[]> =>
    (
      await env.life.database.query<{ name: string }>(
        `select name from pgboss.queue where name like 'moss/%'`,
      )
    ).map((row) => row.name);

  const blockers = async (): Promise<string[]> => {
    const { life } = env;
    await life.installer().disable('moss');
    const plan = await life.installer().planPurge('moss');
    return plan.blockers.map((one) => one.en);
  };

  it('keeps it from being purged where it would be wrong without it', async () => {
    const { life } = env;
    await admin.run(
      `mutation { addField(record: "garden", input: { name: "wet", kind: "formula", label: { en: "Wet", zh: "潮湿" }, expression: "ext.moss.mossDepth + 1", result: "integer" }) { name } }`,
    );
    await life.database.query(`insert into role (id, name, grants, permissions, created_at, updated_at)
      values (gen_random_uuid(), 'careful', '{"garden":{"read":"all","when":{"read":{"ext":{"moss":{"mossDepth":{"gt":1}}}}}}}', '[]', now(), now())`);
    expect(await blockers()).toEqual([
      'moss is used by the field garden.wet: change that first.',
      'moss is used by a condition of the role careful: change that first.',
    ]);
    await expect(life.installer().purge('moss')).rejects.toMatchObject({ code: 'PLUGIN_IN_USE' });
    await life.database.query(`delete from role where name = 'careful'`);
    await life.installer().enable('moss');
    await start();
    await admin.run(`mutation { retireField(record: "garden", name: "wet") { name } }`);
  });

  it('forgets it where it stands in lists', async () => {
    const { life } = env;
    const sections = [
      {
        key: 'one',
        label: { en: 'One', zh: '一' },
        columns: 1,
        fields: [{ path: 'name' }, { path: 'ext.moss.mossiness' }],
      },
    ];
    await life.database.query(
      `insert into record_layout (id, record, role_id, definition) values (gen_random_uuid(), 'garden', null, $1)`,
      [JSON.stringify({ sections })],
    );
    const grants: Grants = {
      mossFrond: { read: 'all' },
      garden: { read: 'all', readable: ['ext.moss.mossiness'], writable: ['name', 'ext.moss.mossDepth'] },
    };
    await life.database.query(
      `insert into role (id, name, grants, permissions, created_at, updated_at) values (gen_random_uuid(), 'mossy', $1, '["moss.scrape","tier.publish"]', now(), now())`,
      [JSON.stringify(grants)],
    );
    await admin.run(
      `mutation { addField(record: "mossFrond", input: { name: "hue", kind: "text", label: { en: "Hue", zh: "色调" } }) { name } }`,
    );
    expect(await queues()).toEqual(['moss/scrape']);
    await life.installer().disable('moss');
    await life.installer().purge('moss');
    expect(await queues()).toEqual([]);
    expect(await life.database.query(`select 1 from custom_field where record = 'mossFrond'`)).toEqual([]);
    expect(await life.database.query(`select 1 from extra_column where record = 'mossFrond'`)).toEqual([]);
    const [role] = await life.database.query(`select grants, permissions from role where name = 'mossy'`);
    // A list that is empty now grants no field; without it, it would grant all of them.
    expect(role).toEqual({
      grants: { garden: { read: 'all', readable: [], writable: ['name'] } },
      permissions: ['tier.publish'],
    });
    const [layout] = await life.database.query<{ definition: { sections: typeof sections } }>(
      `select definition from record_layout`,
    );
    expect(layout?.definition.sections[0]?.fields).toEqual([{ path: 'name' }]);
  });

  it('stays in the history, by the name that it had', async () => {
    await start();
    const { fieldHistory } = await admin.run(
      `query($id: ID!) { fieldHistory(record: "garden", id: $id) { action field before after removed { en zh } } }`,
      { id: garden },
    );
    expect(fieldHistory).toContainEqual({
      action: 'update',
      field: 'ext.moss.mossiness',
      before: '7.5',
      after: '8',
      removed: { en: 'Mossiness', zh: '苔藓程度' },
    });
  });
});
