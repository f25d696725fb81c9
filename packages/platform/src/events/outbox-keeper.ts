import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const KEEP_DAYS = 7;
const BATCH = 5_000;

/** Removes events long delivered and their inbox marks, in small batches: for a schedule. Parked events stay. */
@Injectable()
export class OutboxKeeper {
  constructor(private readonly database: Database) {}

  async sweep(): Promise<void> {
    await this.batches(`DELETE FROM event_outbox WHERE (id, occurred_at) IN (
      SELECT id, occurred_at FROM event_outbox WHERE delivered_at < now() - make_interval(days => $1) LIMIT $2
    ) RETURNING 1`);
    // An inbox mark must outlive its event, or a late redelivery would be handled again.
    await this.batches(`DELETE FROM event_inbox WHERE (consumer, event_id) IN (
      SELECT consumer, event_id FROM event_inbox i WHERE handled_at < now() - make_interval(days => $1)
        AND NOT EXISTS (SELECT FROM event_outbox o WHERE o.id = i.event_id) LIMIT $2
    ) RETURNING 1`);
  }

  private async batches(text: string): Promise<void> {
    for (;;) {
      const gone = await this.database.query(text, [KEEP_DAYS, BATCH]);
      if (gone.length < BATCH) return;
    }
  }
}
