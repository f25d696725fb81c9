import type pg from 'pg';
import type { Database } from '../../database/database.js';
import type { Statement } from '../../database/batch.js';
import { isOutage } from '../../database/database.errors.js';
import { Transaction, type Connections } from '../../database/transaction.js';

/** Thrown into works that cannot go together: none of them has written anything. */
class Apart extends Error {}

interface Asked extends Statement {
  writes: boolean;
  resolve(rows: object[]): void;
  reject(error: unknown): void;
}

type Work<T> = (tx: Transaction) => Promise<T>;

/**
 * Runs works of one read and one write statement each as if one came after the other, in two round trips for all: what
 * they have to know is read together, and then, when none has failed, they are written together, in their order and in one
 * transaction. Works that ask for more than that (a transaction of their own, a lock), or of which one fails before all are
 * written, are not for this: null, nothing has been written, and the caller runs them one by one.
 */
export async function together<T>(
  database: Database,
  works: readonly Work<T>[],
): Promise<PromiseSettledResult<T>[] | null> {
  const group = new Group(database, works.length);
  const settled = await Promise.allSettled(
    works.map(async (work, at) => {
      try {
        return await work(new Transaction(group.place(at)));
      } catch (error) {
        group.fail();
        throw error;
      } finally {
        group.leave(at);
      }
    }),
  );
  return group.isApart ? null : settled;
}

class Group {
  isApart = false;
  private written = false;
  private readonly waiting = new Map<number, Asked>();

  constructor(
    private readonly database: Database,
    /** Works that still run. */
    private running: number,
  ) {}

  /** The database as the work at this place in the order has it. */
  place(at: number): Connections {
    const ask = <T extends object>(
      writes: boolean,
      text: string,
      values?: readonly unknown[],
      name?: string,
    ): Promise<T[]> => this.ask<T>(at, writes, { text, ...(values && { values }), ...(name && { name }) });
    return {
      query: (...statement) => ask(false, ...statement),
      write: (...statement) => ask(true, ...statement),
      begin: () => this.refuse<pg.PoolClient>(),
      on: () => this.refuse(),
      takeTime: () => this.part(),
    };
  }

  /** A work has failed: before anything was written, that parts them all. */
  fail(): void {
    if (!this.written) this.part();
  }

  leave(at: number): void {
    this.waiting.delete(at);
    this.running -= 1;
    this.look();
  }

  private ask<T extends object>(at: number, writes: boolean, statement: Statement): Promise<T[]> {
    if (this.isApart) return this.refuse();
    if (this.written) {
      const { text, values, name } = statement;
      return writes ? this.database.write<T>(text, values, name) : this.database.query<T>(text, values, name);
    }
    return new Promise<T[]>((resolve, reject) => {
      this.waiting.set(at, { ...statement, writes, resolve: resolve as Asked['resolve'], reject });
      this.look();
    });
  }

  /** When all that still run wait, what they ask goes out: reads first, writes only when nothing is left to read. */
  private look(): void {
    if (this.waiting.size === 0 || this.waiting.size < this.running) return;
    const inOrder = [...this.waiting].sort(([a], [b]) => a - b);
    const reads = inOrder.filter(([, asked]) => !asked.writes);
    const next = reads.length > 0 ? reads : inOrder;
    for (const [at] of next) this.waiting.delete(at);
    void this.send(
      next.map(([, asked]) => asked),
      reads.length === 0,
    );
  }

  private async send(asked: readonly Asked[], writing: boolean): Promise<void> {
    try {
      const rows = await this.database.together(asked, writing);
      this.written ||= writing;
      asked.forEach((one, at) => one.resolve(rows[at] ?? []));
    } catch (error) {
      // Where the end was not seen it may have been done: then nothing is tried again.
      if (writing && isOutage((error as { code?: unknown }).code)) this.written = true;
      else this.part();
      for (const one of asked) one.reject(error);
    }
  }

  private part(): void {
    this.isApart = true;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const one of waiting) one.reject(new Apart());
  }

  private refuse<T>(): Promise<T> {
    this.part();
    return Promise.reject(new Apart());
  }
}
