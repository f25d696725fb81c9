import type { GroupOptions } from '@ricejar/sdk';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import type { QueryScope } from '../../query/scope.js';
import { keptTotals, type KeptTotal } from './kept-total.js';

/** What groups are read from: rows one by one, or totals that were kept. */
export interface Tally {
  table: string;
  /** What limits the rows to those the actor may see. */
  condition: string;
  /** Clause behind `group by` that leaves out groups without records. */
  having: string;
  /** How many records a group holds. */
  records: string;
  /** How many values of a field, and what they add up to: of numeric type, or null where there are none. */
  count(field: RegisteredField): string;
  sum(field: RegisteredField): string;
  avg(field: RegisteredField): string;
}

/**
 * The kept total that answers a question about groups as the rows of `alias` would; null where none covers what is asked
 * or the actor may not see every row.
 */
export function keptTally(
  scope: QueryScope,
  record: RegisteredRecord,
  alias: string,
  options: GroupOptions,
): Tally | null {
  if (record.definition.keptTotals.length === 0) return null;
  const total = keptTotals(record).find((one) => covers(one, options));
  if (!total || scope.visible(record, alias) !== `${alias}.deleted_at is null`) return null;
  const added = (column: string): string => `sum(${alias}.${column})`;
  const columns = (field: RegisteredField): { count: string; sum: string } => {
    const found = total.sums.find((one) => one.field.path === field.path);
    if (!found) throw new Error(`${total.table} does not sum ${field.path}`);
    return { count: added(found.count), sum: added(found.sum) };
  };
  return {
    table: total.table,
    condition: 'true',
    having: ` having ${added('n')} <> 0`,
    records: `coalesce(${added('n')}, 0)`,
    count: (field) => `coalesce(${columns(field).count}, 0)`,
    // Nothing adds up to nothing, not to zero: as over the rows.
    sum: (field) => `case when ${columns(field).count} <> 0 then ${columns(field).sum} end`,
    avg: (field) => `${columns(field).sum} / nullif(${columns(field).count}, 0)`,
  };
}

const KEPT_OPS: ReadonlySet<string> = new Set(['sum', 'avg', 'count']);

function covers({ by, sums }: KeptTotal, options: GroupOptions): boolean {
  return (
    (options.by.length === 0 || (options.by.length === 1 && options.by[0] === by.path)) &&
    (options.aggregate ?? []).every(
      ({ field, op }) => KEPT_OPS.has(op) && sums.some((one) => one.field.path === field),
    ) &&
    onlyAbout(by.path, options.filter)
  );
}

/** Whether a filter asks about the field of the groups alone: it then picks groups as it would pick rows. */
function onlyAbout(path: string, filter: unknown): boolean {
  if (filter === undefined || filter === null) return true;
  if (Array.isArray(filter)) return filter.every((one) => onlyAbout(path, one));
  if (!isPlain(filter)) return false;
  return Object.entries(filter).every(([name, value]) =>
    name === 'and' || name === 'or' || name === 'not'
      ? onlyAbout(path, value)
      : name === path || value === undefined || value === null,
  );
}

/** A value that comes with the request is no tree that could be looked into. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
