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
import { nextNumber } from '../number-series.js';
import { Params } from '../params.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
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
import { changeEvent, writeAudit, writeHistory, type HistoryEntry } from './journal.js';

interface Existing {
  version: number;
  deleted: boolean;
  readable: boolean;
  allowed: boolean;
  values: Row;
}

/** The writes of one open transaction. */
export class PlatformChangeTransaction implements ChangeTransaction {
  constructor(
    readonly tx: Transaction,
    private readonly services: ChangeServices,
  ) {}

  async create(actor: Actor, recordName: string, input: Input): Promise<{ id: string }> {
    const record = this.services.registry.get(recordName);
    if (!this.services.policy.can(actor, record.name, 'create')) throw accessErrors.FORBIDDEN();
    const given = this.writable(actor, record, byPath(record, input), 'create');
    const id = uuidv7(this.now().getTime());
    const values = storedInput(record, withDefaults(record, given));
    const change = await this.beforeRules(actor, record, 'create', id, null, values);
    await this.fillOwner(actor, record, change, null);
    this.requireFilled(record, change, true);
    await this.requireReferences(actor, record, change);
    const at = this.now();
    const columns = [...(await this.columns(change)), ...stamps(actor, at, true)];
    await this.attempt(record, insertOne(record, id, columns));
    await this.requireReach(actor, record, id, 'create');
    await this.journal(actor, record, at, { recordId: id, action: 'create', version: 1, changes: null });
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
    const existing = await this.existing(actor, record, id, 'update');
    if (existing.deleted) throw recordErrors.NOT_FOUND();
    const given = this.writable(actor, record, byPath(record, input), 'update');
    if (!existing.allowed) throw accessErrors.FORBIDDEN();
    if (expectedVersion !== existing.version && !(expectedVersion === null && actor.kind === 'system')) {
      throw recordErrors.CONFLICT(this.conflict(record, existing, given));
    }
    const values = storedInput(record, given);
    const change = await this.beforeRules(actor, record, 'update', id, existing.values, values);
    for (const [field, value] of change)
      if (sameValue(field, existing.values[field.path], value)) change.delete(field);
    if (change.size === 0) return { version: existing.version };
    await this.fillOwner(actor, record, change, existing.values);
    this.requireFilled(record, change, false);
    await this.requireReferences(actor, record, change);
    const at = this.now();
    const version = existing.version + 1;
    const columns = [...(await this.columns(change)), ...stamps(actor, at, false)];
    await this.attempt(record, updateOne(record, id, existing.version, columns));
    await this.requireReach(actor, record, id, 'update');
    await this.journal(actor, record, at, {
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
    const [row] = await this.tx.query<{ values: Row }>(
      `select ${fields} as values from ${ident(record.table)} t where t.id = $1 and t.deleted_at is null${locking}`,
      [isUuid(id) ? id : null],
    );
    return row ? { id, ...row.values } : null;
  }

  private now(): Date {
    return this.services.clock.now();
  }

  /** Refuses what the actor may not set. A field it may not read is answered like one that does not exist. */
  private writable(
    actor: Actor,
    record: RegisteredRecord,
    input: Map<string, unknown>,
    action: 'create' | 'update',
  ) {
    const { policy } = this.services;
    for (const path of input.keys()) {
      const field = record.fields.get(path);
      if (!field || !policy.isReadable(actor, record, field)) {
        throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: path });
      }
      if (!policy.isWritable(actor, record, field, action))
        throw recordErrors.FIELD_READ_ONLY({ field: path });
    }
    return input;
  }

  private async beforeRules(
    actor: Actor,
    record: RegisteredRecord,
    action: PendingChange['action'],
    id: string,
    before: Row | null,
    values: Map<RegisteredField, unknown>,
  ): Promise<Map<RegisteredField, unknown>> {
    const input: Input = Object.fromEntries(
      [...values].map(([field, value]) => [field.path, shown(field, value)]),
    );
    const pending: PendingChange = { action, record: record.name, id, before, input, actor, tx: this };
    await this.services.rules.run(pending);
    return storedInput(record, new Map(Object.entries(pending.input)));
  }

  /** A new record belongs to whoever makes it; the org unit follows the owner. */
  private async fillOwner(
    actor: Actor,
    record: RegisteredRecord,
    change: Map<RegisteredField, unknown>,
    before: Row | null,
  ): Promise<void> {
    const owner = record.fields.get('owner');
    const orgUnit = record.fields.get('orgUnit');
    if (!owner || !orgUnit || !record.owned) return;
    if (before === null && !change.get(owner)) change.set(owner, actingUserId(actor));
    const ownerId = change.get(owner);
    if (!ownerId || change.get(orgUnit)) return;
    const [row] = await this.tx.query<{ unit: string }>(
      'select org_unit_id as unit from app_user where id = $1',
      [ownerId],
    );
    change.set(orgUnit, row?.unit ?? null);
  }

  private requireFilled(
    record: RegisteredRecord,
    change: ReadonlyMap<RegisteredField, unknown>,
    isNew: boolean,
  ): void {
    for (const field of record.fields.values()) {
      if (!field.definition.required || field.definition.readOnly) continue;
      const value = change.get(field) ?? null;
      if (value === null && (isNew || change.has(field)))
        throw recordErrors.VALUE_REQUIRED({ field: field.path });
    }
  }

  /** References must point to live records that the actor may read: a hidden one answers as a missing one. */
  private async requireReferences(
    actor: Actor,
    record: RegisteredRecord,
    change: ReadonlyMap<RegisteredField, unknown>,
  ) {
    const { registry, policy } = this.services;
    const params = new Params();
    const checks = [...change].flatMap(([field, value]) => {
      if (field.definition.kind !== 'reference' || value === null || field.definition.readOnly) return [];
      const target = registry.get(field.definition.target ?? '');
      const visible = policy.predicate(actor, target, 'read', 'r', params);
      const found = `exists (select 1 from ${ident(target.table)} r where r.id = ${params.add(value, 'uuid')} and r.deleted_at is null and ${visible})`;
      return [`'${field.path}', ${found}`];
    });
    if (checks.length === 0) return;
    const [row] = await this.tx.query<{ found: Record<string, boolean> }>(
      `select jsonb_build_object(${checks.join(', ')}) as found`,
      params.values,
    );
    const missing = Object.entries(row?.found ?? {}).find(([, found]) => !found);
    if (missing) throw recordErrors.REFERENCE_NOT_FOUND({ record: record.name, field: missing[0] });
  }

  private async columns(change: ReadonlyMap<RegisteredField, unknown>): Promise<ColumnValue[]> {
    const toBase = await todaysRates(this.services.money, [change], this.tx);
    return [...change].flatMap(([field, value]) => columnValues(field, value, toBase));
  }

  /** The row, locked until the transaction ends. Not found and not readable are one answer. */
  private async existing(
    actor: Actor,
    record: RegisteredRecord,
    id: string,
    action: 'update' | 'delete',
  ): Promise<Existing> {
    const { policy } = this.services;
    const params = new Params();
    const readable = policy.predicate(actor, record, 'read', 't', params);
    const allowed = policy.predicate(actor, record, action, 't', params);
    const [row] = await this.tx.query<Existing>(
      `select t.version, t.deleted_at is not null as deleted, ${readable} as readable, ${allowed} as allowed,
         ${flatJson(record.fields.values(), 't')} as values
       from ${ident(record.table)} t where t.id = ${params.add(isUuid(id) ? id : null, 'uuid')} for update of t`,
      params.values,
    );
    if (!row?.readable) throw recordErrors.NOT_FOUND();
    return row;
  }

  /** After the write the row must still be within the actor's reach: nobody gives records to where it may not write. */
  private async requireReach(
    actor: Actor,
    record: RegisteredRecord,
    id: string,
    action: 'create' | 'update',
  ): Promise<void> {
    const params = new Params();
    const predicate = this.services.policy.predicate(actor, record, action, 't', params);
    if (predicate === 'true') return;
    const text = `select 1 from ${ident(record.table)} t where t.id = ${params.add(id, 'uuid')} and ${predicate}`;
    const rows = await this.tx.query(text, params.values);
    if (rows.length === 0) throw accessErrors.FORBIDDEN();
  }

  private conflict(record: RegisteredRecord, existing: Existing, given: ReadonlyMap<string, unknown>): Row {
    const current = Object.fromEntries(
      [...given.keys()].map((path) => [path, existing.values[path] ?? null]),
    );
    return { record: record.name, version: existing.version, current };
  }

  private async setDeleted(actor: Actor, recordName: string, id: string, deleted: boolean): Promise<void> {
    const record = this.services.registry.get(recordName);
    const existing = await this.existing(actor, record, id, 'delete');
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
    await this.journal(actor, record, at, {
      recordId: id,
      action,
      version: existing.version + 1,
      changes: null,
    });
  }

  private async attempt(
    record: RegisteredRecord,
    statement: { text: string; values: unknown[] },
  ): Promise<void> {
    const rows = await this.tx.query(statement.text, statement.values).catch((error: unknown) => {
      throw explainFailure(record, error);
    });
    if (rows.length !== 1) throw recordErrors.CONFLICT({ record: record.name });
  }

  private async journal(
    actor: Actor,
    record: RegisteredRecord,
    at: Date,
    entry: Omit<HistoryEntry, 'record'>,
  ): Promise<void> {
    const name = changeEvent(record.name, entry.action);
    const changed = Object.keys(entry.changes ?? {});
    if (record.definition.journal)
      await writeHistory(this.tx, actor, at, [{ record: record.name, ...entry }]);
    await writeAudit(this.tx, actor, at, {
      action: name,
      record: record.name,
      recordId: entry.recordId,
      detail: null,
    });
    await appendEvents(this.tx, [
      {
        name,
        payload: { id: entry.recordId, changed },
        record: record.name,
        recordId: entry.recordId,
        actorUserId: actingUserId(actor),
        occurredAt: at,
      },
    ]);
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

function stamps(actor: Actor, at: Date, isNew: boolean): ColumnValue[] {
  const by = actingUserId(actor);
  const updated = [
    { column: 'updated_at', value: at, type: 'timestamptz' },
    { column: 'updated_by_id', value: by, type: 'uuid' },
  ];
  if (!isNew) return updated;
  return [
    ...updated,
    { column: 'created_at', value: at, type: 'timestamptz' },
    { column: 'created_by_id', value: by, type: 'uuid' },
  ];
}

function insertOne(record: RegisteredRecord, id: string, columns: readonly ColumnValue[]) {
  const params = new Params();
  const names = ['id', ...columns.map((one) => ident(one.column))].join(', ');
  const places = [params.add(id, 'uuid'), ...columns.map((one) => params.add(one.value, one.type))].join(
    ', ',
  );
  return {
    text: `insert into ${ident(record.table)} (${names}) values (${places}) returning id`,
    values: params.values,
  };
}

function updateOne(record: RegisteredRecord, id: string, version: number, columns: readonly ColumnValue[]) {
  const params = new Params();
  const set = columns.map((one) => `${ident(one.column)} = ${params.add(one.value, one.type)}`).join(', ');
  return {
    text: `update ${ident(record.table)} set ${set}, version = version + 1 where id = ${params.add(id, 'uuid')} and version = ${params.add(version, 'int')} returning id`,
    values: params.values,
  };
}
