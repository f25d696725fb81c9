import {
  dayNumber,
  dayText,
  defineScoringModel,
  scoringErrors,
  type Reason,
  type ScoreResult,
  type ScoringInput,
} from '@ricejar/customer';
import { bucketCodes, ranks, type TieRule } from './codes.js';
import { frequencyReason, monetaryReason, recencyReason } from './reasons.js';
import { rhythmRisk } from './rhythm.js';

export interface RfmCodes {
  recency: number;
  frequency: number;
  monetary: number;
}

export interface RfmRow {
  customerId: string;
  /** Days with purchases; the first and the last of them since 1970. */
  purchaseDays: number;
  firstDay: number;
  lastDay: number;
  /** All that was spent, in the base currency. */
  amount: number;
  /** Days since the last purchase day. */
  recencyDays: number;
  codes: RfmCodes;
  /** Customers that spent more, and less. */
  larger: number;
  smaller: number;
}

/**
 * Recency, frequency and monetary codes, 1 (worst) to `buckets` (best), of every customer, by id. Who spent nothing in
 * the end (returns, or amounts of zero) has monetary code 1 whatever its rank.
 */
export function* rfmRows(
  { table, asOf }: Pick<ScoringInput, 'table' | 'asOf'>,
  { buckets, ties }: { buckets: number; ties: TieRule },
): Generator<RfmRow> {
  const { ids, purchaseDays, firstDay, lastDay, amount } = table;
  const now = dayNumber(asOf);
  const recency = bucketCodes(Float64Array.from(lastDay), buckets, ties);
  const frequency = bucketCodes(Float64Array.from(purchaseDays), buckets, ties);
  const monetary = bucketCodes(amount, buckets, ties);
  const { smaller, larger } = ranks(amount);
  for (const [index, customerId] of ids.entries()) {
    const spent = amount[index] ?? 0;
    const last = lastDay[index] ?? 0;
    yield {
      customerId,
      purchaseDays: purchaseDays[index] ?? 0,
      firstDay: firstDay[index] ?? 0,
      lastDay: last,
      amount: spent,
      recencyDays: now - last,
      codes: {
        recency: recency[index] ?? 1,
        frequency: frequency[index] ?? 1,
        monetary: spent > 0 ? (monetary[index] ?? 1) : 1,
      },
      larger: larger[index] ?? 0,
      smaller: smaller[index] ?? 0,
    };
  }
}

interface Weights {
  recencyWeight: number;
  frequencyWeight: number;
  monetaryWeight: number;
}

/** Points of the 100 that the rank by spend decides: it tells apart customers whose codes are alike. */
const SPEND_POINTS = 5;

/** 0 to 100: 95 points for the weighted mean of the codes, 5 for the rank by spend. */
export function rfmValue(row: RfmRow, customers: number, buckets: number, weights: Weights): number {
  const { recencyWeight, frequencyWeight, monetaryWeight } = weights;
  const { recency, frequency, monetary } = row.codes;
  const weighted =
    recencyWeight * (recency - 1) + frequencyWeight * (frequency - 1) + monetaryWeight * (monetary - 1);
  const best = (recencyWeight + frequencyWeight + monetaryWeight) * (buckets - 1);
  const rank = customers > 1 ? row.smaller / (customers - 1) : 0;
  return ((100 - SPEND_POINTS) * weighted) / best + SPEND_POINTS * rank;
}

/** As amounts are kept: with four digits. */
const money = (amount: number): string => amount.toFixed(4);

/** All three, those first that pull the score farthest from the middle. */
function reasons(row: RfmRow, customers: number, buckets: number, weights: Weights): Reason[] {
  const { codes, purchaseDays, amount, lastDay, larger, smaller } = row;
  const middle = (buckets + 1) / 2;
  return [
    {
      pull: weights.recencyWeight * Math.abs(codes.recency - middle),
      reason: recencyReason(dayText(lastDay)),
    },
    {
      pull: weights.frequencyWeight * Math.abs(codes.frequency - middle),
      reason: frequencyReason(purchaseDays),
    },
    {
      pull: weights.monetaryWeight * Math.abs(codes.monetary - middle),
      reason: monetaryReason(money(amount), larger, smaller, customers),
    },
  ]
    .sort((a, b) => b.pull - a.pull)
    .map(({ reason }) => reason);
}

const weight = (en: string, zh: string) =>
  ({ kind: 'number', label: { en, zh }, default: 1, min: 0, max: 10 }) as const;

export const rfmModel = defineScoringModel({
  label: { en: 'Recency, frequency, spend (RFM)', zh: '近度、频度、额度（RFM）' },
  description: {
    en: 'Ranks customers by how recently, how often and for how much they bought, in five steps each.',
    zh: '按最近一次购买时间、购买次数和购买金额，将客户分别分为五档并综合评分。',
  },
  version: '1.0.0',
  map: {
    across: { factor: 'frequency', label: { en: 'Frequency', zh: '频度' } },
    up: { factor: 'recency', label: { en: 'Recency', zh: '近度' } },
  },
  factors: {
    cell: { label: { en: 'RFM cell', zh: 'RFM 分组' }, format: 'text' },
    recencyDays: { label: { en: 'Days since the last order', zh: '距最近一次下单天数' } },
    orders: { label: { en: 'Days with orders', zh: '下单天数' } },
    amount: { label: { en: 'Spent in all', zh: '累计消费' }, format: 'money' },
  },
  parameters: {
    ties: {
      kind: 'choice',
      label: { en: 'Equal values', zh: '相同取值' },
      help: {
        en: 'Equal groups: steps of the same size, equal customers may differ. Tie-aware: equal customers are always alike.',
        zh: '等分：各档人数相同，取值相同的客户可能分入不同档。同值同档：取值相同的客户始终同档。',
      },
      default: 'ntile',
      choices: [
        { value: 'ntile', label: { en: 'Equal groups (ntile)', zh: '等分（ntile）' } },
        { value: 'tieAware', label: { en: 'Tie-aware', zh: '同值同档' } },
      ],
    },
    buckets: { kind: 'integer', label: { en: 'Steps', zh: '档数' }, default: 5, min: 3, max: 9 },
    recencyWeight: weight('Weight of recency', '近度权重'),
    frequencyWeight: weight('Weight of frequency', '频度权重'),
    monetaryWeight: weight('Weight of spend', '额度权重'),
    watchAfter: {
      kind: 'number',
      label: { en: 'Watch after this many usual gaps', zh: '超过平常间隔多少倍时关注' },
      default: 1.3,
      min: 1,
      max: 20,
    },
    highAfter: {
      kind: 'number',
      label: { en: 'High risk after this many usual gaps', zh: '超过平常间隔多少倍时列为高风险' },
      default: 2,
      min: 1,
      max: 20,
    },
  },
  *score(input, parameters): Generator<ScoreResult> {
    const { buckets, ties, recencyWeight, frequencyWeight, monetaryWeight } = parameters;
    if (recencyWeight + frequencyWeight + monetaryWeight <= 0) {
      throw scoringErrors.SCORING_PARAMETER_INVALID({ parameter: 'monetaryWeight', allowed: '> 0' });
    }
    const customers = input.table.ids.length;
    for (const row of rfmRows(input, { buckets, ties })) {
      const { recency, frequency, monetary } = row.codes;
      const risk = rhythmRisk(row, parameters);
      yield {
        customerId: row.customerId,
        value: rfmValue(row, customers, buckets, parameters),
        factors: {
          recency,
          frequency,
          monetary,
          cell: `${recency}${frequency}${monetary}`,
          recencyDays: row.recencyDays,
          orders: row.purchaseDays,
          amount: money(row.amount),
          ties,
        },
        reasons: reasons(row, customers, buckets, parameters),
        ...(risk && { risk }),
      };
    }
  },
});
