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

/** The columns of an event and their values from one `e` of `eventRows`. */
export const APPEND_COLUMNS = {
  names: 'id, occurred_at, name, payload, record, record_id, actor_user_id',
  values: `(e->>'id')::uuid, (e->>'occurredAt')::timestamptz, e->>'name', e->'payload', e->>'record',
    (e->>'recordId')::uuid, (e->>'actorUserId')::uuid`,
};

const APPEND = `
  INSERT INTO event_outbox (${APPEND_COLUMNS.names}) SELECT ${APPEND_COLUMNS.values}
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS one (e, nth) ORDER BY nth`;

/** Events as the outbox takes them, each with an id of its own. */
export const eventRows = (events: readonly NewEvent[]): Row[] =>
  events.map((event) => ({
    ...event,
    id: uuidv7(event.occurredAt.getTime()),
    occurredAt: event.occurredAt.toISOString(),
  }));

/**
 * Writes events beside what they tell of, in the same transaction: either both are there or neither. The rows they tell
 * of must already be written (and so locked), for that is what puts the events of one record in order.
 */
export async function appendEvents(tx: Sql, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(APPEND, [JSON.stringify(eventRows(events))], 'outbox_append');
}
