import { RicejarError, type Localized } from '@ricejar/sdk';
import type { Database, Sql } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { installedErrors } from './installed.errors.js';

export const OPERATION_KINDS = ['add', 'upgrade', 'enable', 'disable', 'purge'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** A change of one plugin under way, or how it ended. Kept in the database: it outlives the server that it restarts. */
export interface PluginOperation {
  id: string;
  plugin: string;
  kind: OperationKind;
  status: 'running' | 'done' | 'failed';
  /** What is being done: `verify`, `plan`, `convert`, `migrate`, `check`, `export`, `remove`, `enable`, `done`. */
  step: string;
  /** 0 to 1, of the step. */
  progress: number;
  error: { code: string; message: Localized } | null;
  /** Of a purge: where the data was exported to, and what was. */
  result: Record<string, unknown> | null;
  startedAt: Date;
  endedAt: Date | null;
}

const COLUMNS = `id, plugin, kind, status, step, progress, error, result, started_at as "startedAt", ended_at as "endedAt"`;
/** One that has said nothing for so long has died with its process. */
const DEAD_AFTER = "interval '15 minutes'";

/** Notes a new one; the caller works on it or hands its id to whoever does. */
export async function beginOperation(sql: Sql, plugin: string, kind: OperationKind): Promise<string> {
  const id = uuidv7();
  await sql.query(
    `insert into plugin_operation (id, plugin, kind, status, step) values ($1, $2, $3, 'running', 'verify')`,
    [id, plugin, kind],
  );
  return id;
}

/** The one with the id, or the last one. */
export async function findOperation(sql: Sql, id: string | null): Promise<PluginOperation | undefined> {
  const [row] = await sql.query<PluginOperation>(
    `select ${COLUMNS.replace(
      'status',
      `case when status = 'running' and changed_at < now() - ${DEAD_AFTER} then 'failed' else status end as status`,
    )}
     from plugin_operation where $1::uuid is null or id = $1 order by started_at desc limit 1`,
    [id],
  );
  return row;
}

/** Hears of every step. Progress is noted at most so often. */
export type OnStep = (step: string, progress: number) => void;
const NOTE_EVERY_MS = 500;

/** Does the work of an operation and notes steps and end. What it throws is noted, and thrown on. */
export async function runOperation<T extends Record<string, unknown>>(
  database: Database,
  id: string,
  onStep: OnStep,
  work: (onStep: OnStep) => Promise<T>,
): Promise<T> {
  let notedAt = 0;
  let noted = '';
  let noting: Promise<unknown> = Promise.resolve();
  const note = (step: string, progress: number): void => {
    onStep(step, progress);
    if (step === noted && Date.now() - notedAt < NOTE_EVERY_MS) return;
    noted = step;
    notedAt = Date.now();
    noting = noting.then(() =>
      database
        .query('update plugin_operation set step = $2, progress = $3, changed_at = now() where id = $1', [
          id,
          step,
          progress,
        ])
        .catch(() => undefined),
    );
  };
  try {
    const result = await work(note);
    await noting;
    await database.query(
      `update plugin_operation set status = 'done', step = 'done', progress = 1, result = $2, changed_at = now(), ended_at = now() where id = $1`,
      [id, JSON.stringify(result)],
    );
    return result;
  } catch (error) {
    await noting;
    await database.query(
      `update plugin_operation set status = 'failed', error = $2, changed_at = now(), ended_at = now() where id = $1`,
      [id, JSON.stringify(told(error))],
    );
    throw error;
  }
}

/** Notes that nobody works on it any more, if it has no end yet. */
export async function buryOperation(sql: Sql, id: string, reason: string): Promise<void> {
  await sql.query(
    `update plugin_operation set status = 'failed', error = $2, changed_at = now(), ended_at = now()
     where id = $1 and status = 'running'`,
    [id, JSON.stringify(told(installedErrors.PLUGIN_WORK_ENDED({ reason })))],
  );
}

function told(error: unknown): PluginOperation['error'] {
  if (error instanceof RicejarError)
    return { code: error.code, message: { en: error.messageIn('en'), zh: error.messageIn('zh-CN') } };
  const text = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: { en: text, zh: text } };
}
