import type { Localized } from '@ricejar/sdk';
import type { PurchaseSummary } from './purchase-source.js';
import type { ScoreResult } from './scoring-model.js';
import type { Parameters } from './scoring-parameters.js';

/** SHA-256 digests, in hex, of what a run was computed from. */
export interface RunInputs {
  /** Of every customer's purchases. */
  purchases: string;
  /** Of what the model gathered beside; null when it gathers nothing. */
  facts: string | null;
}

/** Why a run failed: the code of a coded error, and its words. */
export interface RunError {
  code: string;
  text: Localized;
}

/** A finished run, not yet stored. */
export interface ScoredRun {
  model: string;
  modelVersion: string;
  /** `YYYY-MM-DD`: purchases after it were left out. */
  asOf: string;
  parameters: Parameters;
  /** Customers with purchases, by id; nobody else is scored. */
  results: readonly ScoreResult[];
  /** First and last purchase day that went in, `YYYY-MM-DD`; null when there was none. */
  firstDay: string | null;
  lastDay: string | null;
  /** Purchase days of all customers together. */
  purchases: number;
  /** SHA-256 over every result, in order of customer. */
  digest: string;
  inputs: RunInputs;
  durationMs: number;
}

export interface StoredRun {
  id: string;
  model: string;
  modelVersion: string;
  asOf: string;
  customers: number;
  durationMs: number;
}

/** First and last purchase day, and how many there were of all customers together. */
export function dataRange(
  purchases: Iterable<PurchaseSummary>,
): Pick<ScoredRun, 'firstDay' | 'lastDay' | 'purchases'> {
  const range = { firstDay: null as string | null, lastDay: null as string | null, purchases: 0 };
  for (const { firstDay, lastDay, purchaseDays } of purchases) {
    if (range.firstDay === null || firstDay < range.firstDay) range.firstDay = firstDay;
    if (range.lastDay === null || lastDay > range.lastDay) range.lastDay = lastDay;
    range.purchases += purchaseDays;
  }
  return range;
}
