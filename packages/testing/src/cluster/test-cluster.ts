import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@ricejar/platform/database/embedded/embedded-postgres';

/** Connection string of the cluster that a test run shares; its role may create databases. */
export const CLUSTER_URL = 'RICEJAR_TEST_DATABASE_URL';

/** A PostgreSQL for one test run: fast rather than durable, gone with its data when it stops or its process is killed. */
export async function startTestCluster(): Promise<EmbeddedPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-test-'));
  chmodSync(dataDir, 0o755);
  return startEmbeddedPostgres({ dataDir, fsync: false, createDatabases: true, ephemeral: true });
}
