import { RicejarError, type Actor, type Filter } from '@ricejar/sdk';
import { Params } from '../records/params.js';
import { whereFilter } from '../records/query/filter.js';
import { QueryScope } from '../records/query/scope.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';
import { recordErrors } from '../records/records.errors.js';
import { OPEN } from './rights.js';

/** What a rule is compiled with. */
export interface RuleContext {
  actor: Actor;
  registry: RecordRegistry;
  params: Params;
  now: Date;
}

/**
 * A scope inside another statement. A condition of a role is the organisation's word, not its holder's, so it may look at
 * every field of every record; `me` is still the actor. Its aliases are told apart from those around.
 */
class ConditionScope extends QueryScope {
  private inner = 0;

  constructor(
    { actor, registry, params, now }: RuleContext,
    private readonly outer: string,
    private readonly used: Set<RegisteredField>,
  ) {
    super(actor, registry, OPEN, params, now);
  }

  override alias(): string {
    return `${this.outer}_c${this.inner++}`;
  }

  override field(record: RegisteredRecord, path: string): RegisteredField {
    const field = record.fields.get(path);
    if (!field) throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: path });
    this.used.add(field);
    return field;
  }
}

/** What is wrong with a condition, or the fields that it looks at. */
export function judgeCondition(
  context: Omit<RuleContext, 'params'>,
  record: RegisteredRecord,
  filter: Filter,
): { fault: RicejarError | null; fields: ReadonlySet<RegisteredField> } {
  const fields = new Set<RegisteredField>();
  const scope = new ConditionScope({ ...context, params: new Params() }, 't', fields);
  try {
    whereFilter(scope, record, 't', filter);
    return { fault: null, fields };
  } catch (error) {
    if (error instanceof RicejarError) return { fault: error, fields };
    throw error;
  }
}

/** The condition on the rows of `alias`. One that makes no sense any more (its field was retired) holds for no row. */
export function conditionSql(
  context: RuleContext,
  record: RegisteredRecord,
  alias: string,
  filter: Filter,
): string {
  // Judged first: one that fails halfway would leave values behind that no text refers to.
  if (judgeCondition(context, record, filter).fault) return 'false';
  const conditions = whereFilter(new ConditionScope(context, alias, new Set()), record, alias, filter);
  return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
}
