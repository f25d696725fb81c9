import type { History, Patterns } from './histories.js';

/** What an engine says about one customer with a history, its parameters being fitted. */
export interface PurchaseForecast {
  /** Chance that the customer has not left for good. */
  alive(history: History): number;
  /** E[Y(t) | x, t_x, T]: purchases expected in the `time` after the observation. */
  expected(history: History, time: number): number;
  /**
   * Purchases expected from now on, each discounted at a continuous `rate` per unit of time, up to `horizon`, or without
   * end where the engine has a closed form and `horizon` is Infinity.
   */
  discounted(history: History, rate: number, horizon: number): number;
}

/** A model of when customers buy and when they leave without a word. Parameters are positive. */
export interface PurchaseModel<Parameters> {
  readonly names: readonly (keyof Parameters & string)[];
  /** Sum of ln L over all customers; -Infinity or NaN where the parameters are out of any range. */
  logLikelihood(parameters: Parameters, patterns: Patterns): number;
  forecast(parameters: Parameters): PurchaseForecast;
}
