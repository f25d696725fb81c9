import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';

export interface Archive {
  file: string;
  bytes: number;
  sha256: string;
}

/** Packs a folder so that the same contents give the same bytes: in the order of names, without owners and times. */
export async function archive(directory: string, file: string): Promise<Archive> {
  const parent = dirname(directory);
  const options = {
    cwd: parent,
    file,
    gzip: { level: 6 },
    portable: true,
    mtime: new Date(0),
    noDirRecurse: true,
  };
  await create(options, filesBelow(parent, basename(directory)));
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { file, bytes: statSync(file).size, sha256: hash.digest('hex') };
}

function filesBelow(base: string, path: string): string[] {
  const entries = readdirSync(join(base, path), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(base, below) : [below];
  });
}
