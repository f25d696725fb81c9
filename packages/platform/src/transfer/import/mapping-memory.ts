import { createHash } from 'node:crypto';
import type { Sql } from '../../database/database.js';
import type { ImportColumn, ImportMode } from './import-input.js';

/** How a file with this header was last imported into this record type. */
export interface RememberedMapping {
  columns: readonly ImportColumn[];
  mode: ImportMode;
  key: string | null;
}

/** Files with the same column names in the same order are the same kind of file. */
export const headerSignature = (header: readonly string[]): string =>
  createHash('sha256')
    .update(header.map((one) => one.trim().toLowerCase()).join('\u001f'))
    .digest('hex');

export async function recallMapping(
  sql: Sql,
  record: string,
  header: readonly string[],
): Promise<RememberedMapping | null> {
  const [row] = await sql.query<{ mapping: RememberedMapping }>(
    'select mapping from import_mapping where record = $1 and header = $2',
    [record, headerSignature(header)],
  );
  return row?.mapping ?? null;
}

export async function rememberMapping(
  sql: Sql,
  record: string,
  header: readonly string[],
  mapping: RememberedMapping,
  at: Date,
): Promise<void> {
  await sql.query(
    `insert into import_mapping (record, header, mapping, updated_at) values ($1, $2, $3, $4)
     on conflict (record, header) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [record, headerSignature(header), JSON.stringify(mapping), at],
  );
}
