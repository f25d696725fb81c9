import { Injectable } from '@nestjs/common';
import { Clock, RecordChange, type Actor, type BulkResult, type Input } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { EventHandlers } from '../../events/event-handlers.js';
import { MoneyService } from '../../money/money.service.js';
import type { SelectNode } from '../query/selection.js';
import { StatementNames } from '../query/statement-names.js';
import { CustomSchema } from '../custom/schema/custom-schema.js';
import { BeforeRules } from './before-rules.js';
import type { ChangeServices } from './change-services.js';
import { PlatformChangeTransaction, type Created, type Updated } from './change-transaction.js';
import type { Answer, Telling } from './telling.js';
import { together } from './together.js';
import { WrittenAnswer } from './written-answer.js';

/** Every write of a record: one transaction each, or several writes in one by `transaction`. */
@Injectable()
export class PlatformRecordChange extends RecordChange {
  private readonly services: ChangeServices;

  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
    policy: Policy,
    rules: BeforeRules,
    handlers: EventHandlers,
    money: MoneyService,
    clock: Clock,
  ) {
    super();
    this.services = {
      registry: schema.registry,
      policy,
      rules,
      handlers,
      money,
      clock,
      names: new StatementNames(),
    };
  }

  override async transaction<T>(work: (tx: PlatformChangeTransaction) => Promise<T>): Promise<T> {
    const attempt: { last?: PlatformChangeTransaction } = {};
    const result = await this.database.transaction((tx) =>
      work((attempt.last = new PlatformChangeTransaction(tx, this.services))),
    );
    if (attempt.last?.changedSchema) await this.schema.reload(this.database);
    return result;
  }

  /** Writes of one record each, in as few round trips as can be: see `together`. */
  together<T>(
    works: readonly ((tx: PlatformChangeTransaction) => Promise<T>)[],
  ): Promise<PromiseSettledResult<T>[] | null> {
    return together(
      this.database,
      works.map((work) => (tx) => work(new PlatformChangeTransaction(tx, this.services))),
    );
  }

  /** The answer to a write of `record`, as a selection asks for it. */
  answer(actor: Actor, record: string, nodes: readonly SelectNode[]): Answer {
    return new WrittenAnswer(this.services, actor, this.services.registry.get(record), nodes);
  }

  /** `telling` asks for an answer as part of the write. */
  override create(actor: Actor, record: string, input: Input, telling?: Telling): Promise<Created> {
    return this.whole((tx) => tx.create(actor, record, input, telling));
  }

  override update(
    actor: Actor,
    record: string,
    id: string,
    expectedVersion: number | null,
    input: Input,
    telling?: Telling,
  ): Promise<Updated> {
    return this.whole((tx) => tx.update(actor, record, id, expectedVersion, input, telling));
  }

  private whole<T>(work: (tx: PlatformChangeTransaction) => Promise<T>): Promise<T> {
    return this.database.whole((tx) => work(new PlatformChangeTransaction(tx, this.services)));
  }

  override delete(actor: Actor, record: string, ids: readonly string[]): Promise<void> {
    return this.transaction((tx) => tx.delete(actor, record, ids));
  }

  override restore(actor: Actor, record: string, ids: readonly string[]): Promise<void> {
    return this.transaction((tx) => tx.restore(actor, record, ids));
  }

  override insertMany(actor: Actor, record: string, rows: readonly Input[]): Promise<BulkResult> {
    return this.transaction((tx) => tx.insertMany(actor, record, rows));
  }

  override updateMany(
    actor: Actor,
    record: string,
    rows: readonly ({ id: string } & Input)[],
  ): Promise<BulkResult> {
    return this.transaction((tx) => tx.updateMany(actor, record, rows));
  }
}
