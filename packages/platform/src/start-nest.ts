import type { LoggerService, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PluginDefinition } from '@ricejar/sdk';
import { rootModule, type PlatformParts } from './platform.module.js';
import { told } from './plugins/plugin-boot.js';
import { failure, withoutPlugin, type PluginSet } from './plugins/plugin-set.js';
import { explainTypeClash } from './plugins/preflight/type-clash.js';

const BODY_LIMIT = 1024 * 1024;
// For the whole request, body included: an upload over a slow line takes its time.
const REQUEST_TIMEOUT_MS = 600_000;

export const LOG_LEVELS: LogLevel[] = ['error', 'warn'];

export interface NestParts extends PlatformParts {
  trustedProxies?: readonly string[];
  logger?: LoggerService | false;
  /** Milliseconds after which a start with plugins is given up, for one of them must hang; 60,000 unless told. */
  startPatienceMs?: number;
}

const START_PATIENCE_MS = 60_000;

/** Builds the Nest application, without the plugins that keep it from starting. */
export async function startNest(
  parts: NestParts,
): Promise<{ nest: NestFastifyApplication; running: PluginSet }> {
  const { set } = parts;
  try {
    return { nest: await createNest(parts), running: set };
  } catch (thrown) {
    // Which plugin broke the start is found by leaving one out at a time; a start takes a second, and this one is rare.
    const error = explainTypeClash(thrown, set.active);
    const plugins = set.active.filter((plugin) => !set.inTheBox.has(plugin.id)).toReversed();
    for (const plugin of plugins) {
      const running = withoutPlugin(set, plugin, error);
      const nest = await attempt(parts, running);
      if (nest) return settle(nest, running, set);
    }
    return startWithMost(parts, error);
  }
}

/** More than one plugin is at fault: each is tried beside those that have passed, in the order of their requirements. */
async function startWithMost(
  parts: NestParts,
  error: unknown,
): Promise<{ nest: NestFastifyApplication; running: PluginSet }> {
  const { set } = parts;
  const plugins = set.active.filter((plugin) => !set.inTheBox.has(plugin.id));
  const broken = new Map<PluginDefinition, unknown>();
  for (const [index, plugin] of plugins.entries()) {
    const tried = leaveOut(set, [...broken, ...plugins.slice(index + 1).map((one) => [one, error] as const)]);
    if (!tried.active.includes(plugin)) continue;
    try {
      await tried.custom.reload(parts.database);
      await (await createNest({ ...parts, set: tried })).close();
    } catch (reason) {
      broken.set(plugin, reason);
    }
  }
  const running = leaveOut(set, [...broken]);
  await running.custom.reload(parts.database);
  return settle(await createNest({ ...parts, set: running }), running, set);
}

const leaveOut = (set: PluginSet, out: readonly (readonly [PluginDefinition, unknown])[]): PluginSet =>
  out.reduce(
    (rest, [plugin, reason]) => (rest.active.includes(plugin) ? withoutPlugin(rest, plugin, reason) : rest),
    set,
  );

async function attempt(parts: NestParts, set: PluginSet): Promise<NestFastifyApplication | null> {
  await set.custom.reload(parts.database);
  return createNest({ ...parts, set }).catch(() => null);
}

/** Throws `PLUGIN_FAILED` where a plugin that was left out must not be. */
async function settle(
  nest: NestFastifyApplication,
  running: PluginSet,
  before: PluginSet,
): Promise<{ nest: NestFastifyApplication; running: PluginSet }> {
  try {
    for (const one of running.failed) if (!before.failed.includes(one)) failure(one.definition, one.error);
    return { nest, running: told(running, before.failed) };
  } catch (error) {
    await nest.close();
    throw error;
  }
}

async function createNest(parts: NestParts): Promise<NestFastifyApplication> {
  const { set, startPatienceMs = START_PATIENCE_MS } = parts;
  const nest = build(parts);
  if (set.active.every((plugin) => set.inTheBox.has(plugin.id))) return nest;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, fail) => {
    const reason = new Error(`did not start within ${startPatienceMs / 1000} s`);
    timer = setTimeout(() => fail(reason), startPatienceMs);
  });
  try {
    return await Promise.race([nest, patience]);
  } finally {
    clearTimeout(timer);
  }
}

async function build(parts: NestParts): Promise<NestFastifyApplication> {
  const { database, trustedProxies = [], logger } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
  });
  adapter.getInstance().addHook('onRequest', (_request, _reply, done) => database.request(done));
  const nest = await NestFactory.create<NestFastifyApplication>(rootModule(parts), adapter, {
    logger: logger ?? LOG_LEVELS,
    abortOnError: false,
  });
  await nest.init();
  return nest;
}
