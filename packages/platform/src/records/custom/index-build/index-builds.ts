import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../../database/database.js';
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

/** Name in `CREATE [UNIQUE] INDEX name ON ...`. */
export const indexNameOf = (statement: string): string => /INDEX (\S+) ON/.exec(statement)?.[1] ?? '';

const DUPLICATE = '23505';

/**
 * Indexes made while the server runs. On a small table at once, in the transaction of the change that asks for them; on
 * a large one later, CONCURRENTLY, by whichever worker comes first: the row is the queue, so that it is asked for exactly
 * when the change is committed, and a worker that dies leaves it to the next one.
 */
@Injectable()
export class IndexBuilds {
  constructor(private readonly database: Database) {}

  /** Makes an index now or asks for it, in the caller's transaction. */
  async add(tx: Sql, table: string, index: NewIndex): Promise<IndexBuild> {
    const name = indexNameOf(index.statement);
    const atOnce = await isSmall(tx, table);
    if (atOnce) await tx.query(index.statement);
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

  /** Builds what is asked for, one after the other. Runs on one worker at a time; what an earlier one left is begun anew. */
  async buildWaiting(): Promise<number> {
    const waiting = await this.database.query<IndexBuild>(
      `select ${RETURNING} from index_build where status in ('queued', 'building') order by asked_at, index_name`,
    );
    for (const one of waiting) await this.build(one);
    return waiting.length;
  }

  private async build({ id, indexName, statement }: IndexBuild): Promise<void> {
    const name = ident(indexName);
    const [begun] = await this.database.query(
      `update index_build set status = 'building', progress = 0, error = null where id = $1 returning id`,
      [id],
    );
    if (!begun) return;
    try {
      // What a killed build left behind is not valid, and not used; a valid one was finished without being noted.
      if (!(await this.isValid(indexName))) {
        await this.database.query(`drop index concurrently if exists ${name}`);
        await this.database.query(statement.replace('INDEX', 'INDEX CONCURRENTLY'));
      }
      const [noted] = await this.database.query(
        `update index_build set status = 'ready', progress = 1, ended_at = now() where id = $1 returning id`,
        [id],
      );
      if (!noted) await this.database.query(`drop index concurrently if exists ${name}`);
    } catch (error) {
      await this.fail(id, indexName, error);
    }
  }

  private async fail(id: string, indexName: string, error: unknown): Promise<void> {
    const { code, detail, message } = error as { code?: string; detail?: string; message?: string };
    // The connection went, not the index: the row stays as it is and is begun anew.
    if (code === undefined || code.startsWith('57') || code.startsWith('08')) throw error;
    await this.database.query(`drop index concurrently if exists ${ident(indexName)}`);
    const reason = code === DUPLICATE ? `${message ?? ''} ${detail ?? ''}`.trim() : (message ?? code);
    await this.database.query(
      `update index_build set status = 'failed', error = $2, ended_at = now() where id = $1`,
      [id, reason.slice(0, FAILED_LONGEST)],
    );
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

async function isSmall(sql: Sql, table: string): Promise<boolean> {
  const rows = await sql.query(`select 1 from ${ident(table)} offset ${MADE_AT_ONCE} limit 1`);
  return rows.length === 0;
}
