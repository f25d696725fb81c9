import { bgNbd, mbgNbd } from './beta-geometric.js';
import { fitPurchases } from './fit.js';
import { patternsOf, type History } from './histories.js';
import { paretoNbd } from './pareto-nbd.js';
import type { PurchaseForecast } from './purchase-model.js';

/** Each fits its model to the histories. Throws `CLV_TOO_LITTLE_HISTORY`. */
export const ENGINES = {
  pareto: (histories: Iterable<History>): PurchaseForecast =>
    paretoNbd.forecast(fitPurchases(paretoNbd, patternsOf(histories)).parameters),
  mbg: (histories: Iterable<History>): PurchaseForecast =>
    mbgNbd.forecast(fitPurchases(mbgNbd, patternsOf(histories)).parameters),
  bg: (histories: Iterable<History>): PurchaseForecast =>
    bgNbd.forecast(fitPurchases(bgNbd, patternsOf(histories)).parameters),
};

export type Engine = keyof typeof ENGINES;
