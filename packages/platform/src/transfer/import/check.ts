import { actingUserId, RicejarError, type Actor } from '@ricejar/sdk';
import type { Policy } from '../../access/policy.js';
import type { Sql, Transaction } from '../../database/database.js';
import type { ChangeServices } from '../../records/change/change-services.js';
import { ident } from '../../records/naming.js';
import { Params } from '../../records/params.js';
import { addFaults, createFaults, faultless, readFaults } from './fault-query.js';
import type { Fault } from './faults.js';
import { requiredFields, type ImportPlan, type PlannedColumn } from './import-plan.js';
import { checkUniques, matchLiveRecords } from './live-records.js';
import { orderBySelfReference, referenceColumns, resolveReferences } from './references.js';
import { checkRules } from './rule-rows.js';
import { futureColumns, knownRates, futureValues, type RatesOf } from './future-row.js';
import type { StageTables } from './stage.js';

export interface Checked {
  /** Rows that repeat an earlier row value for value: neither wrong nor written. */
  repeats: number;
  inserts: number;
  updates: number;
  /** Records of other types (or of this one) to be created because a row names them, by record type. */
  creates: Record<string, number>;
  faults: { count: number; kept: Fault[] };
}

/**
 * Judges the staged rows against the database, set-based, and leaves behind the plan: one row for each record to be
 * written, its references resolved, in the order of writing (`_depth`, `_row`). Writes nothing but the import's tables.
 */
export async function checkStaged(
  sql: Transaction,
  services: ChangeServices & { ratesOf: RatesOf },
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
): Promise<Checked> {
  await createFaults(sql, tables);
  await matchLiveRecords(sql, services.policy, actor, plan, tables);
  await checkUniques(sql, plan, tables);
  await resolveReferences(sql, services.policy, actor, plan, tables);
  await buildPlan(sql, actor, plan, tables);
  await checkRequired(sql, plan, tables);
  await checkReach(sql, services, actor, plan, tables);
  await checkBaseAmounts(sql, services.ratesOf, plan, tables);
  await checkRules(sql, services, actor, plan, tables);
  await orderBySelfReference(sql, plan, tables);
  const faults = await readFaults(sql, tables);
  await sql.query(`delete from ${tables.plan} p where not ${`(${faultless(tables, 'p')})`}`);
  await sql.query(`create index on ${tables.plan} (_depth, _row)`);
  await sql.query(`analyze ${tables.plan}`);
  return { ...(await count(sql, plan, tables)), faults };
}

async function buildPlan(sql: Sql, actor: Actor, plan: ImportPlan, tables: StageTables): Promise<void> {
  const columns: string[] = [];
  const joins: string[] = [];
  const ids = new Map<PlannedColumn, string>();
  for (const column of plan.columns) {
    const name = ident(column.field.column);
    if (!column.reference) {
      columns.push(`s.${name}`);
      if (column.field.currencyColumn) columns.push(`s.${ident(column.field.currencyColumn)}`);
      continue;
    }
    if (column.reference.many) {
      columns.push(`${manyIds(column, tables)} as ${name}`);
      continue;
    }
    const { from, id } = resolved(column, tables, `s.${ident(column.staged)}`);
    joins.push(`left join ${from}`);
    ids.set(column, id);
    columns.push(`${id} as ${name}`);
  }
  columns.push(...ownership(plan, joins, ids, actingUserId(actor)));
  await sql.query(
    tables.create(
      tables.plan,
      `as select 0 as _depth, s._row, s._line, s._id, s._live, ${columns.join(', ')}
       from ${tables.stage} s ${joins.join(' ')} where not s._repeats`,
    ),
  );
}

/** Joins the record that `key` stands for, one that is there or one that is to be created. */
function resolved(
  { position, reference }: PlannedColumn,
  tables: StageTables,
  key: string,
): { from: string; id: string } {
  const keys = `r${position}`;
  const creates = `c${position}`;
  const found = `${tables.keys} ${keys} on ${keys}.col = ${position} and ${keys}.key = ${key}`;
  if (reference?.onMissing !== 'create') return { from: found, id: `${keys}.id` };
  const made = `left join ${tables.creates} ${creates} on ${creates}.grp = ${keys}.grp and ${creates}.norm = ${keys}.norm and ${keys}.found = 0`;
  return { from: `${found} ${made}`, id: `coalesce(${keys}.id, ${creates}.id)` };
}

/** The records that the keys of a row stand for, each once and in their order. */
function manyIds(column: PlannedColumn, tables: StageTables): string {
  const { from, id } = resolved(column, tables, 'u.key');
  return `(select array_agg(w.id order by w.at) from (
    select ${id} as id, min(u.at) as at from unnest(s.${ident(column.staged)}) with ordinality u(key, at)
    join ${from} where ${id} is not null group by 1) w)`;
}

/** Owner and org unit that no column fills: a new record belongs to who imports it, and its unit follows the owner. */
function ownership(
  plan: ImportPlan,
  joins: string[],
  ids: ReadonlyMap<PlannedColumn, string>,
  userId: string | null,
): string[] {
  if (!plan.record.owned) return [];
  const owner = referenceColumns(plan).find((column) => column.field.path === 'owner');
  const orgUnit = referenceColumns(plan).find((column) => column.field.path === 'orgUnit');
  const importer = userId === null ? 'null::uuid' : `'${userId}'::uuid`;
  const ownerId = owner
    ? `coalesce(${ids.get(owner)}, case when s._live is null then ${importer} end)`
    : `case when s._live is null then ${importer} end`;
  joins.push(`left join app_user owning on owning.id = ${ownerId}`);
  const unit = orgUnit ? `coalesce(${ids.get(orgUnit)}, owning.org_unit_id)` : 'owning.org_unit_id';
  return [
    `${ownerId} as ${owner ? '_owner' : 'owner_id'}`,
    `${unit} as ${orgUnit ? '_org_unit' : 'org_unit_id'}`,
  ];
}

async function checkRequired(sql: Sql, plan: ImportPlan, tables: StageTables): Promise<void> {
  const required = requiredFields(plan.record);
  for (const column of plan.columns) {
    if (!required.includes(column.field)) continue;
    const name = ident(column.field.column);
    // A reference that was not found has been told of already.
    await addFaults(
      sql,
      tables,
      { column: column.index, code: 'VALUE_REQUIRED' },
      `select p._row, p._line, jsonb_build_object('field', $1::text) as details from ${tables.plan} p
       where p.${name} is null and p._live is null and not exists (
         select 1 from ${tables.faults} f where f.row_no = p._row and f.col = ${column.index})`,
      [column.field.path],
    );
  }
  const unfilled = required.find((field) => !plan.columns.some((column) => column.field === field));
  if (unfilled && plan.mode === 'upsert')
    await addFaults(
      sql,
      tables,
      { column: null, code: 'IMPORT_FIELD_MISSING' },
      `select p._row, p._line, jsonb_build_object('field', $1::text) as details from ${tables.plan} p where p._live is null`,
      [unfilled.path],
    );
}

/** The actor must be allowed to write each record, as it is now and as it will be. */
async function checkReach(
  sql: Sql,
  { policy, ratesOf }: { policy: Policy; ratesOf: RatesOf },
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
): Promise<void> {
  const fault = { column: null, code: 'IMPORT_OUT_OF_REACH' };
  const { record } = plan;
  const conditional = (['create', 'update'] as const).some((one) => policy.isConditional(actor, record, one));
  const rates = conditional ? await knownRates(sql, ratesOf, plan, tables) : new Map<string, string>();
  const future = (action: 'create' | 'update', params: Params): string =>
    [
      ...futureColumns(plan),
      ...(policy.isConditional(actor, record, action)
        ? futureValues(plan, action === 'create', params, rates)
        : []),
    ].join(', ');
  const params = new Params();
  const create = policy.landing(actor, record, 'create', 'n', params);
  const parent = plan.columns.find((column) => column.field.path === record.parentField);
  // A parent that comes into being with the import will be the importer's own.
  const newParent = parent?.reference
    ? `n.${ident(parent.field.column)} in (select id from ${tables.creates} union all select id from ${tables.keys} where staged)`
    : 'false';
  if (create !== 'true' && plan.mode !== 'update') {
    await addFaults(
      sql,
      tables,
      fault,
      `select n._row, n._line, null::jsonb as details from (select ${future('create', params)} from ${tables.plan} p left join ${ident(record.table)} t on false) n
       where n._live is null and ${faultless(tables, 'n')} and (${create} or ${newParent}) is not true`,
      params.values,
    );
  }
  if (plan.mode === 'insert') return;
  const update = new Params();
  const handsOver = plan.columns.some(({ field }) => field.path === 'owner' || field.path === 'orgUnit');
  const before = handsOver
    ? policy.byRole(actor, record, 'update', 't', update)
    : policy.predicate(actor, record, 'update', 't', update);
  const after = policy.landing(actor, record, 'update', 'n', update);
  if (before === 'true' && after === 'true') return;
  await addFaults(
    sql,
    tables,
    fault,
    `select n._row, n._line, null::jsonb as details
     from (select ${future('update', update)} from ${tables.plan} p join ${ident(record.table)} t on t.id = p._live) n
     join ${ident(record.table)} t on t.id = n._live where ${faultless(tables, 'n')} and (${before} and (${after} or ${newParent})) is not true`,
    update.values,
  );
}

/** Amounts must have a rate, and must fit their column in the base currency too. */
async function checkBaseAmounts(
  sql: Sql,
  ratesOf: RatesOf,
  plan: ImportPlan,
  tables: StageTables,
): Promise<void> {
  for (const column of plan.columns) {
    if (!column.field.currencyColumn) continue;
    const currency = ident(column.field.currencyColumn);
    const known = await sql.query<{ currency: string }>(
      `select distinct ${currency} as currency from ${tables.plan} where ${currency} is not null`,
    );
    for (const one of known) {
      const rates = await ratesOf([one.currency]).catch((error: unknown) => {
        if (error instanceof RicejarError) return error;
        throw error;
      });
      const unknown = rates instanceof RicejarError;
      const fault = { column: column.index, code: unknown ? rates.code : 'MONEY_TOO_LARGE' };
      const rate = unknown ? '1' : (rates.get(one.currency) ?? '1');
      const wrong = unknown ? 'true' : `abs(p.${ident(column.field.column)} * $3::numeric) >= 1e15`;
      await addFaults(
        sql,
        tables,
        fault,
        `select p._row, p._line, $2::jsonb as details from ${tables.plan} p where p.${currency} = $1 and (${wrong} or $3::numeric is null)`,
        [one.currency, JSON.stringify(unknown ? rates.details : {}), rate],
      );
    }
  }
}

async function count(sql: Sql, plan: ImportPlan, tables: StageTables): Promise<Omit<Checked, 'faults'>> {
  const [row] = await sql.query<{ inserts: number; updates: number; repeats: number }>(
    `select count(*) filter (where _live is null)::int as inserts, count(*) filter (where _live is not null)::int as updates,
       (select count(*)::int from ${tables.stage} where _repeats) as repeats from ${tables.plan}`,
  );
  const creates: Record<string, number> = {};
  const made = await sql.query<{ grp: number; count: number }>(
    `select grp, count(*)::int as count from ${tables.creates} group by grp`,
  );
  for (const { grp, count: number } of made) {
    const target = plan.columns[grp]?.reference?.target.name ?? '';
    creates[target] = (creates[target] ?? 0) + number;
  }
  return { inserts: row?.inserts ?? 0, updates: row?.updates ?? 0, repeats: row?.repeats ?? 0, creates };
}
