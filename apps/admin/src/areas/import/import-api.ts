import type { Api } from '@ricejar/admin-sdk';

export const MODES = ['insert', 'update', 'upsert'] as const;
export type ImportMode = (typeof MODES)[number];

/** A column of the file and the field it fills, as the server takes it. */
export interface ImportColumn {
  index: number;
  field: string;
  currency?: string | null;
  dateFormat?: string | null;
  numberFormat?: string | null;
  factor?: string | null;
  timeZone?: string | null;
  replace?: Readonly<Record<string, string>> | null;
  match?: string | null;
  matchMode?: string | null;
  onMissing?: string | null;
}

export interface FileFormat {
  encoding: string | null;
  delimiter: string | null;
  hasHeader: boolean | null;
}

export interface ImportInput extends FileFormat {
  fileId: string;
  record: string;
  columns: readonly ImportColumn[];
  mode: ImportMode;
  key: string | null;
  skipErrors: boolean;
}

export interface PreviewColumn extends Api.ImportColumnPreview {
  readonly settings: ImportColumn | null;
}

export interface ImportPreview extends Omit<Api.ImportPreview, 'sample'> {
  readonly columns: readonly PreviewColumn[];
  readonly mode: ImportMode;
}

export type ImportError = Api.ImportError;

export interface ImportDryRun extends Api.ImportDryRun {
  /** By record type. */
  readonly wouldCreate: Readonly<Record<string, number>>;
}

export interface ImportStatus extends Api.ImportStatus {
  readonly status: 'queued' | 'running' | 'done' | 'failed';
  readonly phase: 'reading' | 'checking' | 'creating' | 'writing' | 'finished';
  readonly created: Readonly<Record<string, number>>;
}

export const PREVIEW = `query ImportPreview($input: ImportInput!) {
  importPreview(input: $input) {
    encoding delimiter hasHeader rows warnings remembered mode key
    columns { index header samples guess settings }
  }
}`;

export const DRY_RUN = `query ImportDryRun($input: ImportInput!) {
  importDryRun(input: $input) {
    rows valid errorCount wouldInsert wouldUpdate wouldCreate errors { line column code message }
  }
}`;

export const START = `mutation StartImport($input: ImportInput!) { startImport(input: $input) { id } }`;

const STATUS_FIELDS = `id record fileName status phase rows done inserted updated created errorCount rowsPerSecond
  createdAt startedAt finishedAt failure { code message }`;

export const STATUS = `query ImportStatus($id: ID!) {
  importStatus(id: $id) { ${STATUS_FIELDS} errors { line column code message } }
}`;

export const RECENT = `query Imports { imports { ${STATUS_FIELDS} } }`;

/** Encodings a person may choose; the server tells the first four apart by itself. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1251',
];
export const DELIMITERS = [',', ';', '\t', '|', 'whitespace'];

const DELIMITER_KEYS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The message that names a delimiter. */
export const delimiterKey = (delimiter: string): string => DELIMITER_KEYS[delimiter] ?? delimiter;
