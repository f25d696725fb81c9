import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluginDefinition } from '@ricejar/sdk';
import { buildErrors } from '../build.errors.js';
import { reasonOf, SERVER_FILE } from '../server/build-server.js';

let loads = 0;

/** The definition that the built server file exports; read anew at every call. */
export async function loadDefinition(folder: string): Promise<PluginDefinition> {
  const file = join(folder, SERVER_FILE);
  if (!existsSync(file)) throw buildErrors.BUILD_NOT_BUILT({ file: SERVER_FILE });
  const url = pathToFileURL(file);
  url.searchParams.set('load', `${Date.now()}-${++loads}`);
  const module = await import(/* @vite-ignore */ url.href).catch((error: unknown) => {
    throw buildErrors.BUILD_LOAD_FAILED({ file: SERVER_FILE, reason: reasonOf(error) });
  });
  const definition = (module as { default?: unknown }).default;
  if (!isDefinition(definition)) throw buildErrors.BUILD_NOT_DEFINED({ file: SERVER_FILE });
  return definition;
}

const isDefinition = (value: unknown): value is PluginDefinition =>
  typeof value === 'object' && value !== null && 'id' in value && 'sdk' in value && Object.isFrozen(value);
