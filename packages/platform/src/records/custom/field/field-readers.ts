import type { Actor, Grants, RecordGrant } from '@ricejar/sdk';
import type { Sql } from '../../../database/database.js';

interface Role {
  id: string;
  grants: Grants;
}

/**
 * Adds a field to what roles with a list of readable fields may read. Roles without a list read it anyway, and roles that
 * are not named do not.
 */
export async function addReaders(
  sql: Sql,
  actor: Actor,
  record: string,
  path: string,
  roleIds: readonly string[],
): Promise<void> {
  if (roleIds.length === 0) return;
  const roles = await sql.query<Role>(
    'select id, grants from role where id = any($1::uuid[]) and deleted_at is null for update',
    [roleIds],
  );
  for (const { id, grants } of roles) {
    const key = grants[record] ? record : '*';
    const grant: RecordGrant | undefined = grants[key];
    const { readable } = grant ?? {};
    if (!grant || !readable || readable.includes(path)) continue;
    const next: Grants = { ...grants, [record]: { ...grant, readable: [...readable, path] } };
    await sql.query(
      'update role set grants = $2, version = version + 1, updated_at = now(), updated_by_id = $3 where id = $1',
      [id, JSON.stringify(next), actor.kind === 'user' ? actor.userId : null],
    );
  }
}
