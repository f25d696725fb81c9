import pg from 'pg';
import type { Database } from '../../database/database.js';
import { installedErrors } from './installed.errors.js';

const LOCK = 7_240_121;

/**
 * Does work that only one may do at a time over all processes; throws `PLUGIN_BUSY` while another does. The lock is held by
 * a transaction of a connection of its own: it ends with the process, and a transaction pooler keeps it.
 */
export async function alone<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: database.options.url,
    keepAlive: true,
    application_name: 'ricejar-plugins',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin; set local idle_in_transaction_session_timeout = 0');
    // Without a parameter: a prepared statement would keep its snapshot, and indexes built meanwhile would wait for it.
    const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_xact_lock(${LOCK}) as got`);
    if (!rows[0]?.got) throw installedErrors.PLUGIN_BUSY();
    return await work();
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
