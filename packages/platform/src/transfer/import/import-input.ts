import type { DateFormat } from '../values/dates.js';
import type { NumberFormat } from '../values/numbers.js';

export const IMPORT_MODES = ['insert', 'update', 'upsert'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export const MATCH_MODES = ['exact', 'normalised'] as const;
export type MatchMode = (typeof MATCH_MODES)[number];

export const ON_MISSING = ['error', 'create', 'empty'] as const;
export type OnMissing = (typeof ON_MISSING)[number];

/** One column of the file and the field it fills. A column may fill several fields, a field has one column. */
export interface ImportColumn {
  /** From 0. */
  index: number;
  /** Path: `name`, or `ext.retail.storeFormat`. */
  field: string;
  /** ISO 4217, for amounts whose cells do not name their currency. */
  currency?: string | null;
  dateFormat?: DateFormat | null;
  numberFormat?: NumberFormat | null;
  /** Multiplies numbers: `1000000` for a column in millions. */
  factor?: string | null;
  /** IANA zone of times without one; UTC unless told. */
  timeZone?: string | null;
  /** What a cell stands for, by its text. */
  replace?: Readonly<Record<string, string>> | null;
  /** References: the field of the target by which it is found (`id` too); its title unless told. */
  match?: string | null;
  /** `normalised` ignores case, spaces and punctuation: "GTXPro" finds "GTX Pro". */
  matchMode?: MatchMode | null;
  /** References and choices: what an unknown one means. `create` is for references. */
  onMissing?: OnMissing | null;
}

export interface ImportInput {
  fileId: string;
  record: string;
  encoding?: string | null;
  delimiter?: string | null;
  hasHeader?: boolean | null;
  columns: readonly ImportColumn[];
  mode: ImportMode;
  /** The field by which a row of the file is the same as a record: needed to update. */
  key?: string | null;
  /** Write the rows that are right and report the others. Otherwise one error keeps everything from being written. */
  skipErrors?: boolean | null;
}
