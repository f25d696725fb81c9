import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Database, type Sql } from '../../database/database.js';
import { organisationErrors } from './organisation.errors.js';

export interface Organisation {
  name: string;
  /** ISO 4217. Chosen once, at setup: stored base amounts are in it. */
  baseCurrency: string;
  /** Demo data was loaded: the sign-in page offers the demo logins. */
  demo: boolean;
}

const CACHE_MS = 1_000;

/** The one organisation of the installation. */
@Injectable()
export class OrganisationService {
  private known: { readAt: number; organisation: Organisation } | undefined;
  private base: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null before the setup. */
  async find(sql: Sql = this.database): Promise<Organisation | null> {
    const now = this.clock.now().getTime();
    if (this.known && Math.abs(now - this.known.readAt) < CACHE_MS) return this.known.organisation;
    const [organisation] = await sql.query<Organisation>(
      `SELECT name, base_currency AS "baseCurrency", demo FROM organisation`,
    );
    this.known = organisation && { readAt: now, organisation };
    return organisation ?? null;
  }

  /** Throws `ORGANISATION_MISSING` before the setup. */
  async required(sql: Sql = this.database): Promise<Organisation> {
    const organisation = await this.find(sql);
    if (!organisation) throw organisationErrors.ORGANISATION_MISSING();
    return organisation;
  }

  /** ISO 4217; never changes, and so is read once. Throws `ORGANISATION_MISSING` before the setup. */
  async baseCurrency(sql: Sql = this.database): Promise<string> {
    this.base ??= (await this.required(sql)).baseCurrency;
    return this.base;
  }

  /** Writes the organisation unless there is one already; tells whether it was written. */
  async create(organisation: Organisation, sql: Sql = this.database): Promise<boolean> {
    const written = await sql.query(
      `INSERT INTO organisation (name, base_currency, demo, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [organisation.name, organisation.baseCurrency, organisation.demo, this.clock.now()],
    );
    return written.length === 1;
  }
}
