import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../testing/src/cluster/test-database.js';
import { Database, type Sql } from './database.js';

describe('the database', () => {
  const test = useTestDatabase();
  let database: Database;
  let other: Database;

  beforeAll(() => {
    database = new Database({ url: test.url, poolSize: 2 });
    other = new Database({ url: test.url, poolSize: 1 });
  });
  afterAll(() => Promise.all([database.close(), other.close()]));

  const backend = async (sql: Sql): Promise<number> =>
    (await sql.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]!.pid;

  /** Ends a connection as a restart of the server does, and waits until it is gone. */
  const end = (pid: number) => other.query('select pg_terminate_backend($1, 5000)', [pid]);

  it('fails a transaction whose connection is lost between two statements, and nothing else', async () => {
    const lost = database.transaction(async (tx) => {
      await end(await backend(tx));
      await tx.query('select 1');
    });
    await expect(lost).rejects.toThrow();
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('fails a statement whose connection is lost while it runs, and nothing else', async () => {
    const lost = database.transaction(async (tx) => {
      const pid = await backend(tx);
      await Promise.all([tx.query('select pg_sleep(10)'), end(pid)]);
    });
    await expect(lost).rejects.toThrow();
    expect(await database.transaction((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('replaces idle connections that were lost', async () => {
    await end(await backend(database));
    expect(await database.query('select 1 as one').catch(() => database.query('select 1 as one'))).toEqual([
      { one: 1 },
    ]);
  });

  it('ends what a person waits for when it takes too long, and nothing that runs behind', async () => {
    const hasty = new Database({ url: test.url, poolSize: 1, statementMs: 100 });
    const sleep = 'select pg_sleep(0.3)';
    const timeout = { code: 'DATABASE_TIMEOUT' };
    try {
      await expect(hasty.request(() => hasty.query(sleep))).rejects.toMatchObject(timeout);
      await expect(hasty.request(() => hasty.transaction((tx) => tx.query(sleep)))).rejects.toMatchObject(
        timeout,
      );
      await hasty.request(() =>
        hasty.transaction(async (tx) => {
          await tx.takeTime();
          await tx.query(sleep);
        }),
      );
      await hasty.transaction((tx) => tx.query(sleep));
      expect(await hasty.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await hasty.close();
    }
  });

  it('opens a transaction when something asks for one', async () => {
    const opened: boolean[] = [];
    await database.whole(async (tx) => {
      await tx.read('select 1');
      opened.push(tx.isOpen);
      await tx.query('create temporary table lazy on commit drop as select 1 as one');
      opened.push(tx.isOpen);
      expect(await tx.read('select one from lazy')).toEqual([{ one: 1 }]);
    });
    expect(opened).toEqual([false, true]);
  });
});
