import { RicejarError, type WebhookRequest } from '@ricejar/sdk';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { statusOf } from '../../files/file-store.js';
import { requestLocale } from '../../graphql/http-request.js';
import type { WebhookDoor } from './webhook-door.js';
import { webhookErrors } from './webhooks.errors.js';

const BODY_LIMIT = 1024 * 1024;

/**
 * `POST /hooks/<plugin>/<name>`: answers 202 when the delivery is kept, `{ code, message, details }` otherwise. No session
 * counts here, and so no cookie: who sends is verified by the plugin, over the body as it came.
 */
export async function registerWebhooks(http: FastifyInstance, door: WebhookDoor): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.setErrorHandler((error: { code?: string }, request, reply) => {
      const known = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? webhookErrors.WEBHOOK_TOO_LARGE() : error;
      if (!(known instanceof RicejarError)) throw known;
      const wait = known.details['seconds'];
      if (typeof wait === 'number') void reply.header('retry-after', wait);
      const locale = requestLocale(request.headers['accept-language']);
      return reply
        .code(typeof wait === 'number' ? 429 : statusOf(known))
        .send({ code: known.code, message: known.messageIn(locale), details: known.details });
    });
    scope.post<{ Params: { plugin: string; name: string } }>(
      '/hooks/:plugin/:name',
      { bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        const { plugin, name } = request.params;
        await door.receive(plugin, name, asWebhook(request));
        return reply.code(202).send({ accepted: true });
      },
    );
  });
}

const last = (value: unknown): string => String(Array.isArray(value) ? (value.at(-1) ?? '') : value);

const texts = (given: object): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, last(value)]));

const asWebhook = (request: FastifyRequest): WebhookRequest => ({
  headers: texts(request.headers),
  query: texts(request.query as object),
  body: (request.body as Buffer | null | undefined) ?? new Uint8Array(),
  ip: request.ip,
});
