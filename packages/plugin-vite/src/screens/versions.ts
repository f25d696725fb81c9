import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SCREEN_SHARED } from '../shared.js';

/** Versions of the shared packages that a plugin's folder sees; those it has not installed are left out. */
export function sharedVersions(folder: string): Record<string, string> {
  const require = createRequire(join(folder, 'package.json'));
  return Object.fromEntries(
    SCREEN_SHARED.flatMap((name) => {
      const version = versionOf(require, name);
      return version === null ? [] : [[name, version]];
    }),
  );
}

function versionOf(require: NodeJS.Require, name: string): string | null {
  for (const place of require.resolve.paths(name) ?? []) {
    const file = join(place, name, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return null;
}

/** What the screens expect of the host, as lines for the terminal. */
export function versionTable(versions: Readonly<Record<string, string>>): string {
  const width = Math.max(...SCREEN_SHARED.map((name) => name.length));
  const lines = SCREEN_SHARED.map((name) => `  ${name.padEnd(width)}  ${versions[name] ?? 'not installed'}`);
  return `Shared with the host, built against:\n${lines.join('\n')}\n`;
}
