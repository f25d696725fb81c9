import type { Actor } from '@ricejar/sdk';
import type { Rights } from '../../access/rights.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../record-registry.js';
import { derivedPlan } from './derived-plan.js';
import { formulasOf } from './formula/formula.js';
import type { RollUpField, RollUpGroup } from './roll-up/roll-up.js';
import { computedColumns } from './roll-up/roll-up-sql.js';

/** A roll-up with the group it is computed in; null for any other field. */
export function rollUpOf(
  registry: RecordRegistry,
  record: RegisteredRecord,
  path: string,
): { group: RollUpGroup; one: RollUpField } | null {
  for (const group of derivedPlan(registry).rollUps) {
    if (group.parent.name !== record.name) continue;
    const one = group.rollUps.find(({ field }) => field.path === path);
    if (one) return { group, one };
  }
  return null;
}

/** Whether the actor sees every row, so that what is kept over all of them is its to know. */
export const seesAll = (rights: Rights, actor: Actor, record: RegisteredRecord): boolean =>
  rights.can(actor, record.name, 'read') &&
  rights.predicate(actor, record, 'read', 'c', new Params()) === 'true';

/**
 * Whether the actor may know what a field is computed from: a formula tells of every field it reads, a roll-up of the
 * fields that it adds up and counts by. A roll-up over records of which the actor sees some is its to know as far as those
 * go (`seenRollUpSql`), unless it is a reference; a formula over such a one is not.
 */
export function mayKnowSources(
  rights: Rights,
  registry: RecordRegistry,
  actor: Actor,
  record: RegisteredRecord,
  { path, definition }: RegisteredField,
): boolean {
  // What is kept of a roll-up tells of all its records.
  const known = (of: RegisteredRecord, field: RegisteredField): boolean => {
    const inner = field.definition.rollUp && rollUpOf(registry, of, field.path);
    return rights.isReadable(actor, of, field) && (!inner || seesAll(rights, actor, inner.group.child));
  };
  if (definition.expression !== undefined) {
    const formula = formulasOf(record).find(({ field }) => field.path === path);
    return (formula?.uses ?? []).every((used) => {
      const field = record.fields.get(used);
      return field ? known(record, field) : used === 'id';
    });
  }
  const rollUp = definition.rollUp && rollUpOf(registry, record, path);
  if (!rollUp) return true;
  const { group, one } = rollUp;
  if (definition.kind === 'reference' && !seesAll(rights, actor, group.child)) return false;
  const sources = [group.via, ...(one.of ? [one.of] : [])];
  return (
    sources.every((field) => known(group.child, field)) &&
    one.lookedAt.every(
      ({ record: of, field, trail }) =>
        known(of, field) && (trail.length === 0 || seesAll(rights, actor, of)),
    )
  );
}

/** A column of a roll-up over the records `c` that are `visible`, for the row whose id is `id`. */
export function seenRollUpSql(
  { group: { child, via }, one }: { group: RollUpGroup; one: RollUpField },
  column: string,
  id: string,
  visible: string,
): string {
  const value = computedColumns(one).find(([name]) => name === column)?.[1] ?? 'null';
  return (
    `(select ${value} from ${ident(child.table)} c ` +
    `where c.${ident(via.column)} = ${id} and c.deleted_at is null and ${visible})`
  );
}
