import type { Locale } from '@ricejar/sdk';
import type { WritingContext } from '../graphql/idempotency/request-writes.js';

export interface CookieOptions {
  /** Seconds; a cookie without it dies with the browser. */
  maxAge?: number;
}

/**
 * A GraphQL request that came over HTTP: what resolvers of the platform find as their third argument. The driver fills
 * it, sets cookies as `HttpOnly; SameSite=Lax; Path=/`, and `Secure` when the request came by https.
 */
export interface HttpContext extends WritingContext {
  /** Of the client, as told by trusted proxies only. */
  ip: string;
  userAgent: string;
  /** Value of the session cookie, null without one. */
  sessionToken: string | null;
  /** The caller's language: the user's, or the best of `Accept-Language`. */
  locale: Locale;
  setCookie(name: string, value: string, options?: CookieOptions): void;
  clearCookie(name: string): void;
}

export const SESSION_COOKIE = 'ricejar_session';
