import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AdminManifest } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin, checkPlugin, importsOf } from '../src/index.js';
import { Scratch } from './scratch.js';

describe('a plugin that is built', () => {
  const greeter = Scratch.of('greeter');
  const said: string[] = [];
  let admin: AdminManifest;

  beforeAll(async () => {
    await buildPlugin(greeter.folder, { report: (text) => said.push(text) });
    admin = JSON.parse(greeter.read('dist/admin/manifest.json'));
  });

  it('has one server file that takes the shared list from the host and brings the rest', () => {
    const code = greeter.read('dist/server.js');
    expect(importsOf(code).sort()).toEqual(['@nestjs/common', '@nestjs/graphql', '@ricejar/sdk']);
    expect(code).toContain('Hello ${name}');
  });

  it('keeps what Nest reads of types, whatever its tsconfig.json says: who is injected', async () => {
    const metadata = /__decorateMetadata\("design:paramtypes", \[.*GreetingService\]\)/;
    expect(greeter.read('dist/server.js')).toMatch(metadata);
    const plain = Scratch.of('greeter');
    plain.write('tsconfig.json', '{ "compilerOptions": { "strict": true } }');
    await buildPlugin(plain.folder);
    expect(plain.read('dist/server.js')).toMatch(metadata);
  });

  it('has screens that import what the host hands out, and nothing else', () => {
    const files = readdirSync(join(greeter.folder, 'dist/admin')).filter((name) => name.endsWith('.js'));
    const imported = new Set(files.flatMap((name) => importsOf(greeter.read(`dist/admin/${name}`))));
    const packages = [...imported].filter((one) => !one.startsWith('./')).sort();
    expect(packages).toEqual(['@ricejar/admin-sdk', '@ricejar/ui', 'vue']);
  });

  it('has a manifest of its screens: hashed names, integrity, the versions they were built against', () => {
    expect(admin).toMatchObject({ format: 1, plugin: 'greeter', version: '1.0.0' });
    expect(admin.entry).toMatch(/^index-[\w-]{8}\.js$/);
    expect(admin.styles).toHaveLength(1);
    expect(Object.keys(admin.files).every((name) => /-[\w-]{8}\.(js|css)$/.test(name))).toBe(true);
    expect(Object.keys(admin.builtWith)).toEqual(
      expect.arrayContaining(['vue', '@ricejar/admin-sdk', '@ricejar/ui']),
    );
    expect(said.join('')).toMatch(/vue +3\.\d+\.\d+/);
  });

  it('styles its own elements only', () => {
    const css = greeter.read(`dist/admin/${admin.styles[0]}`);
    const rules = [...css.replace(/@keyframes[^}]*\}\s*\}/g, '').matchAll(/([^{};/]+)\{[^{}]*\}/g)];
    const selectors = rules.map(([, selector = '']) => selector.trim()).filter((one) => !one.startsWith('@'));
    expect(selectors.length).toBeGreaterThan(4);
    expect(selectors.filter((one) => !one.includes('[data-x-greeter]'))).toEqual([]);
    expect(css).not.toMatch(/@keyframes wave/);
    const panel = readdirSync(join(greeter.folder, 'dist/admin')).find((name) =>
      name.startsWith('GreetingPanel'),
    );
    expect(greeter.read(`dist/admin/${panel}`)).toContain('data-x-greeter');
  });

  it('tells in package.json what it adds, before any of its code runs', () => {
    const { ricejar } = JSON.parse(greeter.read('package.json'));
    expect(ricejar).toMatchObject({
      id: 'greeter',
      version: '1.0.0',
      fields: { user: [{ name: 'greeting', kind: 'text', index: true }] },
      permissions: ['greeter.greet'],
      hosts: ['greetings.example.com'],
      slots: ['customer.page.side'],
    });
  });

  it('may be packed', async () => {
    expect(await checkPlugin(greeter.folder)).toEqual([]);
    expect(existsSync(join(greeter.folder, 'dist/.declaration'))).toBe(false);
  });

  it('is the same to the byte when it is built again', async () => {
    const before = greeter.read('dist/admin/manifest.json');
    await buildPlugin(greeter.folder, { frozen: true });
    expect(greeter.read('dist/admin/manifest.json')).toBe(before);
  });
});

describe('a plugin that is not right', () => {
  const codes = async (scratch: Scratch) => (await checkPlugin(scratch.folder)).map(({ code }) => code);
  const failure = async (scratch: Scratch, frozen = false) =>
    buildPlugin(scratch.folder, { frozen }).then(
      () => null,
      (error) => ({ code: error.code, message: error.message, zh: error.messageIn('zh-CN') }),
    );

  it('is not built when its manifest is frozen and its code went on', async () => {
    const scratch = Scratch.of('greeter');
    await buildPlugin(scratch.folder);
    scratch.edit('src/index.ts', "hosts: ['greetings.example.com']", "hosts: ['greetings.example.org']");
    const failed = await failure(scratch, true);
    expect(failed).toMatchObject({
      code: 'BUILD_MANIFEST_DRIFT',
      message: expect.stringContaining('(hosts)'),
    });
    await buildPlugin(scratch.folder);
    expect(JSON.parse(scratch.read('package.json')).ricejar.hosts).toEqual(['greetings.example.org']);
  });

  it('is not packed when a built file is missing or was changed', async () => {
    const scratch = Scratch.of('greeter');
    expect(await codes(scratch)).toEqual(['BUILD_NOT_BUILT', 'BUILD_NOT_BUILT']);
    await buildPlugin(scratch.folder);
    const { entry } = JSON.parse(scratch.read('dist/admin/manifest.json')) as AdminManifest;
    scratch.write(`dist/admin/${entry}`, `import 'left-pad';\n${scratch.read(`dist/admin/${entry}`)}`);
    scratch.write('dist/server.js', `import pg from 'pg';\n${scratch.read('dist/server.js')}`);
    expect((await codes(scratch)).sort()).toEqual([
      'BUILD_FILE_CHANGED',
      'BUILD_IMPORT_FORBIDDEN',
      'BUILD_IMPORT_FORBIDDEN',
      'BUILD_LOAD_FAILED',
    ]);
  });

  it.each([
    ['what lies inside a shared package', "import '@ricejar/ui/theme.css';", 'not what lies inside it'],
    ['a second copy of what the host has once', "import 'vue-i18n';", 'a second copy would not work'],
    ['the server', "import { field } from '@ricejar/sdk';\nexport const x = field;", 'is for the server'],
    ['what is not there', "import 'nowhere-to-be-found';", 'nowhere-to-be-found'],
  ])('says so when its screens import %s', async (_, line, words) => {
    const scratch = Scratch.of('greeter');
    scratch.write('src/admin/index.ts', `${line}\n${scratch.read('src/admin/index.ts')}`);
    const failed = await failure(scratch);
    expect(failed?.code).toBe('BUILD_FAILED');
    expect(failed?.message).toContain(words);
    expect(failed?.zh).toContain('无法构建');
  });

  it('is named by what is wrong with its folder', async () => {
    const scratch = Scratch.of('greeter');
    scratch.edit('src/index.ts', "version: '1.0.0'", "version: '1.0.1'");
    expect((await failure(scratch))?.code).toBe('BUILD_VERSION_DIFFERS');
    scratch.write('src/index.ts', 'export const nothing = 1;');
    expect((await failure(scratch))?.code).toBe('BUILD_NOT_DEFINED');
    scratch.write('src/index.ts', 'this is not a program');
    expect((await failure(scratch))?.code).toBe('BUILD_FAILED');
    scratch.write('src/index.ts', "throw new Error('no licence');");
    expect(await failure(scratch)).toMatchObject({
      code: 'BUILD_LOAD_FAILED',
      message: expect.stringContaining('no licence'),
    });
    scratch.write('package.json', '{');
    expect((await failure(scratch))?.code).toBe('BUILD_PACKAGE_MISSING');
  });
});
