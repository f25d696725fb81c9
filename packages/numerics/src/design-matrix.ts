import { NumericsError } from './errors.js';
import { matrixOf, type Matrix } from './matrix.js';

/** A thing known about each row, as a number or as one of several categories. */
export type Feature =
  | { name: string; kind: 'number' }
  /** The first category is the one the others are compared with; unknown ones count as it. */
  | { name: string; kind: 'category'; categories: readonly string[] };

export type FeatureRow = Readonly<Record<string, number | string>>;

/** How rows become columns: a constant, numbers standardised, categories as 0 or 1 each. */
export interface Design {
  readonly features: readonly Feature[];
  /** One a column, the first for the constant: which feature it is of, and for which category. */
  readonly columns: readonly { feature: string; category?: string; mean: number; deviation: number }[];
}

/** Categories of a column in the order of the alphabet, as they occur. */
export const categoriesOf = (rows: readonly FeatureRow[], name: string): string[] =>
  [...new Set(rows.map((row) => String(row[name])))].sort();

/**
 * The columns for these features, standardised to mean 0 and deviation 1 over the rows, so that a ridge means the same
 * for each. Columns that never vary are left out.
 */
export function designOf(features: readonly Feature[], rows: readonly FeatureRow[]): Design {
  const columns: Design['columns'][number][] = [{ feature: '', mean: 0, deviation: 1 }];
  for (const feature of features) {
    const categories = feature.kind === 'category' ? feature.categories.slice(1) : [undefined];
    for (const category of categories) {
      const values = rows.map((row, index) => valueOf(row, index, feature.name, category));
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
      if (!(deviation > 0)) continue;
      columns.push({ feature: feature.name, ...(category !== undefined && { category }), mean, deviation });
    }
  }
  return { features, columns };
}

/** The rows as columns of a design. Throws `domain`, naming row and feature, where a number is missing. */
export const designMatrix = ({ columns }: Design, rows: readonly FeatureRow[]): Matrix =>
  matrixOf(
    rows.map((row, index) =>
      columns.map(({ feature, category, mean, deviation }) =>
        feature === '' ? 1 : (valueOf(row, index, feature, category) - mean) / deviation,
      ),
    ),
  );

function valueOf(row: FeatureRow, index: number, feature: string, category: string | undefined): number {
  const value = row[feature];
  if (category !== undefined) return String(value) === category ? 1 : 0;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const place = index + 1;
  throw new NumericsError('domain', `row ${place} has no number for ${feature}`, { row: place, feature });
}
