import type { Side } from './bench-server.js';
import { startOurs } from './our-server.js';
import { startRaw } from './raw-server.js';

/** One side as a process of its own: says its port, tells its processor time when asked, ends with its parent. */
const [side, databaseUrl = '', dataDir = ''] = process.argv.slice(2);
// Ctrl-C reaches the whole group; the parent ends us when it is done with us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit(0));

const server = await ((side as Side) === 'ours' ? startOurs(databaseUrl, dataDir) : startRaw(databaseUrl));
process.on('message', (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuSeconds: (user + system) / 1e6 });
  } else if (message === 'close') void server.close().finally(() => process.exit(0));
});
process.send?.({ port: server.port });
