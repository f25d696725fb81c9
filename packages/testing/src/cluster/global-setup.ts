import { CLUSTER_URL, startTestCluster } from './test-cluster.js';

/** One cluster for all test files of a run; `npm test` brings its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[CLUSTER_URL]) return undefined;
  const cluster = await startTestCluster();
  process.env[CLUSTER_URL] = cluster.url;
  return () => cluster.stop('immediate');
}
