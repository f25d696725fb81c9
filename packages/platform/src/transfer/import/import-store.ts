import { actingUserId, type Actor, type RicejarError } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import type { Fault, FaultList } from './faults.js';
import type { Checked } from './check.js';
import type { ImportInput } from './import-input.js';

export const IMPORT_PHASES = ['reading', 'checking', 'creating', 'writing', 'finished'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

export interface ImportRun {
  id: string;
  record: string;
  fileId: string;
  fileName: string;
  input: ImportInput;
  requestedById: string | null;
  bySystem: boolean;
  status: 'queued' | 'running' | 'done' | 'failed';
  phase: ImportPhase;
  /** Rows of the file, as far as it was read. */
  rows: number;
  repeats: number;
  /** Rows to be written. */
  total: number;
  inserted: number;
  updated: number;
  /** Records created because a row names them, by record type. */
  created: Record<string, number>;
  errorCount: number;
  errors: Fault[];
  failure: Pick<Fault, 'code' | 'details'> | null;
  /** Place in the plan behind the last row written. */
  lastDepth: number;
  lastRow: number;
  /** Rows of the plan written so far, unchanged ones included. */
  processed: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

const COLUMNS = `id, record, file_id as "fileId", file_name as "fileName", input, requested_by_id as "requestedById",
  by_system as "bySystem", status, phase, rows, repeats, total, inserted, updated, created, error_count as "errorCount",
  errors, failure, last_depth as "lastDepth", last_row as "lastRow", processed, created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt"`;

export async function addImport(
  sql: Sql,
  actor: Actor,
  run: { id: string; fileName: string; input: ImportInput; at: Date },
): Promise<void> {
  await sql.query(
    `insert into import_run (id, record, file_id, file_name, input, requested_by_id, by_system, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      run.id,
      run.input.record,
      run.input.fileId,
      run.fileName,
      JSON.stringify(run.input),
      actingUserId(actor),
      actor.kind === 'system',
      run.at,
    ],
  );
}

export async function findImport(sql: Sql, id: string, lock = false): Promise<ImportRun | undefined> {
  const [run] = await sql.query<ImportRun>(
    `select ${COLUMNS} from import_run where id = $1${lock ? ' for update' : ''}`,
    [id],
  );
  return run;
}

/** The newest first; those of one user unless `userId` is null. */
export const recentImports = (sql: Sql, userId: string | null, first: number): Promise<ImportRun[]> =>
  sql.query<ImportRun>(
    `select ${COLUMNS} from import_run where $1::uuid is null or requested_by_id = $1 order by created_at desc, id desc limit $2`,
    [userId, first],
  );

/** Imports that were asked for and have not ended. */
export const openImports = (sql: Sql): Promise<{ id: string }[]> =>
  sql.query<{ id: string }>(
    `select id from import_run where status in ('queued', 'running') order by created_at`,
  );

export const markStarted = (sql: Sql, id: string, at: Date): Promise<unknown> =>
  sql.query(
    `update import_run set status = 'running', started_at = coalesce(started_at, $2) where id = $1 and status in ('queued', 'running')`,
    [id, at],
  );

export const noteRowsRead = (sql: Sql, id: string, rows: number): Promise<unknown> =>
  sql.query(`update import_run set rows = $2 where id = $1 and phase = 'reading'`, [id, rows]);

export const markRead = (sql: Sql, id: string, rows: number, faults: FaultList): Promise<unknown> =>
  sql.query(
    `update import_run set phase = 'checking', rows = $2, error_count = $3, errors = $4 where id = $1 and phase = 'reading'`,
    [id, rows, faults.count, JSON.stringify(faults.kept)],
  );

export const markChecked = (sql: Sql, id: string, checked: Checked, faults: FaultList): Promise<unknown> =>
  sql.query(
    `update import_run set phase = 'creating', repeats = $2, total = $3, error_count = $4, errors = $5 where id = $1 and phase = 'checking'`,
    [id, checked.repeats, checked.inserts + checked.updates, faults.count, JSON.stringify(faults.kept)],
  );

export const setPhase = (sql: Sql, id: string, phase: ImportPhase): Promise<unknown> =>
  sql.query(`update import_run set phase = $2 where id = $1`, [id, phase]);

export const noteCreated = (sql: Sql, id: string, record: string, count: number): Promise<unknown> =>
  sql.query(
    `update import_run set created = created || jsonb_build_object($2::text, coalesce((created->>$2::text)::int, 0) + $3::int) where id = $1`,
    [id, record, count],
  );

export interface BatchDone {
  inserted: number;
  updated: number;
  processed: number;
  lastDepth: number;
  lastRow: number;
}

export const noteBatch = (sql: Sql, id: string, batch: BatchDone): Promise<unknown> =>
  sql.query(
    `update import_run set inserted = inserted + $2, updated = updated + $3, processed = processed + $4,
       last_depth = $5, last_row = $6 where id = $1`,
    [id, batch.inserted, batch.updated, batch.processed, batch.lastDepth, batch.lastRow],
  );

export const markDone = (sql: Sql, id: string, at: Date): Promise<unknown> =>
  sql.query(`update import_run set status = 'done', phase = 'finished', finished_at = $2 where id = $1`, [
    id,
    at,
  ]);

export const markFailed = (sql: Sql, id: string, at: Date, error: RicejarError): Promise<unknown> =>
  sql.query(
    `update import_run set status = 'failed', failure = $3, finished_at = $2 where id = $1 and status in ('queued', 'running')`,
    [id, at, JSON.stringify({ code: error.code, details: error.details })],
  );
