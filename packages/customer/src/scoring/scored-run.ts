import type { ScoreResult } from './scoring-model.js';
import type { Parameters } from './scoring-parameters.js';

/** A finished run, not yet stored. */
export interface ScoredRun {
  model: string;
  modelVersion: string;
  /** `YYYY-MM-DD`: purchases after it were left out. */
  asOf: string;
  parameters: Parameters;
  /** Customers with purchases, by id; nobody else is scored. */
  results: readonly ScoreResult[];
  validation: { firstDay: string | null; lastDay: string | null; durationMs: number };
}

export interface StoredRun {
  id: string;
  model: string;
  modelVersion: string;
  asOf: string;
  customers: number;
  durationMs: number;
}
