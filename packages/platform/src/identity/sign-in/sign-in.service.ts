import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { auditSignIn } from '../audit.js';
import { CredentialService } from '../password/credential.service.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { PASSWORD_MAX } from '../password/password-rule.js';
import { SessionService, type Caller } from '../session/session.service.js';
import { LoginThrottle } from './login-throttle.js';
import { signInErrors } from './sign-in.errors.js';

interface Candidate {
  id: string;
  active: boolean;
  passwordHash: string | null;
}

export interface SignedIn {
  userId: string;
  token: string;
}

const EMAIL_MAX = 254;

export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
    private readonly credentials: CredentialService,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session for an e-mail address and password. Throws `LOGIN_FAILED` alike for an unknown address, a wrong
   * password and a user who is not active, `LOGIN_THROTTLED` and `SIGN_IN_BUSY`.
   */
  async signIn(email: string, password: string, caller: Caller): Promise<SignedIn> {
    if (email.length > EMAIL_MAX || password.length > PASSWORD_MAX * 2) throw signInErrors.LOGIN_FAILED();
    const account = normaliseEmail(email);
    await this.throttle.take(account, caller.ip);
    const user = await this.find(account);
    const stored = user?.passwordHash ?? null;
    const verdict = await this.hasher.verify(stored, password);
    if (!user?.active || stored === null || !verdict.matches) {
      await this.audit('user.signInFailed', null, user?.id ?? null, caller);
      throw signInErrors.LOGIN_FAILED();
    }
    await this.throttle.succeed(account, caller.ip);
    if (verdict.outdated) await this.credentials.refresh(user.id, stored, password);
    const token = await this.sessions.open(user.id, caller);
    await this.audit('user.signedIn', user.id, user.id, caller);
    return { userId: user.id, token };
  }

  async signOut(token: string, userId: string | null, caller: Caller): Promise<void> {
    await this.sessions.close(token);
    if (userId) await this.audit('user.signedOut', userId, userId, caller);
  }

  private async find(account: string): Promise<Candidate | undefined> {
    const [user] = await this.database.query<Candidate>(
      `SELECT u.id, u.active, c.password_hash AS "passwordHash"
       FROM app_user u LEFT JOIN credential c ON c.user_id = u.id
       WHERE lower(u.email) = $1 AND u.deleted_at IS NULL ORDER BY u.active DESC, u.id LIMIT 1`,
      [account],
    );
    return user;
  }

  private audit(
    action: string,
    actorUserId: string | null,
    userId: string | null,
    caller: Caller,
  ): Promise<void> {
    return auditSignIn(this.database, {
      occurredAt: this.clock.now(),
      action,
      actorUserId,
      userId,
      detail: { ip: caller.ip, userAgent: caller.userAgent.slice(0, 300) },
    });
  }
}
