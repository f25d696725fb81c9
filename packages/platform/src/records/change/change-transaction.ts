import {
  accessErrors,
  actingUserId,
  type Actor,
  type BulkResult,
  type Choice,
  type ChangeTransaction,
  type EventName,
  type Input,
  type Money,
  type PendingChange,
  type Row,
  type RowSource,
} from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { appendEvents, type NewEvent } from '../../events/outbox.js';
import { formulasOf } from '../derived/formula/formula.js';
import { withFormulas } from '../derived/formula/formula-values.js';
import { writeChoices } from '../custom/schema/choice-sets.js';
import { nextNumber } from '../number-series.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { insertRows } from './bulk-insert.js';
import { updateRows } from './bulk-update.js';
import { ChangeChecks } from './change-checks.js';
import { ChangeWriter, type Told } from './change-writer.js';
import type { ChangeServices } from './change-services.js';
import { byPath, columnValues, shown, storedInput, todaysRates, type ColumnValue } from './columns.js';
import { conflictDetails } from './conflict.js';
import { differences, dropSame, withDefaults } from './differences.js';
import { Facts, rowKey, type Change, type Existing, type Rows } from './facts.js';
import { explainFailure } from './failures.js';
import { findRows, liveRow } from './live-rows.js';
import type { Telling } from './telling.js';

export type Created = Told & { id: string };
export type Updated = Told & { version: number };

/** A change of one record when all its values are known. */
interface Judged {
  /** What the caller sets, by path. */
  given: ReadonlyMap<string, unknown>;
  change: Change;
  /** The change with the formulas that follow from it. */
  filled: ReadonlyMap<RegisteredField, unknown>;
  before: Row;
}

/**
 * The writes of one piece of work. A single create or update is one read and one write statement; a transaction is
 * opened around them when a rule writes or locks, or when more than one of them belong together.
 */
export class PlatformChangeTransaction implements ChangeTransaction {
  private readonly checks: ChangeChecks;
  private readonly writer: ChangeWriter;
  /** Whether it changed what records may hold: the registry is then brought up to date when it is committed. */
  changedSchema = false;
  /** What rules ask for most, as it was read with the change that they judge. */
  private atHand: Rows = new Map();
  /** Events of the changes that are being judged, the innermost last. */
  private readonly pending: NewEvent[][] = [];

  constructor(
    readonly tx: Transaction,
    readonly services: ChangeServices,
  ) {
    this.checks = new ChangeChecks(tx.reads, services);
    this.writer = new ChangeWriter(tx, services);
  }

  async create(actor: Actor, recordName: string, input: Input, telling?: Telling): Promise<Created> {
    const record = this.services.registry.get(recordName);
    if (!this.services.policy.can(actor, record.name, 'create')) throw accessErrors.FORBIDDEN();
    await this.joinRule();
    const given = this.checks.writable(actor, record, byPath(record, input), 'create');
    const id = uuidv7(this.now().getTime());
    const values = storedInput(record, withDefaults(record, given));
    const owner = this.checks.ownerAfter(actor, record, values, true);
    const facts = await Facts.read(this.tx.reads, this.services, actor, record, null, values, owner);
    const { change, events } = await this.beforeRules(actor, record, 'create', id, null, values, facts);
    await this.checks.requireReferences(actor, record, change, facts);
    await this.checks.fillOwner(actor, record, change, null, facts);
    this.checks.requireFilled(actor, record, change, true);
    const at = this.now();
    const made = { id, createdAt: at, createdBy: actingUserId(actor) };
    const filled = withFormulas(record, change, { made });
    this.judge(actor, record, { given, change, filled, before: {} });
    const columns = await this.columns(filled);
    const entry = { recordId: id, action: 'create', version: 1, changes: null } as const;
    const ready = { record, at, entry, columns, events, within: 'create' } as const;
    const answer = await this.writer.write(actor, ready, telling);
    return { id, ...answer };
  }

  async update(
    actor: Actor,
    recordName: string,
    id: string,
    expectedVersion: number | null,
    input: Input,
    telling?: Telling,
  ): Promise<Updated> {
    const record = this.services.registry.get(recordName);
    await this.joinRule();
    // Nobody may come between where a version does not tell: when none is named, and when formulas follow from what the
    // system keeps without counting versions.
    if (expectedVersion === null || formulasOf(record).length > 0) await this.tx.open();
    const given = this.checks.writable(actor, record, byPath(record, input), 'update');
    const values = storedInput(record, given);
    const owner = this.checks.ownerAfter(actor, record, values, false);
    const subject = { id, action: 'update', lock: this.tx.isOpen } as const;
    const facts = await Facts.read(this.tx.reads, this.services, actor, record, subject, values, owner);
    const existing = this.requireExisting(facts, false);
    if (expectedVersion !== existing.version && !(expectedVersion === null && actor.kind === 'system'))
      throw await this.conflict(actor, record, id, given, expectedVersion);
    const ruled = await this.beforeRules(actor, record, 'update', id, existing.values, values, facts);
    const { change, events } = ruled;
    dropSame(change, existing);
    if (change.size > 0) {
      await this.checks.requireReferences(actor, record, change, facts);
      await this.checks.fillOwner(actor, record, change, existing.values, facts);
      this.checks.requireFilled(actor, record, change, false);
      await this.checks.keepUnseen(actor, change, existing.values);
    }
    if (change.size === 0) {
      await appendEvents(this.tx, events);
      return { version: existing.version, ...(await this.writer.tell(id, telling)) };
    }
    const filled = withFormulas(record, change, { row: { id, ...existing.values } });
    this.judge(actor, record, { given, change, filled, before: existing.values });
    const columns = await this.columns(filled);
    const version = existing.version + 1;
    const entry = {
      recordId: id,
      action: 'update',
      version,
      changes: differences(change, existing),
    } as const;
    const ready = { record, at: this.now(), entry, columns, events, within: 'update' } as const;
    const answer = await this.writer.write(actor, ready, telling);
    if (!answer) throw await this.conflict(actor, record, id, given, expectedVersion);
    return { version, ...answer };
  }

  async delete(actor: Actor, recordName: string, ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) await this.setDeleted(actor, recordName, id, true);
  }

  async restore(actor: Actor, recordName: string, ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) await this.setDeleted(actor, recordName, id, false);
  }

  insertMany(actor: Actor, recordName: string, rows: RowSource<Input>): Promise<BulkResult> {
    return this.many(actor, recordName, (record) => insertRows(this.tx, this.services, actor, record, rows));
  }

  updateMany(actor: Actor, recordName: string, rows: RowSource<{ id: string } & Input>): Promise<BulkResult> {
    return this.many(actor, recordName, (record) => updateRows(this.tx, this.services, actor, record, rows));
  }

  read(record: string, id: string): Promise<Row | null> {
    const row = this.atHand.get(rowKey(record, id));
    return row === undefined ? this.liveRow(record, id, false) : Promise.resolve(row);
  }

  find(recordName: string, values: Row): Promise<Row[]> {
    return findRows(this.tx.reads, this.services, this.services.registry.get(recordName), values);
  }

  lock(record: string, id: string): Promise<Row | null> {
    return this.liveRow(record, id, true);
  }

  nextNumber(series: string): Promise<number> {
    return nextNumber(this.tx, series);
  }

  async setChoices(actor: Actor, set: string, choices: readonly Choice[]): Promise<void> {
    await writeChoices(this.tx, actor, this.now(), set, choices);
    this.changedSchema = true;
  }

  inBaseCurrency(money: Money): Promise<Money> {
    return this.services.money.inBaseCurrency(money, this.tx.reads);
  }

  async emit(name: EventName, payload: Row): Promise<void> {
    const event = { name, payload, occurredAt: this.now() };
    const pending = this.pending.at(-1);
    if (pending) pending.push(event);
    else await appendEvents(this.tx, [event]);
  }

  private async many(
    actor: Actor,
    recordName: string,
    work: (record: RegisteredRecord) => Promise<BulkResult>,
  ): Promise<BulkResult> {
    if (actor.kind !== 'system') throw accessErrors.FORBIDDEN();
    const record = this.services.registry.get(recordName);
    await this.tx.takeTime();
    this.atHand = new Map();
    try {
      return await work(record);
    } catch (error) {
      throw explainFailure(record, error);
    }
  }

  private liveRow(recordName: string, id: string, locking: boolean): Promise<Row | null> {
    const record = this.services.registry.get(recordName);
    return liveRow(locking ? this.tx : this.tx.reads, this.services, record, id, locking);
  }

  private now(): Date {
    return this.services.clock.now();
  }

  /** What a rule writes stands and falls with the change that it judges. */
  private async joinRule(): Promise<void> {
    if (this.pending.length > 0) await this.tx.open();
  }

  private async beforeRules(
    actor: Actor,
    record: RegisteredRecord,
    action: PendingChange['action'],
    id: string,
    before: Row | null,
    values: Change,
    facts: Facts,
  ): Promise<{ change: Change; events: NewEvent[] }> {
    const { rules } = this.services;
    this.atHand = new Map();
    const paths = [...values.keys()].map(({ path }) => path);
    if (!rules.has(record.name, action, paths)) return { change: values, events: [] };
    const input: Input = Object.fromEntries(
      [...values].map(([field, value]) => [field.path, shown(field, value)]),
    );
    const pending: PendingChange = { action, record: record.name, id, before, input, actor, tx: this };
    const events: NewEvent[] = [];
    this.atHand = facts.rows;
    this.pending.push(events);
    try {
      await rules.run(pending);
    } finally {
      this.atHand = new Map();
      this.pending.splice(this.pending.indexOf(events), 1);
    }
    return { change: storedInput(record, new Map(Object.entries(pending.input))), events };
  }

  /** Whoever has the last word sees the record as it would be, formulas included. */
  private judge(actor: Actor, record: RegisteredRecord, { given, change, filled, before }: Judged): void {
    const after: Row = { ...before };
    for (const [field, value] of filled) after[field.path] = shown(field, value);
    const written = new Set<string>();
    for (const [{ path }, value] of change)
      if (given.has(path) && (value !== null || path in before)) written.add(path);
    this.services.rules.judge(actor, record, written, after);
  }

  private async columns(change: ReadonlyMap<RegisteredField, unknown>): Promise<ColumnValue[]> {
    const toBase = await todaysRates(this.services.money, [change], this.tx.reads);
    return [...change].flatMap(([field, value]) => columnValues(field, value, toBase));
  }

  private requireExisting({ existing }: Facts, deleted: boolean): Existing {
    if (!existing || existing.deleted !== deleted) throw recordErrors.NOT_FOUND();
    if (!existing.allowed) throw accessErrors.FORBIDDEN();
    return existing;
  }

  private async conflict(
    actor: Actor,
    record: RegisteredRecord,
    id: string,
    given: ReadonlyMap<string, unknown>,
    expectedVersion: number | null,
  ): Promise<Error> {
    const details = await conflictDetails(this.tx.reads, this.services, actor, record, {
      id,
      paths: [...given.keys()],
      since: expectedVersion,
    });
    return details ? recordErrors.CONFLICT(details) : recordErrors.NOT_FOUND();
  }

  private async setDeleted(actor: Actor, recordName: string, id: string, deleted: boolean): Promise<void> {
    const record = this.services.registry.get(recordName);
    await this.tx.open();
    const subject = { id, action: 'delete', lock: true } as const;
    const facts = await Facts.read(this.tx.reads, this.services, actor, record, subject, new Map());
    const existing = this.requireExisting(facts, !deleted);
    const action = deleted ? 'delete' : 'restore';
    const ruled = await this.beforeRules(actor, record, action, id, existing.values, new Map(), facts);
    dropSame(ruled.change, existing);
    const at = this.now();
    const written = withFormulas(record, ruled.change, { row: { id, ...existing.values } });
    const columns = [
      ...(await this.columns(written)),
      { column: 'deleted_at', value: deleted ? at : null, type: 'timestamptz' },
    ];
    const changes = ruled.change.size === 0 ? null : differences(ruled.change, existing);
    const entry = { recordId: id, action, version: existing.version + 1, changes } as const;
    await this.writer.write(actor, { record, at, entry, columns, events: ruled.events, within: null });
  }
}
