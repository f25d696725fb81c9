import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  url: string;
  /** Replies that were thrown away. */
  readonly cut: number;
  close(): Promise<void>;
}

/**
 * Stands between a client and a server and lets the first reply to each `Idempotency-Key` arrive at nobody: by then the
 * server has done what it was asked.
 */
export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const seen = new Set<string>();
  const open = new Set<Socket>();
  const counts = { cut: 0 };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let asked = '';
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => (open.delete(socket), other.destroy()));
    }
    client.on('data', (part) => {
      asked += part.toString('latin1');
      upstream.write(part);
    });
    upstream.on('data', (part) => {
      const key = /^idempotency-key: (.*)\r$/im.exec(asked)?.[1];
      asked = '';
      if (key === undefined || seen.has(key)) return void client.write(part);
      seen.add(key);
      counts.cut++;
      client.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get cut() {
      return counts.cut;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
