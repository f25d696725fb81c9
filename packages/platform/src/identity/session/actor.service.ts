import { Injectable } from '@nestjs/common';
import { Clock, type Locale, type UserActor } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { parseGrants, parsePermissions } from '../role/grants.js';
import { SessionService, tokenHash } from './session.service.js';

/** An active user: as an actor, and as `me` shows the user. */
export interface Account {
  actor: UserActor;
  email: string;
  orgUnitName: string;
  /** Names of roles, sorted. */
  roles: readonly string[];
}

interface AccountRow {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  orgUnitId: string;
  orgUnitName: string;
  orgUnitIds: string[];
  roles: { name: string; grants: unknown; permissions: unknown }[];
}

interface Cached<T> {
  readAt: number;
  value: Promise<T | null>;
}

/** A changed role, a moved user or an ended session is in force everywhere after this long. */
const CACHE_MS = 1_000;
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
    const [row] = await this.database.query<AccountRow>(ACCOUNT, [userId], 'identity_account');
    return row ? toAccount(row) : null;
  }
}

// UNION, not UNION ALL: a tree that somebody tied into a ring ends all the same.
const ACCOUNT = `
  WITH RECURSIVE unit AS (
    SELECT org_unit_id AS id FROM app_user WHERE id = $1
    UNION
    SELECT below.id FROM org_unit below JOIN unit ON below.parent_id = unit.id WHERE below.deleted_at IS NULL
  )
  SELECT u.id, u.name, u.email, u.locale, u.org_unit_id AS "orgUnitId", o.name AS "orgUnitName",
    ARRAY(SELECT id FROM unit) AS "orgUnitIds",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('name', r.name, 'grants', r.grants, 'permissions', r.permissions)
        ORDER BY r.name)
      FROM user_role held JOIN role r ON r.id = held.role_id AND r.deleted_at IS NULL
      WHERE held.user_id = u.id AND held.deleted_at IS NULL
    ), '[]') AS roles
  FROM app_user u JOIN org_unit o ON o.id = u.org_unit_id
  WHERE u.id = $1 AND u.active AND u.deleted_at IS NULL`;

function toAccount(row: AccountRow): Account {
  return {
    actor: {
      kind: 'user',
      userId: row.id,
      name: row.name,
      locale: row.locale,
      orgUnitId: row.orgUnitId,
      orgUnitIds: row.orgUnitIds,
      // A role that cannot be read grants nothing.
      grants: row.roles.map((role) => parseGrants(role.grants) ?? {}),
      permissions: new Set(row.roles.flatMap((role) => parsePermissions(role.permissions) ?? [])),
    },
    email: row.email,
    orgUnitName: row.orgUnitName,
    roles: row.roles.map((role) => role.name),
  };
}
