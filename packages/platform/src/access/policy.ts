import { Injectable } from '@nestjs/common';
import {
  Clock,
  type Action,
  type Actor,
  type ErrorDetails,
  type Filter,
  type Grants,
  type RicejarError,
} from '@ricejar/sdk';
import { mayKnowSources, rollUpOf, seenRollUpSql, seesAll } from '../records/derived/computed-rights.js';
import type { Params } from '../records/params.js';
import { RecordRegistry, type RegisteredField, type RegisteredRecord } from '../records/record-registry.js';
import { recordErrors } from '../records/records.errors.js';
import { judgeCondition, type RuleContext } from './condition.js';
import { fieldRights, grantedBy, grantsAny } from './grants.js';
import type { Rights } from './rights.js';
import { RuleBook, type Way } from './rule-book.js';
import { ruleSql } from './rule-sql.js';

/** Guards people's edits, so whoever may read a record at all must be able to tell it back. */
const VERSION = 'version';

/**
 * (actor, record type, action) -> SQL row predicate + readable + writable fields. The only place that knows what a
 * grant means; list, get, group, search, import, history and every write ask here.
 */
@Injectable()
export class Policy implements Rights {
  constructor(
    private readonly registry: RecordRegistry,
    private readonly clock: Clock,
  ) {}

  can(actor: Actor, record: string, action: Action): boolean {
    return grantsAny(actor, record, action);
  }

  predicate(actor: Actor, record: RegisteredRecord, action: Action, alias: string, params: Params): string {
    return ruleSql(this.context(actor, params), this.book(actor).rule(record, action), alias);
  }

  /** As `predicate`, without what is merely shared: for handing a record to another owner. */
  byRole(actor: Actor, record: RegisteredRecord, action: Action, alias: string, params: Params): string {
    return ruleSql(this.context(actor, params), this.book(actor).byRole(record, action), alias);
  }

  /** Condition on where a record of `alias` may lie after it was made or changed: within reach, and in sight. */
  landing(
    actor: Actor,
    record: RegisteredRecord,
    action: 'create' | 'update',
    alias: string,
    params: Params,
  ): string {
    return ruleSql(this.context(actor, params), this.book(actor).landing(record, action), alias);
  }

  /** Whether `landing` may look at more of a record than whose it is. */
  isConditional(actor: Actor, record: RegisteredRecord, action: 'create' | 'update'): boolean {
    const actions: readonly Action[] = action === 'create' ? ['create', 'read'] : ['read'];
    return actions.some((one) => grantedBy(actor, record, one).some(({ when }) => when !== null));
  }

  /** Every way by which the actor is granted the action on some rows; together they are the predicate. */
  ways(actor: Actor, record: RegisteredRecord, action: Action): Way[] {
    return this.book(actor).ways(record, action);
  }

  /**
   * A field is readable when a role that lets the actor read the record type lists it, or lists none. A reference to a
   * record type that the actor may not read at all is no field for it, nor is what is computed from fields it may not read.
   */
  isReadable(actor: Actor, record: RegisteredRecord, field: RegisteredField): boolean {
    const { path, definition } = field;
    if (!this.can(actor, record.name, 'read')) return false;
    if (definition.target && !this.can(actor, definition.target, 'read')) return false;
    const { read } = fieldRights(actor, record.name);
    const listed = read === null || read.has(path) || path === record.definition.title || path === VERSION;
    return listed && mayKnowSources(this, this.registry, actor, record, field);
  }

  seenRollUp(
    actor: Actor,
    record: RegisteredRecord,
    field: RegisteredField,
    column: string,
    id: string,
    params: Params,
  ): string | null {
    const rollUp = rollUpOf(this.registry, record, field.path);
    if (!rollUp || seesAll(this, actor, rollUp.group.child)) return null;
    const visible = this.predicate(actor, rollUp.group.child, 'read', 'c', params);
    return seenRollUpSql(rollUp, column, id, visible);
  }

  /** System-maintained fields are writable to the system alone; others by a role that lists them, or lists none. */
  isWritable(
    actor: Actor,
    record: RegisteredRecord,
    { path, definition }: RegisteredField,
    action: 'create' | 'update',
  ): boolean {
    if (actor.kind === 'system') return true;
    if (definition.readOnly || !this.can(actor, record.name, action)) return false;
    const { [action]: written } = fieldRights(actor, record.name);
    return written === null || written.has(path);
  }

  /** What is wrong with the first condition that cannot be, as details of an error; null when all are sound. */
  faultOf(actor: Actor, grants: Grants): ErrorDetails | null {
    for (const [name, grant] of Object.entries(grants)) {
      for (const [action, filter] of Object.entries(grant.when ?? {})) {
        const fault = this.conditionFault(actor, name, filter);
        if (!fault) continue;
        const [reason, reasonZh] = [fault.messageIn('en'), fault.messageIn('zh-CN')];
        return { record: name, action, field: fault.details['field'] ?? null, reason, reasonZh };
      }
    }
    return null;
  }

  private conditionFault(actor: Actor, name: string, filter: Filter): RicejarError | null {
    const record = this.registry.find(name);
    if (!record) return recordErrors.FIELD_UNKNOWN({ record: name, field: Object.keys(filter)[0] ?? '' });
    return judgeCondition({ actor, registry: this.registry, now: this.clock.now() }, record, filter).fault;
  }

  /** What rules are turned into SQL with; `params` are those of the statement. */
  context(actor: Actor, params: Params): RuleContext {
    return { actor, registry: this.registry, params, now: this.clock.now() };
  }

  private book(actor: Actor): RuleBook {
    return new RuleBook(this.registry, actor);
  }
}
