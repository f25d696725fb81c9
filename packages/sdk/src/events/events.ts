import type { Actor } from '../access/actor.js';
import type { Row } from '../records/query.js';

/** `record.past-tense`, such as `customer.created` or `opportunity.won`. */
export type EventName = `${string}.${string}`;

export interface RicejarEvent {
  id: string;
  name: EventName;
  payload: Row;
  /** When it was written, UTC ISO 8601. */
  occurredAt: string;
  actorUserId: string | null;
}

/** Runs after commit, at least once and in order for one record: make its effects idempotent by `event.id`. */
export type EventHandler = (event: RicejarEvent, actor: Actor) => void | Promise<void>;
