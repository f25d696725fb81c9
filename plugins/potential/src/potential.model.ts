import { defineScoringModel, scoringErrors, type ScoreResult } from '@ricejar/customer';
import { NOTHING_KNOWN, type CustomerFacts } from './customer-facts.js';
import { gatherFacts } from './facts.js';
import { growthOf, type Growth } from './growth.js';
import { reasonsFor } from './reasons.js';

const cents = (amount: number | null): number | null =>
  amount === null ? null : Math.round(amount * 100) / 100;
const thousandths = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 1000;

/** What the panel draws and whoever asks "why" may read. Amounts in the base currency, points from 0 to 1. */
function factorsOf({ facts, wallet, basis, room, points }: Growth): ScoreResult['factors'] {
  return {
    wallet: cents(wallet),
    basis,
    room: cents(room),
    orders: cents(facts.recent),
    ordersBefore: cents(facts.earlier),
    pipeline: cents(facts.pipeline),
    roomPoints: thousandths(points.room),
    pipelinePoints: thousandths(points.pipeline),
    trendPoints: thousandths(points.trend),
  };
}

const weight = (en: string, zh: string, standard: number) =>
  ({ kind: 'number', label: { en, zh }, default: standard, min: 0, max: 10 }) as const;

export const potentialModel = defineScoringModel({
  label: { en: 'Growth potential', zh: '增长潜力' },
  description: {
    en: 'Ranks customers by how much more they could buy: room in their wallet, open deals, and the trend of their orders.',
    zh: '按客户还能多买多少排序：钱包份额的余量、进行中的商机与订单走势。',
  },
  version: '1.0.0',
  parameters: {
    roomWeight: weight('Weight of room in the wallet', '钱包余量权重', 5),
    pipelineWeight: weight('Weight of open deals', '商机权重', 3),
    trendWeight: weight('Weight of the trend', '走势权重', 2),
    peers: {
      kind: 'integer',
      label: { en: 'Customers a benchmark takes', zh: '标杆所需客户数' },
      help: {
        en: 'An industry with fewer customers of known size is compared with all industries.',
        zh: '同行业中规模已知的客户少于此数时，改与全部行业比较。',
      },
      default: 8,
      min: 2,
      max: 1000,
    },
    quantile: {
      kind: 'number',
      label: { en: 'Who sets the benchmark', zh: '标杆位置' },
      help: {
        en: '0.75: a customer could buy as much for its size as the best quarter of its peers does.',
        zh: '0.75 表示以同类客户中单位规模采购额前四分之一的水平为标杆。',
      },
      default: 0.75,
      min: 0.5,
      max: 0.95,
    },
  },
  gather: gatherFacts,
  *score({ purchases }, parameters, facts): Generator<ScoreResult> {
    const { roomWeight, pipelineWeight, trendWeight } = parameters;
    if (roomWeight + pipelineWeight + trendWeight <= 0) {
      throw scoringErrors.SCORING_PARAMETER_INVALID({ parameter: 'roomWeight', allowed: '> 0' });
    }
    const customers = new Map<string, CustomerFacts>(
      purchases.map(({ customerId }) => [customerId, facts.get(customerId) ?? NOTHING_KNOWN]),
    );
    for (const growth of growthOf(customers, parameters)) {
      yield {
        customerId: growth.customerId,
        value: growth.value,
        factors: factorsOf(growth),
        reasons: reasonsFor(growth, parameters),
      };
    }
  },
});
