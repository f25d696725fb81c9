import { beforeAll, describe, expect, it } from 'vitest';
import { packMoss } from '../../../test/moss-plugin.js';
import { usePluginLife, type PluginLife } from '../../../test/plugin-life.js';
import { checkPlugins } from './plugins.check.js';

const env = usePluginLife();

const SECOND = {
  version: '2.0.0',
  mossiness: `field.decimal({ label: { en: 'Mossiness', zh: '苔藓程度' }, index: true })`,
  more: `fieldChanges: { garden: { mossiness: { from: 'text', using: 'value::numeric' } } },`,
};
const BROKEN = `resolvers: [(() => { class R { onModuleInit() { throw new Error('not today'); } } Injectable()(R); return R; })()],`;

/** Installs up to the trial, where the process dies: its lock goes with its connection. */
async function dieAtTheTrial(life: PluginLife, path: string): Promise<void> {
  await new Promise<void>((reached) => {
    const installer = life.installer(life.dataDir, async () => {
      reached();
      return new Promise<never>(() => undefined);
    });
    void installer.install(path);
  });
  await life.database.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where application_name = 'ricejar-plugins' and datname = current_database()`,
  );
}

describe('an installer that dies', () => {
  let empty = '';

  beforeAll(async () => {
    empty = await env.life.dump();
  });

  it('leaves a plugin that does not run and that the doctor names', async () => {
    const { life } = env;
    await dieAtTheTrial(life, (await packMoss(life.folder)).path);
    expect((await life.load()).plugins.map((one) => one.id)).toEqual(['bees']);
    expect(await checkPlugins(life.database, life.dataDir)).toMatchObject([
      { text: expect.stringContaining('moss 1.0.0 was not added to the end') },
    ]);
  });

  it('leaves nothing once the plugin is tried again and found broken', async () => {
    const { life } = env;
    const { path } = await packMoss(life.folder, { more: BROKEN });
    await expect(life.installer().install(path)).rejects.toMatchObject({ code: 'PLUGIN_UNHEALTHY' });
    expect(await life.dump()).toBe(empty);
    expect(await checkPlugins(life.database, life.dataDir)).toEqual([]);
  });

  it('is followed by one that carries on', async () => {
    const { life } = env;
    const { path } = await packMoss(life.folder);
    await dieAtTheTrial(life, path);
    expect(await life.installer().install(path)).toMatchObject({ outcome: 'added' });
    await life.start();
  });

  it('between the two types of a field leaves what the next one finishes', async () => {
    const { life } = env;
    await life.database.query(
      `insert into garden (id, name, x_moss__mossiness, created_at, updated_at) values (gen_random_uuid(), 'Eden', '7.5', now(), now())`,
    );
    const { path } = await packMoss(life.folder, SECOND);
    await dieAtTheTrial(life, path);
    expect(await checkPlugins(life.database, life.dataDir)).toMatchObject([
      { text: expect.stringContaining('garden.x_moss__mossiness__old is left over') },
    ]);
    expect(await life.installer().install(path)).toMatchObject({ outcome: 'upgraded', version: '2.0.0' });
    expect(await checkPlugins(life.database, life.dataDir)).toEqual([]);
    const [row] = await life.database.query('select x_moss__mossiness as value from garden');
    expect(row).toEqual({ value: '7.5000' });
    await life.installer().disable('moss');
    await life.stop();
    await life.installer().purge('moss');
    expect(await life.dump()).toBe(empty);
  });
});
