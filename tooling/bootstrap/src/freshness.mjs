import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourceFiles } from './fingerprint.mjs';
import { root } from './places.mjs';

const GENERATED = /(\.gen\.ts|\/schema\.graphql)$/;
/** What the sdk and the admin sdk promise to plugins. */
const API_REPORTS = join(root, 'docs', 'api');

/** Checked-in files that a `generate` script writes, with a hash of each. */
export function generatedFiles() {
  const reports = readdirSync(API_REPORTS).map((name) => join(API_REPORTS, name));
  const files = [...reports, ...sourceFiles().filter((file) => GENERATED.test(file))];
  return new Map(
    files.map((file) => [
      relative(root, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Files that a new generation changed, made or removed. */
export function staleFiles(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
}
