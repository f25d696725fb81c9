import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestOf, type PluginDefinition, type PluginManifest } from '@ricejar/sdk';
import { build } from 'vite';
import { buildErrors } from './build.errors.js';
import { loadDefinition } from './manifest/load-definition.js';
import { manifestDrift } from './manifest/manifest-drift.js';
import { slotsOf } from './manifest/slots-of.js';
import { readPackage } from './package-file.js';
import { ricejarPlugin, SCREENS_ENTRY, SCREENS_FOLDER } from './screens/ricejar-plugin.js';
import { buildServer, reasonOf, SERVER_FILE } from './server/build-server.js';

export interface BuildOptions {
  /** A manifest in package.json that no longer matches stops the build instead of being written anew: for CI. */
  frozen?: boolean;
  /** Folder whose `dist` is written; with one that is not the plugin's own, its package.json is left as it is. */
  into?: string;
  /** In place of `src/index.ts`. */
  entry?: string;
  report?: (text: string) => void;
}

/** Builds a plugin: `dist/server.js`, `dist/admin/*` and the manifest in package.json. Answers the manifest. */
export async function buildPlugin(
  root: string,
  { frozen = false, into = root, entry, report = () => undefined }: BuildOptions = {},
): Promise<PluginManifest> {
  const folder = resolve(root);
  const target = resolve(into);
  const isOwn = target === folder;
  const { version } = readPackage(folder);
  rmSync(join(target, SERVER_FILE), { force: true });
  rmSync(join(target, SCREENS_FOLDER), { recursive: true, force: true });

  await buildServer(folder, target, entry);
  const definition = await loadDefinition(target);
  if (isOwn && definition.version !== version)
    throw buildErrors.BUILD_VERSION_DIFFERS({ package: version, definition: definition.version });
  await buildScreens(folder, target, definition, report);

  const manifest = manifestOf(definition, await slotsOf(folder, target));
  if (isOwn) keepManifest(folder, manifest, frozen);
  return manifest;
}

/** Builds `dist/admin` when the plugin has screens. */
async function buildScreens(
  folder: string,
  into: string,
  { id, version }: PluginDefinition,
  report: (text: string) => void,
): Promise<void> {
  if (!existsSync(join(folder, SCREENS_ENTRY))) return;
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [ricejarPlugin({ id, version, root: folder, into, report })],
    });
  } catch (error) {
    throw buildErrors.BUILD_FAILED({ part: SCREENS_ENTRY, reason: reasonOf(error) });
  }
}

function keepManifest(folder: string, manifest: PluginManifest, frozen: boolean): void {
  const drift = manifestDrift(readPackage(folder).ricejar, manifest);
  if (drift.length === 0) return;
  if (frozen) throw buildErrors.BUILD_MANIFEST_DRIFT({ parts: drift });
  const file = join(folder, 'package.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify({ ...content, ricejar: manifest }, null, 2)}\n`);
}
