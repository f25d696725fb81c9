import Fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineScripts, serveAdmin } from './admin-site.js';
import { servePluginScreens, type PluginScreens } from './plugin-site.js';

let root: string;
let http: FastifyInstance;
let said: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ricejar-site-'));
  http = Fastify();
  said = [];
});
afterEach(async () => {
  await http.close();
  rmSync(root, { recursive: true, force: true });
});

function screens(id: string, files: Record<string, string>, manifest: object = {}): PluginScreens {
  const dir = join(root, id);
  mkdirSync(join(dir, 'assets'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  const listed = Object.fromEntries(Object.keys(files).map((name) => [name, 'sha512-']));
  const whole = { format: 1, entry: 'index-1.js', styles: [], files: listed, ...manifest };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(whole));
  return { id, version: '1.2.0', label: { en: id, zh: id }, dir };
}

function serve(list: readonly PluginScreens[], signedIn = true): void {
  servePluginScreens(http, {
    screens: list,
    isSignedIn: async () => signedIn,
    log: (line) => void said.push(line),
  });
}

describe('the screens of plugins over HTTP', () => {
  it('are listed in order and served for ever', async () => {
    const wealth = screens(
      'wealth',
      { 'index-1.js': 'export default {}', 'style-1.css': 'p{}', 'assets/part-2.js': '1' },
      { styles: ['style-1.css'] },
    );
    serve([wealth, screens('bankcase', { 'index-1.js': '' })]);
    const list = await http.inject('/plugins.json');
    expect(list.headers['cache-control']).toBe('no-store');
    expect(list.json()).toEqual([
      {
        id: 'wealth',
        version: '1.2.0',
        label: { en: 'wealth', zh: 'wealth' },
        entry: '/plugins/wealth/1.2.0/index-1.js',
        styles: ['/plugins/wealth/1.2.0/style-1.css'],
      },
      expect.objectContaining({ id: 'bankcase', styles: [] }),
    ]);
    const entry = await http.inject('/plugins/wealth/1.2.0/index-1.js');
    expect(entry.body).toBe('export default {}');
    expect(entry.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(entry.headers['cache-control']).toContain('immutable');
    expect((await http.inject('/plugins/wealth/1.2.0/assets/part-2.js')).statusCode).toBe(200);
  });

  it('are nobody’s who is not signed in', async () => {
    serve([screens('wealth', { 'index-1.js': '' })], false);
    expect((await http.inject('/plugins.json')).statusCode).toBe(401);
  });

  it('hand out what the manifest lists and nothing else', async () => {
    const wealth = screens('wealth', { 'index-1.js': '' });
    writeFileSync(join(wealth.dir, 'notes.txt'), 'not listed');
    serve([wealth]);
    const paths = ['notes.txt', 'manifest.json', '..%2Fwealth%2Findex-1.js', '../../../etc/passwd', ''];
    for (const path of paths)
      expect((await http.inject(`/plugins/wealth/1.2.0/${path}`)).statusCode, path).toBe(404);
  });

  it('are left out, and said to be, when their folder makes no sense', async () => {
    serve([
      screens('lacking', {}),
      screens(
        'outside',
        { 'index-1.js': '' },
        { files: { 'index-1.js': '', '../lacking/manifest.json': '' } },
      ),
      screens('newer', { 'index-1.js': '' }, { format: 2 }),
      screens('fine', { 'index-1.js': '' }),
    ]);
    const ids = (await http.inject('/plugins.json')).json<{ id: string }[]>().map(({ id }) => id);
    expect(ids).toEqual(['fine']);
    expect(said).toEqual([
      'The screens of the plugin lacking 1.2.0 are left out: its manifest.json does not list index-1.js',
      'The screens of the plugin outside 1.2.0 are left out: it lacks ../lacking/manifest.json',
      'The screens of the plugin newer 1.2.0 are left out: its manifest.json is of another format',
    ]);
  });
});

describe('the policy of the page', () => {
  const page = '<script src="/theme.js"></script><script type="importmap">{"imports":{}}</script>';

  it('lets the import map run by its hash, and nothing else inline', async () => {
    const dir = join(root, 'admin');
    mkdirSync(dir);
    writeFileSync(join(dir, 'index.html'), page);
    await serveAdmin(http, dir);
    const answer = await http.inject('/customers');
    const policy = String(answer.headers['content-security-policy']);
    const script = policy.split(';').find((part) => part.startsWith('script-src'));
    expect(script).toBe(`script-src 'self' ${inlineScripts(page).join(' ')}`);
    expect(script).toMatch(/^script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='$/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(answer.body).toBe(page);
  });
});
