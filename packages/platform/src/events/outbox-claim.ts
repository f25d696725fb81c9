import { randomUUID } from 'node:crypto';
import type { EventName, Row } from '@ricejar/sdk';
import type { Database } from '../database/database.js';

/** An event in hand. */
export interface ClaimedEvent {
  id: string;
  name: EventName;
  payload: Row;
  occurredAt: Date;
  recordId: string | null;
  actorUserId: string | null;
  /** Tries, this one included. */
  attempts: number;
  position: number;
}

export interface ClaimLimits {
  /** Waiting events that are looked at, oldest first; more only when all of those are held or held back. */
  window: number;
  /** Seconds after which the events of a dead worker are free again. */
  leaseSeconds: number;
}

interface WaitingEvent {
  id: string;
  recordId: string | null;
  /** Due, and in nobody's hands. */
  free: boolean;
}

const WINDOW_MAX = 100_000;

const WAITING = 'delivered_at IS NULL AND parked_at IS NULL';
const UNHELD = '(claimed_until IS NULL OR claimed_until <= now())';
// Time is the database's, for the clocks of workers differ.
const FREE_NOW = `available_at <= now() AND ${UNHELD}`;

// Plain statements that one index serves, whatever the planner believes: its statistics of a queue are always wrong.
const LOOK = `
  SELECT id, record_id AS "recordId", ${FREE_NOW} AS free
  FROM event_outbox WHERE ${WAITING} ORDER BY position LIMIT $1`;

const TAKE = `
  SET claimed_by = $2, claimed_until = now() + make_interval(secs => $3), attempts = o.attempts + 1`;

const TAKEN = `
  RETURNING o.id, o.name, o.payload, o.occurred_at AS "occurredAt", o.record_id AS "recordId",
    o.actor_user_id AS "actorUserId", o.attempts, o.position`;

const TAKE_FIRST = `
  UPDATE event_outbox o ${TAKE}
  FROM (
    SELECT id FROM event_outbox WHERE id = ANY($1::uuid[]) AND ${WAITING} AND ${FREE_NOW} FOR UPDATE SKIP LOCKED
  ) first
  WHERE o.id = ANY($1::uuid[]) AND o.id = first.id ${TAKEN}`;

const TAKE_BEHIND = `
  UPDATE event_outbox o ${TAKE} WHERE o.id = ANY($1::uuid[]) AND o.delivered_at IS NULL AND o.parked_at IS NULL ${TAKEN}`;

const HELD = 'id = ANY($1::uuid[]) AND claimed_by = $2';
const FREE = 'claimed_by = NULL, claimed_until = NULL';

const idsOf = (events: readonly { id: string }[]): string[] => events.map((event) => event.id);

/**
 * Takes what is due; null when nothing is. A record is taken by its first waiting event, and those behind it come along:
 * nobody else can take them while the first is held.
 */
export async function claimEvents(database: Database, limits: ClaimLimits): Promise<OutboxClaim | null> {
  const records = await freeRecords(database, limits.window);
  if (records.length === 0) return null;
  const holder = randomUUID();
  const take = (text: string, ids: readonly string[], name: string): Promise<ClaimedEvent[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : database.query<ClaimedEvent>(text, [ids, holder, limits.leaseSeconds], name);
  const firsts = await take(
    TAKE_FIRST,
    records.flatMap(([first]) => first ?? []),
    'outbox_take_first',
  );
  const mine = new Set(idsOf(firsts));
  const behind = records.flatMap(([first, ...rest]) => (first !== undefined && mine.has(first) ? rest : []));
  const events = [...firsts, ...(await take(TAKE_BEHIND, behind, 'outbox_take_behind'))];
  if (events.length === 0) return null;
  return new OutboxClaim(
    database,
    holder,
    events.sort((a, b) => a.position - b.position),
    limits.leaseSeconds,
  );
}

/** Ids of the waiting events of each record whose first one is free, in order. */
async function freeRecords(database: Database, window: number): Promise<string[][]> {
  for (let size = window; ; size *= 4) {
    const waiting = await database.query<WaitingEvent>(LOOK, [size], 'outbox_look');
    const records = [...grouped(waiting).values()].filter(([first]) => first?.free);
    if (records.length > 0 || waiting.length < size || size >= WINDOW_MAX) return records.map(idsOf);
  }
}

/** Events of one record together, in order; events of no record each alone. */
function grouped<E extends { id: string; recordId: string | null }>(events: readonly E[]): Map<string, E[]> {
  const records = new Map<string, E[]>();
  for (const event of events) {
    const key = event.recordId ?? event.id;
    const known = records.get(key);
    if (known) known.push(event);
    else records.set(key, [event]);
  }
  return records;
}

/**
 * Events that one round of one worker holds. A claim is a lease: it is renewed while handlers run, and runs out when
 * its worker dies. What a worker does that wakes after that changes nothing any more.
 */
export class OutboxClaim {
  constructor(
    private readonly database: Database,
    private readonly holder: string,
    readonly events: readonly ClaimedEvent[],
    private readonly leaseSeconds: number,
  ) {}

  /** Events of one record together, in order; events of no record each alone. */
  byRecord(): ClaimedEvent[][] {
    return [...grouped(this.events).values()];
  }

  async delivered(events: readonly ClaimedEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.database.query(
      `UPDATE event_outbox SET delivered_at = now(), error = NULL, ${FREE} WHERE ${HELD}`,
      [idsOf(events), this.holder],
      'outbox_delivered',
    );
  }

  /** As if never claimed. */
  async giveBack(events: readonly ClaimedEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.database.query(
      `UPDATE event_outbox SET attempts = attempts - 1, ${FREE} WHERE ${HELD}`,
      [idsOf(events), this.holder],
      'outbox_give_back',
    );
  }

  async retry(event: ClaimedEvent, error: string, afterMs: number): Promise<void> {
    await this.database.query(
      `UPDATE event_outbox SET error = $3, available_at = now() + make_interval(secs => $4), ${FREE} WHERE ${HELD}`,
      [[event.id], this.holder, error, afterMs / 1000],
    );
  }

  /** Puts an event aside, so that those behind it go on. */
  async park(event: ClaimedEvent, error: string): Promise<void> {
    await this.database.query(
      `UPDATE event_outbox SET error = $3, parked_at = now(), ${FREE} WHERE ${HELD}`,
      [[event.id], this.holder, error],
    );
  }

  async renew(): Promise<void> {
    await this.database.query(
      `UPDATE event_outbox SET claimed_until = now() + make_interval(secs => $3) WHERE ${HELD} AND ${WAITING}`,
      [idsOf(this.events), this.holder, this.leaseSeconds],
    );
  }
}
