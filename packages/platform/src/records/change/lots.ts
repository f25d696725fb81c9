import type { RowSource } from '@ricejar/sdk';

/** RowSource of a stream that are written at a time: few enough to let others have their turn in between. */
const LOT = 2_000;

/** RowSource as they come, in lots; an array is one. */
export async function* inLots<One>(rows: RowSource<One>): AsyncGenerator<readonly One[]> {
  if (Array.isArray(rows)) {
    if (rows.length > 0) yield rows as readonly One[];
    return;
  }
  let lot: One[] = [];
  for await (const row of rows) {
    if (lot.push(row) < LOT) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
