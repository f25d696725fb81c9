import { lnGamma } from '@ricejar/numerics';
import { clvErrors } from './clv.errors.js';
import { fitPositive, type PositiveFit } from './fit.js';
import { correlation } from './holdout.js';

/** Amounts per purchase: Gamma(p, nu) with nu differing by Gamma(q, gamma). */
export interface GammaGammaParameters {
  p: number;
  q: number;
  gamma: number;
}

/** How many purchases a mean spend is the mean of. */
export interface Spend {
  purchases: number;
  mean: number;
}

const usable = ({ purchases, mean }: Spend): boolean => purchases > 0 && mean > 0;

const LEAST = 30;
/** Customers a first estimate is made on. */
const FIRST = 2000;
const NAMES = ['p', 'q', 'gamma'] as const;

/**
 * Gamma-Gamma (Fader, Hardie & Lee 2005, "RFM and CLV"; Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value",
 * (1)): ln of the density of MEAN spend. The paper's own -4659 is the density of TOTAL spend, which differs by the sum
 * of ln x.
 */
export function spendLogLikelihood({ p, q, gamma }: GammaGammaParameters, spends: Iterable<Spend>): number {
  const perPurchases = new Map<number, number>();
  const constant = q * Math.log(gamma) - lnGamma(q);
  let sum = 0;
  for (const spend of spends) {
    if (!usable(spend)) continue;
    const { purchases: x, mean } = spend;
    let known = perPurchases.get(x);
    if (known === undefined) {
      known = constant + lnGamma(p * x + q) - lnGamma(p * x) + p * x * Math.log(x);
      perPurchases.set(x, known);
    }
    sum += known + (p * x - 1) * Math.log(mean) - (p * x + q) * Math.log(gamma + x * mean);
  }
  return sum;
}

export interface SpendFit extends PositiveFit<GammaGammaParameters> {
  /** Of the customers fitted on: what each spends on a purchase. */
  mean: number;
}

/** Fitted on spends with at least one purchase and a positive mean. Throws `CLV_NO_SPEND` below 30 of them. */
export function fitSpend(spends: readonly Spend[]): SpendFit {
  const used = spends.filter(usable);
  if (used.length < LEAST) throw clvErrors.CLV_NO_SPEND({ customers: used.length });
  const mean = used.reduce((sum, one) => sum + one.mean, 0) / used.length;
  const every = Math.ceil(used.length / FIRST);
  const part = used.filter((_, index) => index % every === 0);
  const first = fitPositive(
    NAMES,
    (parameters) => spendLogLikelihood(parameters, part),
    [
      { p: 2, q: 3, gamma: mean },
      { p: 6, q: 4, gamma: mean / 2 },
    ],
    { tolerance: 1e-8 },
  );
  const whole = fitPositive(NAMES, (parameters) => spendLogLikelihood(parameters, used), [first.parameters], {
    step: 0.05,
  });
  return { ...whole, mean };
}

/** E[M | m, x]: the customer's own mean, drawn towards everybody's the less it has bought. */
export const expectedSpend = ({ p, q, gamma }: GammaGammaParameters, { purchases: x, mean }: Spend): number =>
  (p * (gamma + x * mean)) / (p * x + q - 1);

/** Pearson's r of purchases and mean spend: the model takes them for independent, so it should be near 0. */
export function spendCorrelation(spends: readonly Spend[]): number {
  const used = spends.filter(usable);
  return correlation(
    used.map(({ purchases }) => purchases),
    used.map(({ mean }) => mean),
  );
}
