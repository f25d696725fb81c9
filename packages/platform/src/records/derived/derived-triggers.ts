import type { Sql } from '../../database/database.js';
import { ident } from '../naming.js';
import { objectName, type DerivedObject, type TriggerPart } from './derived-object.js';

const EVENTS = {
  insert: 'referencing new table as new_rows',
  update: 'referencing old table as old_rows new table as new_rows',
  delete: 'referencing old table as old_rows',
} as const;

type Event = keyof typeof EVENTS;

const functionName = (table: string, event: Event): string => objectName(`derived_${table}_${event}`);

/** The triggers of one table, statement by statement: one function for each event does everything that hangs on it. */
export function triggersObject(table: string, parts: readonly TriggerPart[]): DerivedObject {
  const wanted = (Object.keys(EVENTS) as Event[]).flatMap((event) => {
    const body = parts.flatMap((part) => part[event] ?? []);
    return body.length > 0 ? [{ event, statements: triggerSql(table, event, body) }] : [];
  });
  const removal = (Object.keys(EVENTS) as Event[]).map(
    (event) => `drop function if exists ${ident(functionName(table, event))}() cascade`,
  );
  return {
    name: `triggers:${table}`,
    definition: wanted.flatMap(({ statements }) => statements).join(';\n'),
    table,
    async install(tx: Sql) {
      for (const statement of [...removal, ...wanted.flatMap(({ statements }) => statements)])
        await tx.query(statement);
    },
    removal,
  };
}

function triggerSql(table: string, event: Event, body: readonly string[]): string[] {
  const name = ident(functionName(table, event));
  return [
    `create function ${name}() returns trigger language plpgsql as $derived$
begin
  ${body.join('\n  ')}
  return null;
end $derived$`,
    `create trigger ${name} after ${event} on ${ident(table)} ${EVENTS[event]} for each statement execute function ${name}()`,
  ];
}

/** Which of the triggers that belong to a table are missing or switched off. */
export async function missingTriggers(
  sql: Sql,
  table: string,
  parts: readonly TriggerPart[],
): Promise<string[]> {
  const wanted = (Object.keys(EVENTS) as Event[])
    .filter((event) => parts.some((part) => part[event]))
    .map((event) => functionName(table, event));
  const found = await sql.query<{ name: string }>(
    `select tgname as name from pg_trigger
     where tgrelid = to_regclass($1) and tgenabled <> 'D' and not tgisinternal`,
    [ident(table)],
  );
  const names = new Set(found.map((row) => row.name));
  return wanted.filter((name) => !names.has(name));
}
