import type { Sql } from '../../database/database.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import type { DerivedObject } from './derived-object.js';

/**
 * Seconds before formulas are computed for the rows there are: until then every server writes them itself, so that none
 * is passed by that a server with the old declarations has just written.
 */
const SETTLE_SECONDS = 3;

/** How far the values of new formulas and roll-ups are computed for the rows that were there before. */
export interface Backfill {
  record: string;
  /** Paths of the fields. */
  fields: readonly string[];
  /** 0 to 1. */
  progress: number;
}

/** A field whose values have to be there for all rows: making it puts the record type in line. */
export function backfillObject(
  kind: 'rollUp' | 'formula',
  record: RegisteredRecord,
  field: RegisteredField,
  definition: string,
): DerivedObject {
  const putInLine = async (tx: Sql): Promise<void> => {
    await tx.query(
      `insert into derived_backfill as line (record, fields, starts_at, total)
       select $1, array[$2], now() + make_interval(secs => $3), (select greatest(reltuples, 0)::bigint from pg_class where oid = to_regclass($4))
       where exists (select 1 from ${ident(record.table)})
       on conflict (record) do update set after = null, done = 0, starts_at = excluded.starts_at,
         fields = (select array_agg(distinct one) from unnest(line.fields || excluded.fields) as one)`,
      [record.name, field.path, kind === 'formula' ? SETTLE_SECONDS : 0, ident(record.table)],
    );
  };
  return {
    name: `${kind}:${record.table}.${field.column}`,
    definition,
    table: record.table,
    install: putInLine,
    repair: putInLine,
    removal: [
      `update derived_backfill set fields = array_remove(fields, '${field.path}') where record = '${record.name}'`,
    ],
  };
}

/** What is still being computed. */
export async function backfills(sql: Sql): Promise<Backfill[]> {
  const rows = await sql.query<Backfill>(
    `select record, fields, case when total = 0 then 0 else least(done::float8 / total, 0.99) end as progress
     from derived_backfill order by record`,
  );
  return rows;
}
