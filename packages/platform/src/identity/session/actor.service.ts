import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { readAccounts, type Account } from './account.js';
import { SessionService, tokenHash } from './session.service.js';

interface Cached<T> {
  readAt: number;
  value: Promise<T | null>;
}

/**
 * A changed role, a moved user, a share, a delegation or an ended session is in force everywhere after this long, which
 * leaves a request that asks at the last moment a quarter of the promised second to be answered.
 */
const CACHE_MS = 750;
const CACHED = 5_000;

/** Session -> user -> actor with the grants, permissions and org units of this moment. */
@Injectable()
export class ActorService {
  private readonly sessions = new Map<string, Cached<string>>();
  private readonly accounts = new Map<string, Cached<Account>>();

  constructor(
    private readonly database: Database,
    private readonly sessionService: SessionService,
    private readonly clock: Clock,
  ) {}

  /** Who holds this session; null when it is none, has run out, or its user is not active. */
  async ofSession(token: string): Promise<Account | null> {
    // Tokens are 43 characters; longer cookies are not worth a hash.
    if (token.length > 100) return null;
    const key = tokenHash(token).toString('base64');
    const userId = await this.cached(this.sessions, key, () => this.sessionService.userOf(token));
    return userId === null ? null : this.ofUser(userId);
  }

  /** The account of an active user, or null. */
  ofUser(userId: string): Promise<Account | null> {
    return this.cached(this.accounts, userId, () => this.read(userId));
  }

  /** Forgets what this process holds of a user or a session, so that a change made here shows here at once. */
  forget(userId: string | null, token?: string): void {
    if (userId !== null) this.accounts.delete(userId);
    if (token !== undefined) this.sessions.delete(tokenHash(token).toString('base64'));
  }

  private cached<T>(
    cache: Map<string, Cached<T>>,
    key: string,
    read: () => Promise<T | null>,
  ): Promise<T | null> {
    const now = this.clock.now().getTime();
    const known = cache.get(key);
    if (known && Math.abs(now - known.readAt) < CACHE_MS) return known.value;
    if (cache.size >= CACHED) cache.clear();
    const value = read();
    cache.set(key, { readAt: now, value });
    // A failed read must not be answered again from the cache.
    value.catch(() => cache.delete(key));
    return value;
  }

  private async read(userId: string): Promise<Account | null> {
    const [account] = await readAccounts(this.database, [userId], this.clock.now());
    return account ?? null;
  }
}
