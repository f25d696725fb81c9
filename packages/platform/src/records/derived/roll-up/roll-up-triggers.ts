import { ident } from '../../naming.js';
import type { TriggerPart } from '../derived-object.js';
import { lockSql } from '../lock-rows.js';
import { farFields, watchedColumns, type FarField, type RollUpField, type RollUpGroup } from './roll-up.js';
import { recomputeSql, TOO_LARGE } from './roll-up-sql.js';

/** What is done about one row, and about many. A row that changed without changing parents is `one`. */
interface Bodies {
  insert: { one: string; many: string };
  update: { one: string; many: string };
  delete: { one: string; many: string };
}

/**
 * What the triggers on the child's table do. `queue` names the parents' record type when formulas of theirs read a
 * roll-up. Where several parents are concerned, all of them are locked at once and in order, before anything is written.
 */
export function rollUpTriggers(group: RollUpGroup, queue: string | null): TriggerPart {
  const added = { ...group, rollUps: group.rollUps.filter(isAdded) };
  const picked = { ...group, rollUps: group.rollUps.filter((one) => !isAdded(one)) };
  const bodies = [
    ...(added.rollUps.length > 0 ? [addingBodies(added, queue)] : []),
    ...(picked.rollUps.length > 0 ? [recomputingBodies(picked, queue)] : []),
  ];
  const all = (event: keyof Bodies, rows: 'one' | 'many'): string =>
    bodies.map((one) => one[event][rows]).join('\n    ');
  const locking = (parents: string, event: keyof Bodies): string =>
    `perform ${lockSql(group.parent.table, `array(${parents})`)};
    ${all(event, 'many')}`;
  const via = ident(group.via.column);
  const stays =
    `derived_old.${via} is not distinct from derived_new.${via} ` +
    `and (derived_old.deleted_at is null) = (derived_new.deleted_at is null)`;
  const changed = locking(changedParents(group), 'update');
  return {
    table: group.child.table,
    columns: [group.via.column, 'deleted_at', ...readColumns(added)],
    insert: { one: all('insert', 'one'), many: locking(liveParents(group, 'new_rows'), 'insert') },
    update: { one: `if ${stays} then ${all('update', 'one')} else ${changed} end if;`, many: changed },
    delete: { one: all('delete', 'one'), many: locking(liveParents(group, 'old_rows'), 'delete') },
  };
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

function recomputingBodies(group: RollUpGroup, queue: string | null): Bodies {
  const refresh = (parents: string): string => `declare derived_ids uuid[] := array(${parents});
    begin
      ${recompute(group, 'derived_ids', queue)}
    end;`;
  const both = (text: string) => ({ one: text, many: text });
  return {
    insert: both(refresh(liveParents(group, 'new_rows'))),
    update: both(refresh(changedParents(group))),
    delete: both(refresh(liveParents(group, 'old_rows'))),
  };
}

/**
 * Moves counts and sums by what the statement comes to. A parent whose sum was empty, is 0 or does not fit is computed
 * anew: only its children tell zero from nothing. So are all parents concerned, where rows change or go, while a change of
 * what the filter looks at from afar is still being followed: what is stored may count those rows by what was.
 */
function addingBodies(group: RollUpGroup, queue: string | null): Bodies {
  const stale = staleSql(group);
  const added = sideSql(group, '', 'new_rows');
  const gone = sideSql(group, '-', 'old_rows');
  const many = (
    sides: string,
    parents: string,
    noted: string | null,
  ): string => `declare derived_ids uuid[]; derived_unsure uuid[];
    begin
      ${moveMany(group, sides, queue)}
      ${noted ? `if ${noted} then derived_unsure := array(${parents}); end if;` : ''}
      ${recompute(group, 'derived_unsure', queue)}
    end;`;
  const one = (sides: readonly Side[], noted: string | null): string => {
    const id = `${sides.at(-1)?.row}.${ident(group.via.column)}`;
    const live = `${id} is not null and ${sides.at(-1)?.row}.deleted_at is null`;
    return `if ${live} then ${moveOne(group, sides, id, noted, queue)} end if;`;
  };
  return {
    insert: { one: one([NEW], null), many: many(added, liveParents(group, 'new_rows'), null) },
    update: {
      one: one([OLD, NEW], stale),
      many: many(`${added} union all ${gone}`, changedParents(group), stale),
    },
    delete: { one: one([OLD], stale), many: many(gone, liveParents(group, 'old_rows'), stale) },
  };
}

interface Side {
  row: 'derived_new' | 'derived_old';
  sign: '+' | '-';
  flag: string;
}

const NEW: Side = { row: 'derived_new', sign: '+', flag: 'derived_f' };
const OLD: Side = { row: 'derived_old', sign: '-', flag: 'derived_g' };

/** The child's own columns that counts and sums of the group are made of. */
const readColumns = ({ rollUps }: RollUpGroup): string[] =>
  rollUps.flatMap(({ of, lookedAt }) => [
    ...(of ? [of.baseColumn ?? of.column] : []),
    ...lookedAt.flatMap(({ trail, field }) => (trail.length === 0 ? [field.baseColumn ?? field.column] : [])),
  ]);

/** What the roll-ups of a group become when they move; `by` stands before the names of `moves`. */
function assignments(group: RollUpGroup, by: string): string {
  return group.rollUps
    .flatMap(({ field, rollUp }, at) => {
      const count = ident(field.column);
      if (rollUp.op === 'count') return [`${count} = coalesce(t.${count}, 0) + ${by}n${at}`];
      return [field.column, ...(field.baseColumn ? [field.baseColumn] : [])].map((name) => {
        const sum = `t.${ident(name)} + ${by}s${at}`;
        return `${ident(name)} = case when abs(${sum}) < ${TOO_LARGE} then ${sum} end`;
      });
    })
    .join(', ');
}

/** Whether a parent's sums, as they are after they moved, have to be looked up. */
function unsureSql(group: RollUpGroup, by: string): string {
  const unsure = group.rollUps.flatMap(({ field, rollUp }, at) => {
    if (rollUp.op !== 'sum') return [];
    const sum = `t.${ident(field.column)}`;
    return [`(${sum} = 0 or (${sum} is null and (${by}n${at} <> 0 or ${by}s${at} <> 0)))`];
  });
  return unsure.length > 0 ? unsure.join(' or ') : 'false';
}

/** Moves the roll-ups of the parent `id` by one row: what it was, what it is, or both. */
function moveOne(
  group: RollUpGroup,
  sides: readonly Side[],
  id: string,
  stale: string | null,
  queue: string | null,
): string {
  const conditions = [...new Map(group.rollUps.map((one) => [one.condition, one])).values()];
  const flagOf = (condition: string) => conditions.findIndex((one) => one.condition === condition);
  const flags = sides.flatMap(({ row, flag }) =>
    conditions.map((one, at) => `${flag}${at} boolean := (${one.conditionOn(row)}) is true;`),
  );
  const sum = (term: (side: Side) => string): string =>
    sides.map((side) => `${side.sign} ${term(side)}`).join(' ');
  const declared = group.rollUps.flatMap(({ of, condition }, at) => {
    const counts = ({ flag }: Side) => `${flag}${flagOf(condition)}`;
    if (!of) return [`derived_n${at} integer := ${sum((side) => `${counts(side)}::int`)};`];
    const value = ({ row }: Side) => `${row}.${ident(of.baseColumn ?? of.column)}`;
    return [
      `derived_n${at} integer := ${sum((side) => `(${counts(side)} and ${value(side)} is not null)::int`)};`,
      `derived_s${at} numeric := ${sum((side) => `case when ${counts(side)} then coalesce(${value(side)}, 0) else 0 end`)};`,
    ];
  });
  const any = moves(group).map((column) => `derived_${column} <> 0`);
  return `declare derived_flag boolean := false; ${[...flags, ...declared].join(' ')}
      begin
        if ${any.join(' or ')} then
          update ${ident(group.parent.table)} t set ${assignments(group, 'derived_')} where t.id = ${id}
            returning ${unsureSql(group, 'derived_')} into derived_flag;
          ${tell(queue, `array[${id}]`)}
        end if;
        if derived_flag${stale ? ` or ${stale}` : ''} then
          perform ${lockSql(group.parent.table, `array[${id}]`)};
          ${recomputeSql(group, `array[${id}]`)};
          ${tell(queue, `array[${id}]`)}
        end if;
      end;`;
}

/** The parents are locked. */
const moveMany = (group: RollUpGroup, sides: string, queue: string | null): string =>
  `with moved as (${movesSql(group, sides)}),
      written as (
        update ${ident(group.parent.table)} t set ${assignments(group, 'm.')} from moved m where t.id = m.id
        returning t.id, ${unsureSql(group, 'm.')} as unsure)
      select array_agg(id), array_agg(id) filter (where unsure) into derived_ids, derived_unsure from written;
      ${tell(queue, 'derived_ids')}`;

/** Whether a change is still being followed that the filter of the group looks at from afar. */
function staleSql(group: RollUpGroup): string | null {
  const sources = farFields(group).map(({ key }) => `'${key}'`);
  return sources.length === 0
    ? null
    : `exists (select 1 from derived_stale where source in (${sources.join(', ')}))`;
}

/** Columns of what the group moves by: `n` values and their sum `s`, by the place of the roll-up. */
const moves = (group: RollUpGroup): string[] =>
  group.rollUps.flatMap(({ rollUp }, at) => (rollUp.op === 'sum' ? [`n${at}`, `s${at}`] : [`n${at}`]));

/** For each parent what the rows of `sides` come to. */
function movesSql(group: RollUpGroup, sides: string): string {
  const sums = moves(group).map((column) => `sum(${column}) as ${column}`);
  const any = moves(group).map((column) => `sum(${column}) <> 0`);
  return `select id, ${sums.join(', ')} from (${sides}) sides group by id having ${any.join(' or ')}`;
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
  columns: [],
  update: `insert into derived_stale (source, record_id) select '${key}', id from (${changedRows('id', columns)}) far;`,
});
