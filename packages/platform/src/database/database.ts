import pg from 'pg';

/** A connection inside an open transaction, or the pool outside one. */
export interface Sql {
  /** Runs one statement. A `name` makes it a prepared statement on its connection: give one text one name. */
  query<T extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<T[]>;
}

export interface DatabaseOptions {
  url: string;
  /** Connections at most; 10 unless told. */
  poolSize?: number;
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

const RETRYABLE = new Set(['40001', '40P01']);
const TRIES = 5;

/** The pool of direct connections that every room of the platform shares. */
export class Database implements Sql {
  readonly pool: pg.Pool;
  private readonly prepared: boolean;

  constructor(readonly options: DatabaseOptions) {
    this.prepared = options.preparedStatements ?? true;
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 0,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'ricejar',
      types: TYPES as never,
    });
    // An idle connection that the server drops must not take the process with it; the next query gets a new one.
    this.pool.on('error', () => undefined);
    // So may one that is in use, between two statements of a transaction: the next statement fails, and that is enough.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async query<T extends object>(text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    const result = await this.pool.query<T & pg.QueryResultRow>(this.config(text, values, name));
    return result.rows;
  }

  /** One transaction. A serialisation failure or a deadlock rolls back and runs `work` again, five times at most. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= TRIES || !RETRYABLE.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(
        new Transaction(client, (text, values, name) => this.config(text, values, name)),
      );
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private config(text: string, values: readonly unknown[], name?: string): pg.QueryConfig {
    return { text, values: values as unknown[], ...(name && this.prepared ? { name } : {}) };
  }
}

/** An open transaction. `client` is for streams (COPY) that need the connection itself. */
export class Transaction implements Sql {
  constructor(
    readonly client: pg.PoolClient,
    private readonly config: (text: string, values: readonly unknown[], name?: string) => pg.QueryConfig,
  ) {}

  async query<T extends object>(text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    const result = await this.client.query<T & pg.QueryResultRow>(this.config(text, values, name));
    return result.rows;
  }
}
