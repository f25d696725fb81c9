import { startServer } from '@ricejar/server';
import type { BenchServer } from './bench-server.js';

/** What `npm start` serves, without the built admin. */
export async function startOurs(databaseUrl: string, dataDir: string): Promise<BenchServer> {
  const { url, close } = await startServer({
    databaseUrl,
    dataDir,
    port: 0,
    host: '127.0.0.1',
    demo: false,
    adminDir: dataDir,
    log: () => undefined,
  });
  return { port: Number(new URL(url).port), cpuSeconds: async () => null, close: () => close() };
}
