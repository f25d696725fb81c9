import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { OrganisationService } from '../organisation/organisation.service.js';

/** Password of every demo user. It opens nothing in an installation without demo data: there are no such users. */
export const DEMO_PASSWORD = 'ricejar-demo';

const DEMO_EMAILS = ['admin', 'manager', 'rep', 'service', 'analyst'].map((name) => `${name}@demo.ricejar`);

export interface DemoLoginInfo {
  /** Name of the user's role. */
  role: string;
  email: string;
  password: string;
}

/** The logins that the sign-in page offers while demo data is loaded. */
@Injectable()
export class DemoLogins {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
  ) {}

  /** Empty unless demo data was loaded. */
  async list(): Promise<DemoLoginInfo[]> {
    if (!(await this.organisation.find())?.demo) return [];
    return this.database.query<DemoLoginInfo>(
      `SELECT min(r.name) AS role, u.email, $2 AS password
       FROM app_user u
       JOIN user_role held ON held.user_id = u.id AND held.deleted_at IS NULL
       JOIN role r ON r.id = held.role_id AND r.deleted_at IS NULL
       WHERE u.email = ANY($1::text[]) AND u.active AND u.deleted_at IS NULL
       GROUP BY u.email ORDER BY array_position($1::text[], u.email)`,
      [DEMO_EMAILS, DEMO_PASSWORD],
    );
  }
}
