import type { Sql } from '../../database/database.js';

/** Something in the schema that a migration of a plugin may have made. */
export interface CatalogObject {
  kind: 'table' | 'view' | 'column' | 'constraint' | 'index' | 'trigger' | 'function' | 'type' | 'sequence';
  /** As it is dropped: `customer.note_hash` for a column, `touch(integer)` for a function. */
  name: string;
  /** Table that takes it along when it is dropped. */
  table: string | null;
}

const HERE = 'current_schema()::regnamespace';

/** Partitions and what hangs on constraints come and go with their tables. */
const OBJECTS = `
  select case when c.relkind in ('v', 'm') then 'view' else 'table' end as kind, c.relname::text as name, null as "table"
    from pg_class c where c.relnamespace = ${HERE} and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  union all
  select 'column', c.relname || '.' || a.attname, c.relname
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = ${HERE} and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', c.relname || '.' || o.conname, c.relname
    from pg_constraint o join pg_class c on c.oid = o.conrelid
    where c.relnamespace = ${HERE} and not c.relispartition and o.contype in ('c', 'f', 'p', 'u', 'x')
  union all
  select 'index', i.relname, c.relname
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where c.relnamespace = ${HERE} and not c.relispartition
      and not exists (select from pg_constraint o where o.conindid = i.oid)
  union all
  select 'trigger', c.relname || '.' || t.tgname, c.relname
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = ${HERE} and not c.relispartition and not t.tgisinternal
  union all
  select 'function', p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', null
    from pg_proc p where p.pronamespace = ${HERE}
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select 'type', t.typname, null
    from pg_type t where t.typnamespace = ${HERE} and t.typtype in ('e', 'd', 'r')
  union all
  select 'sequence', c.relname, null
    from pg_class c where c.relnamespace = ${HERE} and c.relkind = 'S'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))`;

const keyOf = ({ kind, name }: CatalogObject): string => `${kind} ${name}`;

export async function readObjects(sql: Sql): Promise<Map<string, CatalogObject>> {
  const rows = await sql.query<CatalogObject>(OBJECTS);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** What is there now and was not before; what a new table takes along is not named apart. */
export function madeSince(
  before: ReadonlyMap<string, CatalogObject>,
  now: ReadonlyMap<string, CatalogObject>,
): CatalogObject[] {
  const made = [...now.values()].filter((one) => !before.has(keyOf(one)));
  const tables = new Set(made.filter((one) => one.kind === 'table').map((one) => one.name));
  return made.filter(({ table }) => table === null || !tables.has(table));
}

/** The order in which nothing stands in the way of what follows. */
const ORDER: readonly CatalogObject['kind'][] = [
  'view',
  'trigger',
  'constraint',
  'index',
  'column',
  'table',
  'function',
  'sequence',
  'type',
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The statements that take objects away, gone ones passed over. Dependents that are not among them stop it. */
export const dropStatements = (objects: readonly Pick<CatalogObject, 'kind' | 'name'>[]): string[] =>
  ORDER.flatMap((kind) => {
    const names = objects.filter((one) => one.kind === kind).map(({ name }) => name);
    // At once, since tables point at each other.
    if (kind === 'table' && names.length > 0) return [`drop table if exists ${names.map(quoted).join(', ')}`];
    return names.map((name) => dropStatement(kind, name));
  });

function dropStatement(kind: CatalogObject['kind'], name: string): string {
  const [table = '', part = ''] = name.split('.');
  switch (kind) {
    case 'trigger':
      return `drop trigger if exists ${quoted(part)} on ${quoted(table)}`;
    case 'constraint':
      return `alter table if exists ${quoted(table)} drop constraint if exists ${quoted(part)}`;
    case 'column':
      return `alter table if exists ${quoted(table)} drop column if exists ${quoted(part)}`;
    case 'function':
      return `drop routine if exists ${name}`;
    default:
      return `drop ${kind} if exists ${quoted(name)}`;
  }
}

/** The whole schema as text, one line a thing, in an order of its own: equal texts are equal schemas. */
export async function dumpSchema(sql: Sql): Promise<string> {
  const rows = await sql.query<{ line: string }>(
    `select line from (
       select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || coalesce(' -- ' || col_description(c.oid, a.attnum), '') as line
       from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
       where c.relnamespace = ${HERE} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
       union all select 'table ' || c.relname || ' ' || c.relkind::text || coalesce(' ' || array_to_string(c.reloptions, ','), '')
       from pg_class c where c.relnamespace = ${HERE} and c.relkind in ('r', 'p', 'v', 'm', 'S')
       union all select pg_get_indexdef(x.indexrelid) || case when x.indisvalid then '' else ' invalid' end
       from pg_index x join pg_class c on c.oid = x.indrelid where c.relnamespace = ${HERE}
       union all select 'constraint ' || c.relname || '.' || o.conname || ' ' || pg_get_constraintdef(o.oid)
       from pg_constraint o join pg_class c on c.oid = o.conrelid where c.relnamespace = ${HERE}
       union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = ${HERE} and not t.tgisinternal
       union all select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = ${HERE} and p.prokind in ('f', 'p')
       union all select 'type ' || t.typname || coalesce((select ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder)
         from pg_enum e where e.enumtypid = t.oid), '') from pg_type t where t.typnamespace = ${HERE} and t.typtype in ('e', 'd', 'r')
     ) as lines order by line`,
  );
  return rows.map((row) => row.line).join('\n');
}
