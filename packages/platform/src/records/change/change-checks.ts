import { accessErrors, actingUserId, type Actor, type Row } from '@ricejar/sdk';
import { isDeepStrictEqual } from 'node:util';
import type { Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { ChangeServices } from './change-services.js';
import { flatJson } from './columns.js';

/** Values about to be written, by field. */
export type Change = Map<RegisteredField, unknown>;

/** A record as it stands before a change, with what the actor may do to it. */
export interface Existing {
  version: number;
  deleted: boolean;
  readable: boolean;
  allowed: boolean;
  values: Row;
}

/** What must hold before and after a write, asked in the transaction of the write. */
export class ChangeChecks {
  constructor(
    private readonly sql: Sql,
    private readonly services: ChangeServices,
  ) {}

  /** Refuses what the actor may not set. A field it may not read is answered like one that does not exist. */
  writable(
    actor: Actor,
    record: RegisteredRecord,
    input: Map<string, unknown>,
    action: 'create' | 'update',
  ): Map<string, unknown> {
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

  /** A new record belongs to whoever makes it; the org unit follows the owner. */
  async fillOwner(actor: Actor, record: RegisteredRecord, change: Change, before: Row | null): Promise<void> {
    const owner = record.fields.get('owner');
    const orgUnit = record.fields.get('orgUnit');
    if (!owner || !orgUnit || !record.owned) return;
    if (before === null && !change.get(owner)) change.set(owner, actingUserId(actor));
    const ownerId = change.get(owner);
    if (!ownerId || change.get(orgUnit)) return;
    const [row] = await this.sql.query<{ unit: string }>(
      'select org_unit_id as unit from app_user where id = $1',
      [ownerId],
    );
    change.set(orgUnit, row?.unit ?? null);
  }

  /** What an administrator requires is asked of people: the system writes what it knows. */
  requireFilled(
    actor: Actor,
    record: RegisteredRecord,
    change: ReadonlyMap<RegisteredField, unknown>,
    isNew: boolean,
  ): void {
    for (const field of record.fields.values()) {
      const { required, readOnly, owner } = field.definition;
      if (!required || readOnly || (owner === 'custom' && actor.kind === 'system')) continue;
      const value = change.get(field) ?? null;
      if (value === null && (isNew || change.has(field)))
        throw recordErrors.VALUE_REQUIRED({ field: field.path });
    }
  }

  /** References must point to live records that the actor may read: a hidden one answers as a missing one. */
  async requireReferences(
    actor: Actor,
    record: RegisteredRecord,
    change: ReadonlyMap<RegisteredField, unknown>,
  ): Promise<void> {
    const { registry, policy } = this.services;
    const params = new Params();
    const paths: string[] = [];
    const checks: string[] = [];
    for (const [field, value] of change) {
      const { kind, readOnly, target: targetName = '' } = field.definition;
      if ((kind !== 'reference' && kind !== 'references') || value === null || readOnly) continue;
      const target = registry.get(targetName);
      const visible = policy.predicate(actor, target, 'read', 'r', params);
      const from = (ids: string) =>
        `from ${ident(target.table)} r where r.id = ${ids} and r.deleted_at is null and ${visible}`;
      paths.push(field.path);
      checks.push(
        kind === 'reference'
          ? `exists (select 1 ${from(params.add(value, 'uuid'))})`
          : `(select count(*) ${from(`any(${params.add(value, 'uuid[]')})`)}) = ${(value as string[]).length}`,
      );
    }
    if (checks.length === 0) return;
    const [row] = await this.query<{ found: boolean[] }>(
      `select array[${checks.join(', ')}] as found`,
      params,
    );
    const missing = paths.find((_, at) => !row?.found[at]);
    if (missing !== undefined)
      throw recordErrors.REFERENCE_NOT_FOUND({ record: record.name, field: missing });
  }

  /**
   * Of many references a person sees those to records it may read. The list that it writes back speaks for these alone:
   * the others stay, behind it.
   */
  async keepUnseen(actor: Actor, change: Change, before: Row): Promise<void> {
    if (actor.kind !== 'user') return;
    for (const [field, value] of change) {
      const kept = before[field.path] as string[] | null;
      if (field.definition.kind !== 'references' || !kept) continue;
      const target = this.services.registry.get(field.definition.target ?? '');
      const params = new Params();
      const visible = this.services.policy.predicate(actor, target, 'read', 'r', params);
      const rows = await this.query<{ id: string; seen: boolean }>(
        `select r.id, coalesce(r.deleted_at is null and ${visible}, false) as seen
         from unnest(${params.add(kept, 'uuid[]')}) with ordinality k(id, at)
         join ${ident(target.table)} r on r.id = k.id order by k.at`,
        params,
      );
      const given = (value ?? []) as string[];
      const unseen = rows.filter((one) => !one.seen && !given.includes(one.id)).map((one) => one.id);
      if (unseen.length === 0) continue;
      const seen = rows.filter((one) => one.seen).map((one) => one.id);
      if (isDeepStrictEqual(seen, given)) change.delete(field);
      else change.set(field, [...given, ...unseen]);
    }
  }

  /** The row, locked until the transaction ends. Not found and not readable are one answer. */
  async existing(
    actor: Actor,
    record: RegisteredRecord,
    id: string,
    action: 'update' | 'delete',
  ): Promise<Existing> {
    const { policy } = this.services;
    const params = new Params();
    const readable = policy.predicate(actor, record, 'read', 't', params);
    const allowed = policy.predicate(actor, record, action, 't', params);
    const [row] = await this.query<Existing>(
      `select t.version, t.deleted_at is not null as deleted, ${readable} as readable, ${allowed} as allowed,
         ${flatJson(record.fields.values(), 't')} as values
       from ${ident(record.table)} t where t.id = ${params.add(isUuid(id) ? id : null, 'uuid')} for update of t`,
      params,
    );
    if (!row?.readable) throw recordErrors.NOT_FOUND();
    return row;
  }

  /** After the write the row must still be within the actor's reach: nobody gives records to where it may not write. */
  async requireReach(
    actor: Actor,
    record: RegisteredRecord,
    id: string,
    action: 'create' | 'update',
  ): Promise<void> {
    const params = new Params();
    const { policy } = this.services;
    const predicate =
      action === 'create'
        ? policy.predicate(actor, record, action, 't', params)
        : policy.landing(actor, record, action, 't', params);
    if (predicate === 'true') return;
    const text = `select 1 from ${ident(record.table)} t where t.id = ${params.add(id, 'uuid')} and ${predicate}`;
    const rows = await this.query(text, params);
    if (rows.length === 0) throw accessErrors.FORBIDDEN();
  }
  private query<T extends object>(text: string, params: Params): Promise<T[]> {
    return this.sql.query<T>(text, params.values, this.services.names.of(text));
  }
}
