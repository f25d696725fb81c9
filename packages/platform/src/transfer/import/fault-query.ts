import type { Sql } from '../../database/database.js';
import { KEPT_FAULTS, type Fault } from './faults.js';
import type { StageTables } from './stage.js';

/**
 * Adds the rows of a query to the faults of an import. The query answers `_row`, `_line` and, when the message needs it,
 * `details` (jsonb).
 */
export async function addFaults(
  sql: Sql,
  tables: StageTables,
  fault: { column: number | null; code: string },
  query: string,
  values: readonly unknown[] = [],
): Promise<void> {
  const column = fault.column === null ? 'null::int' : String(Math.trunc(fault.column));
  await sql.query(
    `insert into ${tables.faults} (row_no, line, col, code, details)
     select q._row, q._line, ${column}, '${fault.code}', q.details from (${query}) q`,
    values,
  );
}

export async function createFaults(sql: Sql, tables: StageTables): Promise<void> {
  await sql.query(
    tables.create(tables.faults, '(row_no bigint, line bigint, col int, code text, details jsonb)'),
  );
  await sql.query(`create index on ${tables.faults} (row_no)`);
}

/** SQL condition: the row `alias` has no fault so far. */
export const faultless = (tables: StageTables, alias: string): string =>
  `not exists (select 1 from ${tables.faults} f where f.row_no = ${alias}._row)`;

export async function readFaults(sql: Sql, tables: StageTables): Promise<{ count: number; kept: Fault[] }> {
  const [count] = await sql.query<{ count: number }>(`select count(*)::int as count from ${tables.faults}`);
  const rows = await sql.query<{
    line: number;
    col: number | null;
    code: string;
    details: Fault['details'] | null;
  }>(
    `select line, col, code, details from ${tables.faults} order by line, col nulls first, code limit ${KEPT_FAULTS}`,
  );
  const kept = rows.map(({ line, col, code, details }) => ({
    line,
    column: col,
    code,
    details: details ?? {},
  }));
  return { count: count?.count ?? 0, kept };
}
