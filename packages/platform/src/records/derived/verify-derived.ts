import type { Sql } from '../../database/database.js';
import { ident } from '../naming.js';
import type { RecordRegistry } from '../record-registry.js';
import { backfills } from './derived-backfill.js';
import { sha } from './derived-object.js';
import { derivedPlan } from './derived-plan.js';
import { missingTriggers } from './derived-triggers.js';
import { formulasOf } from './formula/formula.js';
import { wrongFormulas } from './formula/formula-rows.js';
import { keptTotalHolds } from './kept-total/kept-total-sql.js';
import { wrongRollUps } from './roll-up/roll-up-sql.js';

/** Formulas are computed here, not in the database: of a large table the newest rows stand for all. */
const FORMULA_ROWS = 5_000;

/** Something kept at write that is not as it should be. */
export interface DerivedFault {
  /** Name of the derived object, such as `keptTotal:kept_opportunity_by_stage_id`. */
  name: string;
  problem: 'missing' | 'outdated' | 'unknown' | 'triggerMissing' | 'wrong';
  /** Names of the triggers that are missing, or how many rows are wrong. */
  detail?: string;
}

/** Compares what is kept with the declarations and with the rows. Empty: all is well. Safe while others write. */
export async function verifyDerived(sql: Sql, registry: RecordRegistry): Promise<DerivedFault[]> {
  const plan = derivedPlan(registry);
  const ledger = await sql.query<{ name: string; definition: string }>(
    'select name, definition from derived_object',
  );
  const known = new Map(ledger.map((row) => [row.name, row.definition]));
  const wanted = new Set(plan.objects.map((one) => one.name));
  const faults: DerivedFault[] = [
    ...ledger
      .filter((row) => !wanted.has(row.name))
      .map(({ name }) => ({ name, problem: 'unknown' as const })),
    ...plan.objects.flatMap(({ name, definition }): DerivedFault[] => {
      const found = known.get(name);
      if (found === sha(definition)) return [];
      return [{ name, problem: found === undefined ? 'missing' : 'outdated' }];
    }),
  ];
  const waiting = new Set(
    (await backfills(sql)).flatMap(({ record, fields }) => fields.map((path) => `${record}.${path}`)),
  );
  for (const [table, parts] of plan.triggers) {
    const missing = await missingTriggers(sql, table, parts);
    if (missing.length > 0)
      faults.push({ name: `triggers:${table}`, problem: 'triggerMissing', detail: missing.join(', ') });
  }
  for (const total of plan.keptTotals) {
    const name = `keptTotal:${total.table}`;
    if (known.has(name) && !(await keptTotalHolds(sql, total))) faults.push({ name, problem: 'wrong' });
  }
  for (const group of plan.rollUps) {
    const fields = group.rollUps.map(({ field }) => field.path);
    if (fields.some((path) => waiting.has(`${group.parent.name}.${path}`))) continue;
    const wrong = await wrongRollUps(sql, group);
    const detail = `${group.parent.name}: ${wrong} rows, ${fields.join(', ')}`;
    if (wrong > 0) faults.push({ name: `rollUp:${group.parent.table}`, problem: 'wrong', detail });
  }
  for (const record of registry.all()) {
    const fields = formulasOf(record).map(({ field }) => field.path);
    if (fields.length === 0 || fields.some((path) => waiting.has(`${record.name}.${path}`))) continue;
    const newest = await sql.query<{ id: string }>(
      `select id from ${ident(record.table)} order by id desc limit ${FORMULA_ROWS}`,
    );
    const ids = newest.map((row) => row.id);
    const wrong = await wrongFormulas(sql, record, ids);
    const detail = `${record.name}: ${wrong} rows, ${fields.join(', ')}`;
    if (wrong > 0) faults.push({ name: `formula:${record.table}`, problem: 'wrong', detail });
  }
  return faults;
}

/**
 * Makes totals anew from the rows, in the caller's transaction while nobody writes to their tables; roll-ups and formulas are put
 * in line for the worker.
 */
export async function rebuildDerived(tx: Sql, registry: RecordRegistry): Promise<void> {
  for (const { table, repair } of derivedPlan(registry).objects) {
    if (!repair) continue;
    await tx.query(`lock table ${ident(table)} in share row exclusive mode`);
    await repair(tx);
  }
}
