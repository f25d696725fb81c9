import type { Localized } from '@ricejar/sdk';
import { scoringErrors } from './scoring.errors.js';

interface SpecBase {
  label: Localized;
  help?: Localized;
}

export interface NumberParameter extends SpecBase {
  kind: 'number' | 'integer';
  default: number;
  min: number;
  max: number;
}

export interface ChoiceParameter extends SpecBase {
  kind: 'choice';
  default: string;
  choices: readonly { value: string; label: Localized }[];
}

/** What an administrator may set on a model, by name. Every parameter has a default. */
export type ParameterSpecs = Readonly<Record<string, NumberParameter | ChoiceParameter>>;

type ParameterValue<Spec> = Spec extends { choices: readonly { value: infer Value }[] } ? Value : number;

export type ParameterValues<Specs extends ParameterSpecs = ParameterSpecs> = {
  readonly [Name in keyof Specs]: ParameterValue<Specs[Name]>;
};

export type Parameters = Readonly<Record<string, number | string>>;

export const defaultParameters = (specs: ParameterSpecs): Parameters =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));

const fits = (spec: NumberParameter | ChoiceParameter, value: unknown): value is number | string => {
  if (spec.kind === 'choice') return spec.choices.some((choice) => choice.value === value);
  return (
    typeof value === 'number' &&
    value >= spec.min &&
    value <= spec.max &&
    (spec.kind === 'number' || Number.isInteger(value))
  );
};

const allowed = (spec: NumberParameter | ChoiceParameter): string =>
  spec.kind === 'choice'
    ? spec.choices.map((choice) => choice.value).join(', ')
    : `${spec.min} - ${spec.max}`;

/**
 * The given parameters with defaults for those left out. Throws `SCORING_PARAMETER_UNKNOWN` and
 * `SCORING_PARAMETER_INVALID`, both naming the parameter.
 */
export function checkParameters(specs: ParameterSpecs, given: unknown): Parameters {
  if (given !== undefined && given !== null && (typeof given !== 'object' || Array.isArray(given))) {
    throw scoringErrors.SCORING_PARAMETER_INVALID({ parameter: 'parameters', allowed: '{ }' });
  }
  const values: Record<string, number | string> = { ...defaultParameters(specs) };
  for (const [name, value] of Object.entries(given ?? {})) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) throw scoringErrors.SCORING_PARAMETER_UNKNOWN({ parameter: name });
    if (value === undefined || value === null) continue;
    if (!fits(spec, value)) {
      throw scoringErrors.SCORING_PARAMETER_INVALID({ parameter: name, allowed: allowed(spec) });
    }
    values[name] = value;
  }
  return values;
}
