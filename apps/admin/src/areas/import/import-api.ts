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

export interface PreviewColumn {
  index: number;
  header: string;
  samples: readonly string[];
  guess: string | null;
  settings: ImportColumn | null;
}

export interface ImportPreview {
  encoding: string;
  delimiter: string;
  hasHeader: boolean;
  columns: readonly PreviewColumn[];
  rows: number;
  warnings: readonly string[];
  remembered: boolean;
  mode: ImportMode;
  key: string | null;
}

export interface ImportError {
  line: number;
  column: string | null;
  code: string;
  message: string;
}

export interface ImportDryRun {
  rows: number;
  valid: number;
  errors: readonly ImportError[];
  errorCount: number;
  wouldInsert: number;
  wouldUpdate: number;
  /** By record type. */
  wouldCreate: Readonly<Record<string, number>>;
}

export interface ImportStatus {
  id: string;
  record: string;
  fileName: string;
  status: 'queued' | 'running' | 'done' | 'failed';
  phase: 'reading' | 'checking' | 'creating' | 'writing' | 'finished';
  rows: number;
  done: number;
  inserted: number;
  updated: number;
  created: Readonly<Record<string, number>>;
  errorCount: number;
  errors: readonly ImportError[];
  failure: { code: string; message: string } | null;
  rowsPerSecond: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
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
