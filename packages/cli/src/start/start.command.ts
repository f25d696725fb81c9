import { resolve } from 'node:path';
import { openDataDirectory } from '@ricejar/platform/database/embedded/data-directory';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@ricejar/platform/database/embedded/embedded-postgres';
import { embeddedErrors } from '@ricejar/platform/database/embedded/embedded.errors';
import { liveHolder } from '@ricejar/platform/database/embedded/instance-lock';
import type { Progress } from '../progress.js';
import { announcement } from './announcement.js';
import { requireDatabase } from './external-database.js';
import { explainError } from './explain-error.js';
import { requirePort } from './port.js';
import type { ServerModule } from './server-contract.js';
import type { Shutdown } from './shutdown.js';
import { readStartOptions, type StartOptions } from './start-options.js';

export interface StartContext {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** The checkout, or where the packages are installed. */
  root: string;
  progress: Progress;
  write: (text: string) => void;
  writeError: (text: string) => void;
  shutdown: Shutdown;
  loadServer: () => Promise<ServerModule>;
}

/** How long an earlier instance that is just stopping may still hold the port. */
const PORT_PATIENCE_MS = 3_000;

/** Starts Ricejar and keeps it running until a signal. Whatever fails is said in one line. */
export async function start(context: StartContext): Promise<void> {
  let port = 0;
  try {
    const options = readStartOptions(context.args, context.env, context.root);
    port = options.port;
    await run(context, options);
  } catch (error) {
    // A Ctrl-C also ends what was being started: its complaint is no news.
    await new Promise((settle) => setTimeout(settle, 50));
    if (context.shutdown.begun) return;
    context.progress.done();
    context.writeError(`${explainError(error, port)}\n`);
    if (context.env['RICEJAR_DEBUG']) context.writeError(`${(error as Error).stack ?? ''}\n`);
    context.shutdown.begin(1);
  }
}

async function run(context: StartContext, options: StartOptions): Promise<void> {
  const { progress, shutdown } = context;
  await providePort(options);
  progress.step('Starting');
  // Reading the server's modules takes about as long as starting PostgreSQL.
  const loading = context.loadServer();
  loading.catch(() => undefined);
  const database =
    options.databaseUrl === null
      ? await startOwnDatabase(context, options)
      : await useDatabase(context, options.dataDir, options.databaseUrl);
  const { startServer } = await loading;
  if (shutdown.begun) return;
  // Until it is up the server has no stopper: it ends when its database does.
  const running = await startServer({
    databaseUrl: database.url,
    port: options.port,
    dataDir: options.dataDir,
    demo: options.demo,
    safe: options.safe,
    adminDir: resolve(context.root, 'apps', 'admin', 'dist'),
    log: (line) => progress.step(line),
  }).catch((error: unknown) => {
    throw database.explain(error);
  });
  shutdown.onStop(async (mode) => {
    if (mode === 'fast') await withinPatience(running.close());
  });
  progress.done();
  if (!shutdown.begun) context.write(announcement(running));
}

type Database = Pick<EmbeddedPostgres, 'url' | 'explain'>;

async function useDatabase({ progress }: StartContext, dataDir: string, url: string): Promise<Database> {
  openDataDirectory(dataDir);
  progress.step('Connecting to the database of DATABASE_URL');
  await requireDatabase(url);
  return { url, explain: (error) => error };
}

async function startOwnDatabase(
  { progress, shutdown, writeError }: StartContext,
  options: StartOptions,
): Promise<Database> {
  progress.step('Starting PostgreSQL');
  const starting = startEmbeddedPostgres({
    dataDir: options.dataDir,
    log: (line) => progress.step(line),
    onLost: (error) => {
      if (shutdown.begun) return;
      writeError(`${explainError(error, options.port)}\n`);
      shutdown.begin(1);
    },
  });
  shutdown.onStop(async (mode) => {
    const started = await starting.catch(() => null);
    await started?.stop(mode);
  });
  return starting;
}

/** A port held by an instance on the same data directory is that instance's affair, and free in a moment if it is stopping. */
async function providePort({ port, databaseUrl, dataDir }: StartOptions): Promise<void> {
  const deadline = Date.now() + PORT_PATIENCE_MS;
  for (;;) {
    try {
      await requirePort(port);
      return;
    } catch (error) {
      const pid = databaseUrl === null ? liveHolder(dataDir) : null;
      if (pid === null) throw error;
      if (Date.now() > deadline) throw embeddedErrors.DATA_DIR_IN_USE({ dataDir, pid });
      await new Promise((retry) => setTimeout(retry, 100));
    }
  }
}

/** Requests under way get a moment; a browser's idle connection must not keep Ricejar from stopping. */
async function withinPatience(closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((give) => {
    timer = setTimeout(give, 5_000);
  });
  await Promise.race([closing, patience]);
  clearTimeout(timer);
}
