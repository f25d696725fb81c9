import { Client } from 'pg';

/** Partitions are left out: they come with the months. */
const LINES = `
  with relation as (
    select c.oid, c.relname, c.relkind, c.relacl, n.nspname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^(pg_|information_schema)' and not c.relispartition
  )
  select format('schema %s', nspname) as line from pg_namespace where nspname !~ '^(pg_|information_schema)'
  union all
  select format('%s %s.%s %s', relkind, nspname, relname, relacl) from relation where relkind in ('r', 'p', 'S', 'v', 'm')
  union all
  select format('column %s.%s %s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
      case when attnotnull then 'not null ' end, pg_get_expr(adbin, adrelid), attacl)
    from pg_attribute join relation on relation.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped and relkind in ('r', 'p')
  union all
  select format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(c.oid))
    from pg_constraint c join relation on relation.oid = conrelid
  union all
  select format('index %s%s', pg_get_indexdef(indexrelid), case when not indisvalid then ' invalid' end)
    from pg_index join relation on relation.oid = indrelid
  union all
  select pg_get_triggerdef(t.oid) from pg_trigger t join relation on relation.oid = tgrelid where not tgisinternal
  union all
  select format('view %s %s', relname, pg_get_viewdef(oid)) from relation where relkind in ('v', 'm')
  union all
  select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^(pg_|information_schema)' and prokind <> 'a'
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select format('type %s %s', typname, typtype) from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where n.nspname !~ '^(pg_|information_schema)' and typtype in ('e', 'd', 'r')
  order by 1`;

/** Everything that a database's schema is made of, as text: two equal ones are equal byte for byte. */
export async function schemaText(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(LINES);
    return rows.map((row) => row.line).join('\n');
  } finally {
    await client.end();
  }
}
