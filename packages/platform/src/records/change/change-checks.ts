import { actingUserId, type Actor, type Row } from '@ricejar/sdk';
import { isDeepStrictEqual } from 'node:util';
import type { Sql } from '../../database/database.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { ChangeServices } from './change-services.js';
import { Facts, isGivenReference, type Change } from './facts.js';

/** What must hold before a write. */
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

  /** Whose a record will be; null where the change says nothing of it. */
  ownerAfter(actor: Actor, record: RegisteredRecord, change: Change, isNew: boolean): unknown {
    const owner = record.fields.get('owner');
    if (!owner || !record.owned) return null;
    return change.get(owner) ?? (isNew ? actingUserId(actor) : null);
  }

  /** A new record belongs to whoever makes it; the org unit follows the owner. */
  async fillOwner(
    actor: Actor,
    record: RegisteredRecord,
    change: Change,
    before: Row | null,
    facts: Facts,
  ): Promise<void> {
    const owner = record.fields.get('owner');
    const orgUnit = record.fields.get('orgUnit');
    if (!owner || !orgUnit || !record.owned) return;
    const ownerId = this.ownerAfter(actor, record, change, before === null);
    if (before === null) change.set(owner, ownerId);
    if (!ownerId || change.get(orgUnit)) return;
    const unit = facts.unitOf(ownerId);
    if (unit !== undefined) return void change.set(orgUnit, unit);
    const later = await Facts.read(this.sql, this.services, actor, record, null, new Map(), ownerId);
    change.set(orgUnit, later.unitOf(ownerId) ?? null);
  }

  /** What an administrator requires is asked of people: the system writes what it knows. */
  requireFilled(actor: Actor, record: RegisteredRecord, change: Change, isNew: boolean): void {
    for (const field of record.fields.values()) {
      const { required, readOnly, owner } = field.definition;
      if (!required || readOnly || (owner === 'custom' && actor.kind === 'system')) continue;
      const value = change.get(field) ?? null;
      if (value === null && (isNew || change.has(field)))
        throw recordErrors.VALUE_REQUIRED({ field: field.path });
    }
  }

  /**
   * References that the actor or a rule sets must point to live records that the actor may read: a hidden one answers as a
   * missing one.
   */
  async requireReferences(
    actor: Actor,
    record: RegisteredRecord,
    change: Change,
    facts: Facts,
  ): Promise<void> {
    const given = [...change].filter(isGivenReference);
    // What rules have added was not asked about before.
    const added = new Map(given.filter(([field, value]) => facts.finds(field, value) === undefined));
    const later =
      added.size === 0 ? facts : await Facts.read(this.sql, this.services, actor, record, null, added);
    for (const [field, value] of given) {
      if (!(facts.finds(field, value) ?? later.finds(field, value)))
        throw recordErrors.REFERENCE_NOT_FOUND({ record: record.name, field: field.path });
    }
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
      const text = `select r.id, coalesce(r.deleted_at is null and ${visible}, false) as seen
         from unnest(${params.add(kept, 'uuid[]')}) with ordinality k(id, at)
         join ${ident(target.table)} r on r.id = k.id order by k.at`;
      const rows = await this.sql.query<{ id: string; seen: boolean }>(
        text,
        params.values,
        this.services.names.of(text),
      );
      const given = (value ?? []) as string[];
      const unseen = rows.filter((one) => !one.seen && !given.includes(one.id)).map((one) => one.id);
      if (unseen.length === 0) continue;
      const seen = rows.filter((one) => one.seen).map((one) => one.id);
      if (isDeepStrictEqual(seen, given)) change.delete(field);
      else change.set(field, [...given, ...unseen]);
    }
  }
}
