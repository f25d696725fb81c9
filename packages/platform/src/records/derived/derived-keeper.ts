import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Beat } from '../../jobs/beat.js';
import { ident } from '../naming.js';
import { RecordRegistry } from '../record-registry.js';
import { DerivedRefresh } from './derived-refresh.js';
import { keptTotals } from './kept-total/kept-total.js';
import { foldFunction } from './kept-total/kept-total-sql.js';

const ROUND_MS = 250;
/** Rows taken out of a bag after which its space is given back. */
const VACUUM_AFTER = 5_000;

/** Adds up the differences that writers leave behind, and sees to what they could not compute themselves. */
@Injectable()
export class DerivedKeeper {
  private readonly taken = new Map<string, number>();
  private readonly beat = new Beat(ROUND_MS, () => this.round(), new Logger('DerivedKeeper'));

  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly refresh: DerivedRefresh,
  ) {}

  start(): void {
    this.beat.start();
  }

  async stop(): Promise<void> {
    await this.beat.stop();
  }

  /** One look at everything; returns how many rows were computed anew, so that the next look follows at once. */
  async round(): Promise<number> {
    await this.fold();
    return this.refresh.round();
  }

  /** Goes on until nothing is left to compute. */
  async drain(): Promise<void> {
    while ((await this.round()) > 0);
  }

  private async fold(): Promise<void> {
    for (const total of this.registry.all().flatMap(keptTotals)) {
      const [row] = await this.database.query<{ taken: number }>(
        `select ${ident(foldFunction(total))}() as taken`,
        [],
        `fold.${total.table}`,
      );
      await this.giveBack(total.table, row?.taken ?? 0);
    }
  }

  private async giveBack(table: string, taken: number): Promise<void> {
    const sum = (this.taken.get(table) ?? 0) + taken;
    this.taken.set(table, sum >= VACUUM_AFTER ? 0 : sum);
    if (sum >= VACUUM_AFTER) await this.database.query(`vacuum (truncate false) ${ident(table)}`);
  }
}
