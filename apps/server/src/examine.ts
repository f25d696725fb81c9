import { Database } from '@ricejar/platform/database/database';
import { diagnose } from '@ricejar/platform/doctor/doctor';
import type { Finding } from '@ricejar/platform/doctor/finding';
import { readInstallations } from '@ricejar/platform/plugins/installed/installations';
import { checkPlugins } from '@ricejar/platform/plugins/installed/plugins.check';
import { assemble } from '@ricejar/platform/plugins/plugin-set';
import { loadInstalled, type Installation } from './plugin-life.js';
import { MODULES } from './plugins.js';

/** What is not as it should be in a database of this installation; empty when all is well. Changes nothing. */
export async function examine(at: Installation): Promise<Finding[]> {
  const database = new Database({ url: at.databaseUrl, poolSize: 2 });
  try {
    const plugins = await pluginFindings(database, at);
    // Which plugins run cannot be told before they are as they are noted.
    if (plugins.length > 0) return plugins;
    const loaded = await loadInstalled(at);
    const failed = loaded.failed.map(({ id, error }) => ({
      check: 'plugins',
      text: `${id} does not run: ${error}`,
    }));
    return [...failed, ...(await diagnose(database, assemble(MODULES, loaded.plugins)))];
  } finally {
    await database.close();
  }
}

/** The plugins alone: what was noted against what is there. */
export async function examinePlugins(at: Installation): Promise<Finding[]> {
  const database = new Database({ url: at.databaseUrl, poolSize: 2 });
  try {
    const findings = await pluginFindings(database, at);
    if (findings.length > 0) return findings;
    const { failed } = await loadInstalled(at);
    return failed.map(({ id, error }) => ({ check: 'plugins', text: `${id} does not run: ${error}` }));
  } finally {
    await database.close();
  }
}

const pluginFindings = async (database: Database, { dataDir }: Installation): Promise<Finding[]> =>
  (await readInstallations(database)).size === 0 ? [] : checkPlugins(database, dataDir);
