import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { manifestOf, RicejarError, type AdminManifest } from '@ricejar/sdk';
import { buildErrors } from './build.errors.js';
import { importsOf } from './imports-of.js';
import { loadDefinition } from './manifest/load-definition.js';
import { manifestDrift } from './manifest/manifest-drift.js';
import { slotsOf } from './manifest/slots-of.js';
import { readPackage } from './package-file.js';
import { SCREENS_ENTRY, SCREENS_FOLDER } from './screens/ricejar-plugin.js';
import { SERVER_FILE } from './server/build-server.js';
import { isSharedWithScreens, isSharedWithServer, packageOf } from './shared.js';

/** All that is wrong with a built plugin, nothing when it may be packed. */
export async function checkPlugin(root: string): Promise<RicejarError[]> {
  const folder = resolve(root);
  const { version, ricejar } = readPackage(folder);
  const problems: RicejarError[] = [];
  try {
    const definition = await loadDefinition(folder);
    if (definition.version !== version)
      problems.push(buildErrors.BUILD_VERSION_DIFFERS({ package: version, definition: definition.version }));
    const parts = manifestDrift(ricejar, manifestOf(definition, await slotsOf(folder)));
    if (parts.length > 0) problems.push(buildErrors.BUILD_MANIFEST_DRIFT({ parts }));
  } catch (error) {
    if (!(error instanceof RicejarError)) throw error;
    problems.push(error);
  }
  return [...problems, ...bundleProblems(folder)];
}

/** What is wrong with the files in a folder's `dist`: imports that the host does not answer, screens that are not as built. */
export function bundleProblems(folder: string): RicejarError[] {
  const server = existsSync(join(folder, SERVER_FILE))
    ? forbiddenImports(folder, SERVER_FILE, allowedOnServer)
    : [];
  return [...server, ...screenProblems(folder)];
}

const BUILTIN = new Set(builtinModules);
const allowedOnServer = (specifier: string): boolean =>
  isSharedWithServer(specifier) || specifier.startsWith('node:') || BUILTIN.has(specifier);
const allowedInScreens = (specifier: string): boolean =>
  isSharedWithScreens(specifier) || packageOf(specifier) === null;

function forbiddenImports(
  folder: string,
  file: string,
  isAllowed: (specifier: string) => boolean,
): RicejarError[] {
  return importsOf(readFileSync(join(folder, file), 'utf8'))
    .filter((specifier) => !isAllowed(specifier))
    .map((specifier) => buildErrors.BUILD_IMPORT_FORBIDDEN({ file, import: specifier }));
}

function screenProblems(folder: string): RicejarError[] {
  if (!existsSync(join(folder, SCREENS_ENTRY)) && !existsSync(join(folder, SCREENS_FOLDER))) return [];
  const file = join(SCREENS_FOLDER, 'manifest.json');
  if (!existsSync(join(folder, file))) return [buildErrors.BUILD_NOT_BUILT({ file })];
  const { files } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as AdminManifest;
  return Object.entries(files).flatMap(([name, integrity]) => {
    const path = join(SCREENS_FOLDER, name);
    if (!existsSync(join(folder, path))) return [buildErrors.BUILD_NOT_BUILT({ file: path })];
    const found = createHash('sha512')
      .update(readFileSync(join(folder, path)))
      .digest('base64');
    return [
      ...(integrity === `sha512-${found}` ? [] : [buildErrors.BUILD_FILE_CHANGED({ file: path })]),
      ...(name.endsWith('.js') ? forbiddenImports(folder, path, allowedInScreens) : []),
    ];
  });
}
