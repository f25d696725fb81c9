import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Answered by the server itself: an unknown path below these is no page of the admin. */
const SERVER_PATHS = /^\/(graphql|api|livez|readyz)(\/|\?|$)/;
const YEAR_SECONDS = 365 * 24 * 3600;

/** Security headers for everything, and the built admin with its single page for every path that it routes itself. */
export async function serveAdmin(http: FastifyInstance, adminDir: string): Promise<void> {
  const headers = securityHeaders();
  http.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  if (!existsSync(join(adminDir, 'index.html'))) return;
  await http.register(fastifyStatic, {
    root: adminDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      // Files under assets carry a hash of their content in the name.
      const forever = path.includes('/assets/');
      response.header('cache-control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  http.get('/*', (request, reply) => {
    if (SERVER_PATHS.test(request.url) || /\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) {
      return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html', adminDir);
  });
}

/** What helmet would set on every answer, worked out once: nothing in it depends on the request. */
function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Vue binds styles to elements; a nonce cannot cover those.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain http on a company's own network is a common way to run this; a proxy with TLS adds the header itself.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  });
  set({} as IncomingMessage, answer as unknown as ServerResponse, () => undefined);
  return headers;
}
