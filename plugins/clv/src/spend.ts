import type { Buyers } from './buyers.js';
import { expectedSpend, type GammaGammaParameters, type SpendFit } from './gamma-gamma.js';

/**
 * What a customer will spend on a purchase, by its row. Whose returns outweigh its purchases is expected to spend nothing.
 * Where so few customers spend so much that the model has no mean (q of 1 and less), the mean seen stands for it.
 */
export function spendOf({ parameters, mean }: SpendFit, buyers: Buyers): (row: number) => number {
  const everybody = meanOf(parameters) ?? mean;
  return (row) => {
    const spend = buyers.spend(row);
    if (spend.purchases === 0) return everybody;
    if (spend.mean <= 0) return 0;
    return Math.max(0, expectedSpend(parameters, spend));
  };
}

/** Of a customer of whom nothing is known; undefined where the model has none. */
export const meanOf = (parameters: GammaGammaParameters): number | undefined =>
  parameters.q > 1 ? expectedSpend(parameters, { purchases: 0, mean: 0 }) : undefined;
