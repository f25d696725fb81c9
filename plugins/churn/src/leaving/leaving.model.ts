import { dayNumber, defineScoringModel, type Reason, type Risk, type ScoreResult } from '@ricejar/customer';
import type { ChurnScore } from '../churn-model.js';
import type { Activity, ActivityFeature } from './activity.js';
import { goneReason, WORDS } from './leaving.reasons.js';
import { learnLeaving, scoreLeaving } from './learnt.js';
import { validateLeaving } from './leaving.validation.js';

const isFeature = (name: string): name is ActivityFeature => name in WORDS;

/** What speaks most for leaving, or for staying. */
const reasonsOf = (
  contributions: ChurnScore['contributions'],
  activity: Activity,
  window: number,
): Reason[] =>
  contributions.flatMap(({ feature }) => (isFeature(feature) ? [WORDS[feature](activity, window)] : []));

export const leavingModel = defineScoringModel({
  label: { en: 'Chance to buy again (learnt)', zh: '再次购买概率（学习模型）' },
  description: {
    en: 'Learns from who went silent before, by recency, rhythm, trend and spend, how likely each customer is to buy again.',
    zh: '根据以往沉默客户的最近下单、节奏、趋势和消费额，学习每位客户再次购买的可能性。',
  },
  version: '1.0.0',
  unit: 'percent',
  factors: {
    silence: { label: { en: 'Chance of silence', zh: '沉默概率' }, format: 'share' },
    elapsedDays: { label: { en: 'Days since the last order', zh: '距最近一次下单天数' } },
    usualDays: { label: { en: 'Days from order to order', zh: '平均下单间隔天数' } },
    orders: { label: { en: 'Days with orders so far', zh: '至今下单天数' } },
    recentOrders: { label: { en: 'Orders in the last window', zh: '最近一个期限内的订单数' } },
    earlierOrders: { label: { en: 'Orders in the window before', zh: '上一个期限内的订单数' } },
    spentInYear: { label: { en: 'Spent in the last year', zh: '近一年消费额' }, format: 'money' },
  },
  needs: 'days',
  parameters: {
    windowDays: {
      kind: 'integer',
      label: { en: 'Days to buy again', zh: '再次购买的期限（天）' },
      help: {
        en: 'Who buys nothing within these days has gone silent. Take about three usual gaps.',
        zh: '在此天数内未购买视为沉默。建议取平常间隔的三倍左右。',
      },
      default: 180,
      min: 14,
      max: 180,
    },
    watchAbove: {
      kind: 'number',
      label: { en: 'Watch above this chance of silence, %', zh: '沉默概率高于多少时关注（%）' },
      default: 60,
      min: 1,
      max: 99,
    },
    highAbove: {
      kind: 'number',
      label: { en: 'High risk above this chance, %', zh: '沉默概率高于多少时列为高风险（%）' },
      default: 80,
      min: 1,
      max: 99,
    },
  },
  *score({ asOf, table }, { windowDays, watchAbove, highAbove }): Generator<ScoreResult> {
    const now = dayNumber(asOf);
    const model = learnLeaving(table, now, windowDays);
    for (const { row, found } of scoreLeaving(model, table, now, windowDays)) {
      const customerId = table.ids[row] ?? '';
      const elapsedDays = now - (table.lastDay[row] ?? 0);
      if (!found) {
        yield {
          customerId,
          value: 0,
          factors: { silence: 1, elapsedDays },
          reasons: [goneReason(elapsedDays)],
        };
        continue;
      }
      const { activity, score } = found;
      const percent = 100 * score.probability;
      const level: Risk = percent > highAbove ? 'high' : percent > watchAbove ? 'watch' : 'none';
      const raising = score.contributions.filter(({ logOdds }) => logOdds > 0).slice(0, 3);
      yield {
        customerId,
        value: 100 - percent,
        factors: {
          silence: score.probability,
          elapsedDays,
          usualDays: activity.usual,
          orders: activity.orders,
          recentOrders: activity.recent,
          earlierOrders: activity.earlier,
          spentInYear: activity.spent,
        },
        reasons: reasonsOf(strongest(score), activity, windowDays),
        risk: { level, reasons: level === 'none' ? [] : reasonsOf(raising, activity, windowDays) },
      };
    }
  },
  validate: (input, { windowDays }) => validateLeaving(input, windowDays),
});

const strongest = ({ contributions }: ChurnScore): ChurnScore['contributions'] =>
  contributions.toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)).slice(0, 3);
