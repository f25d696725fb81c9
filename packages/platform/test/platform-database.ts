import { recordDefinition, type Migration, type RecordClass } from '@ricejar/sdk';
import { afterAll, beforeAll } from 'vitest';
import { useTestDatabase, type DatabaseTemplate } from '../../testing/src/cluster/test-database.js';
import { Database } from '../src/database/database.js';
import { historyMigrations } from '../src/database/history.migrations.js';
import { migrate } from '../src/database/migrate.js';
import { eventsMigrations } from '../src/events/events.migrations.js';
import { collaboratorMigrations } from '../src/access/collaborator/collaborator.migrations.js';
import { delegationMigrations } from '../src/identity/delegation/delegation.migrations.js';
import { identityMigrations } from '../src/identity/identity.migrations.js';
import { identityRecords } from '../src/identity/identity.records.js';
import { jobsMigrations } from '../src/jobs/jobs.migrations.js';
import { ExchangeRate } from '../src/money/exchange-rate.record.js';
import { moneyMigrations } from '../src/money/money.migrations.js';
import { RecordRegistry } from '../src/records/record-registry.js';

export const platformRecords: readonly RecordClass[] = [...identityRecords, ExchangeRate];

export const platformMigrations: readonly Migration[] = [
  ...historyMigrations,
  ...identityMigrations,
  ...delegationMigrations,
  ...collaboratorMigrations,
  ...moneyMigrations,
  ...eventsMigrations,
  ...jobsMigrations,
];

export const platformRegistry = (): RecordRegistry =>
  new RecordRegistry(platformRecords.map((one) => recordDefinition(one, 'core')));

const template: DatabaseTemplate = {
  name: 'platform rooms',
  build: async (url) => void (await migrate(url, platformRegistry(), platformMigrations)),
};

/** A migrated database of its own for a test file. */
export function usePlatformDatabase(): { readonly url: string; readonly database: Database } {
  const test = useTestDatabase(template);
  let database: Database | undefined;
  beforeAll(() => {
    database = new Database({ url: test.url });
  });
  afterAll(() => database?.close());
  return {
    get url() {
      return test.url;
    },
    get database() {
      if (!database) throw new Error('the database is there from beforeAll on');
      return database;
    },
  };
}
