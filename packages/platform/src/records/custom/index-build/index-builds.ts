import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../../database/database.js';
import { onLoneConnection } from '../../../database/lone-connection.js';
import { uuidv7 } from '../../../database/uuid.js';
import { ident } from '../../naming.js';
import { buildProgress } from './build-progress.js';

export type BuildStatus = 'queued' | 'building' | 'ready' | 'failed';

export interface IndexBuild {
  id: string;
  record: string;
  fields: readonly string[];
  /** `field`: asked for by a field's settings; `advice`: by an administrator who followed the advisor. */
  origin: 'field' | 'advice';
  indexName: string;
  /** `CREATE INDEX name ON ...` */
  statement: string;
  status: BuildStatus;
  /** 0 to 1. */
  progress: number;
  error: string | null;
}

export type NewIndex = Pick<IndexBuild, 'record' | 'fields' | 'origin' | 'statement'>;

/** Up to here an index is made on the spot: writers wait less than for a long statement of anybody else. */
const MADE_AT_ONCE = 20_000;
const RETURNING = 'id, record, fields, origin, index_name as "indexName", statement, status, progress, error';
const FAILED_LONGEST = 500;
const QUERY_CANCELED = '57014';

/** Name in `CREATE [UNIQUE] INDEX name ON ...`. */
export const indexNameOf = (statement: string): string => /INDEX (\S+) ON/.exec(statement)?.[1] ?? '';

/**
 * Indexes made while the server runs. On a small table at once, in the transaction of the change that asks for them; on
 * a large one later, CONCURRENTLY, by whichever worker comes first: the row is the queue, so that it is asked for exactly
 * when the change is committed, and a worker that dies leaves it to the next one.
 */
@Injectable()
export class IndexBuilds {
  /** Name of the index that this process is building. */
  private current: string | null = null;
  private stopping = false;

  constructor(private readonly database: Database) {}

  /** Makes an index now or asks for it, in the caller's transaction. */
  async add(tx: Sql, table: string, index: NewIndex): Promise<IndexBuild> {
    const name = indexNameOf(index.statement);
    const atOnce = await isSmall(tx, table);
    if (atOnce) {
      // Something of the name that is not valid may have been left behind.
      await tx.query(`drop index if exists ${ident(name)}`);
      await tx.query(index.statement);
    }
    const [row] = await tx.query<IndexBuild>(
      `insert into index_build (id, record, fields, origin, index_name, statement, status, progress, ended_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $7 = 'ready' then now() end)
       on conflict (index_name) do update set fields = excluded.fields, statement = excluded.statement,
         status = excluded.status, progress = excluded.progress, error = null, asked_at = now(), ended_at = excluded.ended_at
       returning ${RETURNING}`,
      [
        uuidv7(),
        index.record,
        index.fields,
        index.origin,
        name,
        index.statement,
        atOnce ? 'ready' : 'queued',
        atOnce ? 1 : 0,
      ],
    );
    if (!row) throw new Error(`index ${name} was not noted`);
    return row;
  }

  /** Takes an index away, built or not, in the caller's transaction. */
  async drop(tx: Sql, name: string): Promise<void> {
    await tx.query(`drop index if exists ${ident(name)}`);
    await tx.query('delete from index_build where index_name = $1', [name]);
  }

  async of(record: string, sql: Sql = this.database): Promise<IndexBuild[]> {
    const rows = await sql.query<IndexBuild>(
      `select ${RETURNING} from index_build where record = $1 order by asked_at, index_name`,
      [record],
    );
    return Promise.all(rows.map((row) => this.withProgress(row, sql)));
  }

  async find(id: string, sql: Sql = this.database): Promise<IndexBuild | undefined> {
    const [row] = await sql.query<IndexBuild>(`select ${RETURNING} from index_build where id = $1`, [id]);
    return row && this.withProgress(row, sql);
  }

  /**
   * Builds what is asked for, one after the other; how many that were. Runs on one worker at a time; what an earlier one
   * left is begun anew.
   */
  async buildWaiting(): Promise<number> {
    const waiting = await this.database.query<IndexBuild>(
      `select ${RETURNING} from index_build where status in ('queued', 'building') order by asked_at, index_name`,
    );
    for (const one of waiting) if (!this.stopping) await this.build(one);
    return waiting.length;
  }

  /** Ends the statement that builds an index, wherever it runs. The index stays asked for. */
  async callOff(indexName: string): Promise<void> {
    await this.database.query(
      'select pg_cancel_backend(pid) from pg_stat_progress_create_index where index_relid = to_regclass($1)',
      [indexName],
    );
  }

  /** Builds nothing more; what this process is building is called off, and begun anew by the next one. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.current !== null) await this.callOff(this.current);
  }

  private async build(index: IndexBuild): Promise<void> {
    const { id, indexName } = index;
    const [begun] = await this.note(id, `status = 'building', progress = 0, error = null`);
    if (!begun) return;
    this.current = indexName;
    try {
      await onLoneConnection(this.database.options.url, (run) => this.make(run, index));
    } catch (error) {
      if ((error as { code?: string }).code !== QUERY_CANCELED) throw error;
    } finally {
      this.current = null;
    }
  }

  private async make(
    run: (statement: string) => Promise<void>,
    { id, indexName, statement }: IndexBuild,
  ): Promise<void> {
    const drop = `drop index concurrently if exists ${ident(indexName)}`;
    try {
      // What a killed build left behind is not valid, and not used; a valid one was finished without being noted.
      if (!(await this.isValid(indexName))) {
        await run(drop);
        await run(statement.replace('INDEX', 'INDEX CONCURRENTLY'));
      }
    } catch (error) {
      const reason = refusal(error);
      // The connection went, not the index: the row stays as it is and is begun anew.
      if (reason === null) throw error;
      await run(drop);
      await this.note(id, `status = 'failed', ended_at = now(), error = $2`, reason);
      return;
    }
    const [noted] = await this.note(id, `status = 'ready', progress = 1, ended_at = now()`);
    // Nobody wants it any more.
    if (!noted) await run(drop);
  }

  private note(id: string, set: string, ...values: unknown[]): Promise<object[]> {
    return this.database.query(`update index_build set ${set} where id = $1 returning id`, [id, ...values]);
  }

  private async isValid(indexName: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from pg_index i join pg_class c on c.oid = i.indexrelid
       where c.relname = $1 and c.relnamespace = current_schema()::regnamespace and i.indisvalid`,
      [indexName],
    );
    return rows.length > 0;
  }

  /** How far PostgreSQL says it is. */
  private async withProgress(build: IndexBuild, sql: Sql): Promise<IndexBuild> {
    if (build.status !== 'building') return build;
    return { ...build, progress: await buildProgress(sql, build.indexName) };
  }
}

/** Why PostgreSQL would not make the index; null when it was kept from saying so. */
function refusal(error: unknown): string | null {
  const { code, detail, message } = (error ?? {}) as { code?: string; detail?: string; message?: string };
  if (!code || !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('57') || code.startsWith('08')) return null;
  return [message, detail].filter(Boolean).join(' ').slice(0, FAILED_LONGEST);
}

async function isSmall(sql: Sql, table: string): Promise<boolean> {
  const rows = await sql.query(`select 1 from ${ident(table)} offset ${MADE_AT_ONCE} limit 1`);
  return rows.length === 0;
}
