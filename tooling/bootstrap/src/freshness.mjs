import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { sourceFiles } from './fingerprint.mjs';
import { root } from './places.mjs';

const GENERATED = /(\.gen\.ts|\/schema\.graphql)$/;

/** Checked-in files that a `generate` script writes, with a hash of each. */
export function generatedFiles() {
  const files = sourceFiles().filter((file) => GENERATED.test(file));
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
