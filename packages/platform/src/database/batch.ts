import pg from 'pg';

/** One statement with its values; a `name` makes it a prepared statement on its connection. */
export interface Statement {
  text: string;
  values?: readonly unknown[];
  name?: string;
}

/** What a connection of pg offers to a query that it runs, beyond its declared types. */
interface Wire extends pg.Connection {
  submittedNamedStatements: Record<string, string | undefined>;
  sync(): void;
}

/** A query of pg as the connection that runs it sees it. */
interface Part {
  name?: string;
  text: string;
  callback: (error: Error | null, result?: pg.QueryResult) => void;
  submit(connection: Wire): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  handleReadyForQuery(connection: Wire): void;
}

/**
 * Several statements in one round trip, and without `BEGIN` in one transaction: PostgreSQL ends it at the sync that
 * follows the last of them. Each sees what those before it have done; when one fails, none has happened.
 */
export class Batch implements pg.Submittable {
  readonly done: Promise<pg.QueryResult[]>;
  private readonly parts: Part[];
  private readonly results: pg.QueryResult[] = [];
  private at = 0;
  private resolve: (results: pg.QueryResult[]) => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(statements: readonly Statement[], types: pg.CustomTypesConfig) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.parts = statements.map((statement) => {
      const values = [...(statement.values ?? [])];
      const part = new pg.Query({ ...statement, values, types }) as unknown as Part;
      part.callback = (error, result) => {
        if (error) this.reject(error);
        else if (result) this.results.push(result);
      };
      return part;
    });
  }

  /** The statement whose messages are coming in: the connection notes under this name that it is prepared. */
  get name(): string | undefined {
    return this.parts[this.at]?.name;
  }

  get text(): string | undefined {
    return this.parts[this.at]?.text;
  }

  submit(connection: pg.Connection): Error | null {
    const wire = connection as Wire;
    // Each part ends with a sync of its own; here one ends them all.
    const unsynced = Object.create(wire, { sync: { value: () => undefined } }) as Wire;
    wire.stream.cork();
    try {
      for (const part of this.parts) {
        const error = part.submit(unsynced);
        if (error) return error;
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.parts[this.at]?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.parts[this.at]?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Wire): void {
    this.parts[this.at++]?.handleCommandComplete(message, connection);
  }

  handleReadyForQuery(connection: Wire): void {
    for (const part of this.parts) part.handleReadyForQuery(connection);
    this.resolve(this.results);
  }

  /** What comes after the failed one was sent, yet never looked at: it is not prepared. */
  handleError(error: unknown, connection: Wire): void {
    for (const { name } of this.parts.slice(this.at))
      if (name) delete connection.submittedNamedStatements[name];
    this.reject(error);
  }
}
