import { defineScoringModel, type Reason, type Risk, type ScoreResult } from '@ricejar/customer';
import { aliveReason, lostReason, purchasesReason, spendReason } from './clv.reasons.js';
import { WEEKS_A_YEAR, weeklyRate } from './discount.js';
import { ENGINES, historyOf } from './engines.js';
import { expectedSpend, fitSpend, type Spend } from './gamma-gamma.js';
import type { History } from './histories.js';

const MONTHS_A_YEAR = 12;

interface Expectation {
  alive: number;
  purchases: number;
  spend: number;
}

/** All three, those first in which the customer differs most from a middling one. */
function reasons(own: Expectation, middling: Expectation, everybody: number): Reason[] {
  const distance = (of: keyof Expectation): number =>
    Math.abs(Math.log(Math.max(own[of], 1e-9) / Math.max(middling[of], 1e-9)));
  return [
    { distance: distance('alive'), reason: aliveReason(own.alive) },
    { distance: distance('purchases'), reason: purchasesReason(own.purchases) },
    { distance: distance('spend'), reason: spendReason(own.spend, everybody) },
  ]
    .sort((a, b) => b.distance - a.distance)
    .map(({ reason }) => reason);
}

/** Of customers that came back; one that never did was not won yet, so it cannot be lost. */
function riskOf(
  alive: number,
  { repeats }: History,
  limits: { watchBelow: number; highBelow: number },
): { level: Risk; reasons: Reason[] } | undefined {
  if (repeats === 0) return undefined;
  const level = 100 * alive < limits.highBelow ? 'high' : 100 * alive < limits.watchBelow ? 'watch' : 'none';
  return { level, reasons: level === 'none' ? [] : [lostReason(alive, repeats)] };
}

const median = (values: Float64Array): number => Float64Array.from(values).sort()[values.length >> 1] ?? 0;

export const clvModel = defineScoringModel({
  label: { en: 'Customer lifetime value (CLV)', zh: '客户终身价值（CLV）' },
  description: {
    en: 'Forecasts purchases, spend and the chance of loss from who bought when, and values each customer in money over the years to come.',
    zh: '根据客户的购买时间和金额，预测未来的购买次数、消费额和流失概率，并折算出客户未来若干年的价值。',
  },
  version: '1.0.0',
  parameters: {
    engine: {
      kind: 'choice',
      label: { en: 'Model of purchases', zh: '购买模型' },
      help: {
        en: 'Pareto/NBD: customers may leave at any time. MBG/NBD: after any purchase; the fastest. BG/NBD: after repeat purchases only; it takes one-time buyers for loyal, so it raises no alarm.',
        zh: 'Pareto/NBD：客户随时可能流失。MBG/NBD：每次购买后都可能流失，计算最快。BG/NBD：仅在复购后可能流失，会把只买过一次的客户视为忠诚客户，因此不发出流失预警。',
      },
      default: 'pareto',
      choices: [
        { value: 'pareto', label: { en: 'Pareto/NBD', zh: 'Pareto/NBD' } },
        { value: 'mbg', label: { en: 'MBG/NBD', zh: 'MBG/NBD' } },
        { value: 'bg', label: { en: 'BG/NBD', zh: 'BG/NBD' } },
      ],
    },
    margin: {
      kind: 'number',
      label: { en: 'Margin, %', zh: '毛利率（%）' },
      default: 30,
      min: 0.1,
      max: 100,
    },
    discount: {
      kind: 'number',
      label: { en: 'Discount a year, %', zh: '年折现率（%）' },
      default: 10,
      min: 0,
      max: 100,
    },
    horizonMonths: {
      kind: 'integer',
      label: { en: 'Months ahead', zh: '预测月数' },
      default: 36,
      min: 1,
      max: 120,
    },
    watchBelow: {
      kind: 'number',
      label: { en: 'Watch below this chance of being a customer, %', zh: '活跃概率低于多少时关注（%）' },
      default: 50,
      min: 0,
      max: 100,
    },
    highBelow: {
      kind: 'number',
      label: { en: 'High risk below this chance, %', zh: '活跃概率低于多少时列为高风险（%）' },
      default: 25,
      min: 0,
      max: 100,
    },
  },
  *score({ asOf, purchases }, parameters): Generator<ScoreResult> {
    const { engine, margin, discount, horizonMonths } = parameters;
    const rows = purchases.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1));
    const histories = rows.map((row) => historyOf(row, asOf));
    const spends = rows.map(({ purchaseDays, amount }): Spend => ({
      purchases: purchaseDays,
      mean: Number(amount) / purchaseDays,
    }));
    const forecast = ENGINES[engine](histories);
    const spend = fitSpend(spends).parameters;
    const alive = Float64Array.from(histories, (history) => forecast.alive(history));
    const inYear = Float64Array.from(histories, (history) => forecast.expected(history, WEEKS_A_YEAR));
    // Returns may outweigh purchases: what is left says nothing good about the next purchase.
    const mean = Float64Array.from(spends, (one) => (one.mean > 0 ? expectedSpend(spend, one) : 0));
    const middling = { alive: median(alive), purchases: median(inYear), spend: median(mean) };
    const everybody = expectedSpend(spend, { purchases: 0, mean: 0 });
    const rate = weeklyRate(discount / 100);
    const horizon = (horizonMonths / MONTHS_A_YEAR) * WEEKS_A_YEAR;
    for (const [index, row] of rows.entries()) {
      const history = histories[index] ?? { repeats: 0, recency: 0, age: 0 };
      const own = { alive: alive[index] ?? 0, purchases: inYear[index] ?? 0, spend: mean[index] ?? 0 };
      const residual = forecast.discounted(history, rate, horizon);
      const risk = engine === 'bg' ? undefined : riskOf(own.alive, history, parameters);
      yield {
        customerId: row.customerId,
        value: (margin / 100) * own.spend * residual,
        factors: {
          engine,
          alive: own.alive,
          purchasesInYear: own.purchases,
          discountedPurchases: residual,
          spendPerPurchase: own.spend,
          orders: row.purchaseDays,
          weeksSinceLast: history.age - history.recency,
        },
        reasons: reasons(own, middling, everybody),
        ...(risk && { risk }),
      };
    }
  },
});
