import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PluginManifest } from '@ricejar/sdk';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../database/database.js';
import { ident, tableName } from '../../records/naming.js';
import { ledgerOf, objectsOf } from './schema-steps.js';

export interface ExportedFile {
  /** Below the folder of the export. */
  file: string;
  rows: number;
}

/**
 * Writes all data of a plugin into `<dataDir>/plugin-exports/<id>-<time>/`: a CSV for each of its tables (`<table>.csv`) and
 * for each record type of others that it has fields on (`<table>.fields.csv`: id and columns of the rows that have a value),
 * the manifest, and the settings without secrets. Values are as PostgreSQL writes them. Returns the folder.
 */
export async function exportData(
  database: Database,
  dataDir: string,
  manifest: PluginManifest,
  config: unknown,
  at: Date,
): Promise<{ folder: string; files: ExportedFile[] }> {
  const folder = join(dataDir, 'plugin-exports', `${manifest.id}-${at.toISOString().replace(/[:.]/g, '-')}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await writeFile(join(folder, 'settings.json'), `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  const files: ExportedFile[] = [];
  for (const { file, query } of await tablesOf(database, manifest)) {
    const path = join(folder, file);
    const rows = await database.transaction(async (tx) => {
      await tx.open();
      const stream = tx.client.query(copyTo(`copy (${query}) to stdout with (format csv, header)`));
      await pipeline(stream, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      return stream.rowCount ?? 0;
    });
    files.push({ file, rows });
  }
  return { folder, files };
}

/** What there is to export, and how it is asked for. */
async function tablesOf(
  database: Database,
  manifest: PluginManifest,
): Promise<{ file: string; query: string }[]> {
  const objects = await objectsOf(database, manifest.id);
  const tables = objects.filter((one) => one.kind === 'table').map((one) => one.name);
  const ledger = await ledgerOf(database, manifest.id);
  const records = [...new Set(ledger.map((one) => one.record))].filter(
    (record) => !(record in manifest.records),
  );
  return [
    ...tables.map((table) => ({ file: `${table}.csv`, query: `select * from ${ident(table)}` })),
    ...records.map((record) => {
      const columns = ledger.filter((one) => one.record === record).map((one) => ident(one.column));
      const table = tableName(record);
      return {
        file: `${table}.fields.csv`,
        query: `select id, ${columns.join(', ')} from ${ident(table)} where ${columns.map((one) => `${one} is not null`).join(' or ')}`,
      };
    }),
  ];
}

/** Rows that a purge takes away: whole ones of its tables, and those with a value in one of its columns. */
export async function countData(
  database: Database,
  manifest: PluginManifest,
): Promise<{ name: string; rows: number }[]> {
  const counts: { name: string; rows: number }[] = [];
  for (const { file, query } of await tablesOf(database, manifest)) {
    const [row] = await database.transaction((tx) =>
      tx.query<{ rows: number }>(`select count(*)::int as rows from (${query}) as counted`),
    );
    counts.push({ name: file.replace('.fields.csv', '').replace('.csv', ''), rows: row?.rows ?? 0 });
  }
  return counts;
}
