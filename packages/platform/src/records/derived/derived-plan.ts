import type { RecordRegistry } from '../record-registry.js';
import type { DerivedObject, TriggerPart } from './derived-object.js';
import { triggersObject } from './derived-triggers.js';
import { keptTotals, type KeptTotal } from './kept-total/kept-total.js';
import { keptTotalObject, keptTotalTriggers } from './kept-total/kept-total-sql.js';

/** Everything in the database that the declarations ask to be kept at write. */
export interface DerivedPlan {
  keptTotals: readonly KeptTotal[];
  /** By table. */
  triggers: ReadonlyMap<string, readonly TriggerPart[]>;
  /** In the order in which they are made. */
  objects: readonly DerivedObject[];
}

export function derivedPlan(registry: RecordRegistry): DerivedPlan {
  const totals = registry.all().flatMap(keptTotals);
  const triggers = new Map<string, TriggerPart[]>();
  for (const part of totals.map(keptTotalTriggers))
    triggers.set(part.table, [...(triggers.get(part.table) ?? []), part]);
  return {
    keptTotals: totals,
    triggers,
    objects: [
      ...totals.map(keptTotalObject),
      ...[...triggers].map(([table, parts]) => triggersObject(table, parts)),
    ],
  };
}
