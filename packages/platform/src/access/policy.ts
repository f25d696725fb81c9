import { Injectable } from '@nestjs/common';
import type { Action, Actor, RecordGrant, Scope } from '@ricejar/sdk';
import { ident } from '../records/naming.js';
import { RecordRegistry, type RegisteredField, type RegisteredRecord } from '../records/record-registry.js';
import { actorPart, type Params } from '../records/params.js';

/** Grants of each role for one record type; the role's `*` speaks where it does not name the type. */
const grantsFor = (actor: Actor, record: string): RecordGrant[] =>
  actor.grants.flatMap((grants) => grants[record] ?? grants['*'] ?? []);

const REACH: readonly Scope[] = ['none', 'own', 'team', 'subtree', 'all'];

/**
 * (actor, record type, action) -> SQL row predicate + readable + writable fields. The only place that knows what a
 * grant means; list, get, group, search, import and every write ask here.
 */
@Injectable()
export class Policy {
  constructor(private readonly registry: RecordRegistry) {}

  /** The widest scope any role of the actor gives. */
  scope(actor: Actor, record: string, action: Action): Scope {
    const scopes = grantsFor(actor, record).map((grant) => REACH.indexOf(grant[action] ?? 'none'));
    return REACH[Math.max(0, ...scopes)] ?? 'none';
  }

  can(actor: Actor, record: string, action: Action): boolean {
    return this.scope(actor, record, action) !== 'none';
  }

  /** Condition on the rows of `alias`; `true` where every row is granted, `false` where none is. */
  predicate(actor: Actor, record: RegisteredRecord, action: Action, alias: string, params: Params): string {
    return this.reach(actor, record, this.scope(actor, record.name, action), alias, params);
  }

  /** A field is readable when a role that lets the actor read the record type does not hide it. */
  isReadable(actor: Actor, record: RegisteredRecord, field: RegisteredField): boolean {
    return grantsFor(actor, record.name).some(
      (grant) => (grant.read ?? 'none') !== 'none' && !grant.hidden?.includes(field.path),
    );
  }

  /** System-maintained fields are writable to the system alone; others by a role that neither hides nor locks them. */
  isWritable(
    actor: Actor,
    record: RegisteredRecord,
    field: RegisteredField,
    action: 'create' | 'update',
  ): boolean {
    if (actor.kind === 'system') return true;
    if (field.definition.readOnly) return false;
    return grantsFor(actor, record.name).some(
      (grant) =>
        (grant[action] ?? 'none') !== 'none' &&
        !grant.hidden?.includes(field.path) &&
        !grant.readOnly?.includes(field.path),
    );
  }

  private reach(actor: Actor, record: RegisteredRecord, scope: Scope, alias: string, params: Params): string {
    if (scope === 'none') return 'false';
    if (scope === 'all' || record.definition.access === 'shared') return 'true';
    // The system is not in the org tree: only `all` means something to it.
    if (actor.kind !== 'user') return 'false';
    const ways: string[] = [];
    if (record.owned) ways.push(...this.ownWays(actor, scope, alias, params));
    const parent = record.parentField;
    if (parent) ways.push(this.throughParent(actor, record, parent, scope, alias, params));
    return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
  }

  private ownWays(actor: Actor & { kind: 'user' }, scope: Scope, alias: string, params: Params): string[] {
    const ways = [`${alias}.owner_id = ${params.add(actorPart(actor, 'userId'), 'uuid')}`];
    if (scope === 'team')
      ways.push(`${alias}.org_unit_id = ${params.add(actorPart(actor, 'orgUnitId'), 'uuid')}`);
    if (scope === 'subtree')
      ways.push(`${alias}.org_unit_id = any(${params.add(actorPart(actor, 'orgUnitIds'), 'uuid[]')})`);
    return ways;
  }

  private throughParent(
    actor: Actor,
    record: RegisteredRecord,
    parentField: string,
    scope: Scope,
    alias: string,
    params: Params,
  ): string {
    const reference = record.fields.get(parentField);
    const parent = this.registry.get(reference?.definition.target ?? '');
    const parentAlias = `${alias}_p`;
    const condition = this.reach(actor, parent, scope, parentAlias, params);
    return (
      `exists (select 1 from ${ident(parent.table)} ${parentAlias} ` +
      `where ${parentAlias}.id = ${alias}.${ident(reference?.column ?? '')} and ${condition})`
    );
  }
}
