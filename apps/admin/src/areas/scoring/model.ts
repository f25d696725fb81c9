import type { Localized } from '@ricejar/admin-sdk';
import { formatDate, formatMoney, formatNumber, formatPercent, type UiLocale } from '@ricejar/ui';

export type Unit = 'points' | 'money' | 'percent';
export type Check = 'notNeeded' | 'none' | 'passed' | 'failed' | 'outdated';
export type Purpose = 'score' | 'validation' | 'reproduction';
export type Values = Readonly<Record<string, string | number>>;

export interface Figure {
  key: string;
  label: Localized;
  value: number;
  format?: 'number' | 'percent' | 'money';
  text: Localized;
  threshold?: number;
  atMost?: boolean;
}

export interface CalibrationGroup {
  label?: Localized;
  customers: number;
  expected: number;
  actual: number;
}

export interface Validation {
  passed: boolean;
  customers: number;
  before: string;
  after: string;
  problem?: Localized;
  figures: readonly Figure[];
  calibration?: readonly CalibrationGroup[];
  calibrationOf?: Localized;
}

export interface ParameterField {
  name: string;
  kind: 'number' | 'integer' | 'choice';
  label: Localized;
  help?: Localized;
  default: string | number;
  min?: number;
  max?: number;
  choices?: readonly { value: string; label: Localized }[];
}

export interface Factor {
  name: string;
  label: Localized;
  format: 'number' | 'percent' | 'share' | 'money' | 'date' | 'text';
}

export interface ModelMap {
  across: { factor: string; label: Localized };
  up: { factor: string; label: Localized };
}

export interface Model {
  key: string;
  label: Localized;
  description: Localized;
  version: string;
  unit: Unit;
  on: boolean;
  foretells: boolean;
  check: Check;
  inForce: boolean;
  parameterFields: readonly ParameterField[];
  currentParameters: Values;
  validation: Validation | null;
  validationDays: number | null;
  validatedOn: string | null;
  owner: { id: string; name: string } | null;
  nextReviewOn: string | null;
  map: ModelMap | null;
  factors: readonly Factor[];
}

export interface RunError {
  code: string;
  text: Localized;
}

export interface Difference {
  what: 'modelVersion' | 'parameters' | 'purchases' | 'facts' | 'customers' | 'results';
  before: string;
  after: string;
}

export interface ScoreRun {
  id: string;
  model: string;
  modelVersion: string | null;
  purpose: Purpose | null;
  status: 'queued' | 'running' | 'finished' | 'failed' | null;
  progress: number | null;
  asOf: string;
  firstDay: string | null;
  lastDay: string | null;
  customers: number | null;
  parameters: Values | null;
  /** Read on a model's own page only. */
  validation?: Validation | null;
  digest: string | null;
  kept: boolean | null;
  error: RunError | null;
  reproduction: { matches: boolean; differences: readonly Difference[] } | null;
  reproduces: { id: string } | null;
  requestedBy: { id: string; name: string } | null;
  finishedAt: string | null;
}

export const MODEL_FIELDS = `key label { en zh } description { en zh } version unit on foretells check inForce
  parameterFields currentParameters validation validationDays validatedOn owner { id name } nextReviewOn map factors`;

export const RUN_FIELDS = `id model modelVersion purpose status progress asOf firstDay lastDay customers parameters
  digest kept error reproduction reproduces { id } requestedBy { id name } finishedAt`;

export const RUN_PERMISSION = 'scoring.run';
export const SWITCH_PERMISSION = 'scoring.switch';

export const isActive = ({ status }: Pick<ScoreRun, 'status'>): boolean =>
  status === 'queued' || status === 'running';

export interface Reading {
  locale: UiLocale;
  /** The base currency. */
  currency: string;
}

const percent = (value: number, locale: UiLocale, digits = 1): string =>
  formatPercent(value / 100, locale, digits);

/** A score in the unit of its model: `73.5`, `¥12,340`, `82%`. */
export function scoreText(value: number, unit: Unit, { locale, currency }: Reading): string {
  if (unit === 'percent') return percent(value, locale, 0);
  if (unit === 'points') return formatNumber(value, locale, { digits: 1 });
  return formatMoney({ amount: value.toFixed(0), currency }, locale, { compact: true });
}

/** A figure of a validation; very small and very large numbers keep three digits that say something. */
export function figureText(value: number, format: Figure['format'], { locale, currency }: Reading): string {
  if (format === 'percent') return percent(value, locale);
  if (format === 'money')
    return formatMoney({ amount: value.toFixed(2), currency }, locale, { compact: true });
  return formatNumber(value, locale, { digits: Math.abs(value) < 10 ? 3 : 1 });
}

/** A factor of a score in words; what is missing is a dash. */
export function factorText(value: unknown, format: Factor['format'], reading: Reading): string {
  if (value === null || value === undefined || value === '') return '–';
  const number = Number(value);
  if (format === 'date') return formatDate(String(value), reading.locale);
  if (format === 'text' || !Number.isFinite(number)) return String(value);
  if (format === 'share') return formatPercent(number, reading.locale);
  if (format === 'percent') return percent(number, reading.locale);
  if (format === 'money')
    return formatMoney({ amount: number.toFixed(2), currency: reading.currency }, reading.locale, {
      compact: true,
    });
  return formatNumber(number, reading.locale, { digits: Math.abs(number) < 10 ? 2 : 1 });
}

export const reached = ({ value, threshold, atMost }: Figure): boolean | null =>
  threshold === undefined ? null : atMost ? value <= threshold : value >= threshold;

/** A check in one sentence: why it could not judge, else the first figure that was missed, else the most telling one. */
export function verdictOf(validation: Validation | null | undefined): Localized | null {
  if (!validation) return null;
  const { problem, figures } = validation;
  return problem ?? (figures.find((one) => reached(one) === false) ?? figures[0])?.text ?? null;
}
