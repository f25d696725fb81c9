import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { Batch, type Statement } from './batch.js';
import { databaseErrors, explainOutage, explainUnseenEnd, isAnswer, isRetryable } from './database.errors.js';
import { Pulse, sever } from './pulse.js';
import { Transaction, type Connections } from './transaction.js';

export { Transaction, type Sql } from './transaction.js';

export interface DatabaseOptions {
  url: string;
  /** Connections at most; 10 unless told. */
  poolSize?: number;
  /** Milliseconds after which a statement that a person waits for is ended; 10,000 unless told. */
  statementMs?: number;
  /** Turn off behind a transaction pooler that does not know prepared statements. */
  preparedStatements?: boolean;
}

// Numerics stay decimal strings and times stay text: money never becomes a float, and pg's Date parsing costs time.
const asText = (value: string): string => value;
const TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format),
};
const PARSERS = new Map<number, (value: string) => unknown>([
  [1082, asText], // date
  [1700, asText], // numeric
  [1184, (value) => new Date(value)], // timestamptz
  [20, Number], // bigint: counts
]);

const TRIES = 5;

/** A statement that goes along with others. */
export interface Mark {
  text: string;
  values: readonly unknown[];
}

interface RequestState {
  mark: Mark | null;
  takesTime: boolean;
}

/** Transactions of what runs behind (jobs, imports, start-up) take their time. */
const STATEMENT_MS = 10_000;
/** For the server's word that it stopped a statement to arrive; without it the connection counts as dead. */
const GRACE_MS = 2_000;
/** For a connection to become free; whether the database answers at all is for the pulse to tell, and sooner. */
const CONNECT_MS = 10_000;
const unnamed = ({ text, values }: Statement): Statement => ({ text, ...(values && { values }) });
const UNLIMITED = 'BEGIN; SET LOCAL statement_timeout = 0';

/** The pool of direct connections that every room of the platform shares. */
export class Database implements Connections {
  readonly pool: pg.Pool;
  private readonly prepared: boolean;
  private readonly statementMs: number;
  private readonly pulse: Pulse;
  private readonly requests = new AsyncLocalStorage<RequestState>();

  constructor(readonly options: DatabaseOptions) {
    this.prepared = options.preparedStatements ?? true;
    this.statementMs = options.statementMs ?? STATEMENT_MS;
    this.pulse = new Pulse(options.url);
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: this.statementMs,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      application_name: 'ricejar',
      types: TYPES as never,
    });
    // An idle connection that the server drops must not take the process with it; the next query gets a new one.
    this.pool.on('error', () => undefined);
    // So may one that is in use, between two statements of a transaction: the next statement fails, and that is enough.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Whether the database answers a question of nothing. */
  async answers(): Promise<boolean> {
    return this.query('select 1').then(
      () => true,
      () => false,
    );
  }

  /** Runs what a person waits for: none of its statements may take long. */
  request<T>(work: () => T): T {
    return this.requests.run({ mark: null, takesTime: false }, work);
  }

  takeTime(): void {
    const request = this.requests.getStore();
    if (request) request.takesTime = true;
  }

  /** Every transaction that the request at hand commits from now on carries this statement with it. */
  markCommits(mark: Mark): void {
    const request = this.requests.getStore();
    if (!request) throw new Error('only a request marks its commits');
    request.mark = mark;
  }

  query<T extends object>(text: string, values?: readonly unknown[], name?: string): Promise<T[]> {
    return this.single<T>(explainOutage, text, values, name);
  }

  /** One statement that writes: where its end is not seen, it is not said to have failed. */
  write<T extends object>(text: string, values?: readonly unknown[], name?: string): Promise<T[]> {
    return this.single<T>(explainUnseenEnd, text, values, name);
  }

  /** Statements in one round trip and one transaction, each with its rows: see `Batch`. */
  together(statements: readonly Statement[], writing: boolean): Promise<object[][]> {
    return this.checkedOut(writing ? explainUnseenEnd : explainOutage, (client) =>
      this.watched(client, async () => {
        const batch = new Batch(this.prepared ? statements : statements.map(unnamed), TYPES);
        client.query(batch);
        return (await batch.done).map((result) => result.rows as object[]);
      }),
    );
  }

  /** One transaction. A serialisation failure or a deadlock rolls back and runs `work` again, five times at most. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.whole(async (tx) => {
      await tx.open();
      return work(tx);
    });
  }

  /** As `transaction`, but none is opened before `work` asks for it: see `Transaction`. */
  async whole<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= TRIES || !isRetryable(error)) throw error;
      }
    }
  }

  async begin(): Promise<pg.PoolClient> {
    const client = await this.checkout();
    try {
      await this.run(client, this.isHurried ? 'BEGIN' : UNLIMITED);
      return client;
    } catch (error) {
      client.release(true);
      throw explainOutage(error);
    }
  }

  async on<T extends object>(
    client: pg.PoolClient,
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<T[]> {
    try {
      return await this.run<T>(client, text, values, name);
    } catch (error) {
      throw explainOutage(error);
    }
  }

  /** The next rows of a cursor, each an array of its values. */
  async fetch(client: pg.PoolClient, text: string): Promise<unknown[][]> {
    try {
      const result = await this.watched(client, () => client.query<unknown[]>({ text, rowMode: 'array' }));
      return result.rows;
    } catch (error) {
      throw explainOutage(error);
    }
  }

  async close(): Promise<void> {
    this.pulse.close();
    await this.pool.end();
  }

  private get isHurried(): boolean {
    return this.requests.getStore()?.takesTime === false;
  }

  private single<T extends object>(
    explain: (error: unknown) => unknown,
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<T[]> {
    return this.checkedOut(explain, (client) => this.run<T>(client, text, values, name));
  }

  private async checkedOut<T>(
    explain: (error: unknown) => unknown,
    work: (client: pg.PoolClient) => Promise<T>,
  ): Promise<T> {
    const client = await this.checkout();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = !isAnswer(error);
      throw explain(error);
    } finally {
      client.release(broken);
    }
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = new Transaction(this);
    let broken = false;
    try {
      if (this.requests.getStore()?.mark) await tx.open();
      const result = await work(tx);
      tx.end();
      const client = await tx.connection();
      if (client) await this.commit(client);
      return result;
    } catch (error) {
      tx.end();
      const client = await tx.connection();
      if (client)
        await this.run(client, 'ROLLBACK').catch(() => {
          broken = true;
        });
      throw error;
    } finally {
      (await tx.connection())?.release(broken);
    }
  }

  private async commit(client: pg.PoolClient): Promise<void> {
    const mark = this.requests.getStore()?.mark;
    if (mark) await this.on(client, mark.text, mark.values);
    try {
      await this.run(client, 'COMMIT');
    } catch (error) {
      throw explainUnseenEnd(error);
    }
  }

  /** A free connection. Whoever waits for one is told at once when the database falls silent. */
  private checkout(): Promise<pg.PoolClient> {
    return new Promise((resolve, reject) => {
      let given = false;
      const refuse = (error: unknown): void => {
        given = true;
        leave(false);
        reject(explainOutage(error));
      };
      const leave = this.enter(refuse);
      const take = (client: pg.PoolClient): void => {
        if (given) return client.release();
        leave(false);
        resolve(client);
      };
      void this.pool.connect().then(take, refuse);
    });
  }

  private run<T extends object>(
    client: pg.PoolClient,
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<T[]> {
    return this.watched(client, async () => {
      const result = await client.query<T & pg.QueryResultRow>({
        text,
        ...(values && { values: values as unknown[] }),
        ...(name && this.prepared && { name }),
      });
      return result.rows;
    });
  }

  /** Given up with its connection when the database falls silent. */
  private async watched<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
    const limit = this.isHurried ? this.statementMs + GRACE_MS : undefined;
    const leave = this.enter(() => sever(client), limit);
    try {
      const result = await work();
      leave(true);
      return result;
    } catch (error) {
      leave(isAnswer(error));
      throw error;
    }
  }

  private enter(giveUp: (error: Error) => void, limit?: number): (answered: boolean) => void {
    if (this.pulse.silent) throw databaseErrors.DATABASE_UNAVAILABLE();
    return this.pulse.enter(giveUp, limit);
  }
}
