import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { systemActor, type EventName, type RicejarEvent, type Row } from '@ricejar/sdk';
import { Database } from '../database/database.js';
import { Beat } from '../jobs/beat.js';
import { EventHandlers, type Subscription } from './event-handlers.js';

export interface RelayOptions {
  /** Milliseconds between looks at an empty outbox. */
  pollMs: number;
  /** Events taken at a time. */
  batch: number;
  /** Events of different records that are handled side by side. */
  parallel: number;
  /** Seconds after which the events of a dead worker are given to another. Renewed while handlers run. */
  leaseSeconds: number;
  /** Tries before an event is put aside with its error. */
  tries: number;
  /** Milliseconds to wait after the nth failure. */
  backoffMs: (failures: number) => number;
}

export const RELAY_DEFAULTS: RelayOptions = {
  pollMs: 250,
  batch: 64,
  parallel: 4,
  leaseSeconds: 30,
  tries: 10,
  backoffMs: (failures) => Math.min(1_000 * 2 ** (failures - 1), 300_000) * (0.8 + Math.random() * 0.4),
};

interface ClaimedRow {
  id: string;
  occurredAt: Date;
  name: EventName;
  payload: Row;
  actorUserId: string | null;
  attempts: number;
  position: number;
}

const WAITING = 'delivered_at IS NULL AND parked_at IS NULL';

// Only the first waiting event of a record can be claimed, so that one that fails holds back those behind it.
const CLAIM = `
  WITH head AS MATERIALIZED (
    SELECT id, occurred_at FROM event_outbox e
    WHERE ${WAITING} AND available_at <= now() AND (claimed_until IS NULL OR claimed_until <= now())
      AND NOT EXISTS (
        SELECT FROM event_outbox earlier
        WHERE earlier.record_id = e.record_id AND earlier.position < e.position
          AND earlier.delivered_at IS NULL AND earlier.parked_at IS NULL
      )
    ORDER BY position LIMIT $3 FOR UPDATE SKIP LOCKED
  )
  UPDATE event_outbox o SET claimed_by = $1, claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
  FROM head WHERE o.id = head.id AND o.occurred_at = head.occurred_at
  RETURNING o.id, o.occurred_at AS "occurredAt", o.name, o.payload, o.actor_user_id AS "actorUserId", o.attempts,
    o.position`;

const SETTLE_UNHEARD = `
  UPDATE event_outbox SET delivered_at = now(), claimed_by = NULL, claimed_until = NULL
  WHERE id = ANY($1::uuid[]) AND claimed_by = $2`;

/**
 * Carries events from the outbox to their handlers: after commit, at least once, in order for one record. Any number of
 * relays may run beside each other. Polls, since NOTIFY would make every business transaction queue for one lock.
 */
export class EventRelay {
  private readonly worker = randomUUID();
  private readonly logger = new Logger('EventRelay');
  private readonly beat: Beat;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly handlers: EventHandlers,
    private readonly options: RelayOptions = RELAY_DEFAULTS,
  ) {
    this.beat = new Beat(options.pollMs, () => this.round(), this.logger);
  }

  start(): void {
    this.stopping = false;
    this.beat.start();
  }

  /** Finishes what is in hand and gives the rest back. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.beat.stop();
  }

  /** Delivers until nothing is due, and tells how many events were handled: for tests and for `drain before exit`. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const handled = await this.round();
      total += handled;
      if (handled === 0) return total;
    }
  }

  /** One batch; returns its size. */
  async round(): Promise<number> {
    const { leaseSeconds, batch } = this.options;
    const claimed = await this.database.query<ClaimedRow>(
      CLAIM,
      [this.worker, leaseSeconds, batch],
      'relay_claim',
    );
    if (claimed.length === 0) return 0;
    await this.settleUnheard(claimed);
    const queue = claimed
      .filter((row) => this.handlers.of(row.name).length > 0)
      .sort((a, b) => a.position - b.position);
    const renewal = setInterval(() => void this.renew(), (leaseSeconds * 1000) / 3);
    try {
      const lanes = Array.from({ length: Math.min(this.options.parallel, queue.length) }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          if (this.stopping) await this.giveBack(next);
          else await this.deliver(next);
        }
      });
      await Promise.all(lanes);
    } finally {
      clearInterval(renewal);
    }
    return claimed.length;
  }

  private async deliver(row: ClaimedRow): Promise<void> {
    try {
      for (const subscription of this.handlers.of(row.name)) await this.handle(subscription, row);
    } catch (error) {
      await this.failed(row, error);
      return;
    }
    await this.settle(row, 'delivered_at = now(), error = NULL');
  }

  /** The inbox keeps a consumer that has done its part from doing it again when another one of the event fails. */
  private async handle({ consumer, handle }: Subscription, row: ClaimedRow): Promise<void> {
    const done = await this.database.query(
      'SELECT FROM event_inbox WHERE consumer = $1 AND event_id = $2',
      [consumer, row.id],
      'relay_inbox_has',
    );
    if (done.length > 0) return;
    const event: RicejarEvent = {
      id: row.id,
      name: row.name,
      payload: row.payload,
      occurredAt: row.occurredAt.toISOString(),
      actorUserId: row.actorUserId,
    };
    try {
      await handle(event, systemActor(`event:${row.name}`, row.actorUserId ?? undefined));
    } catch (error) {
      throw new Error(`${consumer}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    await this.database.query(
      'INSERT INTO event_inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [consumer, row.id],
      'relay_inbox_add',
    );
  }

  private async failed(row: ClaimedRow, error: unknown): Promise<void> {
    const message = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
    const parked = row.attempts >= this.options.tries;
    this.logger.error(
      `${row.name} ${row.id} failed ${row.attempts} times${parked ? ' and is put aside' : ''}: ${message}`,
    );
    if (parked) await this.settle(row, 'parked_at = now(), error = $4', [message]);
    else {
      const wait = this.options.backoffMs(row.attempts) / 1000;
      await this.settle(row, 'error = $4, available_at = now() + make_interval(secs => $5)', [message, wait]);
    }
  }

  /** Most events nobody listens to: they go in one statement. */
  private async settleUnheard(claimed: readonly ClaimedRow[]): Promise<void> {
    const ids = claimed.filter((row) => this.handlers.of(row.name).length === 0).map((row) => row.id);
    if (ids.length > 0) await this.database.query(SETTLE_UNHEARD, [ids, this.worker], 'relay_settle_unheard');
  }

  private giveBack(row: ClaimedRow): Promise<void> {
    return this.settle(row, 'attempts = attempts - 1');
  }

  /** Does nothing when the lease ran out and another worker holds the event by now. */
  private async settle(row: ClaimedRow, change: string, values: readonly unknown[] = []): Promise<void> {
    const text = `UPDATE event_outbox SET ${change}, claimed_by = NULL, claimed_until = NULL
      WHERE id = $1 AND occurred_at = $2 AND claimed_by = $3`;
    await this.database.query(text, [row.id, row.occurredAt, this.worker, ...values]);
  }

  private async renew(): Promise<void> {
    try {
      await this.database.query(
        `UPDATE event_outbox SET claimed_until = now() + make_interval(secs => $2) WHERE claimed_by = $1 AND ${WAITING}`,
        [this.worker, this.options.leaseSeconds],
      );
    } catch (error) {
      this.logger.warn(`the lease was not renewed: ${String(error)}`);
    }
  }
}
