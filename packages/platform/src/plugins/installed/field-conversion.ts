import type { Database, Sql } from '../../database/database.js';
import { onLoneConnection } from '../../database/lone-connection.js';
import { ident } from '../../records/naming.js';
import { installedErrors } from './installed.errors.js';
import { changingTables } from './schema-steps.js';

/** A column that gets another type. */
export interface Conversion {
  record: string;
  table: string;
  column: string;
  /** `customer.riskScore`, for people. */
  field: string;
  from: string;
  to: string;
  /** SQL expression over `value`. */
  using: string;
  /** `CREATE INDEX <name> ON ...` as the field asks for them, over the column. */
  indexes: readonly string[];
}

/** Rows a statement converts: so long a writer may wait for one of them. */
const BATCH = 2_000;

interface Names {
  next: string;
  old: string;
  convert: string;
  keep: string;
}

const namesOf = ({ column }: Conversion): Names => ({
  next: `${column}__next`,
  old: `${column}__old`,
  convert: `${column}__convert`,
  keep: `${column}__keep`,
});

/**
 * Changes the type of a column while others write to its table: a new column beside it, a trigger that keeps the new one in
 * step with the old, the rows there are in batches, indexes CONCURRENTLY. Then `swap` puts the new one in the place of
 * the old in one short transaction; `dropLeftovers` ends it, `undo` puts everything back at any point before.
 */
export class FieldConversion {
  private readonly names: Names;

  constructor(
    private readonly database: Database,
    private readonly change: Conversion,
  ) {
    this.names = namesOf(change);
  }

  /** Throws `PLUGIN_VALUE_REFUSED` naming the first record whose value the expression throws on. */
  async prepare(onProgress: (done: number, total: number) => void): Promise<void> {
    await this.undoPreparation();
    await this.begin();
    await this.fill(onProgress);
    for (const statement of this.change.indexes)
      await onLoneConnection(this.database.options.url, (run) => run(this.indexOnNext(statement)));
  }

  swap(): Promise<void> {
    const { table, column, record, to, indexes } = this.change;
    const { next, old, keep } = this.names;
    const on = ident(table);
    return changingTables(this.database, async (tx) => {
      await tx.query(`drop trigger ${ident(keep)} on ${on}`);
      await tx.query(`alter table ${on} rename column ${ident(column)} to ${ident(old)}`);
      await tx.query(`alter table ${on} rename column ${ident(next)} to ${ident(column)}`);
      for (const name of indexes.map(nameOf)) {
        await tx.query(`alter index if exists ${ident(name)} rename to ${ident(`${name}__old`)}`);
        await tx.query(`alter index ${ident(`${name}__next`)} rename to ${ident(name)}`);
      }
      await this.noteType(tx, record, to);
    });
  }

  /** As if nothing had begun; what was written into the new column alone after the swap is gone. */
  async undo(): Promise<void> {
    const { table, column, record, from, indexes } = this.change;
    const { old } = this.names;
    const on = ident(table);
    await changingTables(this.database, async (tx) => {
      if (!(await hasColumn(tx, table, old))) return;
      await tx.query(`alter table ${on} drop column ${ident(column)}`);
      await tx.query(`alter table ${on} rename column ${ident(old)} to ${ident(column)}`);
      for (const name of indexes.map(nameOf))
        await tx.query(`alter index if exists ${ident(`${name}__old`)} rename to ${ident(name)}`);
      await this.noteType(tx, record, from);
    });
    await this.undoPreparation();
  }

  private begin(): Promise<void> {
    const { table, column, from, to, using } = this.change;
    const { next, convert, keep } = this.names;
    return changingTables(this.database, async (tx) => {
      await tx.query(`alter table ${ident(table)} add column ${ident(next)} ${to}`);
      await tx.query(
        `create function ${ident(convert)}(value ${from}) returns ${to} language sql immutable as $using$ select (${using})::${to} $using$`,
      );
      await tx.query(
        `create function ${ident(keep)}() returns trigger language plpgsql as $keep$ begin
           new.${ident(next)} := case when new.${ident(column)} is null then null else ${ident(convert)}(new.${ident(column)}) end;
           return new;
         end $keep$`,
      );
      await tx.query(
        `create trigger ${ident(keep)} before insert or update of ${ident(column)} on ${ident(table)}
         for each row execute function ${ident(keep)}()`,
      );
    });
  }

  /** In the order of ids, a batch a transaction: whoever writes to one of its rows waits for that batch and no longer. */
  private async fill(onProgress: (done: number, total: number) => void): Promise<void> {
    const { table, column } = this.change;
    const { next, convert } = this.names;
    const [known] = await this.database.query<{ rows: number }>(
      'select greatest(reltuples, 0)::bigint as rows from pg_class where oid = to_regclass($1)',
      [ident(table)],
    );
    let after: string | null = null;
    for (let done = 0; ;) {
      const last: string | null = after;
      const rows: { id: string }[] = await this.database
        .transaction((tx) =>
          tx.query<{ id: string }>(
            `with part as (
               select id from ${ident(table)} where ${ident(column)} is not null and ($1::uuid is null or id > $1) order by id limit ${BATCH}
             ), converted as (
               update ${ident(table)} t set ${ident(next)} = ${ident(convert)}(t.${ident(column)})
               from part where t.id = part.id and t.${ident(column)} is not null and t.${ident(next)} is null
             )
             select id from part order by id desc`,
            [last],
          ),
        )
        .catch((error: unknown) => this.refuse(error, last));
      done += rows.length;
      onProgress(done, Math.max(done, known?.rows ?? 0));
      if (rows.length < BATCH) return;
      after = rows[0]?.id ?? null;
    }
  }

  /** Finds the record whose value the expression throws on. */
  private async refuse(error: unknown, after: string | null): Promise<never> {
    const { table, column, field, to } = this.change;
    const rows = await this.database.query<{ id: string }>(
      `select id from ${ident(table)} where ${ident(column)} is not null and ($1::uuid is null or id > $1) order by id limit ${BATCH}`,
      [after],
    );
    for (const { id } of rows) {
      try {
        await this.database.query(
          `select ${ident(this.names.convert)}(${ident(column)}) from ${ident(table)} where id = $1`,
          [id],
        );
      } catch (refusal) {
        throw installedErrors.PLUGIN_VALUE_REFUSED({ field, to, id, reason: (refusal as Error).message });
      }
    }
    throw error;
  }

  private undoPreparation(): Promise<void> {
    const { table } = this.change;
    const { next, keep } = this.names;
    return changingTables(this.database, async (tx) => {
      await tx.query(`drop trigger if exists ${ident(keep)} on ${ident(table)}`);
      await tx.query(`alter table ${ident(table)} drop column if exists ${ident(next)}`);
      await this.dropFunctions(tx);
    });
  }

  private async dropFunctions(tx: Sql): Promise<void> {
    await tx.query(`drop function if exists ${ident(this.names.keep)}()`);
    await tx.query(`drop function if exists ${ident(this.names.convert)}(${this.change.from})`);
  }

  private async noteType(tx: Sql, record: string, type: string): Promise<void> {
    await tx.query('update extra_column set type = $3 where record = $1 and column_name = $2', [
      record,
      this.change.column,
      type,
    ]);
  }

  private indexOnNext(statement: string): string {
    const { column } = this.change;
    const name = nameOf(statement);
    return statement
      .replaceAll(ident(column), ident(this.names.next))
      .replace(`INDEX ${name} `, `INDEX CONCURRENTLY ${name}__next `);
  }
}

/**
 * Drops what conversions of a plugin's fields have left: the old columns once the new ones are in their place for good, and
 * what a process that died has begun.
 */
export async function dropLeftovers(database: Database, plugin: string): Promise<void> {
  const columns = await database.query<{ table: string; column: string }>(
    `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not a.attisdropped
       and a.attname ~ $1 and not exists (select from extra_column e where e.column_name = a.attname)`,
    [`^x_${plugin}__.*__(next|old)$`],
  );
  const functions = await database.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc
     where pronamespace = current_schema()::regnamespace and proname ~ $1`,
    [`^x_${plugin}__.*__(keep|convert)$`],
  );
  if (columns.length === 0 && functions.length === 0) return;
  await changingTables(database, async (tx) => {
    for (const { name } of functions) await tx.query(`drop function if exists ${name} cascade`);
    for (const { table, column } of columns)
      await tx.query(`alter table ${ident(table)} drop column if exists ${ident(column)}`);
  });
}

const nameOf = (statement: string): string => /INDEX (\S+) ON/.exec(statement)?.[1] ?? '';

async function hasColumn(sql: Sql, table: string, column: string): Promise<boolean> {
  const rows = await sql.query(
    'select 1 from pg_attribute where attrelid = to_regclass($1) and attname = $2 and not attisdropped',
    [ident(table), column],
  );
  return rows.length > 0;
}
