import type { EventName, Row } from '@ricejar/sdk';
import type { Sql } from '../database/database.js';
import { uuidv7 } from '../database/uuid.js';

export interface NewEvent {
  name: EventName;
  payload: Row;
  occurredAt: Date;
  /** Events of one record are delivered one after the other. Events without one have no order among themselves. */
  record?: string | null;
  recordId?: string | null;
  actorUserId?: string | null;
}

const APPEND = `
  INSERT INTO event_outbox (id, occurred_at, name, payload, record, record_id, actor_user_id)
  SELECT (e->>'id')::uuid, (e->>'occurredAt')::timestamptz, e->>'name', e->'payload', e->>'record',
    (e->>'recordId')::uuid, (e->>'actorUserId')::uuid
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS one (e, nth) ORDER BY nth`;

/**
 * Writes events beside what they tell of, in the same transaction: either both are there or neither. The rows they tell
 * of must already be written (and so locked), for that is what puts the events of one record in order.
 */
export async function appendEvents(tx: Sql, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    ...event,
    id: uuidv7(event.occurredAt.getTime()),
    occurredAt: event.occurredAt.toISOString(),
  }));
  await tx.query(APPEND, [JSON.stringify(rows)], 'outbox_append');
}
