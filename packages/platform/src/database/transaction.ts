import type pg from 'pg';

/** A connection inside an open transaction, or the pool outside one. */
export interface Sql {
  /** Runs one statement. A `name` makes it a prepared statement on its connection: give one text one name. */
  query<T extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<T[]>;
}

/** What a transaction needs of its database. */
export interface Connections extends Sql {
  /** One statement that writes and is a transaction of its own. */
  write<T extends object>(text: string, values?: readonly unknown[], name?: string): Promise<T[]>;
  /** From now on the request at hand may take its time. */
  takeTime(): void;
  /** A connection with a transaction begun on it. */
  begin(): Promise<pg.PoolClient>;
  on<T extends object>(
    client: pg.PoolClient,
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<T[]>;
}

/**
 * One piece of work that is done as a whole or not at all. It is opened by the first statement that asks for it: a piece
 * of work that turns out to be one statement needs no transaction around it.
 */
export class Transaction implements Sql {
  private opened: Promise<pg.PoolClient> | null = null;
  private held: pg.PoolClient | null = null;
  private ended = false;
  /** Everything reads of `tx.reads`, whether the transaction is open or not. */
  readonly reads: Sql = { query: (text, values, name) => this.read(text, values, name) };

  constructor(private readonly connections: Connections) {}

  get isOpen(): boolean {
    return this.opened !== null;
  }

  /** The connection itself, for streams (COPY). Throws before `open`. */
  get client(): pg.PoolClient {
    if (!this.held) throw new Error('the transaction is not open');
    return this.held;
  }

  async open(): Promise<pg.PoolClient> {
    this.requireTime();
    this.opened ??= this.connections.begin();
    return (this.held = await this.opened);
  }

  /** For statements over many rows: none of this transaction is ended for taking long. */
  async takeTime(): Promise<void> {
    this.connections.takeTime();
    await this.query('SET LOCAL statement_timeout = 0');
  }

  /** A statement of the transaction, which it opens if need be. */
  async query<T extends object>(text: string, values?: readonly unknown[], name?: string): Promise<T[]> {
    return this.connections.on<T>(await this.open(), text, values, name);
  }

  /** A read that sees what the transaction has written, and opens none when it has written nothing. */
  async read<T extends object>(text: string, values?: readonly unknown[], name?: string): Promise<T[]> {
    return this.opened ? this.query<T>(text, values, name) : this.connections.query<T>(text, values, name);
  }

  /** A write that is whole in itself: part of the transaction if one is open, else a transaction of its own. */
  async write<T extends object>(text: string, values?: readonly unknown[], name?: string): Promise<T[]> {
    this.requireTime();
    return this.opened ? this.query<T>(text, values, name) : this.connections.write<T>(text, values, name);
  }

  /**
   * It is over: code that still runs on behalf of it (a rule that was given up for taking too long) gets no statement
   * through any more, for the connection is somebody else's by then.
   */
  end(): void {
    this.ended = true;
  }

  private requireTime(): void {
    if (this.ended) throw new Error('the transaction has ended');
  }

  /** The connection to give back once the work is over; null when none was taken. */
  async connection(): Promise<pg.PoolClient | null> {
    return this.opened ? this.opened.catch(() => null) : null;
  }
}
