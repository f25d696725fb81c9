import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './places.js';
import type { Ricejar } from './server.js';

export interface PluginSource {
  id: string;
  version: string;
  /** Statements of `definePlugin({ ... })` beside id, version, names and sdk. */
  server?: string;
  /** Name of a folder in `fixtures` whose `entry.js` is the module of its screens. */
  screens?: string;
}

const serverModule = ({ id, version, server = '' }: PluginSource): string => `
import { definePlugin } from '@ricejar/sdk';
export default definePlugin({
  id: '${id}',
  version: '${version}',
  sdk: '^1.0.0',
  label: { en: 'Sample ${id}', zh: '示例 ${id}' },
  description: { en: 'Made for a story.', zh: '为测试而作。' },
  requires: { customer: '*' },
  ${server}
});
`;

/** Packs a plugin as a build would have left it, and answers its file. */
export async function packPlugin(ricejar: Ricejar, source: PluginSource): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `ricejar-${source.id}-`));
  const { id, version } = source;
  mkdirSync(join(folder, 'dist', 'admin'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'server.js'), serverModule(source));
  writeFileSync(join(folder, 'README.md'), 'Made for a story.\n');
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  const packageJson = { name: id, version, type: 'module', license: 'Apache-2.0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
  if (source.screens) addScreens(folder, source, source.screens);
  await ricejar.command('plugin', 'pack', folder, '--out', folder);
  return join(folder, `${id}-${version}.tgz`);
}

function addScreens(folder: string, { id, version }: PluginSource, screens: string): void {
  const admin = join(folder, 'dist', 'admin');
  const entry = 'index-1.js';
  const module = readFileSync(join(ROOT, 'tooling', 'e2e', 'fixtures', screens, 'entry.js'));
  writeFileSync(join(admin, entry), module);
  const manifest = {
    format: 1,
    plugin: id,
    version,
    entry,
    styles: [],
    files: { [entry]: 'sha512-' },
    builtWith: {},
  };
  writeFileSync(join(admin, 'manifest.json'), JSON.stringify(manifest));
}
