import { defineErrors, type Locale } from '@ricejar/sdk';
import {
  detectFormat,
  raggedness,
  readRows,
  type TableFormat,
  type TableFormatChoice,
} from '../reading/table-file.js';
import type { TableRow } from '../reading/delimited-parser.js';
import { readingErrors } from '../reading/reading.errors.js';
import type { SampledColumn } from './guess-mapping.js';

const SAMPLE_ROWS = 20;
/** Samples by which the kind of a column is judged. */
const JUDGED_ROWS = 200;
/** Rows counted one by one; what lies behind is estimated. */
const COUNTED_BYTES = 64 * 1024 * 1024;

/** What deserves a look before an import starts. Not errors: they are words in both languages, by code. */
const warnings = defineErrors({
  ENCODING_GUESSED: {
    class: 'badInput',
    message: {
      en: 'The encoding is a guess ({encoding}). If names look wrong below, choose another.',
      zh: '编码为推测结果（{encoding}）。如果下方文字显示异常，请另选编码。',
    },
  },
  ROWS_RAGGED: {
    class: 'badInput',
    message: {
      en: '{count} of the first rows have another number of cells than the first, such as line {line}.',
      zh: '前几行中有 {count} 行的单元格数与首行不同，例如第 {line} 行。',
    },
  },
  HEADER_REPEATED: {
    class: 'badInput',
    message: { en: 'Two columns are called "{header}".', zh: '有两列都叫“{header}”。' },
  },
});

export interface TablePreview {
  format: TableFormat;
  /** Names of the columns; empty texts where there is no header. */
  header: string[];
  columns: SampledColumn[];
  sample: string[][];
  /** Rows without the header, estimated for very large files. */
  rows: number;
  warnings: string[];
}

/** The first rows of a file as a person should see them before choosing fields. Throws the coded errors of reading. */
export async function previewTable(
  path: string,
  size: number,
  choice: TableFormatChoice,
  locale: Locale,
): Promise<TablePreview> {
  const { certain, encoding, delimiter, hasHeader } = await detectFormat(path, choice);
  const format = { encoding, delimiter, hasHeader };
  const { first, count } = await firstRows(path, size, format);
  const [top] = first;
  if (!top) throw readingErrors.FILE_EMPTY();
  const body = format.hasHeader ? first.slice(1) : first;
  const header = top.cells.map((cell) => (format.hasHeader ? cell.trim() : ''));
  const columns = header.map((name, index) => ({
    index,
    header: name,
    samples: body.map((row) => row.cells[index] ?? '').filter((cell) => cell.trim() !== ''),
  }));
  return {
    format,
    header,
    columns,
    sample: body.slice(0, SAMPLE_ROWS).map((row) => row.cells),
    rows: Math.max(0, count - (format.hasHeader ? 1 : 0)),
    warnings: warn(format, certain, header, body, locale),
  };
}

async function firstRows(
  path: string,
  size: number,
  format: TableFormat,
): Promise<{ first: TableRow[]; count: number }> {
  const first: TableRow[] = [];
  let count = 0;
  let characters = 0;
  for await (const batch of readRows(path, format)) {
    for (const row of batch) {
      if (first.length <= JUDGED_ROWS) first.push(row);
      characters += row.cells.reduce((sum, cell) => sum + cell.length + 1, 1);
    }
    count += batch.length;
    if (characters > COUNTED_BYTES) return { first, count: Math.round((count * size) / characters) };
  }
  return { first, count };
}

function warn(
  format: TableFormat,
  certain: boolean,
  header: string[],
  body: TableRow[],
  locale: Locale,
): string[] {
  const found = [];
  if (!certain) found.push(warnings.ENCODING_GUESSED({ encoding: format.encoding }));
  const ragged = body.filter((row) => raggedness(row, header.length) !== null);
  if (ragged[0]) found.push(warnings.ROWS_RAGGED({ count: ragged.length, line: ragged[0].line }));
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (repeated) found.push(warnings.HEADER_REPEATED({ header: repeated }));
  return found.map((one) => one.messageIn(locale));
}
