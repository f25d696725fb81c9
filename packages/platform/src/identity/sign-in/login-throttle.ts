import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { signInErrors } from './sign-in.errors.js';

interface Limit {
  key: string;
  allowed: number;
  windowSeconds: number;
}

const QUARTER = 15 * 60;

/** Failures per account and per address in a quarter of an hour; tries of the whole installation in a minute. */
export const LOGIN_LIMITS = { account: 10, ip: 30, global: 600 };

/** Counters in PostgreSQL, shared by every replica and by every way to try a password. */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one try for an account from an address before the password is looked at, so that parallel tries cannot pass
   * together. Throws `LOGIN_THROTTLED` with the seconds to wait; a refused try uses nothing up.
   */
  async take(account: string, ip: string): Promise<void> {
    const now = this.clock.now();
    const limits = limitsFor(account, ip);
    const taken = await this.database.query<{ key: string }>(
      `WITH asked AS (
         SELECT * FROM unnest($1::text[], $2::int[], $3::int[]) AS asked (key, allowed, seconds)
       ), full_up AS (
         SELECT FROM asked JOIN login_attempt a USING (key) WHERE a.window_ends_at > $4 AND a.tries >= asked.allowed
       )
       INSERT INTO login_attempt AS a (key, tries, allowed, window_ends_at)
       SELECT key, 1, allowed, $4::timestamptz + make_interval(secs => seconds) FROM asked
       WHERE NOT EXISTS (SELECT FROM full_up) ORDER BY key
       ON CONFLICT (key) DO UPDATE SET
         tries = CASE WHEN a.window_ends_at > $4 THEN a.tries + 1 ELSE 1 END,
         allowed = excluded.allowed,
         window_ends_at = CASE WHEN a.window_ends_at > $4 THEN a.window_ends_at ELSE excluded.window_ends_at END
       WHERE a.window_ends_at <= $4 OR a.tries < excluded.allowed
       RETURNING key`,
      [
        limits.map((one) => one.key),
        limits.map((one) => one.allowed),
        limits.map((one) => one.windowSeconds),
        now,
      ],
      'login_throttle_take',
    );
    if (taken.length < limits.length) {
      throw signInErrors.LOGIN_THROTTLED({ seconds: await this.secondsToWait(limits, now) });
    }
  }

  /** Gives back what a successful sign-in took, and forgets the failures of the account. */
  async succeed(account: string, ip: string): Promise<void> {
    const [accountLimit, ...others] = limitsFor(account, ip);
    await this.database.query('DELETE FROM login_attempt WHERE key = $1', [accountLimit?.key]);
    await this.database.query(
      `WITH back AS (SELECT key FROM login_attempt WHERE key = ANY($1::text[]) ORDER BY key FOR UPDATE)
       UPDATE login_attempt a SET tries = greatest(a.tries - 1, 0) FROM back WHERE a.key = back.key`,
      [others.map((one) => one.key)],
    );
  }

  private async secondsToWait(limits: readonly Limit[], now: Date): Promise<number> {
    const [row] = await this.database.query<{ until: Date | null }>(
      `SELECT max(window_ends_at) AS until FROM login_attempt
       WHERE key = ANY($1::text[]) AND tries >= allowed AND window_ends_at > $2`,
      [limits.map((one) => one.key), now],
    );
    return row?.until ? Math.max(1, Math.ceil((row.until.getTime() - now.getTime()) / 1000)) : 1;
  }
}

// Accounts are kept hashed: people type passwords into the e-mail field.
const limitsFor = (account: string, ip: string): Limit[] => [
  {
    key: `account:${createHash('sha256').update(account).digest('base64url')}`,
    allowed: LOGIN_LIMITS.account,
    windowSeconds: QUARTER,
  },
  { key: 'global', allowed: LOGIN_LIMITS.global, windowSeconds: 60 },
  { key: `ip:${networkOf(ip)}`, allowed: LOGIN_LIMITS.ip, windowSeconds: QUARTER },
];

/** An IPv4 address, or the /64 of an IPv6 one: a single site holds 2^64 of those. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(ip)) return ip;
  const [head = '', tail = ''] = ip.replace(/%.*$/, '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const missing = ip.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : [];
  const groups = [...left, ...missing, ...right].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
