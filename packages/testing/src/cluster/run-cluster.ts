import { startTestCluster } from './test-cluster.js';

/** A test cluster as a process of its own: says its address, and stops when its input is closed. */
const cluster = await startTestCluster();
process.stdout.write(`${cluster.url}\n`);
const stop = (): void => void cluster.stop('immediate').then(() => process.exit(0));
process.stdin.once('end', stop).once('close', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
