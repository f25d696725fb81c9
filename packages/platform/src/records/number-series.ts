import type { Migration } from '@ricejar/sdk';
import type { Sql } from '../database/database.js';

export const numberSeriesMigrations: readonly Migration[] = [
  {
    name: 'records-number-series-1795305600150',
    up: [`CREATE TABLE number_series (series text PRIMARY KEY, last bigint NOT NULL)`],
  },
];

/** The next number of a series, without gaps: its row stays locked until the transaction ends. */
export async function nextNumber(tx: Sql, series: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `INSERT INTO number_series AS known (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = known.last + 1 RETURNING last`,
    [series],
    'number-series-next',
  );
  if (!row) throw new Error(`number series "${series}" gave no number`);
  return row.last;
}
