import type { Actor } from '@ricejar/sdk';
import type { Policy } from '../../access/policy.js';
import type { Sql } from '../../database/database.js';
import { ident } from '../../records/naming.js';
import { Params } from '../../records/params.js';
import { addFaults } from './fault-query.js';
import type { ImportPlan } from './import-plan.js';
import type { StageTables } from './stage.js';

const ROW_OWN = ['_row', '_line', '_id', '_live', '_found', '_repeats'];

/** Finds the record that each row is, by the import's key, and the rows that are the same as an earlier row. */
export async function matchLiveRecords(
  sql: Sql,
  policy: Policy,
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
): Promise<void> {
  const { stage } = tables;
  await sql.query(
    `alter table ${stage} add column _live uuid, add column _found int not null default 0, add column _repeats boolean not null default false`,
  );
  if (!plan.key) return;
  const key = ident(plan.key.field.column);
  const params = new Params();
  const visible = policy.predicate(actor, plan.record, 'read', 't', params);
  await sql.query(
    `update ${stage} s set _live = m.id, _found = m.found from (
       select t.${key} as key, (array_agg(t.id order by t.id))[1] as id, count(*)::int as found
       from ${ident(plan.record.table)} t
       where t.deleted_at is null and ${visible} and t.${key} in (select ${key} from ${stage})
       group by 1) m
     where m.key = s.${key}`,
    params.values,
  );
  await markRepeats(sql, plan, tables, key);
  await judgeMatches(sql, plan, tables, key);
}

/** A row that repeats an earlier one value for value adds nothing; one with the same key and other values is a contradiction. */
async function markRepeats(sql: Sql, plan: ImportPlan, tables: StageTables, key: string): Promise<void> {
  const { stage } = tables;
  const values = `to_jsonb(s) - array[${ROW_OWN.map((one) => `'${one}'`).join(', ')}]`;
  const repeated = `
    select s._row, s._line, first_value(s._row) over w as first, first_value(s._line) over w as first_line,
      ${values} is distinct from first_value(${values}) over w as differs
    from ${stage} s
    where s.${key} in (select ${key} from ${stage} group by 1 having count(*) > 1)
    window w as (partition by s.${key} order by s._row)`;
  if (plan.mode !== 'insert') {
    await sql.query(
      `update ${stage} s set _repeats = true from (${repeated}) r where r._row = s._row and r._row <> r.first and not r.differs`,
    );
  }
  await addFaults(
    sql,
    tables,
    { column: plan.key?.index ?? null, code: 'IMPORT_KEY_REPEATED' },
    `select _row, _line, jsonb_build_object('first', first_line, 'field', $1::text) as details from (${repeated}) r
     where _row <> first and (differs or ${plan.mode === 'insert'})`,
    [plan.key?.field.path],
  );
}

async function judgeMatches(sql: Sql, plan: ImportPlan, tables: StageTables, key: string): Promise<void> {
  const { stage } = tables;
  const column = plan.key?.index ?? null;
  const field = [plan.key?.field.path];
  const detail = `jsonb_build_object('field', $1::text, 'count', s._found) as details`;
  await addFaults(
    sql,
    tables,
    { column, code: 'IMPORT_KEY_AMBIGUOUS' },
    `select s._row, s._line, ${detail} from ${stage} s where s._found > 1`,
    field,
  );
  if (plan.mode === 'insert')
    await addFaults(
      sql,
      tables,
      { column, code: 'IMPORT_VALUE_TAKEN' },
      `select s._row, s._line, ${detail} from ${stage} s where s._found = 1`,
      field,
    );
  else
    await addFaults(
      sql,
      tables,
      { column, code: 'VALUE_REQUIRED' },
      `select s._row, s._line, ${detail} from ${stage} s where s.${key} is null`,
      field,
    );
  if (plan.mode === 'update')
    await addFaults(
      sql,
      tables,
      { column, code: 'IMPORT_ROW_NOT_FOUND' },
      `select s._row, s._line, ${detail} from ${stage} s where s._found = 0 and s.${key} is not null`,
      field,
    );
}

/** Values that no two records may share, twice in the file or taken by another record. */
export async function checkUniques(sql: Sql, plan: ImportPlan, tables: StageTables): Promise<void> {
  for (const column of plan.columns) {
    if (!column.field.definition.unique || column.reference) continue;
    // What is to be updated has its key already; one that was not found may be there out of the actor's sight.
    if (column === plan.key && plan.mode === 'update') continue;
    const name = ident(column.field.column);
    const field = [column.field.path];
    if (column !== plan.key)
      await addFaults(
        sql,
        tables,
        { column: column.index, code: 'IMPORT_VALUE_REPEATED' },
        `select _row, _line, jsonb_build_object('first', first, 'field', $1::text) as details from (
           select _row, _line, first_value(_line) over w as first, row_number() over w as nth from ${tables.stage}
           where ${name} is not null and not _repeats window w as (partition by ${name} order by _row)) s where nth > 1`,
        field,
      );
    // Also a record that the actor may not see holds its value: the database would refuse the row.
    await addFaults(
      sql,
      tables,
      { column: column.index, code: 'IMPORT_VALUE_TAKEN' },
      `select s._row, s._line, jsonb_build_object('field', $1::text) as details
       from ${tables.stage} s join ${ident(plan.record.table)} t on t.${name} = s.${name} and t.deleted_at is null
       where t.id is distinct from s._live and s._found <= 1 and not (s._found = 1 and ${plan.mode === 'insert'})`,
      field,
    );
  }
}
