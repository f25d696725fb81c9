import { actingUserId, type Actor, type BulkResult, type Input, type Row } from '@ricejar/sdk';
import type { Sql, Transaction } from '../../database/database.js';
import { insertFrom } from '../../records/change/bulk.js';
import { insertRows } from '../../records/change/bulk-insert.js';
import { updateRows } from '../../records/change/bulk-update.js';
import type { ChangeServices } from '../../records/change/change-services.js';
import { COLUMN_TYPES, flatJson } from '../../records/change/columns.js';
import { formulasOf } from '../../records/derived/formula/formula.js';
import { ident } from '../../records/naming.js';
import type { RegisteredField } from '../../records/record-registry.js';
import type { ImportPlan, PlannedColumn } from './import-plan.js';
import type { BatchDone } from './import-store.js';
import { referenceColumns } from './references.js';
import { applyRules, hasRules, ruleRows } from './rule-rows.js';
import { RuleTransaction } from './rule-transaction.js';
import type { StageTables } from './stage.js';

export const WRITE_BATCH = 5_000;

/** Rules judge the person who imports; history is signed by the import on that person's behalf. */
export interface ImportActors {
  importer: Actor;
  writer: Actor;
}

/** Writes the rows of the plan behind a place in it; null when there are none left. */
export async function writeBatch(
  tx: Transaction,
  services: ChangeServices & { rates: ReadonlyMap<string, string> },
  actors: ImportActors,
  plan: ImportPlan,
  tables: StageTables,
  from: Pick<BatchDone, 'lastDepth' | 'lastRow'>,
  size: number,
): Promise<BatchDone | null> {
  const [batch] = await tx.query<{ depth: number; row: number; count: number; fresh: number }>(
    `select max(_depth) as depth, (array_agg(_row order by _depth desc, _row desc))[1] as row, count(*)::int as count,
       count(*) filter (where _live is null)::int as fresh
     from (select _depth, _row, _live from ${tables.plan} where (_depth, _row) > ($1, $2) order by _depth, _row limit $3) b`,
    [from.lastDepth, from.lastRow, size],
  );
  if (!batch?.count) return null;
  const { depth, row, count, fresh } = batch;
  const range = [from.lastDepth, from.lastRow, depth, row];
  const place = { processed: count, lastDepth: depth, lastRow: row };
  // What a row says decides what its formulas come to: those are computed where the rows pass through.
  if (hasRules(services, plan) || formulasOf(plan.record).length > 0)
    return { ...(await writeByRules(tx, services, actors, plan, tables, range)), ...place };
  const inserted = fresh > 0 ? await insertBatch(tx, services, actors.writer, plan, tables, range) : 0;
  const updated = fresh < count ? await updateBatch(tx, services, actors.writer, plan, tables, range) : 0;
  return { inserted, updated, ...place };
}

/** The currencies that occur in the rows to be written. */
export async function currenciesOf(sql: Sql, plan: ImportPlan, tables: StageTables): Promise<string[]> {
  const currencies = new Set<string>();
  for (const { field } of plan.columns) {
    if (!field.currencyColumn) continue;
    const name = ident(field.currencyColumn);
    const rows = await sql.query<{ one: string }>(
      `select distinct ${name} as one from ${tables.plan} where ${name} is not null`,
    );
    for (const row of rows) currencies.add(row.one);
  }
  return [...currencies];
}

const IN_RANGE = '(p._depth, p._row) > ($1, $2) and (p._depth, p._row) <= ($3, $4)';

async function insertBatch(
  tx: Transaction,
  services: ChangeServices & { rates: ReadonlyMap<string, string> },
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
  range: number[],
): Promise<number> {
  const at = services.clock.now();
  const columns = new Map<string, string>([
    ['id', 'p._id'],
    ['created_at', '$5::timestamptz'],
    ['updated_at', '$5::timestamptz'],
    ['created_by_id', '$6::uuid'],
    ['updated_by_id', '$6::uuid'],
    ...plan.columns.flatMap(insertColumns),
    ...ownership(plan),
  ]);
  const names = [...columns.keys()].map(ident).join(', ');
  return insertFrom(tx, actor, plan.record, at, {
    insert: `insert into ${ident(plan.record.table)} (${names})
     select ${[...columns.values()].join(', ')} from ${tables.plan} p, (select $7::jsonb as rates) r
     where ${IN_RANGE} and p._live is null order by p._depth, p._row`,
    values: [...range, at, actingUserId(actor), JSON.stringify(Object.fromEntries(services.rates))],
  });
}

function insertColumns({ field }: PlannedColumn): [string, string][] {
  const value = `p.${ident(field.column)}`;
  if (field.currencyColumn && field.baseColumn) {
    const currency = `p.${ident(field.currencyColumn)}`;
    return [
      [field.column, value],
      [field.currencyColumn, currency],
      [field.baseColumn, `round(${value} * (r.rates->>${currency})::numeric, 4)`],
    ];
  }
  return [[field.column, withDefault(field, value)]];
}

function withDefault({ definition }: RegisteredField, value: string): string {
  if (definition.default === undefined) return value;
  const literal = `'${String(definition.default).replaceAll("'", "''")}'`;
  return `coalesce(${value}, ${literal}::${COLUMN_TYPES[definition.kind]})`;
}

function ownership(plan: ImportPlan): [string, string][] {
  if (!plan.record.owned) return [];
  const filled = (path: string) => referenceColumns(plan).some((column) => column.field.path === path);
  return [
    ['owner_id', filled('owner') ? 'p._owner' : 'p.owner_id'],
    ['org_unit_id', filled('orgUnit') ? 'p._org_unit' : 'p.org_unit_id'],
  ];
}

/** An empty cell leaves the field as it is: a file that lacks a value does not say that there is none. */
async function updateBatch(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
  range: number[],
): Promise<number> {
  const owner = plan.columns.find((column) => column.field.path === 'owner');
  const follows =
    owner && !plan.columns.some((column) => column.field.path === 'orgUnit')
      ? plan.record.fields.get('orgUnit')
      : undefined;
  const fields = [...plan.columns.map((column) => column.field), ...(follows ? [follows] : [])];
  const merged = fields.flatMap((field) => {
    const value = ident(field.column);
    const columns = [`coalesce(p.${value}, t.${value}) as ${value}`];
    if (!field.currencyColumn) return columns;
    const currency = ident(field.currencyColumn);
    // Amount and currency are one value: the currency of an empty cell is the record's own.
    return [
      ...columns,
      `case when p.${value} is null then t.${currency} else p.${currency} end as ${currency}`,
    ];
  });
  const rows = await tx.query<{ id: string; values: Row }>(
    `select v.id, ${flatJson(fields, 'v')} as values from (
       select t.id, ${merged.join(', ')} from ${tables.plan} p join ${ident(plan.record.table)} t on t.id = p._live
       where ${IN_RANGE} and t.deleted_at is null) v`,
    range,
  );
  if (rows.length === 0) return 0;
  const done = await updateRows(
    tx,
    services,
    actor,
    plan.record,
    rows.map(({ id, values }) => ({ ...values, id })),
  );
  return done.updated;
}

/** Rows of record types whose modules or plugins have rules: each goes through them, then all are written set-based. */
async function writeByRules(
  tx: Transaction,
  services: ChangeServices,
  actors: ImportActors,
  plan: ImportPlan,
  tables: StageTables,
  range: number[],
): Promise<BulkResult> {
  const change = new RuleTransaction(tx, services);
  const inserts: Input[] = [];
  const updates: { id: string; input: Input; before: Row }[] = [];
  for (const row of await ruleRows(tx, plan, tables, IN_RANGE, range, WRITE_BATCH)) {
    const input = await applyRules(change, services.rules, actors.importer, plan.record, row);
    if (row.before) updates.push({ id: row.id, input, before: row.before });
    else inserts.push({ ...input, id: row.id });
  }
  await insertRows(tx, services, actors.writer, plan.record, inserts);
  // Every row of a set-based update carries the same fields: what a row does not change it keeps.
  const paths = [...new Set(updates.flatMap(({ input }) => Object.keys(input)))];
  const rows = updates.map(({ id, input, before }) => ({
    id,
    ...Object.fromEntries(paths.map((path) => [path, path in input ? input[path] : (before[path] ?? null)])),
  }));
  const { updated } = await updateRows(tx, services, actors.writer, plan.record, rows);
  await change.flush();
  return { inserted: inserts.length, updated };
}
