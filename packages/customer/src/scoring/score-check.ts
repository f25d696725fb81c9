import { RicejarError } from '@ricejar/sdk';
import type { PackedScores } from './score-table.js';
import { ScorePacker } from './score-packer.js';
import type { ScoringInput } from './scoring-input.js';
import type { ScoreResult, ScoringModel } from './scoring-model.js';
import type { Parameters } from './scoring-parameters.js';
import { scoringErrors } from './scoring.errors.js';

const LIMIT = 1e12;
const MOST_REASONS = 3;

/** As precise as it is stored, so that grading from stored scores answers the same. */
const stored = (value: number): number => Number(value.toFixed(6));

const checked = (result: ScoreResult): ScoreResult => ({
  ...result,
  value: stored(result.value),
  reasons: result.reasons.slice(0, MOST_REASONS),
});

/**
 * Runs a model and refuses what cannot be stored: a value that is no number, a customer that was not asked for or comes
 * twice (`SCORING_RESULT_INVALID`). A model that throws becomes `SCORING_MODEL_FAILED` with the cause. `progress` is told
 * the share of customers that are scored, now and then.
 */
export function scoreChecked(
  key: string,
  model: Pick<ScoringModel, 'score'>,
  input: ScoringInput,
  parameters: Parameters,
  facts?: unknown,
  progress?: (share: number) => void,
): PackedScores {
  const { ids } = input.table;
  const packer = new ScorePacker(ids);
  const step = Math.max(1, Math.ceil(ids.length / 20));
  let scored = 0;
  try {
    for (const result of model.score(input, parameters, facts)) {
      const usable = Math.abs(result.value) < LIMIT && packer.add(checked(result));
      if (!usable) throw scoringErrors.SCORING_RESULT_INVALID({ model: key, customerId: result.customerId });
      scored += 1;
      if (scored % step === 0) progress?.(scored / ids.length);
    }
    return packer.packed();
  } catch (error) {
    if (error instanceof RicejarError) throw error;
    const failed = scoringErrors.SCORING_MODEL_FAILED({ model: key });
    failed.cause = error;
    throw failed;
  }
}
