import { Injectable } from '@nestjs/common';
import { accessErrors, Clock, type UserActor } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { recordErrors } from '../../records/records.errors.js';
import { auditSignIn } from '../audit.js';
import type { Caller } from '../session/session.service.js';
import { LoginThrottle } from '../sign-in/login-throttle.js';
import { CredentialService } from './credential.service.js';
import { PasswordHasher } from './password-hasher.js';
import { passwordErrors } from './password.errors.js';

/** Changing passwords. Every session of the user ends with the old one. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
    private readonly credentials: CredentialService,
    private readonly clock: Clock,
  ) {}

  /** The user's own. Throws `PASSWORD_WRONG`, `LOGIN_THROTTLED` (guesses count as sign-ins) and those of the new one. */
  async change(actor: UserActor, current: string, next: string, caller: Caller): Promise<void> {
    const [user] = await this.database.query<{ email: string; hash: string | null }>(
      `SELECT lower(u.email) AS email, c.password_hash AS hash
       FROM app_user u LEFT JOIN credential c ON c.user_id = u.id WHERE u.id = $1`,
      [actor.userId],
    );
    if (!user) throw accessErrors.UNAUTHENTICATED();
    await this.throttle.take(user.email, caller.ip);
    const { matches } = await this.hasher.verify(user.hash, current);
    if (!matches) throw passwordErrors.PASSWORD_WRONG();
    await this.throttle.succeed(user.email, caller.ip);
    await this.credentials.setPassword(actor.userId, next);
    await this.audit(actor.userId, actor.userId, caller);
  }

  /** Somebody else's, by an administrator: a first password, or one that was forgotten. Throws `NOT_FOUND`. */
  async set(actor: UserActor, userId: string, next: string, caller: Caller): Promise<void> {
    const [user] = await this.database.query(
      'SELECT 1 FROM app_user WHERE id::text = $1 AND deleted_at IS NULL',
      [userId],
    );
    if (!user) throw recordErrors.NOT_FOUND();
    await this.credentials.setPassword(userId, next);
    await this.audit(actor.userId, userId, caller);
  }

  private audit(actorUserId: string, userId: string, caller: Caller): Promise<void> {
    const occurredAt = this.clock.now();
    const detail = { ip: caller.ip };
    return auditSignIn(this.database, {
      occurredAt,
      action: 'user.passwordChanged',
      actorUserId,
      userId,
      detail,
    });
  }
}
