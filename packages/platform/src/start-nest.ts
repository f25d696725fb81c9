import type { LoggerService, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { rootModule, type PlatformParts } from './platform.module.js';
import { told } from './plugins/plugin-boot.js';
import { failure, withoutPlugin, type PluginSet } from './plugins/plugin-set.js';

const BODY_LIMIT = 1024 * 1024;
// For the whole request, body included: an upload over a slow line takes its time.
const REQUEST_TIMEOUT_MS = 600_000;

export const LOG_LEVELS: LogLevel[] = ['error', 'warn'];

export interface NestParts extends PlatformParts {
  trustedProxies?: readonly string[];
  logger?: LoggerService | false;
}

/** Builds the Nest application, without a plugin that keeps it from starting. */
export async function startNest(
  parts: NestParts,
): Promise<{ nest: NestFastifyApplication; running: PluginSet }> {
  const { set, database } = parts;
  try {
    return { nest: await createNest(parts), running: set };
  } catch (error) {
    // Which plugin broke the start is found by leaving one out at a time; a start takes a second, and this one is rare.
    const suspects = set.active.filter((plugin) => !set.inTheBox.has(plugin.id)).toReversed();
    for (const suspect of suspects) {
      const running = withoutPlugin(set, suspect, error);
      await running.custom.reload(database);
      const nest = await createNest({ ...parts, set: running }).catch(() => null);
      if (!nest) continue;
      if (suspect.onBootFailure === 'abort') await nest.close();
      failure(suspect, error instanceof Error ? error.message : String(error));
      return { nest, running: told(running, set.failed) };
    }
    throw error;
  }
}

async function createNest(parts: NestParts): Promise<NestFastifyApplication> {
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
