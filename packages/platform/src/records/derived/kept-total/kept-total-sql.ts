import type { Sql } from '../../../database/database.js';
import { ident } from '../../naming.js';
import { objectName, type DerivedObject, type TriggerPart } from '../derived-object.js';
import type { KeptTotal } from './kept-total.js';

/** Writers tidy up themselves once in so many statements, in case no worker does. */
const TIDY_ONE_IN = 1_000;
const FOLD_LOCK = 7_240_121;

const KEY_TYPES: Record<string, string> = { reference: 'uuid', boolean: 'boolean', choice: 'text' };

export const foldFunction = ({ table }: KeptTotal): string => objectName(`fold_${table}`);

const columns = ({ by, sums }: KeptTotal): string[] => [
  ident(by.column),
  'n',
  ...sums.flatMap(({ count, sum }) => [count, sum]),
];

/** Rows of the record's table as what they add to the totals. */
function counted(total: KeptTotal, rows: string): string {
  const { by, sums } = total;
  const values = sums.flatMap(({ source }) => [`count(${source})`, `coalesce(sum(${source}), 0)`]);
  const list = [ident(by.column), 'count(*)', ...values].join(', ');
  return `select ${list} from ${rows} where deleted_at is null group by ${ident(by.column)}`;
}

const insertInto = (total: KeptTotal): string =>
  `insert into ${ident(total.table)} (${columns(total).join(', ')})`;

const differences = (total: KeptTotal): string[] => [
  'n',
  ...total.sums.flatMap(({ count, sum }) => [count, sum]),
];

/** A group that stays as it was adds no row; neither does one whose differences cancel out. */
const anything = (total: KeptTotal): string =>
  differences(total)
    .map((column) => `sum(${column}) <> 0`)
    .join(' or ');

const summedUp = (total: KeptTotal): string =>
  differences(total)
    .map((column) => `sum(${column}) as ${column}`)
    .join(', ');

/** What the triggers on the record's table do for a total. */
export function keptTotalTriggers(total: KeptTotal): TriggerPart {
  const key = ident(total.by.column);
  const values = (sign: '' | '-', row: string): string[] =>
    total.sums.flatMap(({ source, count, sum }) => [
      `${sign}(${row}${source} is not null)::int as ${count}`,
      `${sign}coalesce(${row}${source}, 0) as ${sum}`,
    ]);
  const side = (sign: '' | '-', rows: string): string =>
    `select ${[key, `${sign}1 as n`, ...values(sign, '')].join(', ')} from ${rows} where deleted_at is null`;
  const moved = (sides: string): string =>
    `${insertInto(total)} select ${key}, ${summedUp(total)} from (${sides}) moved group by ${key} having ${anything(total)};`;
  const single = (sign: '' | '-', row: string): string =>
    `select ${[`${row}.${key}`, `${sign}1`, ...values(sign, `${row}.`)].join(', ')} where ${row}.deleted_at is null`;
  const watched = [key, 'deleted_at', ...total.sums.map(({ source }) => source)];
  const read = (row: string): string => `(${watched.map((column) => `${row}.${column}`).join(', ')})`;
  const tidy = `if random() < ${1 / TIDY_ONE_IN} then perform ${ident(foldFunction(total))}(); end if;`;
  return {
    table: total.record.table,
    columns: [
      'deleted_at',
      total.by.column,
      ...total.sums.map(({ field }) => field.baseColumn ?? field.column),
    ],
    insert: {
      one: `${insertInto(total)} ${single('', 'derived_new')}; ${tidy}`,
      many: `${insertInto(total)} ${counted(total, 'new_rows')}; ${tidy}`,
    },
    update: {
      one: `if ${read('derived_new')} is distinct from ${read('derived_old')} then
      ${insertInto(total)} ${single('', 'derived_new')} union all ${single('-', 'derived_old')};
      ${tidy}
    end if;`,
      many: `${moved(`${side('', 'new_rows')} union all ${side('-', 'old_rows')}`)} ${tidy}`,
    },
    delete: {
      one: `${insertInto(total)} ${single('-', 'derived_old')};`,
      many: moved(side('-', 'old_rows')),
    },
  };
}

/** Adds up what lies in the bag, a row a group, unless somebody else is at it; returns how many rows it took away. */
function foldSql(total: KeptTotal): string {
  const table = ident(total.table);
  const key = ident(total.by.column);
  return `create or replace function ${ident(foldFunction(total))}() returns integer language plpgsql as $$
declare taken integer;
begin
  if not pg_try_advisory_xact_lock(${FOLD_LOCK}, hashtext('${total.table}')) then return 0; end if;
  with gone as (
    delete from ${table} where ctid = any (array(
      select ctid from (select ctid, count(*) over (partition by ${key}) as rows from ${table}) bag where rows > 1))
    returning *
  ), folded as (
    ${insertInto(total)} select ${key}, ${summedUp(total)} from gone group by ${key} having ${anything(total)}
  ) select count(*) into taken from gone;
  return taken;
end $$`;
}

function createSql(total: KeptTotal): string[] {
  const { by, sums } = total;
  const declared = [
    `${ident(by.column)} ${KEY_TYPES[by.definition.kind] ?? 'text'}`,
    'n bigint not null',
    ...sums.flatMap(({ count, sum }) => [`${count} bigint not null`, `${sum} numeric not null`]),
  ];
  return [
    `drop table if exists ${ident(total.table)}`,
    `create table ${ident(total.table)} (${declared.join(', ')}) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0)`,
    foldSql(total),
  ];
}

const fillSql = (total: KeptTotal): string =>
  `${insertInto(total)} ${counted(total, ident(total.record.table))}`;

export const keptTotalObject = (total: KeptTotal): DerivedObject => ({
  name: `keptTotal:${total.table}`,
  definition: [...createSql(total), fillSql(total)].join(';\n'),
  table: total.record.table,
  async install(tx: Sql) {
    for (const statement of [...createSql(total), fillSql(total)]) await tx.query(statement);
  },
  removal: [
    `drop function if exists ${ident(foldFunction(total))}()`,
    `drop table if exists ${ident(total.table)}`,
  ],
  async repair(tx: Sql) {
    await tx.query(`delete from ${ident(total.table)}`);
    await tx.query(fillSql(total));
  },
});

/** Whether the totals say what the rows say, as one snapshot sees both. */
export async function keptTotalHolds(sql: Sql, total: KeptTotal): Promise<boolean> {
  const key = ident(total.by.column);
  const kept = `select ${key}, ${summedUp(total)} from ${ident(total.table)} group by ${key} having ${anything(total)}`;
  const real = counted(total, ident(total.record.table));
  const [row] = await sql.query<{ holds: boolean }>(
    `with kept as materialized (${kept}), real as materialized (${real})
     select not exists (select * from kept except select * from real)
        and not exists (select * from real except select * from kept) as holds`,
  );
  return row?.holds ?? false;
}
