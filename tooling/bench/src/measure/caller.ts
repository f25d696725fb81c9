import type { Tokens } from '../data/fill.js';
import type { Side } from '../servers/bench-server.js';
import type { Turn, Workload } from '../workloads/workload.js';
import { post, type Connection } from './connection.js';

/** Says the same thing to either side. */
export interface Caller {
  port: number;
  request(workload: Workload, turn: Turn): Buffer;
}

export function callers(ports: Record<Side, number>, tokens: Tokens): Record<Side, Caller> {
  return {
    ours: {
      port: ports.ours,
      request: ({ document, caller }, { variables }) =>
        post('/graphql', JSON.stringify({ query: document, variables }), `ricejar_session=${tokens[caller]}`),
    },
    raw: {
      port: ports.raw,
      request: ({ name }, { values }) => post(`/${name}`, JSON.stringify(values)),
    },
  };
}

const GOOD = Buffer.from('{"data":');

/** The bytes of an answer. @throws when it is anything but an answer with data */
export async function ask(
  connection: Connection,
  caller: Caller,
  workload: Workload,
  turn: Turn,
): Promise<Buffer> {
  const { status, body } = await connection.ask(caller.request(workload, turn));
  if (status !== 200 || !body.subarray(0, GOOD.length).equals(GOOD))
    throw new Error(`${workload.name} was answered with ${status}: ${body.toString().slice(0, 500)}`);
  return body;
}
