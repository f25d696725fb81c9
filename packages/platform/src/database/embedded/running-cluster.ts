import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findClusterHome, readPassword } from './cluster-home.js';
import { openDataDirectory } from './data-directory.js';

/** Line of `postmaster.pid` with the port that a running server listens on. */
const PORT_LINE = 3;

/**
 * Connection string of the PostgreSQL that another process runs on this data directory, or null when none seems to run.
 * @throws a coded error of `embedded.errors.ts`
 */
export function runningClusterUrl(
  dataDir: string,
  account = 'postgres',
  systemHome = '/var/lib/ricejar',
): string | null {
  const marker = openDataDirectory(resolve(dataDir));
  const place = findClusterHome({ dataDir: resolve(dataDir), marker, account, systemHome });
  const file = join(place.pgdata, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const port = Number(readFileSync(file, 'utf8').split('\n')[PORT_LINE]);
  if (!Number.isInteger(port) || port <= 0) return null;
  const password = encodeURIComponent(readPassword(place));
  return `postgres://ricejar:${password}@127.0.0.1:${port}/ricejar?sslmode=disable`;
}
