import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Locale } from '@ricejar/sdk';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE, type HttpContext } from '../identity/http-context.js';
import type { ActorService } from '../identity/session/actor.service.js';

/** The language a browser asks for, before anybody has signed in. */
export function requestLocale(header: string | undefined): Locale {
  return /^\s*zh\b/i.test(header ?? '') ? 'zh-CN' : 'en';
}

/** The value of a cookie, or null. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/** Who calls, from where, in which language: the same for GraphQL, uploads and every later door. */
export async function httpContext(
  actors: ActorService,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<HttpContext> {
  const sessionToken = cookieValue(request.headers.cookie, SESSION_COOKIE);
  const account = sessionToken === null ? null : await actors.ofSession(sessionToken);
  const asked = request.headers['x-ricejar-locale'];
  const locale = requestLocale(typeof asked === 'string' ? asked : request.headers['accept-language']);
  const secure = request.protocol === 'https' ? '; Secure' : '';
  const cookie = (value: string): void =>
    void reply.header('set-cookie', `${value}; Path=/; HttpOnly; SameSite=Lax${secure}`);
  return {
    actor: account
      ? { ...account.actor, locale: typeof asked === 'string' ? locale : account.actor.locale }
      : null,
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 500),
    sessionToken,
    locale: account && typeof asked !== 'string' ? account.actor.locale : locale,
    setCookie: (name, value, options) =>
      cookie(`${name}=${value}${options?.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`}`),
    clearCookie: (name) => cookie(`${name}=; Max-Age=0`),
  };
}

/** The request as Apollo Server takes it. */
export function apolloRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return {
    method: request.method.toUpperCase(),
    headers,
    search: new URL(request.url, 'http://localhost').search,
    body: request.body,
  };
}
