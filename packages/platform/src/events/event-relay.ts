import { Logger } from '@nestjs/common';
import { systemActor, type RicejarEvent } from '@ricejar/sdk';
import type { Database } from '../database/database.js';
import { Beat } from '../jobs/beat.js';
import type { EventHandlers, Subscription } from './event-handlers.js';
import { EventInbox } from './event-inbox.js';
import { claimEvents, type ClaimedEvent, type ClaimLimits, type OutboxClaim } from './outbox-claim.js';

export interface RelayOptions extends ClaimLimits {
  /** Milliseconds between looks at an empty outbox. */
  pollMs: number;
  /** Records that are handled side by side. */
  parallel: number;
  /** Tries before an event is put aside with its error. */
  tries: number;
  /** Milliseconds to wait after the nth failure. */
  backoffMs: (failures: number) => number;
}

export const RELAY_DEFAULTS: RelayOptions = {
  pollMs: 250,
  window: 200,
  parallel: 4,
  leaseSeconds: 30,
  tries: 10,
  backoffMs: (failures) => Math.min(1_000 * 2 ** (failures - 1), 300_000) * (0.8 + Math.random() * 0.4),
};

/** Delivered events are noted together, at least this often: a note each would cost more than most handlers. */
const NOTE_EVERY_MS = 100;

const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Carries events from the outbox to their handlers: after commit, at least once, in order for one record. Any number of
 * relays may run beside each other. Polls, since NOTIFY would make every business transaction queue for one lock.
 */
export class EventRelay {
  private readonly logger = new Logger('EventRelay');
  private readonly inbox: EventInbox;
  private readonly beat: Beat;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly handlers: EventHandlers,
    private readonly options: RelayOptions = RELAY_DEFAULTS,
  ) {
    this.inbox = new EventInbox(database);
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

  /** Delivers until nothing is due, and tells how many events were taken: for tests and commands. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const taken = await this.round();
      total += taken;
      if (taken === 0) return total;
    }
  }

  /** Takes what is due, once; returns how many events that were. */
  async round(): Promise<number> {
    const claim = await claimEvents(this.database, this.options);
    if (!claim) return 0;
    const renewal = setInterval(() => void this.renew(claim), (this.options.leaseSeconds * 1000) / 3);
    const delivery = new Delivery(claim);
    const queue = claim.byRecord();
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.deliverAll(delivery, next);
      await delivery.note();
    };
    const lanes = await Promise.allSettled(Array.from({ length: this.options.parallel }, lane));
    clearInterval(renewal);
    const broken = lanes.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
    return claim.events.length;
  }

  /** Events of one record, in order. One that fails holds back those behind it, until it succeeds or is put aside. */
  private async deliverAll(delivery: Delivery, events: readonly ClaimedEvent[]): Promise<void> {
    for (const [index, event] of events.entries()) {
      if (this.stopping) return delivery.claim.giveBack(events.slice(index));
      if (!(await this.deliver(delivery, event))) return delivery.claim.giveBack(events.slice(index + 1));
    }
  }

  /** True when the event is out of the way. */
  private async deliver(delivery: Delivery, event: ClaimedEvent): Promise<boolean> {
    const subscriptions = this.handlers.of(event.name);
    const failures: unknown[] = [];
    for (const subscription of subscriptions) {
      const last = subscription === subscriptions.at(-1) && failures.length === 0;
      // One that fails is no reason for those behind it to wait.
      await this.handle(subscription, event, last).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0)
      return this.failed(delivery.claim, event, failures.map(explain).join('; ').slice(0, 2000));
    await delivery.done(event);
    return true;
  }

  /** The inbox keeps a consumer that has done its part from doing it again when another one fails. */
  private async handle(subscription: Subscription, claimed: ClaimedEvent, last: boolean): Promise<void> {
    const { consumer, handle } = subscription;
    const { id, name, payload, actorUserId, attempts } = claimed;
    if (attempts > 1 && (await this.inbox.has(consumer, id))) return;
    const event: RicejarEvent = {
      id,
      name,
      payload,
      occurredAt: claimed.occurredAt.toISOString(),
      actorUserId,
    };
    try {
      await handle(event, systemActor(`event:${name}`, actorUserId ?? undefined));
    } catch (error) {
      throw new Error(`${consumer}: ${explain(error)}`, { cause: error });
    }
    if (!last) await this.inbox.add(consumer, id);
  }

  private async failed(claim: OutboxClaim, event: ClaimedEvent, error: string): Promise<boolean> {
    const parked = event.attempts >= this.options.tries;
    this.logger.error(
      `${event.name} ${event.id} failed ${event.attempts} times${parked ? ' and is put aside' : ''}: ${error}`,
    );
    if (parked) await claim.park(event, error);
    else await claim.retry(event, error, this.options.backoffMs(event.attempts));
    return parked;
  }

  private async renew(claim: OutboxClaim): Promise<void> {
    try {
      await claim.renew();
    } catch (error) {
      this.logger.warn(`the lease was not renewed: ${explain(error)}`);
    }
  }
}

/** What one round has delivered and not yet noted. */
class Delivery {
  private events: ClaimedEvent[] = [];
  private notedAt = Date.now();

  constructor(readonly claim: OutboxClaim) {}

  async done(event: ClaimedEvent): Promise<void> {
    this.events.push(event);
    if (Date.now() - this.notedAt >= NOTE_EVERY_MS) await this.note();
  }

  async note(): Promise<void> {
    const { events } = this;
    this.events = [];
    this.notedAt = Date.now();
    await this.claim.delivered(events);
  }
}
