import { Database } from '@ricejar/platform/database/database';
import { diagnose } from '@ricejar/platform/doctor/doctor';
import type { Finding } from '@ricejar/platform/doctor/finding';
import { assemble } from '@ricejar/platform/plugins/plugin-set';
import { MODULES, PLUGINS } from './plugins.js';

/** What is not as it should be in a database of this installation; empty when all is well. Changes nothing. */
export async function examine(databaseUrl: string): Promise<Finding[]> {
  const database = new Database({ url: databaseUrl, poolSize: 2 });
  try {
    return await diagnose(database, assemble(MODULES, PLUGINS));
  } finally {
    await database.close();
  }
}
