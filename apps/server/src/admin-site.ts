import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Answered by the server itself: an unknown path below these is no page of the admin. */
const SERVER_PATHS = /^\/(graphql|api|hooks|livez|readyz)(\/|\?|$)/;
const YEAR_SECONDS = 365 * 24 * 3600;
export const FOREVER = `public, max-age=${YEAR_SECONDS}, immutable`;

/** Security headers for everything, and the built admin with its single page for every path that it routes itself. */
export async function serveAdmin(http: FastifyInstance, adminDir: string): Promise<void> {
  const index = join(adminDir, 'index.html');
  const isBuilt = existsSync(index);
  const headers = securityHeaders(isBuilt ? inlineScripts(readFileSync(index, 'utf8')) : []);
  http.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  if (!isBuilt) return;
  await http.register(fastifyStatic, {
    root: adminDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      // Files under assets carry a hash of their content in the name.
      response.header('cache-control', path.includes('/assets/') ? FOREVER : 'no-cache');
    },
  });
  http.get('/*', (request, reply) => {
    if (SERVER_PATHS.test(request.url) || /\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) {
      return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html', adminDir);
  });
}

/**
 * Sources of the scripts that stand in the page itself, by their hash: that is the import map, which has to. Nothing else
 * inline ever runs.
 */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) =>
    sourceOf(match[1] ?? ''),
  );

/** How a policy names an inline text that it allows. */
const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The one style that a menu of reka-ui brings along in the page: word for word, or browsers leave it out and say so. */
const menuStyle = (part: string): string =>
  sourceOf(
    ` /* Hide scrollbars cross-browser and enable momentum scroll for touch devices */ [data-reka-${part}] { scrollbar-width:none; -ms-overflow-style: none; -webkit-overflow-scrolling: touch; } [data-reka-${part}]::-webkit-scrollbar { display: none; } `,
  );

/** What helmet would set on every answer, worked out once: nothing in it depends on the request. */
function securityHeaders(inline: readonly string[]): Record<string, string> {
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
        scriptSrc: ["'self'", ...inline],
        // What Vue binds to elements goes past the policy, through the style object of each.
        styleSrc: ["'self'", ...['select-viewport', 'combobox-viewport'].map(menuStyle)],
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
