import { extensionPoint, type Actor, type Localized, type RecordQuery } from '@ricejar/sdk';
import type { ModelValidation } from './model-validation.js';
import type { ParameterSpecs, ParameterValues } from './scoring-parameters.js';
import type { PurchaseNeeds } from './purchase-source.js';
import type { ScoringInput } from './scoring-input.js';

/** Why a score, or a risk, is what it is: a code with its values for programs, and the same as a text for people. */
export interface Reason {
  code: string;
  values: Readonly<Record<string, string | number>>;
  text: Localized;
}

export const RISKS = ['none', 'watch', 'high'] as const;
export type Risk = (typeof RISKS)[number];

export interface ScoreResult {
  customerId: string;
  /** Higher is better; at most 12 digits before and 6 after the point. */
  value: number;
  /** What the value was made of, such as the codes and the figures behind them. */
  factors: Readonly<Record<string, string | number | null>>;
  /** The main reasons, strongest first, at most three. */
  reasons: readonly Reason[];
  /** Whether the customer is about to be lost, where the model can tell. */
  risk?: { level: Risk; reasons: readonly Reason[] };
}

/** With what a model reads facts: under the run's own actor, as of the run's day. */
export interface FactsInput {
  actor: Actor;
  records: RecordQuery;
  asOf: string;
}

/** How values read: points of the model's own scale, money in the base currency, or a percentage from 0 to 100. */
export const SCORE_UNITS = ['points', 'money', 'percent'] as const;
export type ScoreUnit = (typeof SCORE_UNITS)[number];

/** Two factors of a model that hold codes, whole numbers from 1 up: shown as a map of where the customers stand. */
export interface ScoreMap {
  across: { factor: string; label: Localized };
  /** The best on top. */
  up: { factor: string; label: Localized };
}

/** How a factor of a model reads to people. */
export interface FactorSpec {
  label: Localized;
  /**
   * A plain number unless told. `percent` is 0-100 and `share` 0-1; `money` is in the base currency; `date` is
   * `YYYY-MM-DD`; `text` stays as it is.
   */
  format?: 'number' | 'percent' | 'share' | 'money' | 'date' | 'text';
}

/** What was known on two days: a model is fitted on `before`, and `after` tells what then came. */
export interface ValidationInput {
  before: ScoringInput;
  after: ScoringInput;
}

/** What `gather` answered for the two days of a validation. */
export interface ValidationFacts<Facts = unknown> {
  before: Facts;
  after: Facts;
}

/** Length of a validation's holdout window in days, for models that do not say. */
export const VALIDATION_DAYS = 180;

/**
 * A way to value customers. Pure and deterministic: the same input and parameters answer the same, in any order of
 * the input, so that a run "as of" a past day can be repeated. May yield results one by one.
 */
export interface ScoringModel<Specs extends ParameterSpecs = ParameterSpecs> {
  label: Localized;
  description: Localized;
  version: string;
  parameters: Specs;
  /** `points` unless told. */
  unit?: ScoreUnit;
  map?: ScoreMap;
  /** The factors worth showing to people, by name, the most telling first. */
  factors?: Readonly<Record<string, FactorSpec>>;
  /** `days` asks for every purchase day of each customer; `summary` unless told. */
  needs?: PurchaseNeeds;
  /** Reads what the model must know beside purchases: once a run, before `score`, which receives the answer. */
  gather?(input: FactsInput): Promise<unknown>;
  score(input: ScoringInput, parameters: ParameterValues<Specs>, facts?: unknown): Iterable<ScoreResult>;
  /**
   * For models that foretell: tries the model on the installation's own past. Such a model can be switched on only when
   * it passed; one without `validate` describes what was, and is on from the start. Throws `SCORING_TOO_LITTLE_DATA` (or
   * a coded error of its own) when there is too little to judge by.
   */
  validate?(
    input: ValidationInput,
    parameters: ParameterValues<Specs>,
    facts?: ValidationFacts,
  ): ModelValidation | Promise<ModelValidation>;
  /** Days between `before` and `after` of a validation: `VALIDATION_DAYS` unless told. */
  validationDays?: number;
}

export const scoringModels = extensionPoint<ScoringModel>('scoringModels', { owner: 'customer' });

/** A scoring model as its author writes it: `score` receives what `gather` answered, in the type that it has. */
export interface ScoringModelSpec<Specs extends ParameterSpecs, Facts> extends Omit<
  ScoringModel<Specs>,
  'gather' | 'score' | 'validate'
> {
  gather?(input: FactsInput): Promise<Facts>;
  score(input: ScoringInput, parameters: ParameterValues<Specs>, facts: Facts): Iterable<ScoreResult>;
  validate?(
    input: ValidationInput,
    parameters: ParameterValues<Specs>,
    facts: ValidationFacts<Facts>,
  ): ModelValidation | Promise<ModelValidation>;
}

/** Gives `score` its parameters with the types that the specs say; the service checks values before it calls. */
export const defineScoringModel = <const Specs extends ParameterSpecs, Facts = undefined>(
  model: ScoringModelSpec<Specs, Facts>,
): ScoringModel => model as unknown as ScoringModel;
