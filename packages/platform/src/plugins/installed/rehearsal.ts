import type { PluginDefinition, PluginManifest } from '@ricejar/sdk';
import { Application } from '../../application.js';
import { assemble, type PluginSet } from '../plugin-set.js';
import type { Candidate, Health } from './installer-parts.js';
import { loadPlugins, type LoadOptions } from './load-plugins.js';

export interface RehearsalOptions extends LoadOptions {
  modules: readonly PluginDefinition[];
  candidate: Candidate;
  /** What the plugin says of itself. */
  manifest: PluginManifest;
}

const PATIENCE_MS = 30_000;

/**
 * Boots the whole of Ricejar with the candidate, on a free port and without a worker, and asks it: whether it is ready, a
 * GraphQL question, and everything that the manifest names. Run it in a process of its own: the code may do anything.
 */
export async function rehearse(options: RehearsalOptions): Promise<Health> {
  let application: Application | undefined;
  try {
    const { plugins, failed, configs } = await loadPlugins(options);
    const unloaded = failed.find((one) => one.id === options.candidate.id);
    if (unloaded) return { healthy: false, reason: unloaded.error };
    application = await Application.create({
      databaseUrl: options.databaseUrl,
      dataDir: options.dataDir,
      modules: options.modules,
      plugins,
      config: Object.fromEntries(configs),
      poolSize: 4,
      logger: false,
    });
    const today = assemble(
      options.modules,
      plugins.filter((one) => one.id !== options.candidate.id),
    );
    const reason =
      missing(application, options.manifest) ?? broken(application, today) ?? (await unanswered(application));
    return reason === null ? { healthy: true } : { healthy: false, reason };
  } catch (error) {
    return { healthy: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await application?.close().catch(() => undefined);
  }
}

/** What the plugin declares and the application does not have. */
function missing({ set }: Application, { id, records, fields }: PluginManifest): string | null {
  const failure = set.failed.find((one) => one.definition.id === id);
  if (failure) return failure.error;
  if (!set.active.some((one) => one.id === id)) return `${id} is not among the plugins that run`;
  for (const record of Object.keys(records))
    if (!set.registry.find(record)) return `its record type ${record} is not there`;
  for (const [record, own] of Object.entries(fields))
    for (const { name } of own)
      if (!set.registry.find(record)?.fields.has(`ext.${id}.${name}`))
        return `its field ${record}.${name} is not there`;
  return null;
}

/** A plugin that fits without the candidate and does not run beside it. */
function broken({ set }: Application, today: PluginSet): string | null {
  const other = set.failed.find(({ definition }) => today.active.some((one) => one.id === definition.id));
  return other ? `${other.definition.id} would not run any more: ${other.error}` : null;
}

async function unanswered(application: Application): Promise<string | null> {
  const port = await application.listen(0);
  const at = `http://127.0.0.1:${port}`;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const ready = await fetch(`${at}/readyz`, { signal });
  if (!ready.ok) return `/readyz answers ${ready.status}`;
  const answer = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ kind: __typename }' }),
    signal,
  });
  const { data } = (await answer.json()) as { data?: { kind?: string } };
  return data?.kind === 'Query' ? null : `GraphQL answers ${answer.status}`;
}
