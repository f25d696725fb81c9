import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Database, type Sql } from '../../database/database.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword } from './password-rule.js';

/** Passwords of users. Hashes are kept apart from the record type `user`, where no query can reach them. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Sets a user's password and ends every session of the user. Throws the errors of `checkPassword`. */
  async setPassword(userId: string, password: string): Promise<void> {
    checkPassword(password);
    const passwordHash = await this.hasher.hash(password);
    await this.database.transaction(async (tx) => {
      await this.store(userId, passwordHash, tx);
      await tx.query('DELETE FROM session WHERE user_id = $1', [userId]);
    });
  }

  /** Writes a finished hash. */
  async store(userId: string, passwordHash: string, sql: Sql = this.database): Promise<void> {
    await sql.query(
      `INSERT INTO credential (user_id, password_hash, changed_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
      [userId, passwordHash, this.clock.now()],
    );
  }

  /** Replaces a hash of outdated parameters, unless the password has changed meanwhile. */
  async refresh(userId: string, outdated: string, password: string): Promise<void> {
    const fresh = await this.hasher.hash(password);
    await this.database.query(
      'UPDATE credential SET password_hash = $3 WHERE user_id = $1 AND password_hash = $2',
      [userId, outdated, fresh],
    );
  }
}
