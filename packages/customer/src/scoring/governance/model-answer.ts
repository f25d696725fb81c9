import type { Json } from '@ricejar/sdk';
import { defaultParameters } from '../scoring-parameters.js';
import { VALIDATION_DAYS, type ScoringModel } from '../scoring-model.js';
import type { ScoringModelType } from '../scoring.types.js';
import type { ModelState } from './model-state.js';

/** A model as the API tells it: what its author wrote, and what is decided about it here. */
export const modelAnswer = (
  { key, on, foretells, check, version, parameters, card }: ModelState,
  model: ScoringModel,
  inForce: ReadonlySet<string>,
): ScoringModelType => ({
  key,
  label: model.label,
  description: model.description,
  version,
  parameters: defaultParameters(model.parameters),
  parameterFields: Object.entries(model.parameters).map(([name, spec]) => ({
    name,
    ...spec,
  })) as unknown as Json,
  unit: model.unit ?? 'points',
  on,
  foretells,
  check,
  inForce: inForce.has(key),
  currentParameters: parameters,
  validation: (card?.validation ?? null) as unknown as Json,
  validationDays: foretells ? (model.validationDays ?? VALIDATION_DAYS) : null,
  validatedOn: card?.validatedOn ?? null,
  owner: card?.owner ?? null,
  nextReviewOn: card?.nextReviewOn ?? null,
  map: (model.map ?? null) as unknown as Json,
  factors: Object.entries(model.factors ?? {}).map(([name, spec]) => ({
    name,
    format: 'number',
    ...spec,
  })) as unknown as Json,
});
