import {
  accessErrors,
  hasPermission,
  type BeforeRule,
  type ChangeTransaction,
  type PendingChange,
} from '@ricejar/sdk';
import { ACCESS_MANAGE } from '../access/permissions.js';
import type { Sql } from '../database/database.js';
import { PlatformChangeTransaction } from '../records/change/change-transaction.js';
import { parseGrants, parsePermissions } from './role/grants.js';
import { GRANTS_FORM, roleErrors } from './role/role.errors.js';
import { normaliseEmail } from './sign-in/sign-in.service.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What would no longer count after the change: a user, a held role or a role. */
interface Without {
  user?: string;
  held?: string;
  role?: string;
}

function platformOf(tx: ChangeTransaction): PlatformChangeTransaction {
  if (tx instanceof PlatformChangeTransaction) return tx;
  throw new Error('identity rules run in transactions of the platform');
}

const sqlOf = (tx: ChangeTransaction): Sql => platformOf(tx).tx;

async function hasAdministrator(sql: Sql, without: Without): Promise<boolean> {
  const [row] = await sql.query<{ found: boolean }>(
    `SELECT EXISTS (
       SELECT FROM user_role held JOIN role r ON r.id = held.role_id JOIN app_user u ON u.id = held.user_id
       WHERE u.active AND r.permissions ? '*'
         AND u.deleted_at IS NULL AND held.deleted_at IS NULL AND r.deleted_at IS NULL
         AND u.id <> $1 AND held.id <> $2 AND r.id <> $3
     ) AS found`,
    [without.user ?? NOBODY, without.held ?? NOBODY, without.role ?? NOBODY],
  );
  return row?.found === true;
}

/** Nobody may lock everybody out, not even two administrators who remove each other at once. */
async function keepAnAdministrator(change: PendingChange, without: Without): Promise<void> {
  const sql = sqlOf(change.tx);
  await sql.query('SELECT FROM organisation FOR UPDATE');
  if ((await hasAdministrator(sql, {})) && !(await hasAdministrator(sql, without))) {
    throw roleErrors.LAST_ADMINISTRATOR();
  }
}

/** Somebody who comes back later signs in anew. */
const endSessions = (change: PendingChange): Promise<unknown> =>
  sqlOf(change.tx).query('DELETE FROM session WHERE user_id = $1', [change.id]);

/** One spelling of an address, or two users could share one. */
const checkUser: BeforeRule = async (change) => {
  const { input } = change;
  if (typeof input.email === 'string') input.email = normaliseEmail(input.email);
  if (change.action !== 'update' || input.active !== false) return;
  await keepAnAdministrator(change, { user: change.id });
  await endSessions(change);
};

/** Only who may do everything hands that out, or takes it away. */
function requireEverything({ actor }: PendingChange, permissions: unknown): void {
  const everything = parsePermissions(permissions)?.includes('*') === true;
  if (everything && actor.kind === 'user' && !hasPermission(actor, '*')) throw accessErrors.FORBIDDEN();
}

const checkRole: BeforeRule = async (change) => {
  const { input, before } = change;
  requireEverything(change, before?.['permissions']);
  if ('grants' in input) {
    const grants = parseGrants(input.grants);
    if (!grants) throw roleErrors.ROLE_GRANTS_INVALID(GRANTS_FORM);
    const fault = platformOf(change.tx).services.policy.faultOf(change.actor, grants);
    if (fault) throw roleErrors.ROLE_GRANTS_INVALID(fault);
  }
  if (!('permissions' in input)) return;
  const permissions = parsePermissions(input.permissions);
  if (!permissions) throw roleErrors.ROLE_PERMISSIONS_INVALID();
  requireEverything(change, permissions);
  if (change.action === 'update' && !permissions.includes('*')) {
    await keepAnAdministrator(change, { role: change.id });
  }
};

const checkHeldRole: BeforeRule = async (change) => {
  for (const role of [change.before?.['role'], change.input['role']]) {
    if (typeof role !== 'string') continue;
    requireEverything(change, (await change.tx.read('role', role))?.['permissions']);
  }
  if (change.action === 'update' || change.action === 'delete')
    await keepAnAdministrator(change, { held: change.id });
};

const checkParent: BeforeRule = async (change) => {
  const above = new Set([change.id]);
  for (let id = change.input.parent; typeof id === 'string';) {
    if (above.has(id)) throw roleErrors.ORG_UNIT_RING();
    above.add(id);
    const [unit] = await sqlOf(change.tx).query<{ parent: string | null }>(
      'SELECT parent_id AS parent FROM org_unit WHERE id = $1',
      [id],
    );
    id = unit?.parent;
  }
};

/** Who is where and may do what decides what everybody sees: the grants alone do not suffice to change it. */
const managed =
  (rule?: BeforeRule): BeforeRule =>
  async (change) => {
    const { actor } = change;
    if (actor.kind === 'user' && !hasPermission(actor, ACCESS_MANAGE)) throw accessErrors.FORBIDDEN();
    await rule?.(change);
  };

/** Rules of the platform's own record types, by `record.action`, as `BeforeRules` takes them. */
export const identityRules: Readonly<Record<string, BeforeRule>> = {
  'user.create': managed(checkUser),
  'user.update': managed(checkUser),
  'user.delete': managed(async (change) => {
    await keepAnAdministrator(change, { user: change.id });
    await endSessions(change);
  }),
  'user.restore': managed(),
  'role.create': managed(checkRole),
  'role.update': managed(checkRole),
  'role.delete': managed(async (change) => {
    await checkRole(change);
    await keepAnAdministrator(change, { role: change.id });
  }),
  'role.restore': managed(checkRole),
  'userRole.create': managed(checkHeldRole),
  'userRole.update': managed(checkHeldRole),
  'userRole.delete': managed(checkHeldRole),
  'userRole.restore': managed(checkHeldRole),
  'orgUnit.create': managed(),
  'orgUnit.update': managed(checkParent),
  'orgUnit.delete': managed(),
  'orgUnit.restore': managed(),
};
