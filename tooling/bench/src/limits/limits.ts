import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LimitsReport } from '../bench-result.js';
import { fill, type Tokens } from '../data/fill.js';
import { INDUSTRIES } from '../data/words.js';
import { migrated } from '../database/migrated.js';
import { Connection, post } from '../measure/connection.js';
import { median } from '../measure/median.js';
import type { BenchServer, Launch } from '../servers/bench-server.js';
import { startOurs } from '../servers/our-server.js';
import { listPage } from '../workloads/list.js';
import { declareAll } from './declare.js';
import { FIELDS, RECORD_TYPES } from './declarations.js';

export interface LimitsRun {
  /** An empty database. */
  databaseUrl: string;
  /** Another empty one, which stays without extra fields. */
  another: () => Promise<string>;
  filesDir: string;
  scale: number;
  rounds: number;
  launch: Launch;
  log: (line: string) => void;
}

const REQUESTS = 100;
const WARM_UP = 100;
/** Rounds that the two servers take in turns, for each one asked for: what else runs here then meets both alike. */
const TURNS = 5;
const CHANGES = 5;
const NANOSECONDS = 1e6;

/**
 * What 600 fields on the customer and 100 record types of 10 fields each cost: the start of the server, a change of the
 * schema while it serves, and a list that asks for none of them.
 */
export async function limits(run: LimitsRun): Promise<LimitsReport> {
  const { databaseUrl, log } = run;
  const plain: Filled = await filled(run, await run.another());
  const extended: Filled = await filled(run, databaseUrl);
  log(`Declaring ${FIELDS} fields and ${RECORD_TYPES} record types`);
  await declareAll(databaseUrl);
  log('Listing without and with them');
  const lists = await listing(run, plain, extended);
  log('Changing the schema while it serves');
  const change = await changing(run, extended.tokens);
  return { fields: FIELDS, recordTypes: RECORD_TYPES, ...lists, ...change };
}

interface Filled {
  url: string;
  tokens: Tokens;
}

async function filled({ filesDir, scale, log }: LimitsRun, url: string): Promise<Filled> {
  log('Migrating');
  await migrated(url, filesDir);
  const { tokens } = await fill(url, scale, log);
  return { url, tokens };
}

/** Start of a process until it answers in ms, and median latencies of one client, the two servers in turns. */
async function listing(
  run: LimitsRun,
  ...[plain, extended]: [Filled, Filled]
): Promise<Pick<LimitsReport, 'startMs' | 'startPlainMs' | 'list'>> {
  const without = await Lister.start(run, plain);
  const having = await Lister.start(run, extended);
  try {
    await without.ask(WARM_UP);
    await having.ask(WARM_UP);
    const rounds: { plain: number; extended: number; ratio: number }[] = [];
    for (let round = 0; round < run.rounds * TURNS; round++) {
      const [before, after] = [await without.ask(REQUESTS), await having.ask(REQUESTS)];
      rounds.push({ plain: before, extended: after, ratio: after / before });
    }
    const middle = (part: 'plain' | 'extended' | 'ratio') => median(rounds.map((one) => one[part]));
    return {
      startMs: Math.round(having.startMs),
      startPlainMs: Math.round(without.startMs),
      list: { plain: middle('plain'), extended: middle('extended'), ratio: middle('ratio') },
    };
  } finally {
    await without.close();
    await having.close();
  }
}

/** A server that is asked for pages of a list. */
class Lister {
  private nth = 0;

  private constructor(
    private readonly server: BenchServer,
    private readonly connection: Connection,
    private readonly tokens: Tokens,
    readonly startMs: number,
  ) {}

  static async start({ launch, filesDir }: LimitsRun, { url, tokens }: Filled): Promise<Lister> {
    const begun = performance.now();
    const server = await launch('ours', url, filesDir);
    const startMs = performance.now() - begun;
    return new Lister(server, await Connection.open(server.port), tokens, startMs);
  }

  /** Median latency of so many requests. */
  async ask(requests: number): Promise<number> {
    const latencies: number[] = [];
    for (let left = requests; left > 0; left--) {
      const variables = { industry: INDUSTRIES[this.nth++ % INDUSTRIES.length] };
      const body = JSON.stringify({ query: listPage.document, variables });
      const asked = performance.now();
      const answer = await this.connection.ask(post('/graphql', body, session(this.tokens)));
      latencies.push(performance.now() - asked);
      if (answer.status !== 200 || answer.body.includes('"errors"')) throw new Error(answer.body.toString());
    }
    return median(latencies);
  }

  async close(): Promise<void> {
    this.connection.close();
    await this.server.close();
  }
}

const session = (tokens: Tokens): string => `ricejar_session=${tokens.admin}`;

const ADD = `mutation($name: String!) {
  addField(record: "customer", input: { name: $name, kind: "text", label: { en: "Late", zh: "后加" } }) { name } }`;

/** Fields that are added to a server in this process: until one is in force, and the longest that nothing else ran. */
async function changing(
  { databaseUrl, filesDir }: LimitsRun,
  tokens: Tokens,
): Promise<{ changeMs: number; longestBlockMs: number }> {
  const server = await startOurs(databaseUrl, filesDir);
  const connection = await Connection.open(server.port);
  const add = async (name: string): Promise<number> => {
    const begun = performance.now();
    const request = post('/graphql', JSON.stringify({ query: ADD, variables: { name } }), session(tokens));
    const { body } = await connection.ask(request);
    if (body.includes('"errors"')) throw new Error(body.toString());
    return performance.now() - begun;
  };
  try {
    // The first one meets code that was never run.
    await add('first');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const took: number[] = [];
    for (let nth = 0; nth < CHANGES; nth++) took.push(await add(`late${nth}`));
    delay.disable();
    return { changeMs: Math.round(median(took)), longestBlockMs: Math.round(delay.max / NANOSECONDS) };
  } finally {
    connection.close();
    await server.close();
  }
}
