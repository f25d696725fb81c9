import type { Actor } from '../access/actor.js';
import type { Filter } from './filter.js';

export type { Filter } from './filter.js';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Row = { [key: string]: any };

/**
 * What to read of a record: scalar fields by `true`, references and inverse lists by a nested selection. `ext` nests by
 * plugin id. `{ name: true, owner: { name: true }, contacts: { $first: 5, name: true } }`
 */
export interface Selection {
  [field: string]: true | number | string | Selection | Filter | Sort | undefined;
}

/** `[{ annualRevenue: 'DESC' }, { name: 'ASC' }]`; references and `ext` nest. */
export type Sort = readonly { [field: string]: 'ASC' | 'DESC' | { [field: string]: unknown } }[];

export interface ListOptions {
  select: Selection;
  filter?: Filter;
  sort?: Sort;
  /** Rows wanted: 1 to 200 for people's requests; 50 unless told. */
  first?: number;
  /** Cursor of the last row of the page before. */
  after?: string;
  totalCount?: boolean;
  /** Show the bin instead of the live records. */
  deleted?: boolean;
}

export interface Page<T extends Row = Row> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** Counted up to a cap of 10,000; `totalCountCapped` tells that there are more. */
  totalCount?: number;
  totalCountCapped?: boolean;
}

export type AggregateOp = 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max';

export interface GroupOptions {
  /** Fields to group by; references group by id. None: one group over all. */
  by: readonly string[];
  filter?: Filter;
  aggregate?: readonly { field: string; op: AggregateOp }[];
}

/** `key` by field name, `aggregates` by `op` and field: `{ sum: { amount: '12.50' } }`. Money sums in the base currency. */
export interface Group {
  key: Row;
  count: number;
  aggregates: { [op in AggregateOp]?: { [field: string]: any } };
}

/** Values of a row as text. */
export type TextRow = readonly (string | null)[];

/** The one way to read records. Every call takes the actor and answers only what the actor may see. */
export abstract class RecordQuery {
  abstract list<T extends Row = Row>(actor: Actor, record: string, options: ListOptions): Promise<Page<T>>;
  /** A record, or null when it does not exist or the actor may not see it: the two cannot be told apart. */
  abstract get<T extends Row = Row>(
    actor: Actor,
    record: string,
    id: string,
    select: Selection,
  ): Promise<T | null>;
  abstract group(actor: Actor, record: string, options: GroupOptions): Promise<Group[]>;
  /** Walks every matching row in id order, in batches, without a page limit: for jobs. */
  abstract scan<T extends Row = Row>(
    actor: Actor,
    record: string,
    options: { select: Selection; filter?: Filter; batch?: number },
  ): AsyncIterable<T[]>;
  /**
   * Values of every matching row as they come, in id order and as of one moment: for jobs that hold a million of them in
   * columns. Each row has the `id` and then the fields in their order, as text: references by id, money in the base
   * currency. Null is empty.
   */
  abstract scanValues(
    actor: Actor,
    record: string,
    options: { fields: readonly string[]; filter?: Filter },
  ): AsyncIterable<readonly TextRow[]>;
  /**
   * As `group`, for any number of groups, as they come in the order of their keys and as of one moment: for jobs. Each is
   * the values of `by` and then of `aggregate`, as text.
   */
  abstract scanGroups(actor: Actor, record: string, options: GroupOptions): AsyncIterable<readonly TextRow[]>;
}
