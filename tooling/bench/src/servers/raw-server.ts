import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { WORKLOADS } from '../workloads/workloads.js';
import type { BenchServer } from './bench-server.js';

/** As many connections as our server has. */
const POOL = 10;

/** Plain `node:http` and `pg`: a path a workload, one prepared statement each, whose value is the text of the answer. */
export async function startRaw(databaseUrl: string): Promise<BenchServer> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL });
  const statements = new Map(WORKLOADS.map(({ name, sql }) => [`/${name}`, { name, text: sql }]));
  const answer = async (path: string, body: string): Promise<string> => {
    const statement = statements.get(path);
    if (!statement) throw new Error(`there is no workload ${path}`);
    const values = JSON.parse(body) as unknown[];
    const { rows } = await pool.query<{ answer: string }>({ ...statement, values });
    return `{"data":${rows[0]?.answer}}`;
  };
  const server = createServer((request, response) => {
    const send = (status: number, text: string): void => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.setHeader('content-length', Buffer.byteLength(text));
      response.end(text);
    };
    void readBody(request)
      .then((body) => answer(request.url ?? '', body))
      .then(
        (text) => send(200, text),
        (error: Error) => send(500, JSON.stringify({ error: error.message })),
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    cpuSeconds: async () => null,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await pool.end();
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += part;
  return text;
}
