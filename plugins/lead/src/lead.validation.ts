import {
  calibrationByRank,
  passedBy,
  rankingFigure,
  totalFigure,
  type ModelValidation,
  type ValidationFacts,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { rankedArea, shareInTop } from '@ricejar/numerics';
import type { Deal } from './deals.js';
import { leadErrors } from './lead.errors.js';
import { learnDeals, scoreDeals } from './learnt-deals.js';

const LEAST_DEALS = 30;
const LEAST_RANKING = 0.6;
/** Per cent. */
const MOST_ERROR = 25;

/**
 * Learnt from deals that had ended by the first day, tried on those that ended between the two. Throws
 * `LEAD_DATA_INSUFFICIENT`.
 */
export function validateLeads(
  { before }: ValidationInput,
  facts: ValidationFacts<readonly Deal[]>,
): ModelValidation {
  const model = learnDeals(facts.before);
  const tried = facts.after.filter(({ ended }) => ended && ended.on > before.asOf);
  const won = tried.map(({ ended }) => Number(ended?.won));
  const wins = won.reduce((sum, one) => sum + one, 0);
  if (tried.length < LEAST_DEALS) {
    throw leadErrors.LEAD_DATA_INSUFFICIENT({ rows: tried.length, positives: wins });
  }
  const chances = scoreDeals(model, tried, facts.before).map(({ score }) => score.probability);
  const figures = [
    rankingFigure(rankedArea(chances, won), {
      least: LEAST_RANKING,
      did: { en: 'signed', zh: '成交' },
      didNot: { en: 'did not', zh: '未成交' },
    }),
    totalFigure(
      { expected: chances.reduce((sum, one) => sum + one, 0), actual: wins },
      { most: MOST_ERROR, of: { en: 'deals won', zh: '赢单数' } },
    ),
    topFigure(100 * shareInTop(chances, won, 0.1), (100 * wins) / tried.length),
  ];
  return {
    passed: passedBy(figures),
    customers: new Set(tried.map(({ customer }) => customer)).size,
    figures,
    calibration: calibrationByRank(chances, won),
    calibrationOf: { en: 'Share of deals won', zh: '赢单比例' },
  };
}

const topFigure = (inTop: number, usual: number): ValidationFigure => ({
  key: 'topTenth',
  label: { en: 'The best tenth', zh: '最有希望的一成' },
  value: inTop,
  format: 'percent',
  text: {
    en: `Of the tenth it rated best, ${Math.round(inTop)} % were won; of all, ${Math.round(usual)} %.`,
    zh: `模型评分最高的一成商机中，${Math.round(inTop)}% 赢单；全部商机中为 ${Math.round(usual)}%。`,
  },
});
