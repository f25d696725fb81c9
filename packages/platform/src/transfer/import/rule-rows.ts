import { RicejarError, type Actor, type Input, type Row } from '@ricejar/sdk';
import type { Sql, Transaction } from '../../database/database.js';
import type { ChangeServices } from '../../records/change/change-services.js';
import { flatJson } from '../../records/change/columns.js';
import { ident } from '../../records/naming.js';
import type { RegisteredField } from '../../records/record-registry.js';
import { addFaults, faultless } from './fault-query.js';
import { actionsOf, type ImportPlan } from './import-plan.js';
import { RuleTransaction } from './rule-transaction.js';
import type { StageTables } from './stage.js';

const BATCH = 1_000;

/** A row of the plan as before-rules see it. */
export interface RuleRow {
  depth: number;
  row: number;
  line: number;
  id: string;
  /** Values of the file by field path, empty cells left out. */
  values: Row;
  /** The record that the row updates. */
  before: Row | null;
}

/** Whether rules of modules or plugins have a say in this import: its rows then go through them one by one. */
export const hasRules = ({ rules }: ChangeServices, plan: ImportPlan): boolean =>
  actionsOf(plan.mode).some((action) =>
    rules.has(
      plan.record.name,
      action,
      plan.columns.map(({ field }) => field.path),
    ),
  );

/** Fields a row writes: those of the columns, and the owner and org unit that a new record gets. */
function writtenFields(plan: ImportPlan): RegisteredField[] {
  const fields = plan.columns.map((column) => column.field);
  const owning = plan.record.owned ? ['owner', 'orgUnit'] : [];
  for (const path of owning) {
    const field = plan.record.fields.get(path);
    if (field && !fields.includes(field)) fields.push(field);
  }
  return fields;
}

/** The rows of the plan behind a place in it, in the order of writing. */
export async function ruleRows(
  sql: Sql,
  plan: ImportPlan,
  tables: StageTables,
  condition: string,
  values: readonly unknown[],
  limit: number,
): Promise<RuleRow[]> {
  const { record } = plan;
  const fields = writtenFields(plan);
  const mapped = (path: string) => record.owned && plan.columns.some((column) => column.field.path === path);
  const columns = fields.flatMap((field) => {
    const name = ident(field.column);
    const source =
      field.path === 'owner' && mapped('owner')
        ? '_owner'
        : field.path === 'orgUnit' && mapped('orgUnit')
          ? '_org_unit'
          : name;
    const currency = field.currencyColumn ? [`p.${ident(field.currencyColumn)}`] : [];
    return [`p.${source} as ${name}`, ...currency];
  });
  return sql.query<RuleRow>(
    `select v._depth as depth, v._row as row, v._line as line, coalesce(v._live, v._id) as id,
       jsonb_strip_nulls(${flatJson(fields, 'v')}) as values,
       case when t.id is not null then ${flatJson(record.fields.values(), 't')} end as before
     from (select p._depth, p._row, p._line, p._id, p._live, ${columns.join(', ')} from ${tables.plan} p where ${condition}) v
     left join ${ident(record.table)} t on t.id = v._live and t.deleted_at is null
     order by v._depth, v._row limit ${limit}`,
    values,
  );
}

/** Runs the rules on a row and returns what is to be written; a veto throws. */
export async function applyRules(
  tx: RuleTransaction,
  rules: ChangeServices['rules'],
  actor: Actor,
  record: ImportPlan['record'],
  row: Pick<RuleRow, 'id' | 'values' | 'before'>,
): Promise<Input> {
  const action = row.before ? 'update' : 'create';
  const input: Input = { ...(row.before ? {} : defaults(record)), ...row.values };
  await rules.run({ action, record: record.name, id: row.id, before: row.before, input, actor, tx });
  return input;
}

const defaults = (record: ImportPlan['record']): Input =>
  Object.fromEntries(
    [...record.fields.values()]
      .filter(({ definition }) => definition.default !== undefined && !definition.readOnly)
      .map(({ path, definition }) => [path, definition.default]),
  );

/** Asks the rules about every row before anything is written, and takes back what they wrote while asked. */
export async function checkRules(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  plan: ImportPlan,
  tables: StageTables,
): Promise<void> {
  if (!hasRules(services, plan)) return;
  const vetoes: Veto[] = [];
  const change = new RuleTransaction(tx, services);
  await tx.query('savepoint rules');
  const [end] = await tx.query<{ row: number | null }>(`select max(_row) as row from ${tables.plan}`);
  const condition = `p._row > $1 and p._row <= $2 and ${faultless(tables, 'p')}`;
  for (let from = 0; from < (end?.row ?? 0); from += BATCH) {
    for (const row of await ruleRows(tx, plan, tables, condition, [from, from + BATCH], BATCH)) {
      const veto = await vetoOf(change, services, actor, plan, row);
      if (veto) vetoes.push(veto);
    }
  }
  await tx.query('rollback to savepoint rules');
  await tellVetoes(tx, plan, tables, vetoes);
}

interface Veto {
  row: number;
  line: number;
  error: RicejarError;
}

async function vetoOf(
  tx: RuleTransaction,
  services: ChangeServices,
  actor: Actor,
  plan: ImportPlan,
  row: RuleRow,
): Promise<Veto | null> {
  try {
    await applyRules(tx, services.rules, actor, plan.record, row);
    return null;
  } catch (error) {
    if (error instanceof RicejarError) return { row: row.row, line: row.line, error };
    throw error;
  }
}

async function tellVetoes(
  sql: Sql,
  plan: ImportPlan,
  tables: StageTables,
  vetoes: readonly Veto[],
): Promise<void> {
  for (const { row, line, error } of vetoes) {
    const column = plan.columns.find(({ field }) => field.path === error.details.field)?.index ?? null;
    await addFaults(
      sql,
      tables,
      { column, code: error.code },
      `select $1::bigint as _row, $2::bigint as _line, $3::jsonb as details`,
      [row, line, JSON.stringify(error.details)],
    );
  }
}
