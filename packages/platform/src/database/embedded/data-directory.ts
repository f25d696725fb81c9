import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { embeddedErrors } from './embedded.errors.js';
import { currentUserName } from './os-account.js';

/** Counts up when the layout of the data directory changes. */
const FORMAT = 1;
const MARKER = 'ricejar.json';
/** What a fresh file system or a desktop leaves behind by itself. */
const HARMLESS = new Set(['lost+found', '.DS_Store']);
const MEGABYTE = 1024 * 1024;

/** `ricejar.json` in the data directory says that the directory is ours and where its database is. */
export interface Marker {
  format: number;
  /** Names this installation, also outside the directory. */
  id: string;
  /** Where the database is when its OS user may not enter the data directory. */
  postgresHome?: string;
}

/**
 * Makes the directory ours, or recognises that it is.
 * @throws DATA_DIR_FOREIGN DATA_DIR_NOT_A_DIRECTORY DATA_DIR_UNWRITABLE DATA_DIR_NEWER DISK_FULL
 */
export function openDataDirectory(dataDir: string): Marker {
  return explainingFileErrors(dataDir, () => {
    mkdirSync(dataDir, { recursive: true });
    const text = readIfThere(join(dataDir, MARKER));
    if (text === null) {
      if (readdirSync(dataDir).some((name) => !isHarmless(name)))
        throw embeddedErrors.DATA_DIR_FOREIGN({ dataDir });
      const marker = { format: FORMAT, id: randomBytes(4).toString('hex') };
      writeMarker(dataDir, marker);
      return marker;
    }
    const marker = parseMarker(text);
    if (!marker) throw embeddedErrors.DATA_DIR_FOREIGN({ dataDir });
    if (marker.format > FORMAT) {
      throw embeddedErrors.DATA_DIR_NEWER({ dataDir, found: marker.format, known: FORMAT });
    }
    return marker;
  });
}

/** Written whole or not at all. */
export function writeMarker(dataDir: string, marker: Marker): void {
  const part = join(dataDir, `${MARKER}.part`);
  try {
    writeFileSync(part, `${JSON.stringify(marker, null, 2)}\n`);
    renameSync(part, join(dataDir, MARKER));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

export function freeMegabytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** @throws DISK_FULL */
export function requireSpace(directory: string, neededMb: number): void {
  const free = freeMegabytes(directory);
  if (free < neededMb) throw embeddedErrors.DISK_FULL({ dataDir: directory, free, needed: neededMb });
}

/** Turns what the file system says into the one line that helps. */
export function explainingFileErrors<T>(dataDir: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFileError(dataDir, error);
  }
}

/** The coded error for a failed file operation, or the error itself where it is not about the disk. */
export function explainFileError(dataDir: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return embeddedErrors.DISK_FULL({ dataDir, free: 0, needed: FIRST_START_MB });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return embeddedErrors.DATA_DIR_UNWRITABLE({ dataDir, user: currentUserName() });
    case 'ENOTDIR':
    case 'EEXIST':
      return embeddedErrors.DATA_DIR_NOT_A_DIRECTORY({ dataDir });
    default:
      return error;
  }
}

/** Room for a new cluster with its first write-ahead log and the demo company. */
export const FIRST_START_MB = 400;
/** Room to start an existing cluster and say so in its log. */
export const LATER_START_MB = 48;

const isHarmless = (name: string): boolean => HARMLESS.has(name) || name === `${MARKER}.part`;

function readIfThere(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : null;
}

function parseMarker(text: string): Marker | null {
  try {
    const { format, id, postgresHome } = JSON.parse(text) as Partial<Marker>;
    if (typeof format !== 'number' || typeof id !== 'string') return null;
    return { format, id, ...(typeof postgresHome === 'string' ? { postgresHome } : {}) };
  } catch {
    return null;
  }
}
