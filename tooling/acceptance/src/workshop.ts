import { ROOT } from '@ricejar/package';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from './packaged-server.js';

const NODE = join(ROOT, 'node_modules', '.bin', 'node');
const CLI = join(ROOT, 'packages', 'cli', 'dist', 'main.js');
const BUILDER = join(ROOT, 'packages', 'plugin-vite', 'bin', 'ricejar-plugin.mjs');

/** What a consultancy has: the sources of its plugins and the tools, and no customer's server. */
export class Workshop {
  constructor(
    /** Holds the copies that are worked on, and the packed files. */
    private readonly folder: string,
  ) {
    mkdirSync(join(folder, 'plugins'), { recursive: true });
    cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  }

  /** Packs a plugin as it was built with the rest; answers the path of the file. */
  pack(id: string): Promise<string> {
    return this.packed(join(ROOT, 'plugins', id));
  }

  /**
   * Builds and packs another version of a plugin: its definition with the changes on top. `changes` is the text of an object
   * of TypeScript that may name the `original`, and what the `imports` bring.
   */
  async packVersion(id: string, version: string, changes: string, imports = ''): Promise<string> {
    const folder = this.copy(id, `${id}-${version}`);
    renameSync(join(folder, 'src', 'index.ts'), join(folder, 'src', 'original.ts'));
    const text = `import { definePlugin, type PluginDefinition } from '@ricejar/sdk';
import original from './original.js';
${imports}
const changes: Partial<PluginDefinition> = ${changes};
export default definePlugin({ ...original, version: '${version}', ...changes });
`;
    writeFileSync(join(folder, 'src', 'index.ts'), text);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }, null, 2));
    await run(BUILDER, 'build', folder);
    return this.packed(folder);
  }

  private copy(id: string, name: string): string {
    const [from, to] = [join(ROOT, 'plugins', id), join(this.folder, 'plugins', name)];
    for (const part of ['src', 'package.json', 'README.md', 'tsconfig.json'].filter((one) =>
      existsSync(join(from, one)),
    ))
      cpSync(join(from, part), join(to, part), { recursive: true });
    symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
    return to;
  }

  private async packed(folder: string): Promise<string> {
    const said = await run(CLI, 'plugin', 'pack', folder, '--out', this.folder);
    const file = /\S+\.tgz/.exec(said)?.[0];
    if (!file) throw new Error(`plugin pack did not say which file it made:\n${said}`);
    return file;
  }
}

async function run(script: string, ...args: string[]): Promise<string> {
  const { code, output } = await ran(spawn(NODE, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}
