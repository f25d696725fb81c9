import type { Sql } from '../../../database/database.js';
import { ident } from '../../naming.js';
import type { RecordRegistry, RegisteredField } from '../../record-registry.js';
import { valueColumns, type FarField, type RollUpField, type RollUpGroup } from './roll-up.js';

/** numeric(19,4) holds 15 digits before the point: a sum beyond has no value rather than stopping whoever saves. */
export const TOO_LARGE = '1e15';
const BASE_CURRENCY = '(select base_currency from organisation)';

/** The columns of a group, and the rows `t` of the parents of `source` (an alias `p` with ids) that should read as `r`. */
function differing(
  group: RollUpGroup,
  source: string,
): { columns: string[]; computed: string; differ: string } {
  const { child, via, rollUps } = group;
  const values = rollUps.flatMap(computedColumns);
  const columns = values.map(([column]) => ident(column));
  const list = values.map(([column, value]) => `${value} as ${ident(column)}`).join(', ');
  return {
    columns,
    computed:
      `(select p.id, ${list} from ${source} ` +
      `left join ${ident(child.table)} c on c.${ident(via.column)} = p.id and c.deleted_at is null group by p.id) r`,
    differ: `t.id = r.id and (${columns.map((column) => `t.${column} is distinct from r.${column}`).join(' or ')})`,
  };
}

/**
 * Computes the roll-ups of a group for the parents in `ids` (an array expression) and writes those that differ; neither
 * version nor `updatedAt` move, for it is nobody's edit. The parents must be locked before: the statement then sees the
 * children of everybody who had them locked.
 */
export function recomputeSql(group: RollUpGroup, ids: string): string {
  const { columns, computed, differ } = differing(group, `unnest(${ids}) as p(id)`);
  const set = columns.map((column) => `${column} = r.${column}`).join(', ');
  return `update ${ident(group.parent.table)} t set ${set} from ${computed} where ${differ}`;
}

/** How many parents keep something else than their children come to, as one snapshot sees both. */
export async function wrongRollUps(sql: Sql, group: RollUpGroup): Promise<number> {
  const table = ident(group.parent.table);
  const { computed, differ } = differing(group, `${table} p`);
  const [row] = await sql.query<{ wrong: number }>(
    `select count(*)::int as wrong from ${table} t, ${computed} where ${differ}`,
  );
  return row?.wrong ?? 0;
}

/** Columns of the parent with the aggregate over children `c` that belongs into each. */
export function computedColumns(one: RollUpField): [string, string][] {
  const { field, rollUp, of, condition } = one;
  const filter = condition === 'true' ? '' : ` filter (where ${condition})`;
  if (rollUp.op === 'count' || !of) return [[field.column, `count(c.id)${filter}`]];
  const value = `c.${ident(of.baseColumn ?? of.column)}`;
  if (rollUp.op === 'sum') return summed(field, `sum(${value})${filter}`);
  if (rollUp.op === 'latest') return picked(field, of, 'c.created_at desc, c.id desc', filter);
  if (!of.baseColumn) return [[field.column, `${rollUp.op}(${value})${filter}`]];
  const order = `${value} ${rollUp.op === 'min' ? 'asc' : 'desc'} nulls last, c.id`;
  return picked(field, of, order, filter);
}

function summed(field: RegisteredField, sum: string): [string, string][] {
  const fitting = `case when abs(${sum}) < ${TOO_LARGE} then ${sum} end`;
  if (!field.currencyColumn || !field.baseColumn) return [[field.column, fitting]];
  return [
    [field.column, fitting],
    [field.currencyColumn, `case when abs(${sum}) < ${TOO_LARGE} then ${BASE_CURRENCY} end`],
    [field.baseColumn, fitting],
  ];
}

/** The value of one child, the first in an order. */
function picked(
  field: RegisteredField,
  of: RegisteredField,
  order: string,
  filter: string,
): [string, string][] {
  const sources = valueColumns(of);
  return valueColumns(field).map((column, at) => [
    column,
    `(array_agg(c.${ident(sources[at] ?? of.column)} order by ${order})${filter})[1]`,
  ]);
}

/** Puts the parents in line whose roll-ups look at these records (`$1`) from afar. */
export function queueFarSql(registry: RecordRegistry, { group, trail }: FarField): string {
  const via = ident(group.via.column);
  return `insert into derived_dirty (record, record_id, roll_ups)
    select distinct '${group.parent.name}', ${via}, true from ${ident(group.child.table)}
    where ${via} is not null and ${leadsTo(registry, trail)}`;
}

function leadsTo(registry: RecordRegistry, [step, ...rest]: readonly RegisteredField[]): string {
  if (!step) throw new Error('a way without a step');
  const column = ident(step.column);
  if (rest.length === 0) return `${column} = any($1::uuid[])`;
  const { table } = registry.get(step.definition.target ?? '');
  return `${column} in (select id from ${ident(table)} where ${leadsTo(registry, rest)})`;
}
