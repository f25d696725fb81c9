import { Injectable } from '@nestjs/common';
import { RicejarError } from '@ricejar/sdk';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../database/database.js';
import type { HttpContext } from '../../identity/http-context.js';
import { refusalOf, type HttpAnswer } from '../http-answer.js';
import type { DocumentKind } from './document-kind.js';
import { idempotencyErrors } from './idempotency.errors.js';
import { IdempotencyKey, WHOLE, type KeptRow } from './idempotency-key.js';
import { RequestWrites } from './request-writes.js';

const HEADER = 'idempotency-key';
/** A claim that is not renewed for this long is of a process that died. */
const HOLD_SECONDS = 60;
const KEEP = '24 hours';
const SWEEP_BATCH = 5_000;

const REPLAYED = {
  'content-type': 'application/json; charset=utf-8',
  'idempotency-replayed': 'true',
};
const ROW = 'actor_id = $1 and key = $2 and field = $3';
const SETTLE = `update idempotency_key set status = $4, answer = $5, held_until = null where ${ROW}`;
const SETTLE_FAILED = `with settled as (${SETTLE} and effect) delete from idempotency_key where ${ROW} and not effect`;

/**
 * A mutation that is sent again under its `Idempotency-Key` has one effect and one answer. Writes of records keep their
 * answers in the transaction of the write, so that even a lost commit is recognised. Any other mutation is claimed before
 * it runs and settled with its answer; when the process dies in between, it is not run again once it has committed
 * anything. A request that changed nothing leaves nothing: it may be sent again.
 */
@Injectable()
export class IdempotencyService {
  constructor(private readonly database: Database) {}

  async guard(
    request: FastifyRequest,
    context: HttpContext,
    kindOf: () => DocumentKind,
    run: () => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    const header = request.headers[HEADER];
    if (header === undefined || context.actor?.kind !== 'user') return run();
    try {
      const key = IdempotencyKey.of(this.database, context.actor.userId, String(header), request.body);
      const kind = kindOf();
      if (kind === 'reads') return await run();
      return kind === 'recordWrites'
        ? await this.resume(key, context, run)
        : await this.claimed(key, context, run);
    } catch (error) {
      if (!(error instanceof RicejarError)) throw error;
      return refusalOf(error, context.locale, error.code === 'IN_PROGRESS' ? { 'retry-after': '1' } : {});
    }
  }

  /** Forgets keys after a day. */
  async sweep(): Promise<void> {
    for (;;) {
      const gone = await this.database.query(
        `delete from idempotency_key where (actor_id, key, field) in (
           select actor_id, key, field from idempotency_key where created_at < now() - interval '${KEEP}' limit ${SWEEP_BATCH})
         returning 1`,
      );
      if (gone.length < SWEEP_BATCH) return;
    }
  }

  /** Root fields that were done before answer as they did; the others are done now. */
  private async resume(
    key: IdempotencyKey,
    context: HttpContext,
    run: () => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    const writes = new RequestWrites(key);
    for (const { field, answer } of await key.rows())
      if (answer !== null) writes.done.set(field, { text: answer });
    context.writes = writes;
    return run();
  }

  private async claimed(
    key: IdempotencyKey,
    context: HttpContext,
    run: () => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    const before = await this.claim(key);
    if (before) return before;
    const { actorId, key: name } = key;
    const own = [actorId, name, WHOLE];
    this.database.markCommits({
      text: `update idempotency_key set effect = true where ${ROW}`,
      values: own,
    });
    context.writes = new RequestWrites(key);
    const renewal = setInterval(() => void this.hold(own), (HOLD_SECONDS * 1000) / 3);
    const answer = await run().finally(() => clearInterval(renewal));
    // A settlement that fails leaves the claim: it runs out, and the transactions of the request have left their mark.
    await this.settle(own, answer).catch(() => undefined);
    return answer;
  }

  private async hold(own: readonly string[]): Promise<void> {
    await this.database
      .query(`update idempotency_key set held_until = now() + make_interval(secs => $4) where ${ROW}`, [
        ...own,
        HOLD_SECONDS,
      ])
      .catch(() => undefined);
  }

  /** What failed without having committed anything may be sent again under its key. */
  private async settle(own: readonly string[], answer: HttpAnswer): Promise<void> {
    const text = failed(answer) ? SETTLE_FAILED : SETTLE;
    const lost = answer.status >= 500;
    await this.database.query(text, [...own, lost ? null : answer.status, lost ? null : answer.body]);
  }

  /** Takes the request on, or tells how it ended before. Throws `IN_PROGRESS` and `IDEMPOTENCY_ANSWER_LOST`. */
  private async claim(key: IdempotencyKey): Promise<HttpAnswer | null> {
    const known = (await key.rows()).find((row) => row.field === WHOLE);
    if (known) {
      const ended = told(known);
      if (ended) return ended;
    }
    const [taken] = await this.database.query(
      `insert into idempotency_key as known (actor_id, key, field, body_hash, held_until)
       values ($1, $2, $3, $4, now() + make_interval(secs => $5))
       on conflict (actor_id, key, field) do update set held_until = excluded.held_until
         where known.held_until <= now() and not known.effect and known.status is null
       returning 1`,
      [key.actorId, key.key, WHOLE, key.bodyHash, HOLD_SECONDS],
      'idempotency_claim',
    );
    if (!taken) throw idempotencyErrors.IN_PROGRESS();
    return null;
  }
}

function told({ status, answer, held, effect }: KeptRow): HttpAnswer | null {
  if (status !== null && answer !== null) return { status, body: answer, headers: REPLAYED };
  if (held) throw idempotencyErrors.IN_PROGRESS();
  if (effect) throw idempotencyErrors.IDEMPOTENCY_ANSWER_LOST();
  return null;
}

const failed = ({ body }: HttpAnswer): boolean => body.startsWith('{"errors"');
