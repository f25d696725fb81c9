import type { BeforeRule, ChangeTransaction, PendingChange } from '@ricejar/sdk';
import type { Sql } from '../database/database.js';
import { PlatformChangeTransaction } from '../records/change/change-transaction.js';
import { parseGrants, parsePermissions } from './role/grants.js';
import { roleErrors } from './role/role.errors.js';
import { normaliseEmail } from './sign-in/sign-in.service.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What would no longer count after the change: a user, a held role or a role. */
interface Without {
  user?: string;
  held?: string;
  role?: string;
}

function sqlOf(tx: ChangeTransaction): Sql {
  if (tx instanceof PlatformChangeTransaction) return tx.tx;
  throw new Error('identity rules run in transactions of the platform');
}

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

const checkRole: BeforeRule = async (change) => {
  const { input } = change;
  if ('grants' in input && !parseGrants(input.grants)) throw roleErrors.ROLE_GRANTS_INVALID();
  if (!('permissions' in input)) return;
  const permissions = parsePermissions(input.permissions);
  if (!permissions) throw roleErrors.ROLE_PERMISSIONS_INVALID();
  if (change.action === 'update' && !permissions.includes('*')) {
    await keepAnAdministrator(change, { role: change.id });
  }
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

/** Rules of the platform's own record types, by `record.action`, as `BeforeRules` takes them. */
export const identityRules: Readonly<Record<string, BeforeRule>> = {
  'user.create': checkUser,
  'user.update': checkUser,
  'user.delete': async (change) => {
    await keepAnAdministrator(change, { user: change.id });
    await endSessions(change);
  },
  'role.create': checkRole,
  'role.update': checkRole,
  'role.delete': (change) => keepAnAdministrator(change, { role: change.id }),
  'userRole.update': (change) => keepAnAdministrator(change, { held: change.id }),
  'userRole.delete': (change) => keepAnAdministrator(change, { held: change.id }),
  'orgUnit.update': checkParent,
};
