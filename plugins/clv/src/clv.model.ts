import { defineScoringModel, type Reason, type Risk, type ScoreResult } from '@ricejar/customer';
import { Buyers } from './buyers.js';
import { aliveReason, lostReason, purchasesReason, spendReason } from './clv.reasons.js';
import { WEEKS_A_YEAR, weeklyRate } from './discount.js';
import { validateClv } from './clv.validation.js';
import { ENGINES } from './engines.js';
import { fitSpend } from './gamma-gamma.js';
import type { History } from './histories.js';
import { meanOf, spendOf } from './spend.js';

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
  version: '2.0.0',
  unit: 'money',
  factors: {
    alive: { label: { en: 'Chance of still being a customer', zh: '仍活跃的概率' }, format: 'share' },
    purchasesInYear: { label: { en: 'Orders expected in a year', zh: '未来一年预期订单数' } },
    spendPerPurchase: { label: { en: 'Expected spend per order', zh: '预期每单金额' }, format: 'money' },
    orders: { label: { en: 'Days with orders so far', zh: '至今下单天数' } },
    weeksSinceLast: { label: { en: 'Weeks since the last order', zh: '距最近一次下单周数' } },
  },
  needs: 'days',
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
  *score(input, parameters): Generator<ScoreResult> {
    const { engine, margin, discount, horizonMonths } = parameters;
    const buyers = new Buyers(input);
    const forecast = ENGINES[engine](buyers.histories());
    const fit = fitSpend(buyers.spends());
    const spend = spendOf(fit, buyers);
    const rate = weeklyRate(discount / 100);
    const horizon = (horizonMonths / MONTHS_A_YEAR) * WEEKS_A_YEAR;
    const columns = () => new Float64Array(buyers.size);
    const found = { alive: columns(), purchases: columns(), spend: columns(), residual: columns() };
    for (let row = 0; row < buyers.size; row += 1) {
      const history = buyers.history(row);
      found.alive[row] = forecast.alive(history);
      found.purchases[row] = forecast.expected(history, WEEKS_A_YEAR);
      found.residual[row] = forecast.discounted(history, rate, horizon);
      found.spend[row] = spend(row);
    }
    const middling = {
      alive: median(found.alive),
      purchases: median(found.purchases),
      spend: median(found.spend),
    };
    const everybody = meanOf(fit.parameters) ?? fit.mean;
    for (const [row, customerId] of input.table.ids.entries()) {
      const history = buyers.history(row);
      const own = {
        alive: found.alive[row] ?? 0,
        purchases: found.purchases[row] ?? 0,
        spend: found.spend[row] ?? 0,
      };
      const residual = found.residual[row] ?? 0;
      const risk = engine === 'bg' ? undefined : riskOf(own.alive, history, parameters);
      yield {
        customerId,
        value: (margin / 100) * own.spend * residual,
        factors: {
          engine,
          alive: own.alive,
          purchasesInYear: own.purchases,
          discountedPurchases: residual,
          spendPerPurchase: own.spend,
          orders: input.table.purchaseDays[row] ?? 0,
          weeksSinceLast: history.age - history.recency,
        },
        reasons: reasons(own, middling, everybody),
        ...(risk && { risk }),
      };
    }
  },
  validate: (input, { engine }) => validateClv(engine, input),
  validationDays: 182,
});
