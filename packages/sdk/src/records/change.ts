import type { Actor } from '../access/actor.js';
import type { EventName } from '../events/events.js';
import type { Money } from './base-record.js';
import type { Choice } from './field.js';
import type { Row } from './query.js';

export type Input = { [field: string]: unknown };

/** A change about to be made, as before-rules see it. */
export interface PendingChange {
  action: 'create' | 'update' | 'delete' | 'restore';
  record: string;
  id: string;
  /** Field values before, null on create. References are ids. */
  before: Row | null;
  /** Values to be written. A before-rule may add to it; what it adds is not judged by the actor's field rights. */
  input: Input;
  actor: Actor;
  /** Reads and writes in the same transaction. */
  tx: ChangeTransaction;
}

/** Runs in the transaction of the change, before the SQL. Throw a coded error to veto. */
export type BeforeRule = (change: PendingChange) => void | Promise<void>;

/** Rows of a set-based write. A stream (a generator, say) is written as it comes and never stands in memory as a whole. */
export type RowSource<One> = readonly One[] | Iterable<One> | AsyncIterable<One>;

/** A value of a json field that is JSON already: set-based writes put it there as it stands. */
export class JsonText {
  constructor(readonly text: string) {}
}

export interface BulkResult {
  inserted: number;
  updated: number;
}

/** One open transaction: everything done with it is committed or undone together. */
export interface ChangeTransaction {
  create(actor: Actor, record: string, input: Input): Promise<{ id: string }>;
  /** `expectedVersion` null is for system actors that hold the only pen on the fields they write. */
  update(
    actor: Actor,
    record: string,
    id: string,
    expectedVersion: number | null,
    input: Input,
  ): Promise<{ version: number }>;
  delete(actor: Actor, record: string, ids: readonly string[]): Promise<void>;
  restore(actor: Actor, record: string, ids: readonly string[]): Promise<void>;
  /**
   * Inserts many rows set-based, with history, audit and one event. Values must be of the field's stored form
   * (references as ids). `id` may be given. System actors only; before-rules do not run. A stream may be read only once:
   * make it inside the work of the transaction, which may have to be done again.
   */
  insertMany(actor: Actor, record: string, rows: RowSource<Input>): Promise<BulkResult>;
  /**
   * Updates many rows set-based; only rows whose values differ are written. System actors only. Where all fields are
   * read-only (a score, a tier) version, `updatedAt` and field history stay: that is nobody's edit, and whoever maintains
   * such fields keeps their history.
   */
  updateMany(actor: Actor, record: string, rows: RowSource<{ id: string } & Input>): Promise<BulkResult>;
  /**
   * Reads a live row as this transaction sees it, references as ids, without locking it or asking any policy: for rules
   * that look something up in reference data. Null when there is none.
   */
  read(record: string, id: string): Promise<Row | null>;
  /** Live rows whose fields hold these values (references as ids), read as by `read`; 200 at most. */
  find(record: string, values: Row): Promise<Row[]>;
  /** Reads a row for update: it stays locked until the transaction ends. */
  lock(record: string, id: string): Promise<Row | null>;
  /**
   * The next number of a series, from 1 and without gaps, for what people call a record by (`C-2026-00042`). Others who
   * want one of the same series wait until the transaction ends.
   */
  nextNumber(series: string): Promise<number>;
  /** An amount in the base currency, at the rate of today. Throws `CURRENCY_UNKNOWN`, `NO_EXCHANGE_RATE`. */
  inBaseCurrency(money: Money): Promise<Money>;
  /**
   * Replaces the choices of every field that names this `choiceSet`: in force in this process when the transaction is
   * committed and answered, on other replicas within a second. Values that records hold stay as they are.
   */
  setChoices(actor: Actor, set: string, choices: readonly Choice[]): Promise<void>;
  /** Adds an event to the outbox; it is delivered after commit. */
  emit(name: EventName, payload: Row): Promise<void>;
}

/** The one way to write records: authorise, validate, before-rules, compare-and-set, history and audit, events. */
export abstract class RecordChange implements Omit<
  ChangeTransaction,
  'read' | 'find' | 'lock' | 'nextNumber' | 'setChoices' | 'inBaseCurrency' | 'emit'
> {
  /** Runs `work` in one transaction; a serialisation failure or deadlock is retried. */
  abstract transaction<T>(work: (tx: ChangeTransaction) => Promise<T>): Promise<T>;
  abstract create(actor: Actor, record: string, input: Input): Promise<{ id: string }>;
  abstract update(
    actor: Actor,
    record: string,
    id: string,
    expectedVersion: number | null,
    input: Input,
  ): Promise<{ version: number }>;
  abstract delete(actor: Actor, record: string, ids: readonly string[]): Promise<void>;
  abstract restore(actor: Actor, record: string, ids: readonly string[]): Promise<void>;
  abstract insertMany(actor: Actor, record: string, rows: readonly Input[]): Promise<BulkResult>;
  abstract updateMany(
    actor: Actor,
    record: string,
    rows: readonly ({ id: string } & Input)[],
  ): Promise<BulkResult>;
}
