import { RicejarError } from '@ricejar/sdk';
import type { ModelValidation } from './model-validation.js';
import type { ScoringModel, ValidationFacts, ValidationInput } from './scoring-model.js';
import type { Parameters } from './scoring-parameters.js';
import { scoringErrors } from './scoring.errors.js';

/**
 * Tries a model on the past. What the model cannot judge (too little data, and other coded errors) is a validation that
 * did not pass, with the words of the error; a model that throws otherwise becomes `SCORING_MODEL_FAILED`.
 */
export async function validateChecked(
  key: string,
  model: ScoringModel,
  input: ValidationInput,
  parameters: Parameters,
  facts?: ValidationFacts,
): Promise<ModelValidation> {
  try {
    const found = await model.validate?.(input, parameters, facts);
    if (found) return found;
  } catch (error) {
    if (error instanceof RicejarError) {
      const problem = { en: error.messageIn('en'), zh: error.messageIn('zh-CN') };
      return { passed: false, customers: input.before.table.ids.length, figures: [], problem };
    }
    const failed = scoringErrors.SCORING_MODEL_FAILED({ model: key });
    failed.cause = error;
    throw failed;
  }
  throw scoringErrors.SCORING_MODEL_FAILED({ model: key });
}
