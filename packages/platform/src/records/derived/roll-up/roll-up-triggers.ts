import { ident } from '../../naming.js';
import type { TriggerPart } from '../derived-object.js';
import { lockSql } from '../lock-rows.js';
import { farFields, watchedColumns, type FarField, type RollUpField, type RollUpGroup } from './roll-up.js';
import { recomputeSql, TOO_LARGE } from './roll-up-sql.js';

/** What the triggers on the child's table do: `queue` names the parents' record type when formulas of theirs read a roll-up. */
export function rollUpTriggers(group: RollUpGroup, queue: string | null): TriggerPart[] {
  const added = { ...group, rollUps: group.rollUps.filter(isAdded) };
  const picked = { ...group, rollUps: group.rollUps.filter((one) => !isAdded(one)) };
  return [
    ...(added.rollUps.length > 0 ? [addingTriggers(added, queue)] : []),
    ...(picked.rollUps.length > 0 ? [recomputingTriggers(picked, queue)] : []),
  ];
}

/** Counts and sums move by what a statement adds and takes away; the others have to be looked up among the children. */
const isAdded = ({ rollUp }: RollUpField): boolean => rollUp.op === 'count' || rollUp.op === 'sum';

const tell = (queue: string | null, ids: string): string =>
  queue ? `insert into derived_dirty (record, record_id) select '${queue}', unnest(${ids});` : '';

/** Locks parents and computes them anew from their children. */
const recompute = (
  group: RollUpGroup,
  ids: string,
  queue: string | null,
): string => `if cardinality(${ids}) > 0 then
      perform ${lockSql(group.parent.table, ids)};
      ${recomputeSql(group, ids)};
      ${tell(queue, ids)}
    end if;`;

function recomputingTriggers(group: RollUpGroup, queue: string | null): TriggerPart {
  const refresh = (parents: string): string => `declare derived_ids uuid[];
  begin
    derived_ids := array(${parents});
    ${recompute(group, 'derived_ids', queue)}
  end;`;
  return {
    table: group.child.table,
    insert: refresh(liveParents(group, 'new_rows')),
    update: refresh(changedParents(group)),
    delete: refresh(liveParents(group, 'old_rows')),
  };
}

/**
 * Moves counts and sums by what the statement comes to. A parent whose sum was empty, is 0 or does not fit is computed
 * anew: only its children tell zero from nothing. So are all parents concerned while a change of what the filter looks at
 * from afar is still being followed: their stored values may count a row by what was.
 */
function addingTriggers(group: RollUpGroup, queue: string | null): TriggerPart {
  const parent = ident(group.parent.table);
  const sums = group.rollUps.flatMap((one, at) => (one.rollUp.op === 'sum' ? [{ one, at }] : []));
  const set = group.rollUps.flatMap(({ field, rollUp }, at) => {
    if (rollUp.op === 'count')
      return [`${ident(field.column)} = coalesce(t.${ident(field.column)}, 0) + m.n${at}`];
    const moved = (column: string) =>
      `${column} = case when abs(t.${column} + m.s${at}) < ${TOO_LARGE} then t.${column} + m.s${at} end`;
    return [field.column, ...(field.baseColumn ? [field.baseColumn] : [])].map((column) =>
      moved(ident(column)),
    );
  });
  const unsure = sums.map(({ one, at }) => {
    const sum = `t.${ident(one.field.column)}`;
    return `(${sum} = 0 or (${sum} is null and (m.n${at} <> 0 or m.s${at} <> 0)))`;
  });
  const add = (moves: string, parents: string): string => `declare derived_ids uuid[]; derived_unsure uuid[];
  begin
    with moved as (${moves}),
    locked as materialized (select id from ${parent} where id in (select id from moved) order by id for no key update),
    written as (
      update ${parent} t set ${set.join(', ')} from moved m join locked l on l.id = m.id where t.id = m.id
      returning t.id, ${unsure.length > 0 ? unsure.join(' or ') : 'false'} as unsure)
    select array_agg(id), array_agg(id) filter (where unsure) into derived_ids, derived_unsure from written;
    ${tell(queue, 'derived_ids')}
    ${staleCheck(group, parents)}
    ${recompute(group, 'derived_unsure', queue)}
  end;`;
  const side = (sign: '' | '-', rows: string): string => sideSql(group, sign, rows);
  const live = (rows: string): string => liveParents(group, rows);
  return {
    table: group.child.table,
    insert: add(movesSql(group, side('', 'new_rows')), live('new_rows')),
    update: add(
      movesSql(group, `${side('', 'new_rows')} union all ${side('-', 'old_rows')}`),
      changedParents(group),
    ),
    delete: add(movesSql(group, side('-', 'old_rows')), live('old_rows')),
  };
}

function staleCheck(group: RollUpGroup, parents: string): string {
  const sources = farFields(group).map(({ key }) => `'${key}'`);
  if (sources.length === 0) return '';
  return `if exists (select 1 from derived_stale where source in (${sources.join(', ')})) then
      derived_unsure := array(${parents});
    end if;`;
}

/** For each parent what the rows of `sides` come to: `n` values and their sum `s`, by the place of the roll-up. */
function movesSql(group: RollUpGroup, sides: string): string {
  const columns = group.rollUps.flatMap(({ rollUp }, at) =>
    rollUp.op === 'sum' ? [`n${at}`, `s${at}`] : [`n${at}`],
  );
  const sums = columns.map((column) => `sum(${column}) as ${column}`).join(', ');
  const any = columns.map((column) => `sum(${column}) <> 0`).join(' or ');
  return `select id, ${sums} from (${sides}) sides group by id having ${any}`;
}

function sideSql(group: RollUpGroup, sign: '' | '-', rows: string): string {
  const via = `c.${ident(group.via.column)}`;
  const conditions = [...new Set(group.rollUps.map((one) => one.condition))];
  const flags = conditions.map((condition, at) => `(${condition}) is true as f${at}`).join(', ');
  const values = group.rollUps.flatMap(({ of, condition }, at) => {
    const counts = `f.f${conditions.indexOf(condition)}`;
    if (!of) return [`${sign}(${counts})::int as n${at}`];
    const value = `c.${ident(of.baseColumn ?? of.column)}`;
    return [
      `${sign}(${counts} and ${value} is not null)::int as n${at}`,
      `case when ${counts} then ${sign}coalesce(${value}, 0) else 0 end as s${at}`,
    ];
  });
  // Each condition is looked at once a row, however many count by it.
  return (
    `select ${via} as id, ${values.join(', ')} from ${rows} c cross join lateral (select ${flags} offset 0) f ` +
    `where ${via} is not null and c.deleted_at is null`
  );
}

const liveParents = ({ via }: RollUpGroup, rows: string): string =>
  `select distinct ${ident(via.column)} from ${rows} where ${ident(via.column)} is not null and deleted_at is null`;

const changedParents = (group: RollUpGroup): string => {
  const via = ident(group.via.column);
  return `${changedRows(via, watchedColumns(group))} where ${via} is not null`;
};

/** What a statement changed in one of these columns: rows that look the same before and after cancel out. */
const changedRows = (wanted: string, columns: readonly string[]): string => {
  const list = ['id', ...columns].join(', ');
  return (
    `select distinct ${wanted} from (select ${list} from ` +
    `(select ${list} from new_rows union all select ${list} from old_rows) sides group by ${list} having count(*) = 1) changed`
  );
};

/** A change of what a filter looks at through references is noted, and followed by whoever tidies up. */
export const farTriggers = ({ key, record, columns }: FarField): TriggerPart => ({
  table: record.table,
  update: `insert into derived_stale (source, record_id) select '${key}', id from (${changedRows('id', columns)}) far;`,
});
