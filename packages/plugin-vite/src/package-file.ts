import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginManifest } from '@ricejar/sdk';
import { buildErrors } from './build.errors.js';

export interface PackageFile {
  name: string;
  version: string;
  ricejar?: PluginManifest;
}

/** The package.json of a plugin's folder. Throws `BUILD_PACKAGE_MISSING` when it is not there, or is not JSON. */
export function readPackage(folder: string): PackageFile {
  try {
    const {
      name = '',
      version = '',
      ricejar,
    } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<PackageFile>;
    return { name, version, ...(ricejar && { ricejar }) };
  } catch {
    throw buildErrors.BUILD_PACKAGE_MISSING({ folder });
  }
}
