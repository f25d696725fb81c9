import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestOf, type PluginManifest } from '@ricejar/sdk';
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
  report?: (text: string) => void;
}

/** Builds a plugin in its folder: `dist/server.js`, `dist/admin/*` and the manifest in package.json. Answers the manifest. */
export async function buildPlugin(
  root: string,
  { frozen = false, report = () => undefined }: BuildOptions = {},
): Promise<PluginManifest> {
  const folder = resolve(root);
  const { version } = readPackage(folder);
  rmSync(join(folder, SERVER_FILE), { force: true });
  rmSync(join(folder, SCREENS_FOLDER), { recursive: true, force: true });

  await buildServer(folder);
  const definition = await loadDefinition(folder);
  if (definition.version !== version)
    throw buildErrors.PLUGIN_VERSION_DIFFERS({ package: version, definition: definition.version });
  await buildScreens(folder, definition.id, report);

  const manifest = manifestOf(definition, await slotsOf(folder));
  keepManifest(folder, manifest, frozen);
  return manifest;
}

/** Builds `dist/admin` when the plugin has screens. */
async function buildScreens(folder: string, id: string, report: (text: string) => void): Promise<void> {
  if (!existsSync(join(folder, SCREENS_ENTRY))) return;
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [ricejarPlugin({ id, root: folder, report })],
    });
  } catch (error) {
    throw buildErrors.PLUGIN_BUILD_FAILED({ part: SCREENS_ENTRY, reason: reasonOf(error) });
  }
}

function keepManifest(folder: string, manifest: PluginManifest, frozen: boolean): void {
  const drift = manifestDrift(readPackage(folder).ricejar, manifest);
  if (drift.length === 0) return;
  if (frozen) throw buildErrors.PLUGIN_MANIFEST_DRIFT({ parts: drift });
  const file = join(folder, 'package.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, `${JSON.stringify({ ...content, ricejar: manifest }, null, 2)}\n`);
}
