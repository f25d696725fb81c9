import type { Localized } from '@ricejar/sdk';
import { canonicalJson } from '../canonical-json.js';
import type { ModelValidation } from '../model-validation.js';
import type { ScoringModel } from '../scoring-model.js';
import { checkParameters, type Parameters } from '../scoring-parameters.js';

/** A validation as it is kept: with the two days between which the model was tried. */
export interface DatedValidation extends ModelValidation {
  /** The model knew what was known on this day, `YYYY-MM-DD`. */
  before: string;
  /** And was judged by what had come by this one. */
  after: string;
}

/** What a model card holds. */
export interface CardValues {
  id: string;
  on: boolean;
  owner: { id: string; name: string } | null;
  parameters: unknown;
  validation: DatedValidation | null;
  passed: boolean | null;
  validatedOn: string | null;
  validatedVersion: string | null;
  validatedParameters: unknown;
  nextReviewOn: string | null;
}

/**
 * How a model stands with its validation: it needs none, never had one, passed or failed as it is now, or had one of
 * another version or other parameters.
 */
export const MODEL_CHECKS = ['notNeeded', 'none', 'passed', 'failed', 'outdated'] as const;
export type ModelCheck = (typeof MODEL_CHECKS)[number];

/** A scoring model as this installation uses it. */
export interface ModelState {
  key: string;
  label: Localized;
  on: boolean;
  /** Whether it says what customers will do, and so must be validated; else it describes what they did. */
  foretells: boolean;
  check: ModelCheck;
  /** Version of the model installed. */
  version: string;
  /** Those of the card, the model's defaults for the rest. */
  parameters: Parameters;
  card: CardValues | null;
}

/** What of the parameters still fits, with defaults for the rest: a later version of a model may know others. */
export function fittingParameters({ parameters: specs }: ScoringModel, given: unknown): Parameters {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return checkParameters(specs, {});
  const fitting = Object.entries(given).filter(([name, value]) => {
    try {
      return checkParameters(specs, { [name]: value }) !== null;
    } catch {
      return false;
    }
  });
  return checkParameters(specs, Object.fromEntries(fitting));
}

export const sameParameters = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

function checkOf(model: ScoringModel, parameters: Parameters, card: CardValues | null): ModelCheck {
  if (!model.validate) return 'notNeeded';
  if (!card?.validation) return 'none';
  const current =
    card.validatedVersion === model.version && sameParameters(card.validatedParameters, parameters);
  if (!current) return 'outdated';
  return card.passed ? 'passed' : 'failed';
}

/** A model that describes is on until switched off; one that foretells is off until it passed and was switched on. */
export function modelState(key: string, model: ScoringModel, card: CardValues | null): ModelState {
  const foretells = model.validate !== undefined;
  const parameters = fittingParameters(model, card?.parameters);
  return {
    key,
    label: model.label,
    on: foretells ? card?.on === true && card.validation !== null : (card?.on ?? true),
    foretells,
    check: checkOf(model, parameters, card),
    version: model.version,
    parameters,
    card,
  };
}

/** Parameters that are not as the model has them by default: what a card keeps. */
export const ownParameters = ({ parameters: specs }: ScoringModel, parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([name, value]) => specs[name]?.default !== value));

/** The models that a tier policy's definition grades by, in either form that policies have had. */
export function modelsOf(definition: unknown): string[] {
  const { model, components } = (definition ?? {}) as {
    model?: unknown;
    components?: readonly { model?: unknown }[];
  };
  return [model, ...(components ?? []).map((one) => one.model)].filter((key) => typeof key === 'string');
}
