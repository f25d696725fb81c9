import { realpathSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import {
  createCluster,
  explainServerText,
  findClusterHome,
  readPassword,
  requireMajor,
  type ClusterHome,
} from './cluster-home.js';
import {
  explainFileError,
  explainingFileErrors,
  FIRST_START_MB,
  LATER_START_MB,
  openDataDirectory,
  requireSpace,
} from './data-directory.js';
import { embeddedErrors } from './embedded.errors.js';
import { lockInstance } from './instance-lock.js';
import {
  PostmasterEnded,
  clearOrphan,
  freePort,
  startPostmaster,
  type Postmaster,
  type StopMode,
} from './postmaster.js';
import { provideBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { ServerLog } from './server-log.js';

export interface EmbeddedPostgresOptions {
  /** Made when missing. Must be new, empty, or one that this function made. */
  dataDir: string;
  /** Hears one line before each step that takes time. */
  log?: (line: string) => void;
  /** False only for tests: a power cut may then lose or break the data. */
  fsync?: boolean;
  /** Lets the application role make databases: for tests. */
  createDatabases?: boolean;
  /** The data directory is a temporary one, removed when the server stops, even when this process is killed. */
  ephemeral?: boolean;
  /** OS user for PostgreSQL where this process is root. */
  account?: string;
  /** Parent of clusters whose data directory that OS user may not enter. */
  systemHome?: string;
  /** How long to wait for another process that is just stopping on the same directory. */
  patienceMs?: number;
  /** Free megabytes without which a first start is refused. */
  firstStartMb?: number;
  /** Called when PostgreSQL stopped and could not be started again. */
  onLost?: (error: Error) => void;
}

export interface EmbeddedPostgres {
  /** Connection string of the application role, the owner of the database `ricejar`. */
  url: string;
  /** Connection string of the superuser. */
  adminUrl: string;
  dataDir: string;
  /** Process number of the PostgreSQL that serves now: it changes when a killed one was started again. */
  readonly pid: number;
  /** What really happened when a client lost its connection because PostgreSQL ran out of disk; else the error itself. */
  explain(error: unknown): unknown;
  /** Stops PostgreSQL and gives the data directory free. May be called again with `immediate` when `fast` takes too long. */
  stop(mode?: StopMode): Promise<void>;
}

const DATABASE = 'ricejar';
const ROLE = 'ricejar';
/** Restarts that may follow each other within the window before PostgreSQL counts as lost. */
const RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

/**
 * Runs the PostgreSQL that comes with Ricejar on a data directory: makes the cluster at the first start, recovers what a
 * killed run left behind, and starts a killed PostgreSQL again on the same port.
 * @throws a coded error of `embedded.errors.ts`, one line that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.log ?? (() => undefined);
  const given = resolve(options.dataDir);
  const marker = openDataDirectory(given);
  const dataDir = realpathSync(given);
  const lock = await takeLock(dataDir, options.patienceMs);
  try {
    const account = options.account ?? 'postgres';
    const systemHome = options.systemHome ?? '/var/lib/ricejar';
    const place = findClusterHome({ dataDir, marker, account, systemHome });
    const log = new ServerLog(join(place.home, 'postgres.log'));
    requireSpace(place.home, place.isNew ? (options.firstStartMb ?? FIRST_START_MB) : LATER_START_MB);
    const binaries = explainingFileErrors(place.home, () => provideBinaries(place.account, place.home));
    const fsync = options.fsync ?? true;
    if (place.isNew) {
      say('Creating the PostgreSQL database');
      explainingFileErrors(place.home, () => createCluster(place, binaries, log, fsync));
    }
    requireMajor(place);
    const password = readPassword(place);
    await clearOrphan(place.pgdata, say);
    const supervised = new SupervisedPostmaster(options, place, binaries, log);
    await supervised.start();
    const urlOf = (role: string, database: string): string =>
      `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${supervised.port}/${database}?sslmode=disable`;
    try {
      await provideDatabase(urlOf('postgres', 'postgres'), password, options.createDatabases ?? false);
    } catch (error) {
      await supervised.stop('fast');
      throw explainClientError(error, place, log);
    }
    return {
      url: urlOf(ROLE, DATABASE),
      adminUrl: urlOf('postgres', DATABASE),
      dataDir,
      get pid() {
        return supervised.pid;
      },
      explain: (error) => explainClientError(error, place, log),
      async stop(mode = 'fast') {
        await supervised.stop(mode);
        lock.release();
        if (options.ephemeral)
          for (const gone of [place.home, dataDir]) rmSync(gone, { recursive: true, force: true });
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A full disk ends the server process under a client, which then only sees its connection break. */
function explainClientError(error: unknown, place: ClusterHome, log: ServerLog): unknown {
  const said = log.since(0);
  return /No space left on device|Disk quota exceeded/.test(said)
    ? explainServerText(said, place, log)
    : error;
}

async function takeLock(dataDir: string, patienceMs?: number): ReturnType<typeof lockInstance> {
  try {
    return await lockInstance(dataDir, patienceMs);
  } catch (error) {
    throw explainFileError(dataDir, error);
  }
}

/** One PostgreSQL after another on one port. */
class SupervisedPostmaster {
  #current: Postmaster | null = null;
  #stopping = false;
  #restarts: number[] = [];

  constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly place: ClusterHome,
    private readonly binaries: PostgresBinaries,
    private readonly log: ServerLog,
  ) {}

  get pid(): number {
    return this.#current?.pid ?? 0;
  }

  get port(): number {
    return this.#current?.port ?? 0;
  }

  async start(port?: number): Promise<void> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      try {
        const started = await startPostmaster(
          {
            postgres: this.binaries.postgres,
            pgdata: this.place.pgdata,
            account: this.place.account,
            settings: settingsFor(this.options.fsync ?? true),
            log: this.log,
            ...(this.options.ephemeral
              ? { ephemeralDirs: [this.place.home, resolve(this.options.dataDir)] }
              : {}),
          },
          port ?? (await freePort()),
        );
        this.#current = started;
        void started.ended.then(() => this.#restart(started));
        return;
      } catch (error) {
        if (!(error instanceof PostmasterEnded)) throw error;
        const passing = error.stillOccupied || error.portTaken;
        if (!passing || Date.now() > deadline) throw explainServerText(error.text, this.place, this.log);
        await new Promise((retry) => setTimeout(retry, 200));
      }
    }
  }

  async stop(mode: StopMode): Promise<void> {
    this.#stopping = true;
    await this.#current?.stop(mode);
  }

  async #restart(ended: Postmaster): Promise<void> {
    if (this.#stopping || this.#current !== ended) return;
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    try {
      if (this.#restarts.length > RESTARTS) throw explainServerText(this.log.since(0), this.place, this.log);
      this.options.log?.('PostgreSQL stopped unexpectedly, starting it again');
      await this.start(ended.port);
      if (this.#stopping) await this.#current?.stop('fast');
    } catch (error) {
      this.options.onLost?.(
        error instanceof Error
          ? error
          : embeddedErrors.EMBEDDED_STOPPED({ reason: String(error), logFile: this.log.file }),
      );
    }
  }
}

/** Modest for a small machine; everything else is PostgreSQL's own default. */
function settingsFor(fsync: boolean): Record<string, string> {
  const memoryMb = totalmem() / 1024 / 1024;
  const durable: Record<string, string> = fsync
    ? {}
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${Math.round(Math.min(256, Math.max(32, memoryMb / 8)))}MB`,
    effective_cache_size: `${Math.round(memoryMb / 2)}MB`,
    maintenance_work_mem: '128MB',
    work_mem: '16MB',
    max_wal_size: '1GB',
    // After a kill one call per file system instead of one per file.
    recovery_init_sync_method: 'syncfs',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements hold customers' data, which has no place in a log.
    log_min_error_statement: 'panic',
    ...durable,
  };
}

/** Makes the application's role and database where they are missing: a first start may have been killed in between. */
async function provideDatabase(adminUrl: string, password: string, createDatabases: boolean): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
      [ROLE, DATABASE],
    );
    const creating = createDatabases ? 'CREATEDB' : 'NOCREATEDB';
    if (!rows[0]?.role)
      await client.query(`CREATE ROLE ${ROLE} LOGIN ${creating} PASSWORD ${client.escapeLiteral(password)}`);
    if (!rows[0]?.database) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLE}`);
  } finally {
    await client.end();
  }
}
