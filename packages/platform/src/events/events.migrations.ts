import type { Migration } from '@ricejar/sdk';

export const eventsMigrations: readonly Migration[] = [
  {
    name: 'events-outbox-1795305600300',
    up: [
      // The order of a record's events is the order of its commits: a change takes its number while it holds the row.
      // Clocks of replicas differ, so neither time nor id can tell it.
      `CREATE SEQUENCE event_outbox_position`,
      // Time is part of the key so that the table can be cut by month later without a rewrite.
      `CREATE TABLE event_outbox (
        id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        position bigint NOT NULL DEFAULT nextval('event_outbox_position'),
        name text NOT NULL,
        payload jsonb NOT NULL,
        record text,
        record_id uuid,
        actor_user_id uuid,
        attempts integer NOT NULL DEFAULT 0,
        available_at timestamptz NOT NULL DEFAULT now(),
        claimed_by uuid,
        claimed_until timestamptz,
        delivered_at timestamptz(3),
        parked_at timestamptz(3),
        error text,
        PRIMARY KEY (id, occurred_at)
      ) WITH (fillfactor = 70)`,
      `CREATE INDEX event_outbox_waiting ON event_outbox (position)
        WHERE delivered_at IS NULL AND parked_at IS NULL`,
      `CREATE INDEX event_outbox_delivered ON event_outbox (delivered_at) WHERE delivered_at IS NOT NULL`,
      `CREATE INDEX event_outbox_parked ON event_outbox (parked_at) WHERE parked_at IS NOT NULL`,
      `CREATE TABLE event_inbox (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        handled_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, event_id)
      )`,
      `CREATE INDEX event_inbox_handled ON event_inbox (handled_at)`,
    ],
  },
];
