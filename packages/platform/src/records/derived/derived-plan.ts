import type { RecordRegistry, RegisteredRecord } from '../record-registry.js';
import { backfillObject } from './derived-backfill.js';
import type { DerivedObject, TriggerPart } from './derived-object.js';
import { triggersObject } from './derived-triggers.js';
import { formulasOf } from './formula/formula.js';
import { keptTotals, type KeptTotal } from './kept-total/kept-total.js';
import { keptTotalObject, keptTotalTriggers } from './kept-total/kept-total-sql.js';
import { farFields, rollUpGroups, type FarField, type RollUpGroup } from './roll-up/roll-up.js';
import { recomputeSql } from './roll-up/roll-up-sql.js';
import { farTriggers, rollUpTriggers } from './roll-up/roll-up-triggers.js';

/** Everything that the declarations ask to be kept at write. */
export interface DerivedPlan {
  keptTotals: readonly KeptTotal[];
  rollUps: readonly RollUpGroup[];
  far: readonly FarField[];
  /** By table. */
  triggers: ReadonlyMap<string, readonly TriggerPart[]>;
  /** In the order in which they are made. */
  objects: readonly DerivedObject[];
}

const plans = new WeakMap<RecordRegistry, { revision: number; plan: DerivedPlan }>();

/** Throws `ROLL_UP_INVALID` or `FORMULA_INVALID` for what cannot be kept. */
export function derivedPlan(registry: RecordRegistry): DerivedPlan {
  const known = plans.get(registry);
  if (known?.revision === registry.revision) return known.plan;
  const plan = planOf(registry);
  plans.set(registry, { revision: registry.revision, plan });
  return plan;
}

function planOf(registry: RecordRegistry): DerivedPlan {
  const records = registry.all().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const totals = records.flatMap(keptTotals);
  const rollUps = records.flatMap((record) => rollUpGroups(registry, record));
  const far = rollUps.flatMap(farFields);
  const triggers = new Map<string, TriggerPart[]>();
  const parts = [
    ...totals.map(keptTotalTriggers),
    ...rollUps.map((group) => rollUpTriggers(group, readByFormula(group) ? group.parent.name : null)),
    ...far.map(farTriggers),
  ];
  for (const part of parts) triggers.set(part.table, [...(triggers.get(part.table) ?? []), part]);
  return {
    keptTotals: totals,
    rollUps,
    far,
    triggers,
    objects: [
      ...totals.map(keptTotalObject),
      ...[...triggers].map(([table, own]) => triggersObject(table, own)),
      ...records.flatMap((record) => computedObjects(record, rollUps)),
    ],
  };
}

const readByFormula = ({ parent, rollUps }: RollUpGroup): boolean =>
  formulasOf(parent).some(({ uses }) => rollUps.some(({ field }) => uses.includes(field.path)));

/** One object for each field that is computed: a new definition has its rows gone through. */
function computedObjects(record: RegisteredRecord, rollUps: readonly RollUpGroup[]): DerivedObject[] {
  const groups = rollUps.filter(({ parent }) => parent === record);
  return [
    ...groups.flatMap((group) =>
      group.rollUps.map((one) =>
        backfillObject('rollUp', record, one.field, recomputeSql({ ...group, rollUps: [one] }, 'ids')),
      ),
    ),
    ...formulasOf(record).map(({ field, expression, result }) =>
      backfillObject('formula', record, field, `${result}: ${expression}`),
    ),
  ];
}
