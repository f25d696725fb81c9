import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '@ricejar/testing';
import { judge, requireDatabase } from './external-database.js';
import { unusedPort } from '../../test/ports.js';

const refusal = (url: string): Promise<string> =>
  requireDatabase(url).then(
    () => 'accepted',
    (error: { code: string; message: string }) => {
      expect(error.message).not.toMatch(/\n|secret/);
      return error.code;
    },
  );

describe('the database of DATABASE_URL', () => {
  const database = useTestDatabase();
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  beforeAll(async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('REVOKE CREATE ON SCHEMA public FROM pg_database_owner');
    await client.end();
  });

  it('is refused with wrong credentials', async () => {
    expect(await refusal(changed((url) => void (url.password = 'secret')))).toBe('DATABASE_REFUSED');
    expect(await refusal(changed((url) => void (url.username = 'nobody')))).toBe('DATABASE_REFUSED');
    expect(await refusal(changed((url) => void (url.password = '')))).toBe('DATABASE_REFUSED');
  });

  it('must exist and be reachable', async () => {
    expect(await refusal(changed((url) => void (url.pathname = '/not_there')))).toBe('DATABASE_MISSING');
    const port = await unusedPort();
    expect(await refusal(changed((url) => void (url.port = String(port))))).toBe('DATABASE_UNREACHABLE');
    expect(await refusal('postgres://a:secret@no-such-host.invalid/a')).toBe('DATABASE_UNREACHABLE');
  });

  it('must let the user make tables', async () => {
    expect(await refusal(database.url)).toBe('DATABASE_NO_RIGHTS');
  });

  it.each(['localhost:5432/a', 'mysql://a@b/c', 'postgres://:::', '{}'])('is not %j', async (url) => {
    expect(await refusal(url)).toBe('DATABASE_URL_INVALID');
  });

  it('must be new enough, in UTF-8 and writable', () => {
    const facts = {
      version: '16.2',
      number: 160_002,
      encoding: 'UTF8',
      replica: false,
      rights: true,
      user: 'crm',
      database: 'crm',
    };
    const codeOf = (change: object): unknown => {
      try {
        judge({ ...facts, ...change }, 'db:5432');
        return 'accepted';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(codeOf({})).toBe('accepted');
    expect(codeOf({ number: 150_000 })).toBe('accepted');
    expect(codeOf({ number: 140_011, version: '14.11' })).toBe('DATABASE_TOO_OLD');
    expect(codeOf({ encoding: 'SQL_ASCII' })).toBe('DATABASE_ENCODING');
    expect(codeOf({ replica: true })).toBe('DATABASE_READ_ONLY');
  });
});
