import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';

const HOUR = 3_600_000;
export const SESSION_IDLE_MS = 8 * HOUR;
export const SESSION_ABSOLUTE_MS = 7 * 24 * HOUR;

// Being seen is written at most this often: a write per request would cost more than the request.
const SEEN_EVERY_MS = 60_000;

export interface Caller {
  ip: string;
  userAgent: string;
}

/** A session as its user sees it in a list. */
export interface SessionInfo {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  userAgent: string | null;
  ip: string | null;
}

/** What the database keeps of a token: whoever reads a dump holds nothing that opens a session. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Opaque sessions: 256 random bits, dead after 8 hours without a request and 7 days after sign-in. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and returns its token, which is kept nowhere. */
  async open(userId: string, caller: Caller): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO session (token_hash, id, user_id, created_at, last_seen_at, expires_at, user_agent, ip)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
      [
        tokenHash(token),
        uuidv7(now.getTime()),
        userId,
        now,
        new Date(now.getTime() + SESSION_ABSOLUTE_MS),
        caller.userAgent.slice(0, 300),
        caller.ip,
      ],
    );
    return token;
  }

  /** The user whose live session this is, if the user is active; notes that the session was seen. */
  async userOf(token: string): Promise<string | null> {
    const now = this.clock.now();
    const [session] = await this.database.query<{ userId: string; lastSeenAt: Date }>(
      `SELECT s.user_id AS "userId", s.last_seen_at AS "lastSeenAt"
       FROM session s JOIN app_user u ON u.id = s.user_id AND u.active AND u.deleted_at IS NULL
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [tokenHash(token), now, new Date(now.getTime() - SESSION_IDLE_MS)],
      'session_user',
    );
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
      await this.database.query(
        'UPDATE session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2',
        [tokenHash(token), now],
      );
    }
    return session.userId;
  }

  /** Live sessions of a user, the one used last first. */
  async list(userId: string): Promise<SessionInfo[]> {
    const now = this.clock.now();
    return this.database.query<SessionInfo>(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
         user_agent AS "userAgent", ip
       FROM session WHERE user_id = $1 AND expires_at > $2 AND last_seen_at > $3 ORDER BY last_seen_at DESC, id`,
      [userId, now, new Date(now.getTime() - SESSION_IDLE_MS)],
    );
  }

  /** Ends the session of a token. */
  async close(token: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE token_hash = $1', [tokenHash(token)]);
  }

  /** Ends one session of a user by its id; false when the user has none of that id. */
  async end(userId: string, sessionId: string): Promise<boolean> {
    const ended = await this.database.query(
      'DELETE FROM session WHERE user_id = $1 AND id = $2 RETURNING id',
      [userId, sessionId],
    );
    return ended.length > 0;
  }

  /** Ends every session of a user, but for the one of `exceptToken`. */
  async endAll(userId: string, exceptToken?: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE user_id = $1 AND token_hash <> $2', [
      userId,
      exceptToken === undefined ? Buffer.alloc(0) : tokenHash(exceptToken),
    ]);
  }

  /** Removes sessions that no longer open, and attempt counters whose window is over: for a schedule. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.database.query('DELETE FROM session WHERE expires_at <= $1 OR last_seen_at <= $2', [
      now,
      new Date(now.getTime() - SESSION_IDLE_MS),
    ]);
    await this.database.query('DELETE FROM login_attempt WHERE window_ends_at <= $1', [now]);
  }
}
