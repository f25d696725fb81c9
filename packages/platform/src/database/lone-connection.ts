import pg from 'pg';

/**
 * A connection outside the pool, for one statement that takes its time and can be in no transaction (an index that is
 * built CONCURRENTLY): the pool's time limit is not upon it, and nobody waits for the connection meanwhile.
 */
export async function onLoneConnection<T>(
  url: string,
  work: (run: (statement: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'ricejar' });
  // Its end fails the statement that is under way, and that is enough.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async (statement) => void (await client.query(statement)));
  } finally {
    await client.end().catch(() => undefined);
  }
}
