import pg from 'pg';
import type { BenchReport } from './bench-result.js';
import { fill, type Tokens } from './data/fill.js';
import { migrated } from './database/migrated.js';
import { callers } from './measure/caller.js';
import { requireEqualAnswers } from './measure/compare.js';
import { Connection, post } from './measure/connection.js';
import { measure, type Contest } from './measure/measure.js';
import { machine } from './report/machine.js';
import type { BenchServer, Launch, Side } from './servers/bench-server.js';
import { WORKLOADS } from './workloads/workloads.js';
import type { World } from './workloads/workload.js';

export interface BenchRun {
  /** An empty database. */
  databaseUrl: string;
  /** For the files of our server. */
  filesDir: string;
  scale: number;
  rounds: number;
  only: string | null;
  launch: Launch;
  /** Length of one measurement in ms. */
  ms: number;
  /** Ends both servers at once; the run then fails. */
  signal?: AbortSignal;
  log: (line: string) => void;
}

export interface BenchOutcome {
  report: BenchReport;
  /** Workloads that were answered with an error under load, with the error. */
  failures: string[];
}

/**
 * Fills the database, starts both servers, makes sure that they answer alike, and measures them in turns.
 * @throws when answers differ
 */
export async function bench(run: BenchRun): Promise<BenchOutcome> {
  const { databaseUrl, filesDir, scale, log } = run;
  const workloads = WORKLOADS.filter(({ name }) => name.startsWith(run.only ?? ''));
  if (workloads.length === 0)
    throw new Error(`--only takes the start of one of: ${WORKLOADS.map(({ name }) => name).join(' ')}`);
  log('Migrating');
  await migrated(databaseUrl, filesDir);
  const begun = Date.now();
  const { tokens, rows } = await fill(databaseUrl, scale, log);
  log(`${rows.toLocaleString('en')} rows in ${Math.round((Date.now() - begun) / 1000)} s`);
  const servers: BenchServer[] = [];
  run.signal?.addEventListener('abort', () => {
    for (const server of servers) void server.close('now');
  });
  const launch = async (side: Side): Promise<BenchServer> => {
    const server = await run.launch(side, databaseUrl, filesDir);
    servers.push(server);
    return server;
  };
  const database = new pg.Client({ connectionString: databaseUrl });
  // A query under way says so itself.
  database.on('error', () => undefined);
  await database.connect();
  try {
    const sides = { ours: await launch('ours'), raw: await launch('raw') };
    const said = callers({ ours: sides.ours.port, raw: sides.raw.port }, tokens);
    const world: World = { scale, database, ask: asking(sides.ours.port, tokens) };
    const contests: Contest[] = [];
    log('Comparing answers');
    for (const workload of workloads) {
      const turn = await workload.turns(world);
      // What reads takes the same turns on either side; what writes takes each turn once.
      let taken = 0;
      const next = () => turn(taken++);
      await requireEqualAnswers(said, workload, next);
      contests.push({
        workload,
        callers: said,
        servers: sides,
        next,
        restart: () => (taken = workload.writes ? taken : 0),
      });
    }
    const { results, failures } = await measure(contests, run);
    return { report: { scale, machine: await machine(databaseUrl), results }, failures };
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    await database.end();
  }
}

/** Our server, asked outside the measurements. */
const asking =
  (port: number, tokens: Tokens): World['ask'] =>
  async <T>(caller: keyof Tokens, query: string, variables: object): Promise<T> => {
    const connection = await Connection.open(port);
    const request = post(
      '/graphql',
      JSON.stringify({ query, variables }),
      `ricejar_session=${tokens[caller]}`,
    );
    const { body } = await connection.ask(request).finally(() => connection.close());
    const { data, errors } = JSON.parse(body.toString()) as { data: T; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };
