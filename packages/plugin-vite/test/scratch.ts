import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const here = import.meta.dirname;

/** A copy of a fixture plugin to build and break, inside this package so that it sees the packages that plugins see. */
export class Scratch {
  private constructor(readonly folder: string) {}

  static of(fixture: string): Scratch {
    const parent = join(here, '..', 'dist');
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'scratch-'));
    cpSync(join(here, 'fixture', fixture), folder, { recursive: true });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    return new Scratch(folder);
  }

  readonly read = (file: string): string => readFileSync(join(this.folder, file), 'utf8');

  write(file: string, content: string): void {
    writeFileSync(join(this.folder, file), content);
  }

  /** Replaces a text that must be there. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    this.write(file, text.replace(from, to));
  }
}
