import { systemActor, type Filter } from '@ricejar/sdk';
import { OPEN } from '../../../access/rights.js';
import { whereFilter } from '../../query/filter.js';
import { QueryScope } from '../../query/scope.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { Literals } from './literals.js';

/** A field that a filter looks at, and the references that lead to its record. */
export interface LookedAt {
  trail: readonly RegisteredField[];
  record: RegisteredRecord;
  field: RegisteredField;
}

/** Why a filter cannot decide what a roll-up counts. */
export class UnfitFilter extends Error {
  constructor(
    readonly reason: string,
    readonly reasonZh: string,
  ) {
    super(reason);
  }
}

/** Depends on who asks or on the day, so that no stored value could be right. */
const FLEETING = new Set(['isMe', 'inMyTeam', 'inLastDays', 'inNextDays']);
const EPOCH = new Date(0);

/** The filter as a condition on the rows of `alias`, with its values written out. Throws what lists throw too. */
export function filterSql(
  registry: RecordRegistry,
  record: RegisteredRecord,
  alias: string,
  filter: Filter,
): string {
  const scope = new QueryScope(systemActor('rollUp'), registry, OPEN, new Literals(), EPOCH);
  const conditions = whereFilter(scope, record, alias, filter);
  return conditions.length === 0 ? 'true' : conditions.map((one) => `(${one})`).join(' and ');
}

/** Every field that a filter looks at. Throws `UnfitFilter` for what a stored value could not follow. */
export function lookedAt(
  registry: RecordRegistry,
  record: RegisteredRecord,
  filter: Filter,
  trail: readonly RegisteredField[] = [],
): LookedAt[] {
  return Object.entries(filter).flatMap(([name, value]): LookedAt[] => {
    if (value === undefined || value === null || name === 'id') return [];
    if (name === 'and' || name === 'or' || name === 'not')
      return [value].flat().flatMap((one) => lookedAt(registry, record, one as Filter, trail));
    if (name === 'ext') {
      return Object.entries(value as Record<string, Record<string, Filter>>).flatMap(([owner, fields]) =>
        Object.entries(fields).flatMap(([field, operators]) =>
          atField(registry, record, `ext.${owner}.${field}`, operators, trail),
        ),
      );
    }
    return atField(registry, record, name, value as Filter, trail);
  });
}

function atField(
  registry: RecordRegistry,
  record: RegisteredRecord,
  path: string,
  operators: Filter,
  trail: readonly RegisteredField[],
): LookedAt[] {
  for (const operator of [path, ...Object.keys(operators)]) {
    if (FLEETING.has(operator))
      throw new UnfitFilter(
        `"${operator}" depends on who asks or on the day`,
        `“${operator}”取决于查询者或当天日期`,
      );
  }
  const field = record.fields.get(path);
  if (!field || field.definition.kind === 'references')
    throw new UnfitFilter(
      `its filter may look at fields and through references, not at "${path}"`,
      `筛选条件只能使用字段和单个引用，不能使用“${path}”`,
    );
  const own = { trail, record, field };
  if (field.definition.kind !== 'reference') return [own];
  const { isNull: _empty, id: _id, ...rest } = operators;
  const target = registry.get(field.definition.target ?? '');
  return [own, ...lookedAt(registry, target, rest, [...trail, field])];
}
