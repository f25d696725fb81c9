import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useTestDatabase } from '@ricejar/testing';
import { afterAll, expect, it } from 'vitest';
import { startOurs } from '../servers/our-server.js';
import { limits } from './limits.js';

const database = useTestDatabase();
const another = useTestDatabase();
const filesDir = mkdtempSync(join(tmpdir(), 'ricejar-limits-test-'));
afterAll(() => rmSync(filesDir, { recursive: true, force: true }));

it('a server starts with 600 extra fields and 100 record types, lists, and takes one more field', async () => {
  const report = await limits({
    databaseUrl: database.url,
    another: async () => another.url,
    filesDir,
    scale: 0.01,
    rounds: 1,
    launch: (_side, url, files) => startOurs(url, files),
    log: () => undefined,
  });
  expect(report).toMatchObject({ fields: 600, recordTypes: 100 });
  const { startMs, startPlainMs, changeMs, longestBlockMs, list } = report;
  for (const value of [
    startMs,
    startPlainMs,
    changeMs,
    longestBlockMs,
    list.plain,
    list.extended,
    list.ratio,
  ])
    expect(value).toBeGreaterThan(0);
});
