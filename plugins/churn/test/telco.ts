import { categoriesOf, type Feature, type FeatureRow } from '@ricejar/numerics';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const NUMBERS = ['tenure', 'MonthlyCharges', 'TotalCharges'];

export interface Telco {
  rows: FeatureRow[];
  left: number[];
}

/** See fixtures/SOURCE.md. A charge not made yet is none. */
export function telco(): Telco {
  const text = gunzipSync(readFileSync(new URL('fixtures/telco-churn.csv.gz', import.meta.url))).toString();
  const [names = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const rows = lines.map((line) =>
    Object.fromEntries(
      names.map((name, at) => [name, NUMBERS.includes(name) ? Number(line[at]) : (line[at] ?? '')]),
    ),
  );
  return { rows, left: rows.map((row) => Number(row['Churn'] === 'Yes')) };
}

export const featuresOf = ({ rows }: Telco): Feature[] =>
  Object.keys(rows[0] ?? {})
    .filter((name) => name !== 'Churn')
    .map((name) =>
      NUMBERS.includes(name)
        ? { name, kind: 'number' }
        : { name, kind: 'category', categories: categoriesOf(rows, name) },
    );
