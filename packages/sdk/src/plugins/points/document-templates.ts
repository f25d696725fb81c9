import type { Locale, Localized } from '../../localized.js';
import type { Row, Selection } from '../../records/query.js';
import { extensionPoint } from '../extension-point.js';
import { demands } from './entry-check.js';

/** A document made from one record: a quotation, a contract, a letter. */
export interface DocumentTemplate {
  label: Localized;
  record: string;
  /** What of the record goes into it; read as the user who asks for the document. */
  select: Selection;
  /** Pure, so that a document can be made again. */
  render(row: Row, locale: Locale): { fileName: string; mimeType: string; content: Uint8Array };
}

export const documentTemplates = extensionPoint<DocumentTemplate>('documentTemplates', {
  owner: 'core',
  faults: demands<DocumentTemplate>({
    label: 'localized',
    record: 'text',
    select: 'object',
    render: 'function',
  }),
});
