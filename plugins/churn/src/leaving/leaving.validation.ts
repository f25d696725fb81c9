import {
  calibrationByRank,
  dayNumber,
  passedBy,
  purchasesSince,
  rankingFigure,
  totalFigure,
  type ModelValidation,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { rankedArea, shareInTop } from '@ricejar/numerics';
import { requireBoth, WENT_SILENT } from '../churn.validation.js';
import { learnLeaving, scoreLeaving } from './learnt.js';

const LEAST_RANKING = 0.65;
/** Per cent. */
const MOST_ERROR = 25;

/**
 * Learnt from what came of customers before the first day, tried on what came of them after it. Throws
 * `CHURN_DATA_INSUFFICIENT`, `CHURN_TOO_LITTLE_HISTORY`.
 */
export function validateLeaving(input: ValidationInput, window: number): ModelValidation {
  const { table, asOf } = input.before;
  const now = dayNumber(asOf);
  const { firstDay } = purchasesSince(input);
  const chances: number[] = [];
  const silent: number[] = [];
  const model = learnLeaving(table, now, window);
  for (const { row, found } of scoreLeaving(model, table, now, window)) {
    if (!found) continue;
    const bought = firstDay[row] ?? 0;
    chances.push(found.score.probability);
    silent.push(Number(bought === 0 || bought > now + window));
  }
  requireBoth(silent);
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  const figures = [
    rankingFigure(rankedArea(chances, silent), { least: LEAST_RANKING, ...WENT_SILENT }),
    totalFigure(
      { expected: sum(chances), actual: sum(silent) },
      { most: MOST_ERROR, of: { en: 'customers gone silent', zh: '沉默客户数' } },
    ),
    topFigure(100 * shareInTop(chances, silent, 0.1), (100 * sum(silent)) / silent.length),
  ];
  return {
    passed: passedBy(figures),
    customers: silent.length,
    figures,
    calibration: calibrationByRank(chances, silent),
    calibrationOf: {
      en: `Share that bought nothing within ${window} days`,
      zh: `${window} 天内未购买的比例`,
    },
  };
}

const topFigure = (inTop: number, usual: number): ValidationFigure => ({
  key: 'topTenth',
  label: { en: 'The tenth most at risk', zh: '风险最高的一成' },
  value: inTop,
  format: 'percent',
  text: {
    en: `Of the tenth it held most at risk, ${Math.round(inTop)} % went silent; of all, ${Math.round(usual)} %.`,
    zh: `模型判定风险最高的一成客户中，${Math.round(inTop)}% 之后沉默；全体客户中为 ${Math.round(usual)}%。`,
  },
  threshold: usual,
});
