import { winbackErrors } from './winback.errors.js';

/** One customer of a randomised test, or `weight` customers alike. */
export interface Trial {
  /** What the model ranks by: higher ones are to be treated first. */
  score: number;
  treated: boolean;
  /** What came of it: 1 or 0, or an amount; the sum over `weight` customers. */
  outcome: number;
  weight?: number;
}

export interface QiniPoint {
  /** Customers with this score or a higher one. */
  customers: number;
  treated: number;
  control: number;
  /** Outcomes gained by treating them: Y_t - Y_c n_t / n_c. */
  gain: number;
  score: number;
}

export interface Qini {
  /** From nobody to everybody, one point for each distinct score. */
  curve: readonly QiniPoint[];
  /** Area between the curve and the straight line of a random order, per customer. */
  area: number;
  /** The same of a perfect order, which knows the outcomes. */
  perfectArea: number;
  /** area / perfectArea: 1 is perfect, 0 no better than chance, below 0 worse. */
  coefficient: number;
}

/**
 * Qini curve and coefficient after Radcliffe 2007, in this form: customers by falling score, one point per distinct score
 * (ties collapsed), gain(n) = Y_t - Y_c n_t / n_c, trapezoids against n; coefficient = (area - random) / (perfect -
 * random), perfect being the order by outcome * treated - outcome * held out. Definitions differ between packages:
 * compare only with figures of this one. Throws `WINBACK_GROUP_TOO_SMALL` unless both groups are there.
 */
export function qini(trials: readonly Trial[]): Qini {
  const curve = curveOf(trials);
  const end = curve.at(-1);
  if (!end || end.treated === 0 || end.control === 0) {
    throw winbackErrors.WINBACK_GROUP_TOO_SMALL({ treated: end?.treated ?? 0, control: end?.control ?? 0 });
  }
  const area = areaOf(curve);
  const perfectArea = areaOf(curveOf(trials.flatMap(perfect)));
  return { curve, area, perfectArea, coefficient: area / perfectArea };
}

/** Customers who are alike but for the outcome (1 or 0) fall apart into those with it and those without. */
function perfect(trial: Trial): Trial[] {
  const { outcome, treated, weight = 1 } = trial;
  const side = treated ? 1 : -1;
  if (weight === 1) return [{ ...trial, score: side * outcome }];
  return [
    { treated, outcome, weight: outcome, score: side },
    { treated, outcome: 0, weight: weight - outcome, score: 0 },
  ];
}

function curveOf(trials: readonly Trial[]): QiniPoint[] {
  const order = trials.toSorted((a, b) => b.score - a.score);
  const curve: QiniPoint[] = [];
  let [treated, control, gained, held] = [0, 0, 0, 0];
  order.forEach(({ score, treated: was, outcome, weight = 1 }, index) => {
    if (was) {
      treated += weight;
      gained += outcome;
    } else {
      control += weight;
      held += outcome;
    }
    if (order[index + 1]?.score === score) return;
    const gain = gained - (control > 0 ? (held * treated) / control : 0);
    curve.push({ customers: treated + control, treated, control, gain, score });
  });
  return curve;
}

/** Area under the curve less that under the straight line to its end, per customer. */
function areaOf(curve: readonly QiniPoint[]): number {
  let area = 0;
  let before = { customers: 0, gain: 0 };
  for (const point of curve) {
    area += ((point.gain + before.gain) / 2) * (point.customers - before.customers);
    before = point;
  }
  return before.customers === 0 ? 0 : area / before.customers - before.gain / 2;
}

/**
 * Mean outcome of those treated less that of those held out, among the `share` (0 to 1] with the highest scores, rounded
 * down to whole customers; ties in the order of the trials.
 */
export function upliftInTop(trials: readonly Trial[], share: number): number {
  if (!(share > 0 && share <= 1)) {
    throw winbackErrors.WINBACK_SETTING_INVALID({ setting: 'share', value: share, allowed: '> 0, <= 1' });
  }
  const order = trials.toSorted((a, b) => b.score - a.score);
  const top = order.slice(0, Math.max(1, Math.floor(share * order.length)));
  const mean = (treated: boolean): number => {
    const group = top.filter((one) => one.treated === treated);
    return group.reduce((sum, { outcome }) => sum + outcome, 0) / group.length;
  };
  return mean(true) - mean(false);
}

export interface CutOff {
  /** Share of customers to treat, and the score they have at least. */
  share: number;
  score: number;
  profit: number;
}

/**
 * How far down the ranking treating pays: the point of the curve with the greatest gain * value - treated * cost, counted
 * for as many customers as were treated in the test. Nobody where it never pays.
 */
export function bestCutOff({ curve }: Qini, { value, cost }: { value: number; cost: number }): CutOff {
  const all = curve.at(-1)?.customers ?? 1;
  let best: CutOff = { share: 0, score: Infinity, profit: 0 };
  for (const { customers, treated, gain, score } of curve) {
    const profit = gain * value - treated * cost;
    if (profit > best.profit) best = { share: customers / all, score, profit };
  }
  return best;
}
