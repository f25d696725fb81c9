import type { Sql } from '../../database/database.js';
import { plainSql, type IndexShape } from './index-shape.js';

interface IndexRow {
  name: string;
  method: string;
  predicate: string | null;
  columns: string[];
  options: number[];
}

const DESCENDING = 1;
const NULLS_FIRST = 2;

const INDEXES = `select c.relname as name, am.amname as method, pg_get_expr(i.indpred, i.indrelid, true) as predicate,
    array(select pg_get_indexdef(i.indexrelid, k, true) from generate_series(1, i.indnkeyatts) k) as columns,
    array(select i.indoption[k - 1]::int from generate_series(1, i.indnkeyatts) k) as options
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am am on am.oid = c.relam
  where i.indrelid = to_regclass($1) and i.indisvalid order by c.relname`;

/** The indexes that a table has and that are ready for use, whoever made them. */
export async function tableIndexes(sql: Sql, table: string): Promise<IndexShape[]> {
  const rows = await sql.query<IndexRow>(INDEXES, [table], 'index-advisor.indexes');
  return rows.map(({ name, method, predicate, columns, options }) => ({
    name,
    method,
    predicate: predicate === null ? null : plainSql(predicate),
    columns: columns.map((column, at) => {
      const option = options[at] ?? 0;
      return {
        name: plainSql(column),
        descending: (option & DESCENDING) !== 0,
        nullsFirst: (option & NULLS_FIRST) !== 0,
      };
    }),
  }));
}

/** How many rows share a value of a column on average, as the planner knows it; every row when it knows nothing. */
export async function rowsPerValue(sql: Sql, table: string, column: string, rows: number): Promise<number> {
  const [row] = await sql.query<{ distinct: number }>(
    `select n_distinct::float8 as distinct from pg_stats
     where schemaname = current_schema() and tablename = $1 and attname = $2`,
    [table, column],
    'index-advisor.distinct',
  );
  const distinct = row?.distinct ?? 0;
  // Below zero it is a share of the rows.
  return distinct === 0 ? rows : distinct < 0 ? -1 / distinct : rows / distinct;
}

/** Rows of a table as the planner knows them: as of its last look, not counted now. */
export async function estimatedRows(sql: Sql, table: string): Promise<number> {
  const [row] = await sql.query<{ rows: number }>(
    'select greatest(reltuples, 0)::float8 as rows from pg_class where oid = to_regclass($1)',
    [table],
    'index-advisor.rows',
  );
  return Math.round(row?.rows ?? 0);
}
