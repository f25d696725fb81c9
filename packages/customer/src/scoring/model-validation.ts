import type { Localized } from '@ricejar/sdk';

/** One figure of a validation, and what it means to somebody who is no statistician. */
export interface ValidationFigure {
  /** Lower camel case: `areaUnderCurve`. */
  key: string;
  label: Localized;
  value: number;
  /** How `value` reads: a plain number unless told; `percent` is 0-100, `money` in the base currency. */
  format?: 'number' | 'percent' | 'money';
  /** A sentence that an account manager understands: "Of 100 customers it called lost, 82 did not come back." */
  text: Localized;
  /** The value that must be reached (or, with `atMost`, not be passed) to pass; left out, the figure only informs. */
  threshold?: number;
  atMost?: boolean;
}

/** Customers alike in what was expected of them, and what then came. */
export interface CalibrationGroup {
  /** What they have in common: "3 orders before". */
  label?: Localized;
  customers: number;
  /** Means over the group. */
  expected: number;
  actual: number;
}

/** How well a model would have foretold what has come since, on the installation's own data. */
export interface ModelValidation {
  /** Whether the model deserves to be used here. */
  passed: boolean;
  /** Customers it was tried on. */
  customers: number;
  /** Why it did not pass, or could not be judged, in a sentence; where the figures do not say it all. */
  problem?: Localized;
  /** The most telling one first. */
  figures: readonly ValidationFigure[];
  /** From the least to the most expected. */
  calibration?: readonly CalibrationGroup[];
  /** What `expected` and `actual` count: "Orders in 26 weeks". */
  calibrationOf?: Localized;
}
