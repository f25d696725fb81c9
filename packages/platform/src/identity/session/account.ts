import { createHash } from 'node:crypto';
import type { Grants, Locale, ShareLevel, UserActor } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { parseGrants, parsePermissions } from '../role/grants.js';

/** An active user: as an actor, and as `me` shows the user. */
export interface Account {
  actor: UserActor;
  email: string;
  title: string | null;
  orgUnitName: string;
  /** Names of roles, sorted. */
  roles: readonly string[];
  /** Permissions of each role, in the order of the actor's roles. */
  heldPermissions: readonly (readonly string[])[];
}

interface AccountRow {
  id: string;
  name: string;
  email: string;
  title: string | null;
  locale: Locale;
  orgUnitId: string;
  orgUnitName: string;
  orgUnitIds: string[];
  roles: { id: string; name: string; grants: unknown; permissions: unknown }[];
  standsInFor: string[];
  shared: Record<string, ShareLevel>;
}

/** The day at the server's place, `YYYY-MM-DD`: shares and delegations begin and end with it. */
export function localDay(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The accounts of those of the users who are active, by name. */
export async function readAccounts(sql: Sql, userIds: readonly string[], now: Date): Promise<Account[]> {
  const today = localDay(now);
  const rows = await sql.query<AccountRow>(ACCOUNTS, [userIds, today], 'identity_accounts');
  return rows.map((row) => toAccount(row, today));
}

// UNION, not UNION ALL: a tree that somebody tied into a ring ends all the same. 'work' sorts after 'read'.
const ACCOUNTS = `
  SELECT u.id, u.name, u.email, u.title, u.locale, u.org_unit_id AS "orgUnitId", o.name AS "orgUnitName",
    ARRAY(
      WITH RECURSIVE unit AS (
        SELECT u.org_unit_id AS id
        UNION
        SELECT below.id FROM org_unit below JOIN unit ON below.parent_id = unit.id WHERE below.deleted_at IS NULL
      ) SELECT id FROM unit ORDER BY id
    ) AS "orgUnitIds",
    coalesce((
      SELECT jsonb_agg(
        jsonb_build_object('id', r.id, 'name', r.name, 'grants', r.grants, 'permissions', r.permissions)
        ORDER BY r.name)
      FROM user_role held JOIN role r ON r.id = held.role_id AND r.deleted_at IS NULL
      WHERE held.user_id = u.id AND held.deleted_at IS NULL
    ), '[]') AS roles,
    ARRAY(
      SELECT DISTINCT d.from_user_id FROM delegation d
      WHERE d.to_user_id = u.id AND d.ended_at IS NULL AND $2::date BETWEEN d.starts_on AND d.ends_on ORDER BY 1
    ) AS "standsInFor",
    coalesce((
      SELECT jsonb_object_agg(most.record, most.level) FROM (
        SELECT c.record, max(c.level) AS level FROM collaborator c
        WHERE c.user_id = u.id AND (c.until IS NULL OR c.until >= $2::date) GROUP BY 1
      ) most
    ), '{}') AS shared
  FROM app_user u JOIN org_unit o ON o.id = u.org_unit_id
  WHERE u.id = ANY($1::uuid[]) AND u.active AND u.deleted_at IS NULL
  ORDER BY u.name, u.id`;

function toAccount(row: AccountRow, today: string): Account {
  // A role that cannot be read grants nothing.
  const grants = row.roles.map((role) => parseGrants(role.grants) ?? {});
  const heldPermissions = row.roles.map((role) => parsePermissions(role.permissions) ?? []);
  const permissions = [...new Set(heldPermissions.flat())].sort();
  return {
    actor: {
      kind: 'user',
      userId: row.id,
      name: row.name,
      locale: row.locale,
      orgUnitId: row.orgUnitId,
      orgUnitIds: row.orgUnitIds,
      roles: row.roles.map(({ id, name }) => ({ id, name })),
      grants,
      permissions: new Set(permissions),
      standsInFor: row.standsInFor,
      shared: row.shared,
      today,
      policyKey: policyKey(grants, permissions, row),
    },
    email: row.email,
    title: row.title,
    orgUnitName: row.orgUnitName,
    roles: row.roles.map((role) => role.name),
    heldPermissions,
  };
}

/**
 * What shapes SQL: the grants, whether there is anybody to stand in for, and which record types are shared how far; and what
 * else shapes screens: the permissions.
 */
function policyKey(
  grants: readonly Grants[],
  permissions: readonly string[],
  { standsInFor, shared }: AccountRow,
): string {
  const shape = {
    permissions,
    grants: grants.map((one) => JSON.stringify(one)).sort(),
    standIn: standsInFor.length > 0,
    shared: Object.entries(shared)
      .map((pair) => pair.join(':'))
      .sort(),
  };
  return createHash('sha256').update(JSON.stringify(shape)).digest('base64url').slice(0, 22);
}
