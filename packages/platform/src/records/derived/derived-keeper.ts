import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Beat } from '../../jobs/beat.js';
import { ident } from '../naming.js';
import { RecordRegistry } from '../record-registry.js';
import { keptTotals } from './kept-total/kept-total.js';
import { foldFunction } from './kept-total/kept-total-sql.js';

const ROUND_MS = 250;
/** Rows taken out of a bag after which its space is given back. */
const VACUUM_AFTER = 5_000;

/** Adds up the differences that writers leave behind, so that reading a total stays short work. */
@Injectable()
export class DerivedKeeper {
  private readonly taken = new Map<string, number>();
  private readonly beat = new Beat(ROUND_MS, () => this.round(), new Logger('DerivedKeeper'));

  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
  ) {}

  start(): void {
    this.beat.start();
  }

  async stop(): Promise<void> {
    await this.beat.stop();
  }

  /** One look at everything; always ends with a pause, for what comes meanwhile can wait for the next. */
  async round(): Promise<number> {
    for (const total of this.registry.all().flatMap(keptTotals)) {
      const [row] = await this.database.query<{ taken: number }>(
        `select ${ident(foldFunction(total))}() as taken`,
        [],
        `fold.${total.table}`,
      );
      await this.giveBack(total.table, row?.taken ?? 0);
    }
    return 0;
  }

  private async giveBack(table: string, taken: number): Promise<void> {
    const sum = (this.taken.get(table) ?? 0) + taken;
    this.taken.set(table, sum >= VACUUM_AFTER ? 0 : sum);
    if (sum >= VACUUM_AFTER) await this.database.query(`vacuum (truncate false) ${ident(table)}`);
  }
}
