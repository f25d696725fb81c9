import { RicejarError, type RollUp } from '@ricejar/sdk';
import { ident } from '../../naming.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { derivedErrors } from '../derived.errors.js';
import { filterSql, lookedAt, UnfitFilter, type LookedAt } from './roll-up-filter.js';

/** A roll-up with what it reads. */
export interface RollUpField {
  /** On the parent. */
  field: RegisteredField;
  rollUp: RollUp;
  /** On the child; none for a count. */
  of: RegisteredField | null;
  /** Condition on the child `c`; `true` where all count. */
  condition: string;
  /** The same on a child of another name. */
  conditionOn(child: string): string;
  lookedAt: readonly LookedAt[];
}

/** Roll-ups of one parent over one reference: computed and written together. */
export interface RollUpGroup {
  parent: RegisteredRecord;
  child: RegisteredRecord;
  via: RegisteredField;
  rollUps: readonly RollUpField[];
}

/** Arrays have no "latest" that SQL could pick by plain means. */
const UNFIT_KINDS: ReadonlySet<string> = new Set(['multiChoice', 'references']);

/** The roll-ups of a record type, by the reference they come over. Throws `ROLL_UP_INVALID`. */
export function rollUpGroups(registry: RecordRegistry, parent: RegisteredRecord): RollUpGroup[] {
  const groups = new Map<string, { child: RegisteredRecord; via: RegisteredField; rollUps: RollUpField[] }>();
  for (const field of parent.fields.values()) {
    const { rollUp } = field.definition;
    if (!rollUp) continue;
    const child = registry.get(rollUp.record);
    const via = child.fields.get(rollUp.via);
    if (!via) throw new Error(`${child.name} has no field ${rollUp.via}`);
    const key = `${child.name}.${via.path}`;
    const group = groups.get(key) ?? { child, via, rollUps: [] };
    group.rollUps.push(rollUpField(registry, child, field, rollUp));
    groups.set(key, group);
  }
  // One order on every server, whatever order fields were added in: the triggers are known by their text.
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { rollUps, ...group }]) => ({
      parent,
      ...group,
      rollUps: rollUps.toSorted((a, b) => (a.field.path < b.field.path ? -1 : 1)),
    }));
}

function rollUpField(
  registry: RecordRegistry,
  child: RegisteredRecord,
  field: RegisteredField,
  rollUp: RollUp,
): RollUpField {
  const invalid = (reason: string, reasonZh: string) =>
    derivedErrors.ROLL_UP_INVALID({ field: field.path, reason, reasonZh });
  const of = rollUp.field === undefined ? null : (child.fields.get(rollUp.field) ?? null);
  if (of && UNFIT_KINDS.has(of.definition.kind))
    throw invalid('lists of values cannot be rolled up', '多值字段不能汇总');
  const filter = rollUp.filter ?? {};
  try {
    const looked = lookedAt(registry, child, filter);
    const conditionOn = (alias: string) => filterSql(registry, child, alias, filter);
    return { field, rollUp, of, condition: conditionOn('c'), conditionOn, lookedAt: looked };
  } catch (error) {
    if (error instanceof UnfitFilter) throw invalid(error.reason, error.reasonZh);
    if (error instanceof RicejarError) throw invalid(error.messageIn('en'), error.messageIn('zh-CN'));
    throw error;
  }
}

/** Columns of the child whose change may change a roll-up of the group. */
export function watchedColumns({ via, rollUps }: RollUpGroup): string[] {
  const columns = new Set([via.column, 'deleted_at']);
  for (const { rollUp, of, lookedAt: looked } of rollUps) {
    for (const column of of ? valueColumns(of) : []) columns.add(column);
    if (rollUp.op === 'latest') columns.add('created_at');
    for (const one of looked)
      if (one.trail.length === 0) columns.add(one.field.baseColumn ?? one.field.column);
  }
  return [...columns].map(ident);
}

/** Columns that hold a value: three for money. */
export const valueColumns = (field: RegisteredField): string[] =>
  [field.column, field.currencyColumn, field.baseColumn].filter((one) => one !== undefined);

/** Fields of other record types that decide what counts, with the way there. */
export interface FarField {
  /** Unique in the installation, and the same for as long as the way is. */
  key: string;
  group: RollUpGroup;
  trail: readonly RegisteredField[];
  record: RegisteredRecord;
  columns: readonly string[];
}

export function farFields(group: RollUpGroup): FarField[] {
  const found = new Map<string, FarField & { columns: string[] }>();
  for (const { trail, record, field } of group.rollUps.flatMap((one) => one.lookedAt)) {
    if (trail.length === 0) continue;
    const way = trail.map((one) => one.path).join('/');
    const key = `${group.parent.name}<${group.child.name}.${group.via.path}/${way}`;
    const far = found.get(key) ?? { key, group, trail, record, columns: [] };
    const column = ident(field.baseColumn ?? field.column);
    if (!far.columns.includes(column)) far.columns.push(column);
    found.set(key, far);
  }
  return [...found.values()];
}
