import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedErrors } from './embedded.errors.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

/** How long a starting process waits for one that is just stopping. */
const PATIENCE_MS = 3_000;

export interface InstanceLock {
  release(): void;
}

/**
 * One live process a data directory. The lock of a killed process is recognised by the start time of its pid and taken over.
 * @throws DATA_DIR_IN_USE
 */
export async function lockInstance(dataDir: string, patience = PATIENCE_MS): Promise<InstanceLock> {
  const file = lockFile(dataDir);
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(ownIdentity()), { mode: 0o600 });
  const deadline = Date.now() + patience;
  try {
    for (;;) {
      if (tryLink(own, file)) break;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) {
        if (Date.now() >= deadline) throw embeddedErrors.DATA_DIR_IN_USE({ dataDir, pid: holder.pid });
        await new Promise((resolve) => setTimeout(resolve, 100));
      } else {
        breakStale(file, holder);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** The process that works on the data directory, or null. */
export function liveHolder(dataDir: string): number | null {
  const holder = readHolder(lockFile(dataDir));
  return holder && isAlive(holder) ? holder.pid : null;
}

const lockFile = (dataDir: string): string => join(dataDir, 'ricejar.lock');

function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { pid, startedAt } = parsed as Partial<ProcessIdentity>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}

/** Moved aside first, so that of two processes breaking the same stale lock neither deletes the other's new one. */
function breakStale(file: string, stale: ProcessIdentity | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale?.pid && isAlive(moved)) tryLink(aside, file);
  rmSync(aside, { force: true });
}
