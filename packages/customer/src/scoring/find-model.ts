import type { Extension, Extensions } from '@ricejar/sdk';
import { scoringModels, type ScoringModel } from './scoring-model.js';
import { scoringErrors } from './scoring.errors.js';

/** The scoring model with this key. Throws `SCORING_MODEL_UNKNOWN`, naming those there are. */
export function findModel(extensions: Extensions, key: string): Extension<ScoringModel> {
  const found = extensions.find(scoringModels, key);
  if (found) return found;
  const available = extensions.of(scoringModels).map((one) => one.key);
  throw scoringErrors.SCORING_MODEL_UNKNOWN({ model: key, available });
}
