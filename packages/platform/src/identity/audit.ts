import type { Sql } from '../database/database.js';
import { uuidv7 } from '../database/uuid.js';

export interface SignInEntry {
  occurredAt: Date;
  /** Past tense, such as `user.signedIn`. */
  action: string;
  /** Null when nobody is known to have acted. */
  actorUserId: string | null;
  /** The user it happened to, when there is one. */
  userId: string | null;
  detail: Readonly<Record<string, string | number>>;
}

/** Writes what happens around sign-in to the audit log, where no record changes. */
export async function auditSignIn(sql: Sql, entry: SignInEntry): Promise<void> {
  await sql.query(
    `INSERT INTO audit_log (id, occurred_at, actor_user_id, action, record, record_id, detail)
     VALUES ($1, $2, $3, $4, 'user', $5, $6)`,
    [
      uuidv7(entry.occurredAt.getTime()),
      entry.occurredAt,
      entry.actorUserId,
      entry.action,
      entry.userId,
      JSON.stringify(entry.detail),
    ],
  );
}
