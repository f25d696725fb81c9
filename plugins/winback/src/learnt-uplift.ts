import { designMatrix, type Design } from '@ricejar/numerics';
import { FEATURES, rowOf, type KnownTrial, type Silence } from './trials.js';
import {
  fitUplift,
  predictUplift,
  requireRandomised,
  upliftDesign,
  type Uplift,
  type UpliftModel,
} from './uplift-model.js';
import { winbackErrors } from './winback.errors.js';

/** Least customers approached, and held out. */
const LEAST = 50;

export interface LearntUplift {
  design: Design;
  model: UpliftModel;
  /** Chance of those held out to come back unasked. */
  usual: number;
  /** Shorter silences were never tried. */
  leastElapsed: number;
}

/** Throws `WINBACK_GROUP_TOO_SMALL`, `WINBACK_NOT_RANDOM`, `WINBACK_NOT_FITTED`. */
export function learnUplift(trials: readonly KnownTrial[]): LearntUplift {
  const treated = trials.map((one) => one.treated);
  const count = treated.filter(Boolean).length;
  if (Math.min(count, trials.length - count) < LEAST) {
    throw winbackErrors.WINBACK_GROUP_TOO_SMALL({ treated: count, control: trials.length - count });
  }
  const { design, x } = upliftDesign(
    FEATURES,
    trials.map(({ silence }) => rowOf(silence)),
  );
  requireRandomised({ design, x }, treated);
  const held = trials.filter((one) => !one.treated);
  return {
    design,
    model: fitUplift(
      x,
      treated,
      trials.map(({ outcome }) => outcome),
    ),
    usual: held.reduce((sum, { outcome }) => sum + outcome, 0) / held.length,
    leastElapsed: trials.reduce((least, { silence }) => Math.min(least, silence.elapsed), Infinity),
  };
}

export const upliftsOf = ({ design, model }: LearntUplift, silences: readonly Silence[]): Uplift[] =>
  predictUplift(designMatrix(design, silences.map(rowOf)), model);
