import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CreateError } from './create.errors.js';

/** The sdk moves by versions of its own. */
export const SDK_RANGE = '^1.0.0';
const OF_THE_SDK = new Set(['@ricejar/sdk', '@ricejar/admin-sdk', '@ricejar/ui']);

/** Where the plugin gets Ricejar's packages and the tools from. */
export interface Sources {
  /** Version or address of one of Ricejar's packages. */
  ricejar(name: string): string;
  /** Version of a tool. */
  tool(name: string, version: string): string;
}

const nameOf = (folder: string): string | null => {
  const file = join(folder, 'package.json');
  return existsSync(file)
    ? ((JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name ?? null)
    : null;
};

const isCheckout = (folder: string): boolean => nameOf(join(folder, 'packages', 'sdk')) === '@ricejar/sdk';

/** The real place of a folder; one that is still to be made stands where it is said to. */
const existing = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder);

/** In `plugins/` of a checkout the plugin is part of the workspace; elsewhere packages are linked, or come by version. */
export function sourcesFor(folder: string, ricejar: string | null, version: string): Sources {
  const parent = existing(dirname(folder));
  if (isCheckout(join(parent, '..')) && ricejar === null && parent.endsWith('plugins'))
    return {
      ricejar: () => 'workspace:*',
      tool: (name) => (name === 'typescript' ? 'catalog:vue' : 'catalog:'),
    };
  if (ricejar === null)
    return {
      ricejar: (name) => (OF_THE_SDK.has(name) ? SDK_RANGE : `^${version}`),
      tool: (_name, range) => range,
    };
  const checkout = resolve(ricejar);
  if (!isCheckout(checkout)) throw new CreateError('RICEJAR_MISSING', { folder: checkout });
  const to = relative(join(parent, 'plugin'), realpathSync(checkout)).replaceAll('\\', '/');
  return {
    ricejar: (name) => `link:${to}/packages/${name.replace('@ricejar/', '')}`,
    tool: (_name, range) => range,
  };
}
