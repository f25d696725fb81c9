import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@ricejar/platform/database/embedded/embedded-postgres';
import { liveHolder } from '@ricejar/platform/database/embedded/instance-lock';
import { runningClusterUrl } from '@ricejar/platform/database/embedded/running-cluster';
import { requireDatabase } from '../start/external-database.js';
import { explainError } from '../start/explain-error.js';
import { readStartOptions } from '../start/start-options.js';
import type { examine } from '@ricejar/server';

export interface DoctorContext {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** The checkout, or where the packages are installed. */
  root: string;
  write: (text: string) => void;
  writeError: (text: string) => void;
  loadServer: () => Promise<{ examine: typeof examine }>;
}

/** Compares what is declared with what is in the database. Returns the exit code: 0 when all is well. */
export async function doctor(context: DoctorContext): Promise<number> {
  const { write, writeError } = context;
  let started: EmbeddedPostgres | undefined;
  try {
    const { databaseUrl, dataDir } = readStartOptions(context.args, context.env, context.root);
    let url = databaseUrl;
    if (url === null && liveHolder(dataDir) !== null) url = runningClusterUrl(dataDir);
    if (url === null) {
      started = await startEmbeddedPostgres({ dataDir });
      url = started.url;
    }
    await requireDatabase(url);
    const { examine } = await context.loadServer();
    const findings = await examine(url);
    for (const { check, text } of findings) write(`${check}: ${text}\n`);
    write(
      findings.length === 0
        ? 'Clean: the database is as it is declared.\n'
        : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.\n`,
    );
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    writeError(`${explainError(error, 0)}\n`);
    if (context.env['RICEJAR_DEBUG']) writeError(`${(error as Error).stack ?? ''}\n`);
    return 1;
  } finally {
    await started?.stop();
  }
}
