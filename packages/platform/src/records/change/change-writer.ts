import { actingUserId, type Actor } from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import type { NewEvent } from '../../events/outbox.js';
import { Params } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import type { ChangeServices } from './change-services.js';
import type { ColumnValue } from './columns.js';
import { explainFailure } from './failures.js';
import { changeEvent, type HistoryEntry } from './journal.js';
import { keepAnswer, type Telling } from './telling.js';
import { MADE, writeText } from './write.js';

/** `answer` is JSON text, where one was asked for. */
export interface Told {
  answer?: string;
}

/** A change that is ready to be written. */
export interface Ready {
  record: RegisteredRecord;
  at: Date;
  entry: Omit<HistoryEntry, 'record'>;
  columns: readonly ColumnValue[];
  events: readonly NewEvent[];
  /** The action whose reach the record must lie in afterwards; null where the write does not move it. */
  within: 'create' | 'update' | null;
}

/** Writes changes that have been judged, and answers to whoever asked for an answer. */
export class ChangeWriter {
  constructor(
    private readonly tx: Transaction,
    private readonly services: ChangeServices,
  ) {}

  /** Null when the version has moved on. */
  async write(actor: Actor, ready: Ready, telling?: Telling): Promise<Told | null> {
    const { record, at, entry, within } = ready;
    const { names } = this.services;
    const params = new Params();
    const told = telling?.answer.ofRow(MADE, params) ?? null;
    // An answer that takes more than the row is read after the write, and both are done or neither.
    if (telling && told === null) await this.tx.open();
    const landing = this.landing(actor, record, within, params);
    const keeper = told === null ? undefined : telling?.keeper;
    const text = writeText(
      { actor, ...ready, events: [...ready.events, ...this.changeEvents(actor, record, at, entry)] },
      { landing, answer: told, ...(keeper && { keeper }) },
      params,
    );
    const [row] = await this.tx
      .write<{ answer: string }>(text, params.values, names.of(text))
      .catch((error: unknown) => {
        throw explainFailure(record, error);
      });
    if (!row) return null;
    return told === null ? this.tell(entry.recordId, telling) : { answer: row.answer };
  }

  /** Nobody puts records where it may not write, or could not see them. */
  private landing(actor: Actor, record: RegisteredRecord, within: Ready['within'], params: Params): string {
    return within === null ? 'true' : this.services.policy.landing(actor, record, within, MADE, params);
  }

  async tell(id: string, telling?: Telling): Promise<Told> {
    if (!telling) return {};
    const answer = await telling.answer.read(this.tx.reads, id, new Params());
    if (telling.keeper && this.tx.isOpen) await keepAnswer(this.tx, telling.keeper, new Params(), answer);
    return { answer };
  }

  /** History tells of every change: the outbox carries those that somebody waits for. */
  private changeEvents(
    actor: Actor,
    record: RegisteredRecord,
    at: Date,
    { recordId, action, changes }: Ready['entry'],
  ): NewEvent[] {
    const name = changeEvent(record.name, action);
    if (this.services.handlers.of(name).length === 0) return [];
    const payload = { id: recordId, changed: Object.keys(changes ?? {}) };
    return [
      { name, payload, record: record.name, recordId, actorUserId: actingUserId(actor), occurredAt: at },
    ];
  }
}
