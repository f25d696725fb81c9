import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from '@ricejar/platform';
import type { PluginDefinition } from '@ricejar/sdk';
import type { DatabaseTemplate } from '../cluster/test-database.js';

export interface CrmParts {
  modules: readonly PluginDefinition[];
  plugins: readonly PluginDefinition[];
  config: Readonly<Record<string, unknown>>;
}

/**
 * A migrated database of a CRM, made as an installation grows: the core, then the modules, then the plugins. Files that
 * have the first parts in common share what takes longest.
 */
export function crmTemplate(
  parts: CrmParts,
  started: (application: Application) => Promise<void> = async () => undefined,
): DatabaseTemplate {
  const base = baseOf(parts);
  return {
    name: nameOf(parts),
    ...(base && { base: crmTemplate(base) }),
    async build(databaseUrl) {
      const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-template-'));
      const application = await Application.create({ ...parts, databaseUrl, dataDir, logger: false });
      await started(application);
      await application.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function baseOf({ modules, plugins }: CrmParts): CrmParts | null {
  if (plugins.length > 0) return { modules, plugins: [], config: {} };
  return modules.length > 0 ? { modules: [], plugins: [], config: {} } : null;
}

/** One for each combination of migrations, declared fields and queues. */
function nameOf({ modules, plugins, config }: CrmParts): string {
  const declared = [...modules, ...plugins].map((plugin) => [
    plugin.id,
    plugin.migrations?.map((one) => one.name),
    plugin.fields,
    Object.keys(plugin.jobs ?? {}),
  ]);
  const digest = createHash('sha1').update(JSON.stringify([declared, plugins.length, config]));
  return `crm ${digest.digest('hex').slice(0, 12)}`;
}
