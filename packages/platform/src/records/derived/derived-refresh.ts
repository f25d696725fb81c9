import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Transaction } from '../../database/database.js';
import { ident } from '../naming.js';
import { RecordRegistry, type RegisteredRecord } from '../record-registry.js';
import { derivedPlan } from './derived-plan.js';
import { pending } from './ensure-derived.js';
import { computeFormulas } from './formula/formula-rows.js';
import { lockSql } from './lock-rows.js';
import { queueFarSql, recomputeSql } from './roll-up/roll-up-sql.js';

const LOCK = 7_240_122;
const BACKFILL_BATCH = 5_000;
const LINE_BATCH = 1_000;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Computes anew what writers could not: what stands in line, and the rows that were there before a field was. */
@Injectable()
export class DerivedRefresh {
  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
  ) {}

  /** One piece of work, if there is any and nobody else is at it; returns how many rows it went through. */
  async round(): Promise<number> {
    const [waiting] = await this.database.query<{ any: boolean }>(
      `select exists (select 1 from derived_dirty) or exists (select 1 from derived_stale)
         or exists (select 1 from derived_backfill where starts_at <= now()) as any`,
      [],
      'derived.waiting',
    );
    if (!waiting?.any) return 0;
    return this.database.transaction(async (tx) => {
      const [held] = await tx.query<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [
        LOCK,
      ]);
      // Declarations that are not in force here yet are for a server that knows them.
      if (!held?.held || (await pending(tx, this.registry)).length > 0) return 0;
      await this.followFar(tx);
      return (await this.line(tx)) || (await this.backfill(tx));
    });
  }

  /**
   * Puts those in line who look at changed records from afar: once when the change is seen, and again when everybody who
   * may have looked at it before has come to an end, for they counted by what was.
   */
  private async followFar(tx: Sql): Promise<void> {
    const rows = await tx.query<{ id: number; source: string; record_id: string; over: boolean }>(
      `select id, source, record_id, coalesce(seen <= pg_snapshot_xmin(pg_current_snapshot()), false) as over
       from derived_stale where seen is null or seen <= pg_snapshot_xmin(pg_current_snapshot()) order by id limit $1`,
      [LINE_BATCH],
    );
    if (rows.length === 0) return;
    for (const far of derivedPlan(this.registry).far) {
      const ids = rows.filter((row) => row.source === far.key).map((row) => row.record_id);
      if (ids.length > 0) await tx.query(queueFarSql(this.registry, far), [ids]);
    }
    await tx.query(
      'update derived_stale set seen = pg_snapshot_xmax(pg_current_snapshot()) where id = any($1)',
      [rows.filter((row) => !row.over).map((row) => row.id)],
    );
    await tx.query('delete from derived_stale where id = any($1)', [
      rows.filter((row) => row.over).map((row) => row.id),
    ]);
  }

  private async line(tx: Transaction): Promise<number> {
    const rows = await tx.query<{ record: string; record_id: string; roll_ups: boolean }>(
      `delete from derived_dirty where id in (select id from derived_dirty order by id limit $1)
       returning record, record_id, roll_ups`,
      [LINE_BATCH],
    );
    for (const name of new Set(rows.map((row) => row.record))) {
      const record = this.registry.find(name);
      if (!record) continue;
      const own = rows.filter((row) => row.record === name);
      const idsOf = (some: typeof own): string[] => [...new Set(some.map((row) => row.record_id))];
      await this.refresh(tx, record, idsOf(own), idsOf(own.filter((row) => row.roll_ups)));
    }
    return rows.length;
  }

  private async backfill(tx: Transaction): Promise<number> {
    await tx.query(`delete from derived_backfill where fields = '{}'`);
    const [line] = await tx.query<{ record: string; after: string | null }>(
      `select record, after from derived_backfill where starts_at <= now() order by starts_at, record limit 1 for update`,
    );
    if (!line) return 0;
    const record = this.registry.get(line.record);
    const rows = await tx.query<{ id: string }>(
      `select id from ${ident(record.table)} where id > $1 order by id limit $2`,
      [line.after ?? NIL, BACKFILL_BATCH],
    );
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) {
      await tx.query('delete from derived_backfill where record = $1', [line.record]);
      return 1;
    }
    await this.refresh(tx, record, ids, ids);
    await tx.query('update derived_backfill set after = $2, done = done + $3 where record = $1', [
      line.record,
      ids.at(-1),
      ids.length,
    ]);
    return ids.length;
  }

  /** The rows are locked first: what is read from then on stays so until it is written. */
  private async refresh(
    tx: Transaction,
    record: RegisteredRecord,
    ids: readonly string[],
    rollUps: readonly string[],
  ): Promise<void> {
    await tx.query(`select ${lockSql(record.table, '$1::uuid[]')}`, [ids]);
    for (const group of derivedPlan(this.registry).rollUps) {
      if (group.parent === record && rollUps.length > 0)
        await tx.query(recomputeSql(group, '$1::uuid[]'), [rollUps]);
    }
    await computeFormulas(tx, record, ids);
  }
}
