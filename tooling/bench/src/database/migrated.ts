import { Application } from '@ricejar/platform';
import { MODULES, PLUGINS } from '@ricejar/server';

/** Brings an empty database to the schema of this version, default roles and pipeline included. */
export async function migrated(databaseUrl: string, dataDir: string): Promise<void> {
  const parts = { modules: MODULES, plugins: PLUGINS, logger: false } as const;
  const application = await Application.create({ databaseUrl, dataDir, ...parts });
  await application.close();
}
