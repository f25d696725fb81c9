import type { Localized } from '../../localized.js';
import type { Row } from '../../records/query.js';
import { extensionPoint } from '../extension-point.js';
import { demands } from './entry-check.js';

/** A column of an export, in its order. */
export interface ExportColumn {
  /** Field path. */
  field: string;
  label: Localized;
}

/** A file format that lists are exported to. */
export interface ExportFormat {
  label: Localized;
  /** Without the dot. */
  extension: string;
  mimeType: string;
  /** The file piece by piece, so that no list need fit into memory. Rows hold values by field path. */
  write(columns: readonly ExportColumn[], rows: AsyncIterable<readonly Row[]>): AsyncIterable<Uint8Array>;
}

export const exportFormats = extensionPoint<ExportFormat>('exportFormats', {
  owner: 'core',
  faults: demands<ExportFormat>({
    label: 'localized',
    extension: 'text',
    mimeType: 'text',
    write: 'function',
  }),
});
