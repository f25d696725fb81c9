import type { Turn, Workload } from '../workloads/workload.js';
import { ask, type Caller } from './caller.js';
import { Connection } from './connection.js';
import { median } from './median.js';

export interface Load {
  clients: number;
  /** Length in ms; each client finishes what it has begun. */
  ms: number;
  /** Requests of one client at least, however slow they are. */
  least: number;
}

export interface LoadResult {
  requests: number;
  /** Median latency in ms. */
  p50: number;
  perSecond: number;
}

/** Clients in a closed loop: each asks again as soon as it has its answer. */
export async function load(
  caller: Caller,
  workload: Workload,
  next: () => Turn,
  { clients, ms, least }: Load,
): Promise<LoadResult> {
  const connections = await Promise.all(Array.from({ length: clients }, () => Connection.open(caller.port)));
  const latencies: number[] = [];
  const begun = performance.now();
  const client = async (connection: Connection): Promise<void> => {
    for (let asked = 0; asked < least || performance.now() - begun < ms; asked++) {
      const turn = next();
      const at = performance.now();
      await ask(connection, caller, workload, turn);
      latencies.push(performance.now() - at);
    }
  };
  try {
    await Promise.all(connections.map(client));
  } finally {
    for (const connection of connections) connection.close();
  }
  const seconds = (performance.now() - begun) / 1000;
  return { requests: latencies.length, p50: median(latencies), perSecond: latencies.length / seconds };
}
