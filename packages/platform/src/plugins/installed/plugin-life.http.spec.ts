import { readFileSync } from 'node:fs';
import { RecordChange } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { GraphqlClient } from '../../../../testing/src/crm/graphql-client.js';
import { packMoss } from '../../../test/moss-plugin.js';
import { usePluginLife } from '../../../test/plugin-life.js';
import type { Application } from '../../application.js';
import { SessionService } from '../../identity/session/session.service.js';
import { ADMINISTRATOR_ROLE_ID } from '../../identity/role/default-roles.js';
import { PluginGuard } from '../guard/plugin-guard.js';
import { PluginWatch } from './plugin-watch.js';

const env = usePluginLife();

const OPERATION = 'id plugin kind status step error { code message { en zh } } result';
const STATES = `{ pluginStates { id version origin status enabled reason restartNeeded configSchema config secretsSet manifest } }`;
const ADD = `mutation($file: ID!, $values: JSON) { addPlugin(file: $file, values: $values) { ${OPERATION} } }`;

const SETTINGS = `config: (() => {
  const form = { type: 'object', properties: { url: { type: 'string' }, apiKey: { type: 'string', secret: true } }, required: ['url', 'apiKey'] };
  const fault = (path) => ({ issues: [{ message: 'is missing', path: [path] }] });
  return { '~standard': { version: 1, vendor: 'moss', jsonSchema: { input: () => form, output: () => form },
    validate: (value) => typeof value?.url !== 'string' ? fault('url') : typeof value.apiKey !== 'string' ? fault('apiKey') : { value } } };
})(),`;

describe('the life of plugins over HTTP', () => {
  let admin: GraphqlClient;
  let url = '';
  let userId = '';

  const state = async (id: string) =>
    (await admin.run(STATES)).pluginStates.find((one: { id: string }) => one.id === id);

  const restart = async (): Promise<Application> => {
    const { life } = env;
    const server = await life.start();
    url = `http://127.0.0.1:${await server.listen(0)}`;
    const token = await server.get(SessionService).open(userId, { ip: '127.0.0.1', userAgent: 'test' });
    admin = new GraphqlClient(url, `ricejar_session=${token}`);
    return server;
  };

  const upload = async (path: string, cookie = admin.cookie ?? '') => {
    const response = await fetch(`${url}/api/files`, {
      method: 'POST',
      headers: { cookie, 'x-ricejar-file-name': 'moss-1.0.0.tgz', 'content-type': 'application/gzip' },
      body: readFileSync(path),
    });
    return (await response.json()) as { id: string; code?: string };
  };

  const ended = async (): Promise<Record<string, unknown>> => {
    await env.life.performed.catch(() => undefined);
    return (await admin.run(`{ pluginOperation { ${OPERATION} } }`)).pluginOperation;
  };

  beforeAll(async () => {
    const { life } = env;
    const server = await life.start();
    const change = server.get<RecordChange>(RecordChange);
    const { id: orgUnit } = await change.create(life.system, 'orgUnit', { name: 'Root' });
    const { id } = await change.create(life.system, 'user', {
      name: 'Ann',
      email: 'ann@example.test',
      orgUnit,
      locale: 'en',
      active: true,
    });
    userId = id;
    await change.create(life.system, 'userRole', { user: id, role: ADMINISTRATOR_ROLE_ID });
    await restart();
  });

  it('takes a file, tells the plan, and refuses what lacks settings', async () => {
    const { path } = await packMoss(env.life.folder, { more: SETTINGS });
    const { id: file } = await upload(path);
    const { planPlugin } = await admin.run(
      `query($file: ID) { planPlugin(file: $file) { kind plugin version tables permissions blockers { en } columns { table column change } } }`,
      { file },
    );
    expect(planPlugin).toMatchObject({ kind: 'add', plugin: 'moss', tables: ['moss_frond'], blockers: [] });
    const { addPlugin } = await admin.run(ADD, { file });
    expect(addPlugin).toMatchObject({ plugin: 'moss', kind: 'add', status: 'running' });
    expect(await ended()).toMatchObject({
      status: 'failed',
      error: { code: 'PLUGIN_CONFIG_INVALID', message: { en: expect.stringContaining('url') } },
    });
    expect(await state('moss')).toBeUndefined();
    const bad = await upload(path, 'ricejar_session=none');
    expect(bad.code).toBe('UNAUTHENTICATED');
  });

  it('adds it with its settings, of which the secret is never answered', async () => {
    const { life } = env;
    const { id: file } = await upload((await packMoss(life.folder, { more: SETTINGS })).path);
    await admin.run(ADD, { file, values: { url: 'https://moss.example.com', apiKey: 'k-1' } });
    expect(await ended()).toMatchObject({ status: 'done', step: 'done', error: null });
    expect(await state('moss')).toMatchObject({ origin: 'installed', restartNeeded: true, enabled: true });
    await restart();
    const moss = await state('moss');
    expect(moss).toMatchObject({
      version: '1.0.0',
      status: 'active',
      restartNeeded: false,
      config: { url: 'https://moss.example.com' },
      secretsSet: ['apiKey'],
      configSchema: { required: ['url', 'apiKey'] },
      manifest: { permissions: ['moss.scrape'] },
    });
    expect(JSON.stringify(moss)).not.toContain('k-1');
    const [row] = await life.database.query<{ text: string }>(
      `select t::text as text from plugin_installation t where id = 'moss'`,
    );
    expect(row?.text).not.toContain('k-1');
    expect((await life.load()).configs.get('moss')).toEqual({
      url: 'https://moss.example.com',
      apiKey: 'k-1',
    });
  });

  it('changes settings, and has the server start anew for them', async () => {
    const { life } = env;
    const SET = `mutation($values: JSON!) { configurePlugin(id: "moss", values: $values) { config secretsSet } }`;
    expect(await admin.code(SET, { values: { url: 7 } })).toBe('PLUGIN_CONFIG_INVALID');
    const { configurePlugin } = await admin.run(SET, { values: { url: 'https://other.example.com' } });
    expect(configurePlugin).toEqual({ config: { url: 'https://other.example.com' }, secretsSet: ['apiKey'] });
    expect((await life.load()).configs.get('moss')).toMatchObject({ apiKey: 'k-1' });
    const before = life.restarts;
    await expect.poll(() => life.restarts, { timeout: 10_000 }).toBeGreaterThan(before);
  });

  it('has a server that was just starting start anew for what changed meanwhile', async () => {
    const { life } = env;
    const before = life.restarts;
    await life.start(() => life.installer().disable('moss'));
    await expect.poll(() => life.restarts, { timeout: 10_000 }).toBeGreaterThan(before);
    await life.installer().enable('moss');
    await restart();
  });

  it('turns one on again that has crashed too often, without a start', async () => {
    const { life } = env;
    const server = await restart();
    const [guard, watch] = [server.get<PluginGuard>(PluginGuard), server.get<PluginWatch>(PluginWatch)];
    const crash = () => guard.run('moss', 'a rule', () => Promise.reject(new Error('broken')));
    for (let times = 0; times < 3; times++)
      await expect(crash()).rejects.toMatchObject({ code: 'PLUGIN_CRASHED' });
    await server.switches.look();
    await watch.look();
    expect(await state('moss')).toMatchObject({ enabled: false, reason: expect.stringContaining('broken') });
    const before = life.restarts;
    await life.installer().enable('moss');
    await server.switches.look();
    await watch.look();
    expect(guard.isOff('moss')).toBe(false);
    expect(await state('moss')).toMatchObject({ status: 'active', restartNeeded: false });
    expect(life.restarts).toBe(before);
  });

  it('turns it off and purges it, confirmed', async () => {
    const { life } = env;
    const PURGE = `mutation($confirm: String!) { purgePlugin(id: "moss", confirm: $confirm) { ${OPERATION} } }`;
    expect(await admin.code(PURGE, { confirm: 'moss' })).toBe('PLUGIN_ENABLED');
    await admin.run(`mutation { disablePlugin(id: "moss") { id } }`);
    expect(await ended()).toMatchObject({ kind: 'disable', status: 'done' });
    await restart();
    expect(await state('moss')).toMatchObject({ status: 'disabled', restartNeeded: false });
    expect(await admin.code(PURGE, { confirm: 'yes' })).toBe('PLUGIN_NOT_CONFIRMED');
    const { planPlugin } = await admin.run(
      `{ planPlugin(id: "moss") { kind rows { name rows } blockers { zh } } }`,
    );
    expect(planPlugin).toMatchObject({ kind: 'purge', blockers: [] });
    await admin.run(PURGE, { confirm: 'moss' });
    expect(await ended()).toMatchObject({
      status: 'done',
      result: { folder: expect.stringContaining('plugin-exports') },
    });
    expect(await state('moss')).toBeUndefined();
    expect(await life.dump()).not.toContain('moss');
  });

  it('tells of a process that died at its work', async () => {
    const { life } = env;
    life.dies = true;
    const { enablePlugin } = await admin.run(`mutation { enablePlugin(id: "bees") { id status } }`);
    life.dies = false;
    const find = async () =>
      (
        await admin.run(`query($id: ID!) { pluginOperation(id: $id) { status error { code } } }`, {
          id: enablePlugin.id,
        })
      ).pluginOperation;
    await expect
      .poll(find, { timeout: 10_000 })
      .toEqual({ status: 'failed', error: { code: 'PLUGIN_WORK_ENDED' } });
  });

  it('is only for those who manage plugins', async () => {
    const { life } = env;
    const server = await life.start();
    const change = server.get<RecordChange>(RecordChange);
    await life.database.query('delete from user_role where user_id = $1', [userId]);
    await change.create(life.system, 'role', {
      name: 'reader',
      grants: { '*': { read: 'all' } },
      permissions: [],
    });
    await restart();
    expect(await admin.code(STATES)).toBe('FORBIDDEN');
    expect(await admin.code(`mutation { disablePlugin(id: "bees") { id } }`)).toBe('FORBIDDEN');
    expect((await upload((await packMoss(life.folder)).path)).code).toBe('FILE_NOT_TEXT');
  });
});
