import { createServer, type AddressInfo, type Server } from 'node:net';

/** A server on a free port, to be in the way. */
export function occupyPort(): Promise<{ port: number; server: Server }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => resolve({ port: (server.address() as AddressInfo).port, server }));
  });
}

/** A port that nobody listens on. */
export async function unusedPort(): Promise<number> {
  const { port, server } = await occupyPort();
  await new Promise((closed) => server.close(closed));
  return port;
}
