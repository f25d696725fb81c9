import * as server from '@ricejar/server';
import { useTestDatabase } from '@ricejar/testing';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../schema/schema.command.js';
import { plugin, type PluginServer } from './plugin.command.js';

const SOURCE = `import { definePlugin, field } from '@ricejar/sdk';
import '@ricejar/customer';
const form = { type: 'object', properties: { url: { type: 'string' }, tries: { type: 'integer' }, key: { type: 'string', secret: true } } };
export default definePlugin({
  id: 'lichen', version: '1.0.0', sdk: '*', label: { en: 'Lichen', zh: '地衣' }, description: { en: 'Grows slowly.', zh: '生长缓慢。' },
  requires: { customer: '*' }, hosts: ['api.example.com'], permissions: { 'lichen.see': { en: 'See', zh: '查看' } },
  fields: { customer: { lichenGrade: field.text({ label: { en: 'Lichen grade', zh: '地衣等级' }, index: true }) } },
  config: { '~standard': { version: 1, vendor: 'x', jsonSchema: { input: () => form, output: () => form }, validate: (value) => ({ value }) } },
});
`;

describe('ricejar plugin', () => {
  const database = useTestDatabase();
  const root = mkdtempSync(join(tmpdir(), 'ricejar-cli-plugin-'));
  const built = join(root, 'lichen');
  const file = join(root, 'lichen-1.0.0.tgz');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  // The trial takes place in this process: the program that would be started for it is not built here.
  const here: PluginServer & Pick<typeof server, 'installationSchema'> = {
    ...server,
    withInstaller: (at, _rehearsal, work) =>
      server.withInstaller(at, (candidate, manifest) => server.rehearseHere(at, candidate, manifest), work),
  };

  const run = async (args: string[], { answer, stdin }: { answer?: string; stdin?: string } = {}) => {
    let said = '';
    let complained = '';
    const context = {
      args,
      env: { DATABASE_URL: database.url, RICEJAR_DATA_DIR: join(root, 'data') },
      root,
      main: join(root, 'none.js'),
      write: (text: string) => void (said += text),
      writeError: (text: string) => void (complained += text),
      ask: answer === undefined ? null : async () => answer,
      stdin: Readable.from([stdin ?? '']),
      loadServer: async () => here,
    };
    const code =
      args[0] === 'schema' ? await schema({ ...context, args: args.slice(1) }) : await plugin(context);
    return { code, said, complained };
  };

  beforeAll(() => {
    mkdirSync(join(built, 'dist'), { recursive: true });
    writeFileSync(
      join(built, 'package.json'),
      JSON.stringify({ name: '@x/lichen', version: '1.0.0', type: 'module' }),
    );
    writeFileSync(join(built, 'dist', 'server.js'), SOURCE);
  });

  it('packs a built folder', async () => {
    const { code, said } = await run(['pack', built, '--out', root]);
    expect(code).toBe(0);
    expect(said).toMatch(/lichen-1\.0\.0\.tgz\n {2}3 files, integrity sha512-/);
  });

  it('shows the plan, and adds nothing unless that is confirmed', async () => {
    const { code, said } = await run(['add', file, '--plan']);
    expect({ code, said }).toEqual({
      code: 0,
      said: [
        'Adds lichen 1.0.0: Lichen. Grows slowly.',
        '  adds column customer.x_lichen__lichen_grade (text)',
        '  indexes: customer_x_lichen__lichen_grade_idx',
        '  permissions: lichen.see',
        '  sends requests to: api.example.com',
        '',
      ].join('\n'),
    });
    expect((await run(['add', file])).complained).toBe('Nobody is here to confirm it: say --yes.\n');
    expect((await run(['add', file], { answer: 'no' })).code).toBe(1);
    expect((await run(['add', file, '--yes', '--integrity', 'sha512-other'])).complained).toMatch(
      /^This is another file than the one you expect: its integrity is sha512-/,
    );
    expect((await run(['list'])).said).not.toContain('lichen');
  });

  it('adds it with settings, lists it, and finds it well', async () => {
    const { code, said } = await run(['add', file, '--yes', '--set', 'url=https://x', '--set', 'key=12345']);
    expect(code).toBe(0);
    expect(said).toContain('lichen 1.0.0 is added.');
    expect((await run(['list'])).said).toMatch(/lichen +1\.0\.0 +installed +enabled\n/);
    expect(JSON.parse((await run(['list', '--json'])).said)).toContainEqual({
      id: 'lichen',
      version: '1.0.0',
      origin: 'installed',
      enabled: true,
      reason: null,
    });
    expect(await run(['doctor'])).toMatchObject({
      code: 0,
      said: 'Clean: the plugins are as they are noted.\n',
    });
    expect((await run(['add', file, '--yes'])).complained).toMatch(/^lichen 1\.0\.0 is installed: /);
  });

  it('prints the schema of this very installation', async () => {
    const { code, said } = await run(['schema', 'print']);
    expect(code).toBe(0);
    expect(said).toContain('lichenGrade: TextFilter');
    expect((await run(['schema', 'draw'])).complained).toContain('Unknown argument schema draw');
  });

  it('changes settings as their form asks, and never shows a secret', async () => {
    expect((await run(['config', 'lichen', 'tries=3', 'key=678'])).code).toBe(0);
    expect((await run(['config', 'lichen'])).said).toBe(
      `${JSON.stringify({ url: 'https://x', tries: 3 }, null, 2)}\nkey is set and secret\n`,
    );
    await run(['config', 'lichen', 'key=', 'url=']);
    expect((await run(['config', 'lichen'])).said).toBe(
      `${JSON.stringify({ url: null, tries: 3 }, null, 2)}\n`,
    );
    expect((await run(['config', 'rfm', 'a=1'])).complained).toBe('rfm has no settings.\n');
  });

  it('disables, does what a server asks for, and purges', async () => {
    expect((await run(['purge', 'lichen', '--yes'])).said).toContain('cannot be done: lichen is enabled');
    expect((await run(['disable', 'lichen'])).code).toBe(0);
    expect((await run(['list'])).said).toMatch(/lichen .* disabled\n/);
    expect((await run(['enable', 'lichen'])).code).toBe(0);
    const operation = '01900000-0000-7000-8000-0000000000aa';
    const { said } = await run(['purge', 'lichen', '--plan']);
    expect(said).toContain('removes column customer.x_lichen__lichen_grade (text)');
    const request = { operation, kind: 'disable', plugin: 'lichen', file: null, values: {} };
    expect((await run(['perform'], { stdin: JSON.stringify(request) })).code).toBe(0);
    const purged = await run(['purge', 'lichen', '--yes']);
    expect(purged).toMatchObject({ code: 0, complained: '' });
    expect(purged.said).toMatch(/Exported to .*: customer\.fields\.csv \(0\)\nlichen is gone\.\n$/);
    expect(readdirSync(join(root, 'data', 'plugin-exports'))).toHaveLength(1);
    expect((await run(['list'])).said).not.toContain('lichen');
  });

  it('says in one line what is wrong', async () => {
    expect((await run(['add'])).complained).toMatch(/^Missing: the file of the plugin\. .*\n$/);
    expect((await run(['add', join(root, 'none.tgz')])).complained).toMatch(/^This is no plugin file: .*\n$/);
    expect((await run(['purge', 'nobody', '--yes'])).complained).toMatch(/^There is no plugin nobody: .*\n$/);
    expect((await run(['upgrade', file])).complained).toMatch(/^lichen is not installed: .*\n$/);
    expect((await run(['fly'])).complained).toMatch(/^Unknown argument plugin fly: /);
    expect((await run(['list', '--loud'])).complained).toMatch(/^Unknown argument --loud: /);
  });
});
