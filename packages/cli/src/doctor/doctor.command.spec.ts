import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from '@ricejar/platform';
import { examine, MODULES, PLUGINS } from '@ricejar/server';
import { useTestDatabase } from '@ricejar/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { doctor } from './doctor.command.js';

describe('ricejar doctor', () => {
  const database = useTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-doctor-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const run = async (url: string, args: string[] = []) => {
    let said = '';
    let complained = '';
    const code = await doctor({
      args,
      env: { DATABASE_URL: url },
      root: dataDir,
      write: (text) => void (said += text),
      writeError: (text) => void (complained += text),
      loadServer: async () => ({ examine }),
    });
    return { code, said, complained };
  };

  it('tells what an empty database lacks', async () => {
    const { code, said } = await run(database.url);
    expect(code).toBe(1);
    expect(said).toMatch(/^migrations: migration \S+ has not run: start the server once\n/);
    expect(said).toMatch(/\d+ findings\.\n$/);
  });

  it('finds nothing after a server has started, and what somebody broke since', async () => {
    const parts = { dataDir, modules: MODULES, plugins: PLUGINS, logger: false as const };
    const application = await Application.create({ databaseUrl: database.url, ...parts });
    expect(await run(database.url)).toEqual({
      code: 0,
      said: 'Clean: the database is as it is declared.\n',
      complained: '',
    });
    await application.database.query('alter table customer add column x_custom__stray text');
    await application.close();
    expect(await run(database.url)).toEqual({
      code: 1,
      said: 'columns: column customer.x_custom__stray is not in the ledger\n1 finding.\n',
      complained: '',
    });
  });

  it('says in one line why it could not look', async () => {
    const { code, complained } = await run('postgres://nobody@127.0.0.1:1/none');
    expect(code).toBe(1);
    expect(complained).toMatch(/^No PostgreSQL answers at 127\.0\.0\.1:1.*\n$/);
    expect((await run(database.url, ['--fast'])).complained).toContain('Unknown argument --fast');
  });
});
