import { Injectable } from '@nestjs/common';
import { RecordQuery, systemActor, type Filter } from '@ricejar/sdk';
import { inBatches } from './batches.js';
import { detailsOfPiece, tableOfPieces, type StoredPiece } from './score-piece.js';
import { PIECE, type ScoreTable } from './score-table.js';
import type { Parameters } from './scoring-parameters.js';
import { SortedIds } from './sorted-ids.js';

/** A run whose scores are stored. */
export interface KeptRun {
  id: string;
  model: string;
  modelVersion: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
  parameters: Parameters;
  customers: number | null;
  firstDay: string | null;
  lastDay: string | null;
  finishedAt: string | null;
}

/** What a stored run says of one customer. */
export interface StoredScore {
  run: KeptRun;
  value: number;
  factors: ReturnType<ScoreTable['factors']>;
  reasons: ReturnType<ScoreTable['reasons']>;
}

const RUN = {
  id: true,
  model: true,
  modelVersion: true,
  asOf: true,
  parameters: true,
  customers: true,
  firstDay: true,
  lastDay: true,
  finishedAt: true,
} as const;

const SYSTEM = systemActor('scoring.read');
/** Piece numbers that are looked up at a time. */
const LOOKED_UP = 200;

/** Scores as runs have stored them. It asks nobody's rights: its callers do. */
@Injectable()
export class StoredScores {
  constructor(private readonly records: RecordQuery) {}

  /** Runs whose scores are stored, of one model or all, the one stored last first. */
  async kept(model?: string): Promise<KeptRun[]> {
    const { nodes } = await this.records.list(SYSTEM, 'scoreSummary', {
      select: { run: RUN },
      filter: { ...(model !== undefined && { model: { eq: model } }), run: { kept: { eq: true } } },
      sort: [{ id: 'DESC' }],
      first: 200,
    });
    return nodes.map(({ run }) => run as unknown as KeptRun);
  }

  /** All scores of a run. */
  async table(run: string): Promise<ScoreTable> {
    return tableOfPieces(await this.pieces({ run: { id: { eq: run } } }, true));
  }

  /** The same without details: what is said of some rows is read by `readDetails`. */
  async values(run: string): Promise<ScoreTable> {
    return tableOfPieces(await this.pieces({ run: { id: { eq: run } } }, false));
  }

  /** Reads what is said of some rows of a table of `values`. */
  async readDetails(run: string, table: ScoreTable, rows: Iterable<number>): Promise<void> {
    const numbers = [...new Set(Array.from(rows, (row) => Math.floor(row / PIECE)))];
    for (const some of inBatches(numbers, LOOKED_UP)) {
      const found = await this.pieces({ run: { id: { eq: run } }, number: { in: some } }, true);
      for (const piece of found) table.setPiece(piece.number, detailsOfPiece(piece));
    }
  }

  /** What the newest two runs of each model say of a customer, the one stored last first. */
  async of(customerId: string): Promise<StoredScore[]> {
    const runs = await this.kept();
    const found: StoredScore[] = [];
    for (const run of runs) {
      const pieces = await this.pieces(
        { run: { id: { eq: run.id } }, first: { lte: customerId }, last: { gte: customerId } },
        true,
      );
      const table = tableOfPieces(pieces.map((piece) => ({ ...piece, number: 0 })));
      const row = new SortedIds(table.ids).placeOf(customerId);
      if (row !== undefined) found.push(scoreAt(run, table, row));
    }
    return found;
  }

  /** The best of a run, best first, that `seen` leaves: it is handed ids by the hundred until `first` are found. */
  async best(
    run: KeptRun,
    first: number,
    seen: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<{ customerId: string; score: StoredScore }[]> {
    const table = await this.values(run.id);
    const order = Uint32Array.from(table.ids, (_, row) => row);
    order.sort((a, b) => (table.values[b] ?? 0) - (table.values[a] ?? 0) || a - b);
    const rows: number[] = [];
    for (const some of inBatches([...order], Math.max(first, 100))) {
      const shown = await seen(some.map((row) => table.ids[row] ?? ''));
      rows.push(...some.filter((row) => shown.has(table.ids[row] ?? '')));
      if (rows.length >= first) break;
    }
    const best = rows.slice(0, first);
    await this.readDetails(run.id, table, best);
    return best.map((row) => ({ customerId: table.ids[row] ?? '', score: scoreAt(run, table, row) }));
  }

  private async pieces(filter: Filter, details: boolean): Promise<StoredPiece[]> {
    const pieces: StoredPiece[] = [];
    const fields = ['number', 'customers', 'values', ...(details ? ['details'] : [])];
    for await (const rows of this.records.scanValues(SYSTEM, 'scorePiece', { fields, filter })) {
      for (const [, number, customers = null, values = null, said = null] of rows)
        pieces.push({ number: Number(number), customers, values, details: said });
    }
    return pieces;
  }
}

const scoreAt = (run: KeptRun, table: ScoreTable, row: number): StoredScore => ({
  run,
  value: table.values[row] ?? 0,
  factors: table.factors(row),
  reasons: table.reasons(row),
});
