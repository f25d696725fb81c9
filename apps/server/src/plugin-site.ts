import type { Application } from '@ricejar/platform';
import { httpContext } from '@ricejar/platform/graphql/http-request';
import { ActorService } from '@ricejar/platform/identity/session/actor.service';
import type { InstalledPlugin } from '@ricejar/platform/plugins/installed/load-plugins';
import { PLUGIN_FILES, type AdminManifest, type Localized } from '@ricejar/sdk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { FOREVER } from './admin-site.js';

/** The built screens of a plugin: a folder with its files and, in `manifest.json`, which of them to begin with. */
export interface PluginScreens {
  id: string;
  version: string;
  label: Localized;
  dir: string;
}

export interface PluginSiteOptions {
  /** Of all plugins that run, in their order. */
  screens: readonly PluginScreens[];
  isSignedIn: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;
  log: (line: string) => void;
}

/** What a browser may be handed as what; a build makes no other files. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

interface Listed extends Omit<PluginScreens, 'dir'> {
  entry: string;
  styles: string[];
}

/**
 * `GET /plugins.json` for whoever is signed in: `[{ id, version, label, entry, styles }]` with addresses of files, and the
 * files at `/plugins/<id>/<version>/<file>`, which never change. Plugins whose folder makes no sense are told of in the
 * log and left out.
 */
export function servePluginScreens(http: FastifyInstance, options: PluginSiteOptions): void {
  const listed: Listed[] = [];
  const files = new Map<string, string>();
  for (const plugin of options.screens) {
    try {
      const base = `/plugins/${plugin.id}/${plugin.version}`;
      const manifest = readManifest(plugin.dir);
      const found = Object.keys(manifest.files).map((name) => [name, pathIn(plugin.dir, name)] as const);
      for (const name of [manifest.entry, ...manifest.styles])
        if (!(name in manifest.files)) throw new Error(`its manifest.json does not list ${name}`);
      for (const [name, path] of found) files.set(`${base}/${name}`, path);
      const { id, version, label } = plugin;
      const styles = manifest.styles.map((name) => `${base}/${name}`);
      listed.push({ id, version, label, entry: `${base}/${manifest.entry}`, styles });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      options.log(`The screens of the plugin ${plugin.id} ${plugin.version} are left out: ${reason}`);
    }
  }

  http.get('/plugins.json', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (await options.isSignedIn(request, reply)) return listed;
    return reply.code(401).send({ code: 'UNAUTHENTICATED', message: 'Sign in first.' });
  });

  http.addHook('onRequest', async (request, reply) => {
    const path = files.get(request.url.split('?')[0] ?? '');
    if (path === undefined || request.method !== 'GET') return;
    await reply
      .header('cache-control', FOREVER)
      .type(TYPES[extname(path)] ?? 'application/octet-stream')
      .send(createReadStream(path));
  });
}

function readManifest(dir: string): AdminManifest {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as AdminManifest;
  if (manifest.format !== 1) throw new Error('its manifest.json is of another format');
  return manifest;
}

/** The path of a file that the manifest lists; nothing outside of the folder is ever handed out. */
function pathIn(dir: string, name: string): string {
  const path = resolve(dir, name);
  if (!path.startsWith(resolve(dir) + sep) || !existsSync(path)) throw new Error(`it lacks ${name}`);
  return path;
}

/** Serves the screens of the plugins that run, out of the folders they were unpacked to. */
export function serveInstalledScreens(
  application: Application,
  installed: readonly InstalledPlugin[],
  log: (line: string) => void,
): void {
  const actors = application.get(ActorService);
  servePluginScreens(application.http, {
    screens: application.set.active.flatMap(({ id, version, label }) => {
      const folder = installed.find((one) => one.id === id && one.version === version)?.folder;
      const manifest = folder && join(folder, PLUGIN_FILES.adminManifest);
      return manifest && existsSync(manifest) ? [{ id, version, label, dir: dirname(manifest) }] : [];
    }),
    isSignedIn: async (request, reply) => (await httpContext(actors, request, reply)).actor !== null,
    log,
  });
}
