import type { Actor } from '@ricejar/sdk';
import type { Rights } from '../../access/rights.js';
import { ident } from '../naming.js';
import type { Params } from '../params.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';

/** What every part of one statement shares: who asks, the registry, the parameters, and a supply of aliases. */
export class QueryScope {
  private aliases = 0;
  /** Whether the answer is JSON byte for byte as `JSON.stringify` writes it; PostgreSQL's own `jsonb` text has blanks in it. */
  tidy = true;
  private readonly columns = new Map<string, Set<string>>();

  constructor(
    readonly actor: Actor,
    readonly registry: RecordRegistry,
    readonly policy: Rights,
    readonly params: Params,
    readonly now: Date,
  ) {}

  alias(): string {
    return `t${this.aliases++}`;
  }

  /** A column of `alias`; noted, so that what `alias` stands for brings the columns asked of it and no others. */
  column(alias: string, name: string): string {
    const known = this.columns.get(alias) ?? new Set();
    this.columns.set(alias, known.add(name));
    return `${alias}.${ident(name)}`;
  }

  /** The columns asked of `alias`, as a select list from `source`. */
  columnsOf(alias: string, source: string): string {
    const names = [...(this.columns.get(alias) ?? [])];
    return names.length === 0 ? '1' : names.map((name) => `${source}.${ident(name)}`).join(', ');
  }

  /** A column of a field as the actor may know it: a roll-up over records it does not all see counts those it sees. */
  seen(record: RegisteredRecord, field: RegisteredField, alias: string, column = field.column): string {
    const kept = this.column(alias, column);
    if (!field.definition.rollUp) return kept;
    const id = this.column(alias, 'id');
    return this.policy.seenRollUp(this.actor, record, field, column, id, this.params) ?? kept;
  }

  /** Live rows of `record` that the actor may read. */
  visible(record: RegisteredRecord, alias: string, bin = false): string {
    const predicate = this.policy.predicate(this.actor, record, 'read', alias, this.params);
    const live = `${alias}.deleted_at is ${bin ? 'not ' : ''}null`;
    return predicate === 'true' ? live : `${live} and ${predicate}`;
  }

  /** A field the actor may read. One it may not read does not exist for it: same error, same words. */
  field(record: RegisteredRecord, path: string): RegisteredField {
    const field = record.fields.get(path);
    if (!field || !this.policy.isReadable(this.actor, record, field)) {
      throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: path });
    }
    return field;
  }

  canRead(record: RegisteredRecord): boolean {
    return this.policy.can(this.actor, record.name, 'read');
  }
}
