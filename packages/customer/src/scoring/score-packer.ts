import { NumberColumn } from './number-column.js';
import { PieceWriter, ScoreTable, type PackedScores } from './score-table.js';
import type { ScoreResult } from './scoring-model.js';
import { SortedIds } from './sorted-ids.js';

const FIRST_LENGTH = 1024;

/** Takes a model's results as they come, and holds them packed. */
export class ScorePacker {
  private readonly seen: Uint8Array;
  private rows = new NumberColumn(new Uint32Array(FIRST_LENGTH));
  private values = new NumberColumn(new Float64Array(FIRST_LENGTH));
  private pieces = new PieceWriter();
  /** Results that came after one of a later row: few models answer in another order than they are asked. */
  private late: { row: number; result: ScoreResult }[] = [];
  private last = -1;
  private readonly places: SortedIds;

  /** `ids` of the customers that may be scored, in order. */
  constructor(private readonly ids: readonly string[]) {
    this.seen = new Uint8Array(ids.length);
    this.places = new SortedIds(ids);
  }

  /** False for a stranger, and for a customer that has a result. */
  add(result: ScoreResult): boolean {
    const row = this.places.placeOf(result.customerId);
    if (row === undefined || this.seen[row] === 1) return false;
    this.seen[row] = 1;
    if (row > this.last) this.append(row, result);
    else this.late.push({ row, result });
    return true;
  }

  packed(): PackedScores {
    if (this.late.length > 0) this.reorder();
    const digest = this.pieces.finish();
    return {
      rows: this.rows.array().slice(),
      values: this.values.array().slice(),
      pieces: this.pieces.pieces,
      digest,
    };
  }

  private append(row: number, result: ScoreResult): void {
    this.last = row;
    this.rows.push(row);
    this.values.push(result.value);
    this.pieces.add(result);
  }

  private reorder(): void {
    const { late } = this;
    this.late = [];
    const rows = this.rows.array();
    let at = 0;
    for (const result of new ScoreTable(this.ids, this.packed())) {
      late.push({ row: rows[at++] ?? 0, result });
    }
    late.sort((a, b) => a.row - b.row);
    this.rows = new NumberColumn(new Uint32Array(late.length));
    this.values = new NumberColumn(new Float64Array(late.length));
    this.pieces = new PieceWriter();
    for (const { row, result } of late) this.append(row, result);
  }
}
