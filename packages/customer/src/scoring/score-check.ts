import { RicejarError } from '@ricejar/sdk';
import type { ScoringInput } from './scoring-input.js';
import type { ScoreResult, ScoringModel } from './scoring-model.js';
import type { Parameters } from './scoring-parameters.js';
import { scoringErrors } from './scoring.errors.js';

const LIMIT = 1e12;
const MOST_REASONS = 3;

/** As precise as it is stored, so that grading from stored scores answers the same. */
const stored = (value: number): number => Number(value.toFixed(6));

function checked(model: string, result: ScoreResult, open: Set<string>): ScoreResult {
  const { customerId, value } = result;
  // A customer is struck off as it is scored: a second score, or one for a stranger, finds nobody.
  if (!open.delete(customerId) || !(Math.abs(value) < LIMIT)) {
    throw scoringErrors.SCORING_RESULT_INVALID({ model, customerId });
  }
  return { ...result, value: stored(value), reasons: result.reasons.slice(0, MOST_REASONS) };
}

/**
 * Runs a model and refuses what cannot be stored: a value that is no number, a customer that was not asked for or comes
 * twice (`SCORING_RESULT_INVALID`). A model that throws becomes `SCORING_MODEL_FAILED` with the cause.
 */
export function scoreChecked(
  key: string,
  model: ScoringModel,
  input: ScoringInput,
  parameters: Parameters,
  facts?: unknown,
): ScoreResult[] {
  const open = new Set(input.table.ids);
  try {
    return Array.from(model.score(input, parameters, facts), (result) => checked(key, result, open));
  } catch (error) {
    if (error instanceof RicejarError) throw error;
    const failed = scoringErrors.SCORING_MODEL_FAILED({ model: key });
    failed.cause = error;
    throw failed;
  }
}
