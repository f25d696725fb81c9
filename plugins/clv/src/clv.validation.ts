import {
  dayNumber,
  passedBy,
  purchasesSince,
  rankingFigure,
  totalFigure,
  type CalibrationGroup,
  type ModelValidation,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { Buyers } from './buyers.js';
import { ENGINES, type Engine } from './engines.js';
import { fitSpend } from './gamma-gamma.js';
import { holdout, LEAST_RANKING, MOST_ERROR, type Holdout } from './holdout.js';
import { spendOf } from './spend.js';

const ORDERS = { en: 'orders', zh: '下单次数' };

function correlationFigure({ correlation }: Holdout): ValidationFigure {
  return {
    key: 'correlation',
    label: { en: 'Correlation', zh: '相关系数' },
    value: correlation,
    text: {
      en: `Orders expected of each customer and orders made go together by ${correlation.toFixed(2)} (1: exactly, 0: not at all).`,
      zh: `每位客户的预测下单次数与实际次数的相关系数为 ${correlation.toFixed(2)}（1 为完全一致，0 为毫无关系）。`,
    },
  };
}

function revenueFigure({ expected, actual }: Judged['revenue']): ValidationFigure {
  const count = (amount: number): string => Math.round(amount).toLocaleString('en');
  return {
    key: 'revenue',
    label: { en: 'Revenue', zh: '销售额' },
    value: actual > 0 ? 100 * Math.abs(expected / actual - 1) : 100,
    format: 'percent',
    text: {
      en: `Customers were expected to spend ${count(expected)} and spent ${count(actual)}.`,
      zh: `预测客户消费 ${count(expected)}，实际消费 ${count(actual)}。`,
    },
  };
}

const MOST_REPEATS = 7;

const groupsOf = ({ byRepeats }: Holdout): CalibrationGroup[] =>
  byRepeats
    .map(({ customers, expected, actual }, repeats) => {
      const orders = repeats + 1;
      const label =
        repeats === MOST_REPEATS
          ? { en: `${orders} orders and more`, zh: `下单 ${orders} 次及以上` }
          : { en: `${orders} ${orders === 1 ? 'order' : 'orders'} before`, zh: `此前下单 ${orders} 次` };
      return { label, customers, expected, actual };
    })
    .filter(({ customers }) => customers > 0);

/** What came of a forecast made on one day, on another. Money in the base currency. */
interface Judged {
  customers: number;
  weeks: number;
  holdout: Holdout;
  revenue: { expected: number; actual: number };
}

/**
 * What an engine fitted on `before` would have said of the time from then to `after`. Customers who came in between are
 * left out. Throws `CLV_TOO_LITTLE_HISTORY`, `CLV_NO_SPEND`.
 */
export function judgeClv(engine: Engine, input: ValidationInput): Judged {
  const buyers = new Buyers(input.before);
  const histories = [...buyers.histories()];
  const since = purchasesSince(input);
  const weeks = (dayNumber(input.after.asOf) - dayNumber(input.before.asOf)) / 7;
  const forecast = ENGINES[engine](histories);
  const spend = spendOf(fitSpend(buyers.spends()), buyers);
  return {
    customers: buyers.size,
    weeks,
    holdout: holdout(forecast, histories, since.days, weeks),
    revenue: {
      expected: histories.reduce(
        (sum, history, row) => sum + forecast.expected(history, weeks) * spend(row),
        0,
      ),
      actual: since.spent.reduce((sum, one) => sum + one, 0),
    },
  };
}

/** Whether an engine deserves to be used on this data, in words. Throws as `judgeClv` does. */
export function validateClv(engine: Engine, input: ValidationInput): ModelValidation {
  const { customers, weeks, holdout: found, revenue } = judgeClv(engine, input);
  const figures = [
    totalFigure({ expected: found.predicted, actual: found.actual }, { most: MOST_ERROR, of: ORDERS }),
    rankingFigure(found.rankedByExpected, {
      least: LEAST_RANKING,
      did: { en: 'bought again', zh: '再次购买' },
      didNot: { en: 'did not', zh: '未再购买' },
    }),
    correlationFigure(found),
    revenueFigure(revenue),
  ];
  const inWeeks = Math.round(weeks);
  return {
    passed: passedBy(figures),
    customers,
    figures,
    calibration: groupsOf(found),
    calibrationOf: { en: `Orders in ${inWeeks} weeks, a customer`, zh: `${inWeeks} 周内的人均下单次数` },
  };
}
