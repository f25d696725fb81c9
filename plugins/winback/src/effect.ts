import { winbackErrors } from './winback.errors.js';

/** An outcome over a group, summed up: enough for its mean and variance. */
export interface Outcome {
  customers: number;
  sum: number;
  sumOfSquares: number;
}

export interface Effect {
  /** Mean of those treated less mean of those held out. */
  effect: number;
  standardError: number;
  /** 95 % interval, normal approximation. */
  low: number;
  high: number;
}

const NORMAL_95 = 1.959963984540054;

/** Average effect of a treatment given at random. Throws `WINBACK_GROUP_TOO_SMALL` below two customers a group. */
export function averageEffect(treated: Outcome, control: Outcome): Effect {
  if (!(treated.customers >= 2 && control.customers >= 2)) {
    throw winbackErrors.WINBACK_GROUP_TOO_SMALL({ treated: treated.customers, control: control.customers });
  }
  const effect = treated.sum / treated.customers - control.sum / control.customers;
  const standardError = Math.sqrt(varianceOfMean(treated) + varianceOfMean(control));
  return {
    effect,
    standardError,
    low: effect - NORMAL_95 * standardError,
    high: effect + NORMAL_95 * standardError,
  };
}

const varianceOfMean = ({ customers, sum, sumOfSquares }: Outcome): number =>
  (sumOfSquares - sum ** 2 / customers) / (customers - 1) / customers;
