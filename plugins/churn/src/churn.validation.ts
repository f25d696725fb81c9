import {
  calibrationByRank,
  dayNumber,
  passedBy,
  purchasesSince,
  rankingFigure,
  type ModelValidation,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { rankedArea } from '@ricejar/numerics';
import { churnErrors } from './churn.errors.js';
import { LEAST_GAPS, levelOf, rhythmOf, type AlarmLimits } from './alarm-levels.js';
import { chanceOfGap, qualityOf } from './gap-alarm.js';

const LEAST = { customers: 100, ofEach: 20 };
/** Where purchases come at random a rhythm has little to tell: on CDNOW .66. */
const LEAST_RANKING = 0.6;

export const WENT_SILENT = {
  did: { en: 'went silent', zh: '之后沉默' },
  didNot: { en: 'bought again', zh: '再次购买' },
};

/** Throws `CHURN_TOO_LITTLE_HISTORY` unless there are enough of both kinds. */
export function requireBoth(silent: readonly number[]): void {
  const count = silent.reduce((sum, one) => sum + one, 0);
  const back = silent.length - count;
  if (silent.length >= LEAST.customers && Math.min(count, back) >= LEAST.ofEach) return;
  throw churnErrors.CHURN_TOO_LITTLE_HISTORY({ customers: silent.length, silent: count, back });
}

/** Of customers it may warn of: did those it warned of go silent? Throws `CHURN_TOO_LITTLE_HISTORY`. */
export function validateAlarm(
  input: ValidationInput,
  regularity: number,
  limits: AlarmLimits,
): ModelValidation {
  const { before, after } = input;
  const now = dayNumber(before.asOf);
  const window = dayNumber(after.asOf) - now;
  const since = purchasesSince(input);
  const chances: number[] = [];
  const comeBack: number[] = [];
  const silent: number[] = [];
  for (let row = 0; row < before.table.ids.length; row += 1) {
    const rhythm = rhythmOf(before.table, row, now);
    if (!rhythm || rhythm.gaps < LEAST_GAPS) continue;
    const open = chanceOfGap(rhythm, regularity);
    const later = chanceOfGap({ ...rhythm, elapsed: rhythm.elapsed + window }, regularity);
    chances.push(open);
    comeBack.push(open > 0 ? 1 - later / open : 0);
    silent.push(Number(since.days[row] === 0));
  }
  requireBoth(silent);
  const figures = [
    rankingFigure(
      rankedArea(
        chances.map((one) => -one),
        silent,
      ),
      { least: LEAST_RANKING, ...WENT_SILENT },
    ),
    ...warningFigures(
      chances.map((one) => levelOf(one, limits) !== 'none'),
      silent.map((one) => one === 1),
      window,
    ),
  ];
  return {
    passed: passedBy(figures),
    customers: silent.length,
    figures,
    calibration: calibrationByRank(
      comeBack,
      silent.map((one) => 1 - one),
    ),
    calibrationOf: {
      en: `Share that bought again within ${window} days, had nothing changed`,
      zh: `若一切照旧，${window} 天内再次购买的比例`,
    },
  };
}

const rounded = (share: number): number => Math.round(100 * share);

/** What its warnings were worth, against the share of all who went silent. */
function warningFigures(
  warned: readonly boolean[],
  silent: readonly boolean[],
  days: number,
): ValidationFigure[] {
  const { flagged, precision, recall } = qualityOf(warned, silent);
  const usual = silent.filter(Boolean).length / silent.length;
  return [
    {
      key: 'precision',
      label: { en: 'Right warnings', zh: '预警准确率' },
      value: 100 * precision,
      format: 'percent',
      text: {
        en: `Of ${flagged} customers it warned of, ${rounded(precision)} % bought nothing in the ${days} days after; of all, ${rounded(usual)} %.`,
        zh: `它预警的 ${flagged} 位客户中，${rounded(precision)}% 在之后 ${days} 天内未购买；全体客户中为 ${rounded(usual)}%。`,
      },
      threshold: 100 * usual,
    },
    {
      key: 'recall',
      label: { en: 'Losses foreseen', zh: '流失预见率' },
      value: 100 * recall,
      format: 'percent',
      text: {
        en: `Of 100 customers who went silent, it had warned of ${rounded(recall)}.`,
        zh: `每 100 位之后沉默的客户中，它事先预警了 ${rounded(recall)} 位。`,
      },
    },
  ];
}
