import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, LOCALES, systemActor, type Locale } from '@ricejar/sdk';
import { Database, type Transaction } from '../../database/database.js';
import { isCurrency } from '../../money/currency.js';
import type { PlatformChangeTransaction } from '../../records/change/change-transaction.js';
import { PlatformRecordChange } from '../../records/change/record-change.service.js';
import { auditSignIn } from '../audit.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { CredentialService } from '../password/credential.service.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { checkPassword } from '../password/password-rule.js';
import { ADMINISTRATOR_ROLE_ID } from '../role/default-roles.js';
import { tokenHash, type Caller } from '../session/session.service.js';
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
    private readonly change: PlatformRecordChange,
    private readonly organisation: OrganisationService,
    private readonly hasher: PasswordHasher,
    private readonly credentials: CredentialService,
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
   * `checkPassword`.
   */
  async complete(details: SetupDetails, caller: Caller): Promise<string> {
    if (!(await this.isNeeded())) throw setupErrors.SETUP_DONE();
    await this.checkToken(details.token, this.database);
    const checked = check(details);
    const passwordHash = await this.hasher.hash(checked.password);
    return this.change.transaction(async (change) => {
      await this.useToken(checked.token, change.tx);
      await this.createOrganisation(checked, change.tx);
      const userId = await this.createAdministrator(checked, change);
      await this.credentials.store(userId, passwordHash, change.tx);
      await auditSignIn(change.tx, {
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

  private async createOrganisation(details: Checked, tx: Transaction): Promise<void> {
    const { organisation: name, baseCurrency } = details;
    if (!(await this.organisation.create({ name, baseCurrency, demo: false }, tx))) {
      throw setupErrors.SETUP_DONE();
    }
  }

  private async createAdministrator(details: Checked, change: PlatformChangeTransaction): Promise<string> {
    const setup = systemActor('setup');
    const { organisation, name, email, locale } = details;
    const { id: orgUnit } = await change.create(setup, 'orgUnit', { name: organisation });
    const { id: user } = await change.create(setup, 'user', { name, email, locale, orgUnit, active: true });
    await change.create(setup, 'userRole', { user, role: ADMINISTRATOR_ROLE_ID });
    return user;
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
