import type { Sql } from '../../database/database.js';
import { ident } from '../naming.js';
import { objectName, type DerivedObject, type TriggerBody, type TriggerPart } from './derived-object.js';

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
    const own = parts.filter((part) => part[event]);
    return own.length > 0 ? [{ event, statements: triggerSql(table, event, own) }] : [];
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

function triggerSql(table: string, event: Event, parts: readonly TriggerPart[]): string[] {
  const name = ident(functionName(table, event));
  const columns = [...new Set(['id', ...parts.flatMap((part) => part.columns)])].map(ident);
  const [row, rows] = event === 'delete' ? ['derived_old', 'old_rows'] : ['derived_new', 'new_rows'];
  const bodies = parts.flatMap((part): TriggerBody[] => {
    const body = part[event];
    return body === undefined ? [] : [typeof body === 'string' ? { one: body, many: body } : body];
  });
  const before = `select ${columns.join(', ')} into derived_old from old_rows;`;
  return [
    `create function ${name}() returns trigger language plpgsql as $derived$
declare derived_new record; derived_old record; derived_rows integer;
begin
  select ${[...columns, '(select count(*) from (select from ' + rows + ' limit 2) few) as derived_rows'].join(', ')} into ${row} from ${rows};
  derived_rows := ${row}.derived_rows;
  if derived_rows = 1 then
    ${[...(event === 'update' ? [before] : []), ...bodies.map(({ one }) => one)].join('\n    ')}
  elsif derived_rows > 1 then
    ${bodies.map(({ many }) => many).join('\n    ')}
  end if;
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
