import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  explainingFileErrors,
  FIRST_START_MB,
  freeMegabytes,
  writeMarker,
  type Marker,
} from './data-directory.js';
import { embeddedErrors } from './embedded.errors.js';
import {
  asAccount,
  currentUserName,
  ensureAccount,
  findAccount,
  isRoot,
  mayEnter,
  type OsAccount,
} from './os-account.js';
import { POSTGRES_MAJOR, type PostgresBinaries } from './postgres-binaries.js';
import { ServerLog } from './server-log.js';

/** Where the database of one data directory lives and which OS user it belongs to. */
export interface ClusterHome {
  /** Holds the cluster, its password, its log and, where needed, a copy of the binaries. */
  home: string;
  pgdata: string;
  account: OsAccount;
  isNew: boolean;
}

export interface HomeOptions {
  dataDir: string;
  marker: Marker;
  /** The OS user for a server started by root. */
  account: string;
  /** Parent of homes outside the data directory. */
  systemHome: string;
}

/**
 * Decides where PostgreSQL lives. Root gives it to an OS user of its own; where that user may not enter the data
 * directory (a root user's home), the cluster goes below `systemHome` and the marker remembers where.
 * @throws OS_ACCOUNT_MISSING DATA_DIR_OTHER_OWNER DATA_DIR_UNREACHABLE DATA_DIR_UNWRITABLE DISK_FULL
 */
export function findClusterHome(options: HomeOptions): ClusterHome {
  const { dataDir, marker } = options;
  const settled = marker.postgresHome ?? (existsSync(join(dataDir, 'postgres')) ? dataDir : null);
  if (!isRoot()) return homeOfUser(dataDir, settled ?? dataDir);
  if (settled !== null && existsSync(join(settled, 'postgres'))) return homeOfOwner(settled);
  const account = ensureAccount(options.account);
  if (settled === null && mayEnter(account, dataDir)) return inHome(dataDir, account);
  const home = settled ?? join(options.systemHome, marker.id);
  return explainingFileErrors(home, () => {
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o711);
    if (!mayEnter(account, home))
      throw embeddedErrors.DATA_DIR_UNREACHABLE({ dataDir: home, account: account.name });
    if (settled === null) writeMarker(dataDir, { ...marker, postgresHome: home });
    return inHome(home, account);
  });
}

function inHome(home: string, account: OsAccount): ClusterHome {
  const pgdata = join(home, 'postgres');
  return { home, pgdata, account, isNew: !existsSync(pgdata) };
}

function homeOfUser(dataDir: string, home: string): ClusterHome {
  const owner = statSync(join(home, 'postgres'), { throwIfNoEntry: false })?.uid;
  if ((owner !== undefined && owner !== process.getuid?.()) || home !== dataDir) {
    const name = findAccount(owner ?? 0)?.name ?? owner;
    throw embeddedErrors.DATA_DIR_OTHER_OWNER({ dataDir, owner: name, user: currentUserName() });
  }
  return inHome(home, null);
}

/** Root runs an existing cluster as whoever owns it, so that an ordinary user can start it again later. */
function homeOfOwner(home: string): ClusterHome {
  const { uid, gid } = statSync(join(home, 'postgres'));
  const account = { name: findAccount(uid)?.name ?? String(uid), uid, gid };
  if (!mayEnter(account, home))
    throw embeddedErrors.DATA_DIR_UNREACHABLE({ dataDir: home, account: account.name });
  return inHome(home, account);
}

const passwordFile = ({ home }: ClusterHome): string => join(home, 'postgres.password');

/** @throws DATA_DIR_PASSWORD_LOST */
export function readPassword(place: ClusterHome): string {
  const file = passwordFile(place);
  if (!existsSync(file)) throw embeddedErrors.DATA_DIR_PASSWORD_LOST({ file });
  return readFileSync(file, 'utf8').trim();
}

/** @throws DATA_DIR_MAJOR */
export function requireMajor({ pgdata }: ClusterHome): void {
  const found = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim();
  if (found !== String(POSTGRES_MAJOR)) {
    throw embeddedErrors.DATA_DIR_MAJOR({ dataDir: pgdata, found, known: POSTGRES_MAJOR });
  }
}

/**
 * Makes the cluster beside its final place and moves it there, so that a cluster is there whole or not at all.
 * @throws DISK_FULL EMBEDDED_START_FAILED
 */
export function createCluster(
  place: ClusterHome,
  binaries: PostgresBinaries,
  log: ServerLog,
  fsync: boolean,
): void {
  const part = `${place.pgdata}.part`;
  const password = passwordFile(place);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(password, 0o600);
  if (place.account) {
    chownSync(part, place.account.uid, place.account.gid);
    chownSync(password, place.account.uid, place.account.gid);
  }
  const args = [
    '-D',
    part,
    '-U',
    'postgres',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  // Built-in collation: the same order on every machine and no index broken by an update of the C library.
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    '--lc-messages=C',
  ];
  const made = spawnSync(binaries.initdb, [...args, ...locale, ...(fsync ? [] : ['--no-sync'])], {
    ...asAccount(place.account),
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  if (made.status === 0) {
    renameSync(part, place.pgdata);
    return;
  }
  rmSync(part, { recursive: true, force: true });
  rmSync(password, { force: true });
  const text = `${made.error?.message ?? ''}${made.stderr}`;
  log.write(Buffer.from(text));
  throw explainServerText(text, place, log);
}

/** The one line for what initdb or the server said before it gave up. */
export function explainServerText(text: string, place: ClusterHome, log: ServerLog): Error {
  const dataDir = place.home;
  if (/No space left on device|Disk quota exceeded/.test(text)) {
    return embeddedErrors.DISK_FULL({ dataDir, free: freeMegabytes(dataDir), needed: FIRST_START_MB });
  }
  if (/database files are incompatible with server/.test(text)) {
    return embeddedErrors.DATA_DIR_MAJOR({ dataDir, found: 'of another version', known: POSTGRES_MAJOR });
  }
  return embeddedErrors.EMBEDDED_START_FAILED({ reason: ServerLog.lastComplaint(text), logFile: log.file });
}
