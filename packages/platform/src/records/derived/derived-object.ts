import { createHash } from 'node:crypto';
import type { Sql } from '../../database/database.js';

/** Something in the database that is generated from the declarations: a table of totals, the triggers of a table. */
export interface DerivedObject {
  /** `keptTotal:kept_opportunity_by_stage_id`, `triggers:opportunity`. */
  name: string;
  /** Whatever differs when the object must be made anew. */
  definition: string;
  /** The record's table: nobody may write to it while the object is made. */
  table: string;
  install(tx: Sql): Promise<void>;
  /** Takes it away; must not fail where parts are gone already. */
  removal: readonly string[];
  /** Takes a faulty one back to what the rows say, while nobody writes. */
  repair?(tx: Sql): Promise<void>;
}

/** Statements of PL/pgSQL for one event; a text where one row and many are treated alike. */
export interface TriggerBody {
  /** For a statement of one row, which nearly all are: `derived_new` and `derived_old` hold its columns. */
  one: string;
  /** Over `new_rows` and `old_rows`. */
  many: string;
}

/** What triggers do for one derived value. */
export interface TriggerPart {
  table: string;
  /** Columns that `one` reads. */
  columns: readonly string[];
  insert?: TriggerBody | string;
  update?: TriggerBody | string;
  delete?: TriggerBody | string;
}

export const sha = (text: string): string => createHash('sha1').update(text).digest('hex');

const MOST_BYTES = 63;

/** A name of ours within PostgreSQL's limit; a longer one keeps its beginning and gets a hash. */
export const objectName = (name: string): string =>
  name.length <= MOST_BYTES ? name : `${name.slice(0, MOST_BYTES - 9)}_${sha(name).slice(0, 8)}`;
