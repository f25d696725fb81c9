import { Client } from 'pg';
import { cliErrors } from '../cli.errors.js';

const OLDEST = 150_000;
const CONNECT_MS = 10_000;

interface Facts {
  version: string;
  number: number;
  encoding: string;
  replica: boolean;
  rights: boolean;
  user: string;
  database: string;
}

/**
 * Finds out whether Ricejar can work on the database of DATABASE_URL.
 * @throws DATABASE_URL_INVALID DATABASE_UNREACHABLE DATABASE_REFUSED DATABASE_MISSING DATABASE_TOO_OLD
 *   DATABASE_ENCODING DATABASE_READ_ONLY DATABASE_NO_RIGHTS
 */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  const client = clientFor(databaseUrl);
  client.on('error', () => undefined);
  const address = `${client.host}:${client.port}`;
  let facts: Facts | undefined;
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
              current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS replica,
              has_database_privilege(current_database(), 'CREATE')
                AND has_schema_privilege('public', 'CREATE') AS rights,
              current_user AS user, current_database() AS database`,
    );
    facts = rows[0];
  } catch (error) {
    throw explainConnection(error, { address, user: client.user, database: client.database });
  } finally {
    await client.end().catch(() => undefined);
  }
  if (facts) judge(facts, address);
}

function clientFor(databaseUrl: string): Client {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw cliErrors.DATABASE_URL_INVALID();
  try {
    return new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS });
  } catch {
    throw cliErrors.DATABASE_URL_INVALID();
  }
}

/** What the versions and rights found mean. */
export function judge(facts: Facts, address: string): void {
  const { user, database } = facts;
  if (facts.number < OLDEST) throw cliErrors.DATABASE_TOO_OLD({ address, found: facts.version });
  if (facts.encoding !== 'UTF8') throw cliErrors.DATABASE_ENCODING({ database, found: facts.encoding });
  if (facts.replica) throw cliErrors.DATABASE_READ_ONLY({ address });
  if (!facts.rights) throw cliErrors.DATABASE_NO_RIGHTS({ user, database });
}

interface Target {
  address: string;
  user: string | undefined;
  database: string | undefined;
}

function explainConnection(error: unknown, { address, user, database }: Target): Error {
  const { code, message } = error as { code?: string; message: string };
  switch (code) {
    case '28P01':
    case '28000':
      return cliErrors.DATABASE_REFUSED({ address, user });
    case '3D000':
      return cliErrors.DATABASE_MISSING({ address, database });
    case 'ECONNREFUSED':
      return cliErrors.DATABASE_UNREACHABLE({ address, reason: 'connection refused' });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return cliErrors.DATABASE_UNREACHABLE({ address, reason: 'unknown host' });
    default:
      // The client says so only in words: the server wants a password and the address has none.
      if (/password must be a/.test(message)) return cliErrors.DATABASE_REFUSED({ address, user });
      return cliErrors.DATABASE_UNREACHABLE({
        address,
        reason: message.split('\n')[0] || code || 'no answer',
      });
  }
}
