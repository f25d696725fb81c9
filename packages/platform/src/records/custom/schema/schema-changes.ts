import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@ricejar/sdk';
import { Database, type Transaction } from '../../../database/database.js';
import { installDerived } from '../../derived/ensure-derived.js';
import { writeAudit } from '../../change/journal.js';
import type { RecordRegistry } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';
import { SCHEMA_LOCK } from './choice-sets.js';
import type { SetAside } from './compose.js';
import { CustomSchema } from './custom-schema.js';
import { readSnapshot, type Snapshot } from './snapshot.js';

const LOCK_TIMEOUT = '200ms';
/** A table in use; a value that came twice after the values were looked through, which the next look will find. */
const AGAIN: ReadonlySet<string | undefined> = new Set(['55P03', '23505']);
const TOO_MANY_COLUMNS = '54011';
/** Of a PostgreSQL table, those of retired fields included. */
const MOST_COLUMNS = 1_600;
const RETRIES = 10;
const PAUSE_MS = 50;

/** A change of the schema under way: nobody else changes it meanwhile. */
export interface SchemaChange {
  tx: Transaction;
  /** As it is before the change, read under the lock. */
  before: Snapshot;
  registry: RecordRegistry;
  /** What is not in force already. */
  setAside: readonly SetAside[];
}

/** What a change comes to. */
export interface SchemaOutcome<T> {
  result: T;
  /** The registry after the change: what is derived from records is brought in line with it. */
  registry?: RecordRegistry;
  audit: { action: `schema.${string}`; record: string; detail: Record<string, unknown> };
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/**
 * The one way to change the schema: metadata, columns, ledger, triggers, audit and version in one transaction, under one
 * lock. A table in use is waited for a moment and then given back, ten times, so that nobody queues behind the wait.
 */
@Injectable()
export class SchemaChanges {
  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
    private readonly clock: Clock,
  ) {}

  /** Throws `SCHEMA_BUSY` when the tables could not be had. Resolves when the change is in force in this process. */
  async run<T>(actor: Actor, work: (change: SchemaChange) => Promise<SchemaOutcome<T>>): Promise<T> {
    const result = await this.withRetries(() => this.attempt(actor, work));
    await this.schema.reload(this.database);
    return result;
  }

  private async withRetries<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        if (codeOf(error) === TOO_MANY_COLUMNS)
          throw customErrors.TOO_MANY({
            limit: MOST_COLUMNS,
            what: 'columns (money takes three)',
            whatZh: '列（金额占三列）',
          });
        if (!AGAIN.has(codeOf(error))) throw error;
        if (tries >= RETRIES) throw customErrors.SCHEMA_BUSY();
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  private attempt<T>(actor: Actor, work: (change: SchemaChange) => Promise<SchemaOutcome<T>>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      await tx.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
      const before = await readSnapshot(tx);
      const { result, registry, audit } = await work({ tx, before, ...this.schema.compose(before) });
      if (registry) await installDerived(tx, registry);
      await tx.query('update schema_version set version = version + 1, changed_at = now()');
      const { action, record, detail } = audit;
      await writeAudit(tx, actor, this.clock.now(), { action, record, recordId: null, detail });
      return result;
    });
  }
}
