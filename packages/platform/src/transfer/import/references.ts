import type { Actor, Localized } from '@ricejar/sdk';
import type { Policy } from '../../access/policy.js';
import type { Sql } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { ident } from '../../records/naming.js';
import { Params } from '../../records/params.js';
import { addFaults, faultless } from './fault-query.js';
import type { ImportPlan, PlannedColumn, PlannedReference } from './import-plan.js';
import { normalisedKey } from './normalised-key.js';
import type { StageTables } from './stage.js';

const BATCH = 50_000;

export interface ReferenceColumn extends PlannedColumn {
  reference: PlannedReference;
}

export const referenceColumns = (plan: ImportPlan): ReferenceColumn[] =>
  plan.columns.filter((column): column is ReferenceColumn => column.reference !== null);

/**
 * Columns that find the same records in the same way share the targets they create. The group is the position of the
 * first of them.
 */
export function creationGroup(plan: ImportPlan, column: ReferenceColumn): number {
  const { target, match } = column.reference;
  const first = referenceColumns(plan).find(
    ({ reference }) =>
      reference.target === target && reference.match === match && reference.onMissing === 'create',
  );
  return (first ?? column).position;
}

/** `from` the staged rows with the keys of a column: `u.key` is one, or one of many in their order. */
export function keysFrom(column: ReferenceColumn, tables: StageTables): string {
  const name = `s.${ident(column.staged)}`;
  return `${tables.stage} s cross join lateral ${column.reference.many ? `unnest(${name})` : `(values (${name}))`} u(key)`;
}

const normal = (reference: PlannedReference, text: string): string =>
  reference.mode === 'normalised' ? normalisedKey(text) : text;

/**
 * Resolves every distinct key of every reference column: among the live records the actor may see, then (for references
 * of a record type to itself) among the rows of the file, then by giving an id to what is to be created.
 */
export async function resolveReferences(
  sql: Sql,
  policy: Policy,
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
): Promise<void> {
  await sql.query(
    tables.create(
      tables.keys,
      '(col int, grp int, key text, norm text, id uuid, found int, staged boolean not null default false)',
    ),
  );
  await sql.query(tables.create(tables.creates, '(grp int, norm text, key text, id uuid)'));
  for (const column of referenceColumns(plan)) {
    await collectKeys(sql, policy, actor, plan, tables, column);
    if (column.reference.mode === 'normalised') await findNormalised(sql, policy, actor, tables, column);
    if (selfReference(plan) === column) await findStaged(sql, tables, column);
  }
  await assignCreated(sql, plan, tables);
  await sql.query(`analyze ${tables.keys}`);
  for (const column of referenceColumns(plan)) await judgeKeys(sql, tables, column);
}

/** The reference whose targets may be rows of the same file: rows are then written after the rows they point to. */
export function selfReference(plan: ImportPlan): ReferenceColumn | null {
  const column = referenceColumns(plan).find(
    ({ reference }) => reference.target === plan.record && !reference.many,
  );
  const { match } = column?.reference ?? {};
  return column && plan.columns.some((one) => one.field === match && !one.reference) ? column : null;
}

/** The distinct keys of a column, with the live record that has each of them to the letter. */
async function collectKeys(
  sql: Sql,
  policy: Policy,
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
  column: ReferenceColumn,
): Promise<void> {
  const params = new Params();
  await sql.query(
    `with d as materialized (select distinct u.key from ${keysFrom(column, tables)} where u.key is not null),
      m as (${matches(policy, actor, column, 'd.key', 'key', params)})
     insert into ${tables.keys} (col, grp, key, norm, id, found)
     select ${column.position}, ${creationGroup(plan, column)}, d.key, ${normal(column.reference, 'd.key')}, m.id, coalesce(m.found, 0)
     from d left join m using (key)`,
    params.values,
  );
}

/** What no record has to the letter is looked for without case, spaces and punctuation. */
async function findNormalised(
  sql: Sql,
  policy: Policy,
  actor: Actor,
  tables: StageTables,
  column: ReferenceColumn,
): Promise<void> {
  const params = new Params();
  await sql.query(
    `with d as materialized (select distinct norm as key from ${tables.keys} where col = ${column.position} and found = 0),
      m as (${matches(policy, actor, column, 'd.key', 'norm', params)})
     update ${tables.keys} k set id = m.id, found = m.found from m
     where k.col = ${column.position} and k.found = 0 and k.norm = m.key`,
    params.values,
  );
}

/** Query of the live records that the actor may see by the keys of `d`: key, id, number found. */
function matches(
  policy: Policy,
  actor: Actor,
  column: ReferenceColumn,
  key: string,
  by: 'key' | 'norm',
  params: Params,
): string {
  const { target, match } = column.reference;
  const isText = match !== null && match.definition.kind !== 'integer';
  const value = `t.${ident(match?.column ?? 'id')}${isText ? '' : '::text'}`;
  return `select ${key} as key, (array_agg(t.id order by t.id))[1] as id, count(*)::int as found
    from d join ${ident(target.table)} t on ${by === 'key' ? value : normalisedKey(value)} = ${key}
    where t.deleted_at is null and ${policy.predicate(actor, target, 'read', 't', params)} group by 1`;
}

async function findStaged(sql: Sql, tables: StageTables, column: ReferenceColumn): Promise<void> {
  const { match } = column.reference;
  const value = `s.${ident(match?.column ?? '_id')}${match?.definition.kind === 'integer' ? '::text' : ''}`;
  await sql.query(
    `update ${tables.keys} k set id = m.id, found = m.found, staged = true from (
       select k.key, (array_agg(s._id order by s._row))[1] as id, count(*)::int as found
       from ${tables.keys} k join ${tables.stage} s on ${normal(column.reference, value)} = k.norm
       where k.col = ${column.position} and k.found = 0 and s._live is null and not s._repeats
       group by 1) m
     where k.col = ${column.position} and k.key = m.key`,
  );
}

/** Gives ids to the targets to be created, the same one to keys that are one when normalised. */
async function assignCreated(sql: Sql, plan: ImportPlan, tables: StageTables): Promise<void> {
  const creating = referenceColumns(plan).filter(({ reference }) => reference.onMissing === 'create');
  for (const grp of new Set(creating.map((column) => creationGroup(plan, column)))) {
    const columns = creating
      .filter((column) => creationGroup(plan, column) === grp)
      .map((one) => one.position);
    for (let after: string | null = null; ;) {
      const missing: { norm: string; key: string }[] = await sql.query<{ norm: string; key: string }>(
        `select norm, min(key) as key from ${tables.keys}
         where found = 0 and col in (${columns.join(', ')}) and ($1::text is null or norm collate "C" > $1)
         group by norm order by norm collate "C" limit ${BATCH}`,
        [after],
      );
      const last = missing.at(-1);
      if (!last) break;
      await sql.query(
        `insert into ${tables.creates} (grp, norm, key, id) select ${grp}, n.* from unnest($1::text[], $2::text[], $3::uuid[]) n`,
        [missing.map((one) => one.norm), missing.map((one) => one.key), missing.map(() => uuidv7())],
      );
      after = last.norm;
    }
  }
  await sql.query(`analyze ${tables.creates}`);
}

async function judgeKeys(sql: Sql, tables: StageTables, column: ReferenceColumn): Promise<void> {
  const { target, match, onMissing } = column.reference;
  const found = `k.col = ${column.position}`;
  await keyFaults(sql, tables, column, 'IMPORT_REFERENCE_AMBIGUOUS', `${found} and k.found > 1`);
  if (onMissing === 'error')
    await keyFaults(sql, tables, column, 'IMPORT_REFERENCE_UNKNOWN', `${found} and k.found = 0`);
  // One that exists out of the actor's sight cannot be made a second time.
  if (onMissing === 'create' && match?.definition.unique)
    await keyFaults(
      sql,
      tables,
      column,
      'IMPORT_REFERENCE_UNKNOWN',
      `${found} and k.found = 0 and exists (select 1 from ${ident(target.table)} t
         where t.${ident(match.column)}${match.definition.kind === 'integer' ? '::text' : ''} = k.key and t.deleted_at is null)`,
    );
}

/** Blames the rows that use keys of which a condition is true. */
async function keyFaults(
  sql: Sql,
  tables: StageTables,
  column: ReferenceColumn,
  code: string,
  condition: string,
): Promise<void> {
  const [any] = await sql.query(`select 1 from ${tables.keys} k where ${condition} limit 1`);
  if (!any) return;
  const { target, match } = column.reference;
  const id: Localized = { en: 'id', zh: 'id' };
  const labels = [target.definition.label, match?.definition.label ?? id].map((one) => JSON.stringify(one));
  await addFaults(
    sql,
    tables,
    { column: column.index, code },
    `select s._row, s._line,
       jsonb_build_object('record', $1::jsonb, 'match', $2::jsonb, 'key', left(k.key, 60), 'count', k.found) as details
     from ${keysFrom(column, tables)} join ${tables.keys} k on k.key = u.key
     where ${condition} and not s._repeats`,
    labels,
  );
}

/**
 * Puts rows that point to rows of the same file behind them. A row whose way up never ends, or ends at a row with a
 * fault, cannot be written.
 */
export async function orderBySelfReference(sql: Sql, plan: ImportPlan, tables: StageTables): Promise<void> {
  const column = selfReference(plan);
  if (!column) return;
  const parent = ident(column.field.column);
  await sql.query(
    `with recursive edge as (
       select p._id, p.${parent} as parent from ${tables.plan} p join ${tables.stage} s using (_row)
       join ${tables.keys} k on k.col = ${column.position} and k.key = s.${ident(column.staged)} and k.staged
     ), way as (
       select p._id, 0 as depth from ${tables.plan} p
       where ${faultless(tables, 'p')} and not exists (select 1 from edge where edge._id = p._id)
       union all
       select edge._id, way.depth + 1 from edge join way on edge.parent = way._id
     )
     update ${tables.plan} p set _depth = coalesce(way.depth, -1)
     from (select edge._id, way.depth from edge left join way on way._id = edge._id) way where p._id = way._id`,
  );
  await addFaults(
    sql,
    tables,
    { column: column.index, code: 'IMPORT_REFERENCE_UNREACHABLE' },
    `select p._row, p._line, null::jsonb as details from ${tables.plan} p where p._depth = -1 and ${faultless(tables, 'p')}`,
  );
}
