import { realpathSync } from 'node:fs';
import { isBuiltin, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as nestCommon from '@nestjs/common';
import * as nestCore from '@nestjs/core';
import * as nestGraphql from '@nestjs/graphql';
import * as sdk from '@ricejar/sdk';
import * as graphql from 'graphql';
import 'reflect-metadata';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';
import * as typeorm from 'typeorm';
import { installedErrors } from './installed.errors.js';

/** Modules by the name that plugins import them by. */
export type SharedModules = Readonly<Record<string, object>>;

/** What every plugin shares with the host: one instance each, or metadata and `instanceof` would know two worlds. */
const PLATFORM_SHARED: SharedModules = {
  '@nestjs/common': nestCommon,
  '@nestjs/core': nestCore,
  '@nestjs/graphql': nestGraphql,
  '@ricejar/sdk': sdk,
  graphql,
  'reflect-metadata': {},
  rxjs,
  'rxjs/operators': rxjsOperators,
  typeorm,
};

const SCHEME = 'ricejar-shared:';
/** Where the modules stand that are made of the host's: those find them by it. */
const SHELF = Symbol.for('ricejar.shared-modules');

const shelf = new Map<string, object>(Object.entries(PLATFORM_SHARED));
/** Folders below which plugins are, as URLs, with the name of the plugin where all below is one's. */
const folders = new Map<string, string | null>();
let hooked = false;

/**
 * From now on, code below the folder that imports a module of the shared list is given the host's own. Whatever else it
 * imports by name is refused with `PLUGIN_IMPORT_UNKNOWN`: nothing of a customer's machine is picked up by chance.
 */
export function shareModules(folder: string, modules: SharedModules, plugin: string | null = null): void {
  for (const [name, module] of Object.entries(modules)) shelf.set(name, module);
  folders.set(`${pathToFileURL(realpathSync(folder)).href}/`, plugin);
  if (hooked) return;
  hooked = true;
  Object.defineProperty(globalThis, SHELF, { value: shelf });
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL ?? '';
      if (![...folders.keys()].some((one) => parent.startsWith(one)) || isPath(specifier))
        return next(specifier, context);
      if (!shelf.has(specifier))
        throw installedErrors.PLUGIN_IMPORT_UNKNOWN({ plugin: pluginIn(parent), name: specifier });
      return { url: SCHEME + specifier, format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith(SCHEME)) return next(url, context);
      return { format: 'module', source: reexport(url.slice(SCHEME.length)), shortCircuit: true };
    },
  });
}

const isPath = (specifier: string): boolean => /^(\.{0,2}\/|file:)/.test(specifier) || isBuiltin(specifier);

/** `<folder>/<id>/<version>/...` */
function pluginIn(parent: string): string {
  const [folder = '', plugin = null] = [...folders].find(([one]) => parent.startsWith(one)) ?? [];
  return plugin ?? parent.slice(folder.length).split('/')[0] ?? '';
}

/** A module that has what the host's has: the values themselves. */
function reexport(name: string): string {
  const names = Object.keys(shelf.get(name) ?? {}).filter((one) => /^[A-Za-z_$][\w$]*$/.test(one));
  const from = `globalThis[Symbol.for(${JSON.stringify(SHELF.description)})].get(${JSON.stringify(name)})`;
  return [
    `const shared = ${from};`,
    'export default shared.default;',
    ...names
      .filter((one) => one !== 'default')
      .map((one, at) => `const v${at} = shared.${one}; export { v${at} as ${one} };`),
  ].join('\n');
}

/** By Node itself, whatever the host is loaded by: a test runner would bundle the plugin's file among its own. */
const IMPORTER = 'data:text/javascript,export const load = (url) => import(url);';

/** The namespace of a plugin's module. `revision` tells two files apart that were at the same place one after the other. */
export async function importPlugin(path: string, revision: string): Promise<Record<string, unknown>> {
  const { load } = (await import(/* @vite-ignore */ IMPORTER)) as {
    load: (url: string) => Promise<Record<string, unknown>>;
  };
  return load(`${pathToFileURL(realpathSync(path)).href}?${encodeURIComponent(revision)}`);
}
