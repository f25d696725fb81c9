import type { Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';
import { demands } from './entry-check.js';

/** A column of the file as the mapper sees it. */
export interface ImportColumnSample {
  /** Position in the file, from 0. */
  index: number;
  /** Empty where the file has no header. */
  header: string;
  /** Cells of the first rows, empty ones left out. */
  samples: readonly string[];
}

/** Knows files of one kind (an export of another system) by their columns, and where those go. Pure. */
export interface ImportMapper {
  label: Localized;
  /** Record types it knows files for. */
  records: readonly string[];
  /**
   * Field paths (`name`, `ext.retail.stores`) by column index. Columns that it does not name are guessed as ever; an empty
   * answer says that the file is of another kind.
   */
  map(record: string, columns: readonly ImportColumnSample[]): ReadonlyMap<number, string>;
}

/** Consulted when an import proposes fields for the columns of a file: the first that knows the file is followed. */
export const importMappers = extensionPoint<ImportMapper>('importMappers', {
  owner: 'core',
  faults: demands<ImportMapper>({ label: 'localized', records: 'list', map: 'function' }),
});
