import type { Sql } from '../database/database.js';

export interface RealColumn {
  table: string;
  column: string;
  /** As PostgreSQL writes it: `numeric(19,4)`, `timestamp(3) with time zone`. */
  type: string;
}

export interface RealIndex {
  table: string;
  name: string;
  isValid: boolean;
}

/** What is really there, read from PostgreSQL's own catalogue. */
export interface Catalog {
  columns: readonly RealColumn[];
  indexes: readonly RealIndex[];
  /** Names of foreign keys. */
  foreignKeys: ReadonlySet<string>;
}

export async function readCatalog(sql: Sql): Promise<Catalog> {
  const columns = await sql.query<RealColumn>(
    `select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`,
  );
  const indexes = await sql.query<RealIndex>(
    `select t.relname as "table", c.relname as name, i.indisvalid as "isValid"
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where c.relnamespace = current_schema()::regnamespace order by 1, 2`,
  );
  const keys = await sql.query<{ name: string }>(
    `select conname as name from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  return { columns, indexes, foreignKeys: new Set(keys.map((one) => one.name)) };
}

/** A type as PostgreSQL writes it back. */
export const writtenType = (type: string): string =>
  type.replace(/^timestamptz\((\d)\)$/, 'timestamp($1) with time zone');
