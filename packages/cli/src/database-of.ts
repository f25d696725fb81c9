import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@ricejar/platform/database/embedded/embedded-postgres';
import { liveHolder } from '@ricejar/platform/database/embedded/instance-lock';
import { runningClusterUrl } from '@ricejar/platform/database/embedded/running-cluster';
import { cliErrors } from './cli.errors.js';
import { requireDatabase } from './start/external-database.js';
import { explainError } from './start/explain-error.js';
import { readStartOptions } from './start/start-options.js';

/** What a command is given beside its arguments. */
export interface CommandContext {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** The checkout, or where the packages are installed. */
  root: string;
  write: (text: string) => void;
  writeError: (text: string) => void;
}

export interface InstallationPlace {
  databaseUrl: string;
  dataDir: string;
}

/**
 * Runs a command on the installation's database, whether Ricejar runs or not: PostgreSQL that comes with Ricejar is started
 * for it when it does not. Whatever is thrown is said in one line. Returns the exit code.
 */
export async function onInstallation(
  context: Pick<CommandContext, 'env' | 'root' | 'writeError'>,
  work: (at: InstallationPlace) => Promise<number>,
): Promise<number> {
  const { env, root, writeError } = context;
  let started: EmbeddedPostgres | undefined;
  try {
    const { databaseUrl: given, dataDir } = readStartOptions([], env, root);
    let databaseUrl = given;
    if (databaseUrl === null && liveHolder(dataDir) !== null) databaseUrl = runningClusterUrl(dataDir);
    if (databaseUrl === null) {
      started = await startEmbeddedPostgres({ dataDir });
      databaseUrl = started.url;
    }
    await requireDatabase(databaseUrl);
    return await work({ databaseUrl, dataDir });
  } catch (error) {
    writeError(`${explainError(error, 0, cliErrors.COMMAND_FAILED)}\n`);
    if (env['RICEJAR_DEBUG']) writeError(`${(error as Error).stack ?? ''}\n`);
    return 1;
  } finally {
    await started?.stop();
  }
}
