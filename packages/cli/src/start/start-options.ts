import { resolve } from 'node:path';
import { cliErrors } from '../cli.errors.js';

export interface StartOptions {
  port: number;
  /** Null stands for the PostgreSQL that comes with Ricejar. */
  databaseUrl: string | null;
  dataDir: string;
  demo: boolean;
  /** The modules alone, whatever plugins are there. */
  safe: boolean;
}

const DEFAULT_PORT = '3000';

/**
 * From the arguments first, then from the environment.
 * @throws ARGUMENT_UNKNOWN PORT_INVALID
 */
export function readStartOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  root: string,
): StartOptions {
  let port = env['PORT'] || DEFAULT_PORT;
  let demo = true;
  let safe = false;
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--empty') demo = false;
    else if (argument === '--safe') safe = true;
    else if (argument === '--port') port = rest.shift() ?? '';
    else if (argument.startsWith('--port=')) port = argument.slice('--port='.length);
    else throw cliErrors.ARGUMENT_UNKNOWN({ argument });
  }
  return {
    port: parsePort(port),
    databaseUrl: env['DATABASE_URL'] || null,
    dataDir: resolve(env['RICEJAR_DATA_DIR'] || resolve(root, '.ricejar', 'data')),
    demo,
    safe,
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text.trim()) || port > 65_535)
    throw cliErrors.PORT_INVALID({ port: JSON.stringify(text) });
  return port;
}
