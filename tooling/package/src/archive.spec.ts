import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { list } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive } from './archive.js';

let base: string;
beforeAll(() => void (base = mkdtempSync(join(tmpdir(), 'ricejar-archive-'))));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function folder(parent: string, names: readonly string[], time: number): string {
  const directory = join(base, parent, 'ricejar-1.0.0');
  mkdirSync(join(directory, 'inside'), { recursive: true });
  for (const name of names) {
    writeFileSync(join(directory, name), `the file ${name}`);
    utimesSync(join(directory, name), time, time);
  }
  chmodSync(join(directory, 'ricejar'), 0o755);
  symlinkSync('../ricejar', join(directory, 'inside', 'link'));
  return directory;
}

describe('an archive', () => {
  it('has the same bytes for the same contents, whenever and in whatever order they were written', async () => {
    const one = await archive(folder('one', ['ricejar', 'b', 'inside/a'], 1_000), join(base, 'one.tar.gz'));
    const two = await archive(folder('two', ['inside/a', 'b', 'ricejar'], 2_000), join(base, 'two.tar.gz'));
    expect(readFileSync(two.file).equals(readFileSync(one.file))).toBe(true);
    expect(two).toEqual({ ...one, file: two.file });
  });

  it('keeps links and what may be run', async () => {
    const entries: [string, string, number][] = [];
    await list({
      file: join(base, 'one.tar.gz'),
      onReadEntry: ({ path, type, mode = 0 }) => void entries.push([path, type, mode & 0o100]),
    });
    expect(entries).toEqual([
      ['ricejar-1.0.0/b', 'File', 0],
      ['ricejar-1.0.0/inside/a', 'File', 0],
      ['ricejar-1.0.0/inside/link', 'SymbolicLink', 0o100],
      ['ricejar-1.0.0/ricejar', 'File', 0o100],
    ]);
  });
});
