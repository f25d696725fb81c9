import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface PackageJson {
  name: string;
  bin?: string | Record<string, string>;
  scripts?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export const readPackage = (folder: string): PackageJson =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;

/** Where a package is, as Node finds it from a folder. */
export function packageFolder(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return realpathSync(found);
    if (dirname(folder) === folder) return null;
  }
}

/** The script behind a command of one of the plugin's packages. */
function binary(folder: string, command: string): string {
  for (const name of Object.keys(readPackage(folder).devDependencies ?? {})) {
    const found = packageFolder(folder, name);
    const { bin = {} } = found === null ? {} : readPackage(found);
    const path = typeof bin === 'string' ? (name.endsWith(command) ? bin : undefined) : bin[command];
    if (found !== null && path !== undefined) return join(found, path);
  }
  throw new Error(`no package of the plugin brings the command ${command}`);
}

/** Runs a script of Node; answers what it writes, throws with it when it fails. */
export async function node(script: string, args: readonly string[], cwd: string): Promise<string> {
  // The variables of this run would turn the inner one into a part of it.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$)/.test(name)),
  );
  try {
    const { stdout } = await run(process.execPath, [script, ...args], { cwd, env, maxBuffer: 1e8 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${script} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** `pnpm <script>`: the commands of a script in package.json, one after the other. */
export async function runScript(folder: string, name: string): Promise<string> {
  const script = readPackage(folder).scripts?.[name];
  if (script === undefined) throw new Error(`package.json has no script ${name}`);
  let said = '';
  for (const line of script.split('&&')) {
    const [command = '', ...args] = line.trim().split(/\s+/);
    said += await node(binary(folder, command), args, folder);
  }
  return said;
}

/** Words of a command line; double quotes keep some together. */
export const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
