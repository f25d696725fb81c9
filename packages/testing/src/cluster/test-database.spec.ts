import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase, useTestDatabase, type DatabaseTemplate } from './test-database.js';

const run = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a test database', () => {
  const database = useTestDatabase();

  it('is empty and belongs to the role of the application', async () => {
    const rows = await run(
      database.url,
      `SELECT count(*)::int AS tables, current_user AS role FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(rows).toEqual([{ tables: 0, role: 'ricejar' }]);
    await run(database.url, 'CREATE EXTENSION pg_trgm');
    expect(await run(database.url, `SELECT similarity('价签科技', '价签科技') AS same`)).toEqual([
      { same: 1 },
    ]);
  });

  it('is a copy of a template that is built once, however many ask at once', async () => {
    let built = 0;
    const template: DatabaseTemplate = {
      name: `words ${process.pid}`,
      build: async (url) => {
        built++;
        await run(url, `CREATE TABLE word AS SELECT '米' AS text`);
      },
    };
    const copies = await Promise.all([
      testDatabase(template),
      testDatabase(template),
      testDatabase(template),
    ]);
    expect(built).toBe(1);
    for (const copy of copies) {
      expect(await run(copy.url, 'SELECT text FROM word')).toEqual([{ text: '米' }]);
      await copy.drop();
    }
    const [first] = copies;
    await expect(run(first?.url ?? '', 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('is not made from a template whose build failed, and the next one builds it anew', async () => {
    const name = `broken ${process.pid}`;
    const broken = testDatabase({ name, build: () => Promise.reject(new Error('no')) });
    await expect(broken).rejects.toThrow('no');
    const second = await testDatabase({ name, build: async () => undefined });
    await second.drop();
  });
});
