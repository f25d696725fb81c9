import type { Provider, Type } from '@nestjs/common';
import { Clock, type PluginDefinition } from '@ricejar/sdk';
import { Database } from '../database/database.js';
import { FileStore } from '../files/file-store.js';
import { ImportEngine } from './import/import-engine.js';
import { ImportResolver } from './import/import.resolver.js';
import { ImportService } from './import/import.service.js';
import { ImportServices } from './import/import-services.js';
import { KnownColumns } from './import/known-columns.js';

/** Files under `dataDir`, and the import of tables from them. */
export const transferProviders = (dataDir: string): Provider[] => [
  {
    provide: FileStore,
    useFactory: (database: Database, clock: Clock) => new FileStore(database, clock, dataDir),
    inject: [Database, Clock],
  },
  ImportServices,
  KnownColumns,
  ImportEngine,
  ImportService,
];

export const transferResolvers: Type[] = [ImportResolver];

interface ImportJob {
  importId: string;
}

export const transferJobs: NonNullable<PluginDefinition['jobs']> = {
  // Whatever is wrong with the import ends it without a throw: what throws is the database or the process, and passes.
  import: {
    retries: 20,
    timeoutSeconds: 12 * 3600,
    run: ({ importId }: ImportJob, { signal }, context) => context.get(ImportEngine).run(importId, signal),
  },
};
