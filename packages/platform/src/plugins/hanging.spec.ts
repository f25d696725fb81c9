import { Injectable, type OnModuleInit } from '@nestjs/common';
import { definePlugin } from '@ricejar/sdk';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../testing/src/index.js';
import { beePlugin, gardenModule } from '../../test/garden.js';
import { Application } from '../application.js';

@Injectable()
class Waits implements OnModuleInit {
  onModuleInit(): Promise<void> {
    return new Promise(() => undefined);
  }
}

const { label, description } = beePlugin;
const sleepy = definePlugin({
  id: 'sleepy',
  version: '1.0.0',
  sdk: '^1.0.0',
  label,
  description,
  providers: [Waits],
});

const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-hanging-'));
const parts = { dataDir, modules: [gardenModule], logger: false as const, poolSize: 4 };
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({
    name: 'hanging plugin',
    build: async (databaseUrl) =>
      (await Application.create({ ...parts, databaseUrl, plugins: [beePlugin] })).close(),
  });
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('a plugin that never comes to start keeps nobody waiting for ever', async () => {
  const application = await Application.create({
    ...parts,
    databaseUrl: database.url,
    plugins: [beePlugin, sleepy],
    startPatienceMs: 8_000,
  });
  try {
    expect(application.set.active.map(({ id }) => id)).toEqual(['core', 'garden', 'bees']);
    expect(application.set.failed).toMatchObject([{ definition: sleepy, error: 'did not start within 8 s' }]);
  } finally {
    await application.close();
  }
});
