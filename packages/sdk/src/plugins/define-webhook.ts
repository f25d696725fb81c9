import { createHmac, timingSafeEqual } from 'node:crypto';
import type { JobContext } from '../jobs/jobs.js';
import type { PluginContext } from './plugin-context.js';
import type { Schema } from './schema.js';

/** A delivery as it arrived. */
export interface WebhookRequest {
  /** Names in lower case; the last value of one sent twice. */
  headers: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** The body byte for byte, as signatures are made over it; at most 1 MB. */
  body: Uint8Array;
  ip: string;
}

export interface WebhookOptions<Payload, Config> {
  /** What the body says, after JSON is parsed (a form becomes an object, anything else a text). */
  payload: Schema<Payload>;
  /** Whether the sender is who it says: over the raw body, before anything is parsed. False answers 401. */
  verify(request: WebhookRequest, context: PluginContext<Config>): boolean | Promise<boolean>;
  /** Tries after the first; 3 unless told. */
  retries?: number;
  /** Seconds after which a run counts as dead; 900 unless told. */
  timeoutSeconds?: number;
  /** Runs as a durable job after the sender was answered 202: at least once, and again when the sender repeats itself. */
  run(payload: Payload, job: JobContext, context: PluginContext<Config>): void | Promise<void>;
}

/** A door for another system: `POST /hooks/<plugin>/<name>`. Made by `defineWebhook`. */
export interface WebhookDefinition<Config = never> extends Omit<WebhookOptions<unknown, Config>, 'run'> {
  run: (payload: unknown, job: JobContext, context: PluginContext<Config>) => void | Promise<void>;
}

/** Declares a webhook whose `run` gets the payload as the schema types it. */
export const defineWebhook = <Payload, Config = unknown>(
  webhook: WebhookOptions<Payload, Config>,
): WebhookDefinition<Config> => webhook as unknown as WebhookDefinition<Config>;

/**
 * Whether a hexadecimal HMAC fits the body, compared in constant time. A prefix up to `=`, as in `sha256=ab12...`, is left
 * out. False for a missing signature.
 */
export function hmacMatches(
  secret: string,
  body: Uint8Array,
  signature: string | undefined,
  algorithm: 'sha256' | 'sha512' = 'sha256',
): boolean {
  const given = Buffer.from(signature?.slice(signature.indexOf('=') + 1) ?? '', 'hex');
  const wanted = createHmac(algorithm, secret).update(body).digest();
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
