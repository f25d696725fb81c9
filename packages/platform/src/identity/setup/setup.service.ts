import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, LOCALES, type Locale } from '@ricejar/sdk';
import { Database, type Transaction } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { isCurrency } from '../../money/currency.js';
import { auditSignIn } from '../audit.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { CredentialService } from '../password/credential.service.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { checkPassword } from '../password/password-rule.js';
import { ADMINISTRATOR_ROLE_ID } from '../role/default-roles.js';
import { tokenHash, type Caller } from '../session/session.service.js';
import { LoginThrottle } from '../sign-in/login-throttle.js';
import { normaliseEmail } from '../sign-in/sign-in.service.js';
import { setupErrors } from './setup.errors.js';

export interface SetupDetails {
  token: string;
  organisation: string;
  name: string;
  email: string;
  password: string;
  locale: string;
  baseCurrency: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The first minutes of an installation without demo data. Once it has an organisation, nothing here answers any more. */
@Injectable()
export class SetupService {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly hasher: PasswordHasher,
    private readonly credentials: CredentialService,
    private readonly throttle: LoginThrottle,
    private readonly clock: Clock,
  ) {}

  async isNeeded(): Promise<boolean> {
    return (await this.organisation.find()) === null;
  }

  /**
   * At every start: a fresh setup token to show on the screen of the server, or null when the setup is done. Tokens of
   * earlier starts no longer work.
   */
  async prepare(): Promise<string | null> {
    if (!(await this.isNeeded())) return null;
    const token = randomBytes(32).toString('base64url');
    const written = await this.database.query(
      `INSERT INTO setup_token AS t (token_hash, created_at) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at
       WHERE t.used_at IS NULL RETURNING id`,
      [tokenHash(token), this.clock.now()],
    );
    return written.length === 1 ? token : null;
  }

  /**
   * Creates the organisation, its root org unit and the first administrator, and uses the token up: all or nothing.
   * Returns the administrator's id. Throws `SETUP_DONE`, `SETUP_TOKEN_WRONG`, `SETUP_FIELD_INVALID`, the errors of
   * `checkPassword`, `LOGIN_THROTTLED`.
   */
  async complete(details: SetupDetails, caller: Caller): Promise<string> {
    if (!(await this.isNeeded())) throw setupErrors.SETUP_DONE();
    await this.throttle.take('setup', caller.ip);
    await this.checkToken(details.token, this.database);
    const checked = check(details);
    const passwordHash = await this.hasher.hash(checked.password);
    return this.database.transaction(async (tx) => {
      await this.useToken(checked.token, tx);
      const userId = await this.createAdministrator(checked, passwordHash, tx);
      await auditSignIn(tx, {
        occurredAt: this.clock.now(),
        action: 'setup.completed',
        actorUserId: userId,
        userId,
        detail: { ip: caller.ip },
      });
      return userId;
    });
  }

  private async checkToken(token: string, sql: Pick<Database, 'query'>): Promise<void> {
    const [state] = await sql.query<{ matches: boolean; used: boolean }>(
      'SELECT token_hash = $1 AS matches, used_at IS NOT NULL AS used FROM setup_token',
      [tokenHash(token)],
    );
    if (state?.used) throw setupErrors.SETUP_DONE();
    if (!state?.matches) throw setupErrors.SETUP_TOKEN_WRONG();
  }

  /** Parallel calls queue on the row; whoever comes second finds it used. */
  private async useToken(token: string, tx: Transaction): Promise<void> {
    const used = await tx.query(
      'UPDATE setup_token SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL RETURNING id',
      [tokenHash(token), this.clock.now()],
    );
    if (used.length === 0) {
      await this.checkToken(token, tx);
      throw setupErrors.SETUP_DONE();
    }
  }

  private async createAdministrator(
    details: Checked,
    passwordHash: string,
    tx: Transaction,
  ): Promise<string> {
    const { organisation: name, baseCurrency } = details;
    if (!(await this.organisation.create({ name, baseCurrency, demo: false }, tx))) {
      throw setupErrors.SETUP_DONE();
    }
    const now = this.clock.now();
    const [orgUnitId, userId, userRoleId] = [uuidv7(), uuidv7(), uuidv7()];
    await tx.query(`INSERT INTO org_unit (id, name, created_at, updated_at) VALUES ($1, $2, $3, $3)`, [
      orgUnitId,
      name,
      now,
    ]);
    await tx.query(
      `INSERT INTO app_user (id, name, email, org_unit_id, locale, active, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, true, $6, $6)`,
      [userId, details.name, details.email, orgUnitId, details.locale, now],
    );
    await tx.query(
      `INSERT INTO user_role (id, user_id, role_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)`,
      [userRoleId, userId, ADMINISTRATOR_ROLE_ID, now],
    );
    await this.credentials.store(userId, passwordHash, tx);
    return userId;
  }
}

type Checked = SetupDetails & { locale: Locale };

function check(details: SetupDetails): Checked {
  const email = normaliseEmail(details.email);
  const locale = LOCALES.find((one) => one === details.locale);
  if (!EMAIL.test(email) || email.length > 254) throw setupErrors.SETUP_FIELD_INVALID({ field: 'email' });
  if (!locale) throw setupErrors.SETUP_FIELD_INVALID({ field: 'locale' });
  if (!isCurrency(details.baseCurrency)) throw setupErrors.SETUP_FIELD_INVALID({ field: 'baseCurrency' });
  checkPassword(details.password, email);
  return {
    ...details,
    email,
    locale,
    organisation: words('organisation', details.organisation),
    name: words('name', details.name),
  };
}

function words(field: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || [...trimmed].length > 100 || trimmed.includes('\0')) {
    throw setupErrors.SETUP_FIELD_INVALID({ field });
  }
  return trimmed;
}
