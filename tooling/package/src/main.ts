import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archive } from './archive.js';
import { assemble, ROOT } from './assemble.js';
import { readManifest } from './closure.js';

const { values } = parseArgs({
  options: { out: { type: 'string' }, 'folder-only': { type: 'boolean', default: false } },
});

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const begun = Date.now();
const out = resolve(values.out ?? join(ROOT, '.ricejar', 'package'));
const { version } = readManifest(ROOT);
const name = `ricejar-${version}-${process.platform}-${process.arch}`;
const directory = join(out, name);
rmSync(directory, { recursive: true, force: true });
const { packages, bytes } = assemble(directory);
console.log(`${directory}: ${packages} packages, ${megabytes(bytes)}, ${seconds(begun)}`);
if (!values['folder-only']) {
  const packing = Date.now();
  const packed = await archive(directory, `${directory}.tar.gz`);
  console.log(`${packed.file}: ${megabytes(packed.bytes)}, ${seconds(packing)}`);
  console.log(`sha256 ${packed.sha256}`);
}
