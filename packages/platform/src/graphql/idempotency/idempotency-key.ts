import { createHash } from 'node:crypto';
import { RicejarError } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import type { Params } from '../../records/params.js';
import type { AnswerKeeper } from '../../records/change/telling.js';
import { idempotencyErrors } from './idempotency.errors.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;
/** The field of a row that stands for the whole request. */
export const WHOLE = '';

export interface KeptRow {
  field: string;
  same: boolean;
  status: number | null;
  answer: string | null;
  /** Somebody is at it. */
  held: boolean;
  /** A transaction of the request has been committed. */
  effect: boolean;
}

/** What one request under a key has done, as the database keeps it. */
export class IdempotencyKey {
  private constructor(
    private readonly sql: Sql,
    readonly actorId: string,
    readonly key: string,
    readonly bodyHash: Buffer,
  ) {}

  /** Throws `IDEMPOTENCY_KEY_INVALID`. */
  static of(sql: Sql, actorId: string, key: string, body: unknown): IdempotencyKey {
    if (!VISIBLE_ASCII.test(key)) throw idempotencyErrors.IDEMPOTENCY_KEY_INVALID();
    return new IdempotencyKey(sql, actorId, key, createHash('sha256').update(JSON.stringify(body)).digest());
  }

  /** Throws `IDEMPOTENCY_KEY_REUSED` for a key that came with another body. */
  async rows(): Promise<KeptRow[]> {
    const rows = await this.sql.query<KeptRow>(
      `select field, body_hash = $3 as same, status, answer, coalesce(held_until > now(), false) as held, effect
       from idempotency_key where actor_id = $1 and key = $2`,
      [this.actorId, this.key, this.bodyHash],
      'idempotency_rows',
    );
    if (rows.some((row) => !row.same)) throw idempotencyErrors.IDEMPOTENCY_KEY_REUSED();
    return rows;
  }

  /** Keeps the answer of a root field in the statement that writes the record. */
  keeper(field: string): AnswerKeeper {
    return {
      insert: (params: Params, text: string, source: string) => {
        const values = [
          params.own(this.actorId, 'uuid'),
          params.own(this.key, 'text'),
          params.own(field, 'text'),
          params.own(this.bodyHash, 'bytea'),
          'true',
          text,
        ];
        return `insert into idempotency_key (actor_id, key, field, body_hash, effect, answer) select ${values.join(', ')}${source && ` from ${source}`}`;
      },
    };
  }

  /**
   * Does what a root field asks for, once: when the same request was faster elsewhere, its answer serves. Every failure
   * is looked into, for a second run finds a moved version, a taken key or a deleted record where the first succeeded.
   */
  async once(field: string, work: (keeper: AnswerKeeper) => Promise<string>): Promise<string> {
    try {
      return await work(this.keeper(field));
    } catch (error) {
      const kept = await this.rows().catch((failure: unknown) => {
        throw failure instanceof RicejarError && failure.code === 'IDEMPOTENCY_KEY_REUSED' ? failure : error;
      });
      const answer = kept.find((row) => row.field === field)?.answer ?? null;
      if (answer === null) throw error;
      return answer;
    }
  }
}
