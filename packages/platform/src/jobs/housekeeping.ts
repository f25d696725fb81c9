import type { PluginDefinition } from '@ricejar/sdk';
import { OutboxKeeper } from '../events/outbox-keeper.js';
import { IdempotencyService } from '../graphql/idempotency/idempotency.service.js';
import { SessionService } from '../identity/session/session.service.js';

const HOUR = 3600;

/** What the platform clears away by itself. */
export const housekeeping: NonNullable<PluginDefinition['schedules']> = {
  sweepSessions: { everySeconds: HOUR, run: (context) => context.get(SessionService).sweep() },
  sweepIdempotencyKeys: {
    everySeconds: HOUR,
    run: (context) => context.get(IdempotencyService).sweep(),
  },
  sweepEvents: { everySeconds: HOUR, run: (context) => context.get(OutboxKeeper).sweep() },
};
