import type { Localized } from '@ricejar/sdk';
import { dayText, type PurchaseTable } from './purchase-table.js';
import type { ScoreTable } from './score-table.js';
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
  results: ScoreTable;
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

/** First and last purchase day, and how many purchase days there are of all customers together. */
export function dataRange(table: PurchaseTable): Pick<ScoredRun, 'firstDay' | 'lastDay' | 'purchases'> {
  if (table.ids.length === 0) return { firstDay: null, lastDay: null, purchases: 0 };
  const firstDay = dayText(table.firstDay.reduce((least, day) => Math.min(least, day), Infinity));
  const lastDay = dayText(table.lastDay.reduce((most, day) => Math.max(most, day), -Infinity));
  return { firstDay, lastDay, purchases: table.purchaseDays.reduce((sum, days) => sum + days, 0) };
}
