import type { Locale, RicejarError } from '@ricejar/sdk';
import type { FastifyReply } from 'fastify';

/** An answer on its way to a client. */
export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** JSON text under the headers, and with the line's end, that Apollo gives one. */
export const jsonAnswer = (text: string): HttpAnswer => ({
  status: 200,
  headers: JSON_TYPE,
  body: `${text}\n`,
});

const STATUS: Partial<Record<RicejarError['spec']['class'], number>> = {
  badInput: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  limited: 429,
};

/** The answer to a request that is refused as a whole, before or around what its document asks. */
export function refusalOf(
  error: RicejarError,
  locale: Locale,
  headers: HttpAnswer['headers'] = {},
): HttpAnswer {
  const status = STATUS[error.spec.class] ?? 503;
  const { code, details } = error;
  const errors = [{ message: error.messageIn(locale), extensions: { code, details } }];
  return {
    status,
    body: `${JSON.stringify({ errors })}\n`,
    headers: {
      ...JSON_TYPE,
      ...(status === 503 && { 'retry-after': '1' }),
      ...headers,
    },
  };
}

export const send = (reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply =>
  reply.code(status).headers(headers).send(body);
