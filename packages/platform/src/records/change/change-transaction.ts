import {
  accessErrors,
  actingUserId,
  type Actor,
  type BulkResult,
  type ChangeTransaction,
  type EventName,
  type Input,
  type PendingChange,
  type Row,
} from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import { isUuid, uuidv7 } from '../../database/uuid.js';
import { appendEvents } from '../../events/outbox.js';
import { ident } from '../naming.js';
import { withFormulas } from '../derived/formula/formula-values.js';
import { nextNumber } from '../number-series.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { ChangeChecks, type Change, type Existing } from './change-checks.js';
import type { ChangeServices } from './change-services.js';
import { insertRows, updateRows } from './bulk.js';
import {
  byPath,
  columnValues,
  flatJson,
  sameValue,
  shown,
  storedInput,
  todaysRates,
  type ColumnValue,
} from './columns.js';
import { explainFailure } from './failures.js';
import { journalChange, type HistoryEntry } from './journal.js';
import { insertOne, stamps, updateOne, type Statement } from './statements.js';

/** The writes of one open transaction. */
export class PlatformChangeTransaction implements ChangeTransaction {
  private readonly checks: ChangeChecks;

  constructor(
    readonly tx: Transaction,
    readonly services: ChangeServices,
  ) {
    this.checks = new ChangeChecks(tx, services);
  }

  async create(actor: Actor, recordName: string, input: Input): Promise<{ id: string }> {
    const record = this.services.registry.get(recordName);
    if (!this.services.policy.can(actor, record.name, 'create')) throw accessErrors.FORBIDDEN();
    const given = this.checks.writable(actor, record, byPath(record, input), 'create');
    const id = uuidv7(this.now().getTime());
    const values = storedInput(record, withDefaults(record, given));
    const change = await this.beforeRules(actor, record, 'create', id, null, values);
    await this.checks.fillOwner(actor, record, change, null);
    this.checks.requireFilled(actor, record, change, true);
    await this.checks.requireReferences(actor, record, change);
    this.judge(actor, record, given, change, {});
    const at = this.now();
    const made = { id, createdAt: at, createdBy: actingUserId(actor) };
    const written = withFormulas(record, change, { made });
    const columns = [...(await this.columns(written)), ...stamps(actor, at, true)];
    await this.attempt(record, insertOne(record, id, columns));
    await this.checks.requireReach(actor, record, id, 'create');
    await journalChange(this.tx, actor, record, at, {
      recordId: id,
      action: 'create',
      version: 1,
      changes: null,
    });
    return { id };
  }

  async update(
    actor: Actor,
    recordName: string,
    id: string,
    expectedVersion: number | null,
    input: Input,
  ): Promise<{ version: number }> {
    const record = this.services.registry.get(recordName);
    const existing = await this.checks.existing(actor, record, id, 'update');
    if (existing.deleted) throw recordErrors.NOT_FOUND();
    const given = this.checks.writable(actor, record, byPath(record, input), 'update');
    if (!existing.allowed) throw accessErrors.FORBIDDEN();
    if (expectedVersion !== existing.version && !(expectedVersion === null && actor.kind === 'system')) {
      throw recordErrors.CONFLICT(this.conflict(record, existing, given));
    }
    const values = storedInput(record, given);
    const change = await this.beforeRules(actor, record, 'update', id, existing.values, values);
    for (const [field, value] of change)
      if (sameValue(field, existing.values[field.path], value)) change.delete(field);
    if (change.size === 0) return { version: existing.version };
    await this.checks.fillOwner(actor, record, change, existing.values);
    this.checks.requireFilled(actor, record, change, false);
    await this.checks.requireReferences(actor, record, change);
    await this.checks.keepUnseen(actor, change, existing.values);
    if (change.size === 0) return { version: existing.version };
    this.judge(actor, record, given, change, existing.values);
    const at = this.now();
    const version = existing.version + 1;
    const written = withFormulas(record, change, { row: { id, ...existing.values } });
    const columns = [...(await this.columns(written)), ...stamps(actor, at, false)];
    await this.attempt(record, updateOne(record, id, existing.version, columns));
    await this.checks.requireReach(actor, record, id, 'update');
    await journalChange(this.tx, actor, record, at, {
      recordId: id,
      action: 'update',
      version,
      changes: differences(change, existing),
    });
    return { version };
  }

  async delete(actor: Actor, recordName: string, ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) await this.setDeleted(actor, recordName, id, true);
  }

  async restore(actor: Actor, recordName: string, ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) await this.setDeleted(actor, recordName, id, false);
  }

  async insertMany(actor: Actor, recordName: string, rows: readonly Input[]): Promise<BulkResult> {
    if (actor.kind !== 'system') throw accessErrors.FORBIDDEN();
    const record = this.services.registry.get(recordName);
    try {
      return await insertRows(this.tx, this.services, actor, record, rows);
    } catch (error) {
      throw explainFailure(record, error);
    }
  }

  async updateMany(
    actor: Actor,
    recordName: string,
    rows: readonly ({ id: string } & Input)[],
  ): Promise<BulkResult> {
    if (actor.kind !== 'system') throw accessErrors.FORBIDDEN();
    const record = this.services.registry.get(recordName);
    try {
      return await updateRows(this.tx, this.services, actor, record, rows);
    } catch (error) {
      throw explainFailure(record, error);
    }
  }

  read(record: string, id: string): Promise<Row | null> {
    return this.liveRow(record, id, '');
  }

  lock(record: string, id: string): Promise<Row | null> {
    return this.liveRow(record, id, ' for update');
  }

  nextNumber(series: string): Promise<number> {
    return nextNumber(this.tx, series);
  }

  async emit(name: EventName, payload: Row): Promise<void> {
    await appendEvents(this.tx, [{ name, payload, occurredAt: this.now() }]);
  }

  private async liveRow(recordName: string, id: string, locking: string): Promise<Row | null> {
    const record = this.services.registry.get(recordName);
    const fields = flatJson(record.fields.values(), 't');
    const text = `select ${fields} as values from ${ident(record.table)} t where t.id = $1 and t.deleted_at is null${locking}`;
    const [row] = await this.tx.query<{ values: Row }>(
      text,
      [isUuid(id) ? id : null],
      this.services.names.of(text),
    );
    return row ? { id, ...row.values } : null;
  }

  private now(): Date {
    return this.services.clock.now();
  }

  private async beforeRules(
    actor: Actor,
    record: RegisteredRecord,
    action: PendingChange['action'],
    id: string,
    before: Row | null,
    values: Change,
  ): Promise<Change> {
    const input: Input = Object.fromEntries(
      [...values].map(([field, value]) => [field.path, shown(field, value)]),
    );
    const pending: PendingChange = { action, record: record.name, id, before, input, actor, tx: this };
    await this.services.rules.run(pending);
    return storedInput(record, new Map(Object.entries(pending.input)));
  }

  /** Whoever has the last word sees the record as it would be. */
  private judge(
    actor: Actor,
    record: RegisteredRecord,
    given: ReadonlyMap<string, unknown>,
    change: Change,
    before: Row,
  ): void {
    const after: Row = { ...before };
    const written = new Set<string>();
    for (const [field, value] of change) {
      after[field.path] = shown(field, value);
      if (given.has(field.path) && (value !== null || field.path in before)) written.add(field.path);
    }
    this.services.rules.judge(actor, record, written, after);
  }

  private async columns(change: ReadonlyMap<RegisteredField, unknown>): Promise<ColumnValue[]> {
    const toBase = await todaysRates(this.services.money, [change], this.tx);
    return [...change].flatMap(([field, value]) => columnValues(field, value, toBase));
  }

  private conflict(record: RegisteredRecord, existing: Existing, given: ReadonlyMap<string, unknown>): Row {
    const current = Object.fromEntries(
      [...given.keys()].map((path) => [path, existing.values[path] ?? null]),
    );
    return { record: record.name, version: existing.version, current };
  }

  private async setDeleted(actor: Actor, recordName: string, id: string, deleted: boolean): Promise<void> {
    const record = this.services.registry.get(recordName);
    const existing = await this.checks.existing(actor, record, id, 'delete');
    if (existing.deleted === deleted) throw recordErrors.NOT_FOUND();
    if (!existing.allowed) throw accessErrors.FORBIDDEN();
    const action = deleted ? 'delete' : 'restore';
    await this.beforeRules(actor, record, action, id, existing.values, new Map());
    const at = this.now();
    const columns = [
      { column: 'deleted_at', value: deleted ? at : null, type: 'timestamptz' },
      ...stamps(actor, at, false),
    ];
    await this.attempt(record, updateOne(record, id, existing.version, columns));
    await journalChange(this.tx, actor, record, at, {
      recordId: id,
      action,
      version: existing.version + 1,
      changes: null,
    });
  }

  private async attempt(record: RegisteredRecord, statement: Statement): Promise<void> {
    const { text, values } = statement;
    const rows = await this.tx.query(text, values, this.services.names.of(text)).catch((error: unknown) => {
      throw explainFailure(record, error);
    });
    if (rows.length !== 1) throw recordErrors.CONFLICT({ record: record.name });
  }
}

const SYSTEM_FIELDS = new Set(['version', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'deletedAt']);

function withDefaults(record: RegisteredRecord, input: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const defaults = [...record.fields.values()]
    .filter((field) => field.definition.default !== undefined && !SYSTEM_FIELDS.has(field.path))
    .map((field) => [field.path, field.definition.default] as const);
  return new Map([...defaults, ...input]);
}

function differences(
  change: ReadonlyMap<RegisteredField, unknown>,
  existing: Existing,
): HistoryEntry['changes'] {
  const pairs = [...change].map(([field, after]) => [
    field.path,
    { before: existing.values[field.path] ?? null, after: shown(field, after) },
  ]);
  return Object.fromEntries(pairs) as HistoryEntry['changes'];
}
