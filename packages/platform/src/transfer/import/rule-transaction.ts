import type { Actor, BulkResult, EventName, Input, Row } from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import { appendEvents } from '../../events/outbox.js';
import type { ChangeServices } from '../../records/change/change-services.js';
import {
  PlatformChangeTransaction,
  type Created,
  type Updated,
} from '../../records/change/change-transaction.js';

const CACHED = 10_000;

/**
 * The transaction that before-rules see while thousands of rows go through them: what one of them has read is not read
 * again until one of them writes, and events wait to be added together.
 */
export class RuleTransaction extends PlatformChangeTransaction {
  private readonly known = new Map<string, Promise<Row | null>>();
  private readonly events: { name: EventName; payload: Row }[] = [];

  constructor(
    tx: Transaction,
    private readonly ruleServices: ChangeServices,
  ) {
    super(tx, ruleServices);
  }

  override read(record: string, id: string): Promise<Row | null> {
    const key = `${record}:${id}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= CACHED) this.known.clear();
    const row = super.read(record, id);
    this.known.set(key, row);
    return row;
  }

  override emit(name: EventName, payload: Row): Promise<void> {
    this.events.push({ name, payload });
    return Promise.resolve();
  }

  /** Adds the events to the outbox, once the rows they tell of are written. */
  async flush(): Promise<void> {
    const occurredAt = this.ruleServices.clock.now();
    await appendEvents(
      this.tx,
      this.events.splice(0).map((event) => ({ ...event, occurredAt })),
    );
  }

  override create(...write: Parameters<PlatformChangeTransaction['create']>): Promise<Created> {
    return this.forgetting(super.create(...write));
  }

  override update(...write: Parameters<PlatformChangeTransaction['update']>): Promise<Updated> {
    return this.forgetting(super.update(...write));
  }

  override delete(actor: Actor, record: string, ids: readonly string[]): Promise<void> {
    return this.forgetting(super.delete(actor, record, ids));
  }

  override restore(actor: Actor, record: string, ids: readonly string[]): Promise<void> {
    return this.forgetting(super.restore(actor, record, ids));
  }

  override insertMany(actor: Actor, record: string, rows: readonly Input[]): Promise<BulkResult> {
    return this.forgetting(super.insertMany(actor, record, rows));
  }

  override updateMany(
    actor: Actor,
    record: string,
    rows: readonly ({ id: string } & Input)[],
  ): Promise<BulkResult> {
    return this.forgetting(super.updateMany(actor, record, rows));
  }

  private forgetting<T>(write: Promise<T>): Promise<T> {
    return write.finally(() => this.known.clear());
  }
}
