import type { Database } from '../database/database.js';

/** Which consumer has done its part of which event. */
export class EventInbox {
  constructor(private readonly database: Database) {}

  async has(consumer: string, eventId: string): Promise<boolean> {
    const marks = await this.database.query(
      'SELECT FROM event_inbox WHERE consumer = $1 AND event_id = $2',
      [consumer, eventId],
      'inbox_has',
    );
    return marks.length > 0;
  }

  async add(consumer: string, eventId: string): Promise<void> {
    await this.database.query(
      'INSERT INTO event_inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [consumer, eventId],
      'inbox_add',
    );
  }
}
