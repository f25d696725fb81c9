import type { BinaryModel } from '@ricejar/numerics';
import { factsOf, featuresOf, rowOf, type DealFacts } from './deal-features.js';
import type { Deal } from './deals.js';
import { fitLeads, scoreLeads, type LeadScore } from './lead-model.js';

export interface ScoredDeal {
  facts: DealFacts;
  score: LeadScore;
}

/** Learnt from the deals that have ended. Throws `LEAD_DATA_INSUFFICIENT`. */
export function learnDeals(deals: readonly Deal[]): BinaryModel {
  const ended = deals.filter((deal) => deal.ended);
  const rows = factsOf(ended, deals).map(rowOf);
  return fitLeads(
    featuresOf(rows),
    rows,
    ended.map((deal) => Number(deal.ended?.won)),
  );
}

/** Deals by what is learnt, in their order. */
export function scoreDeals(
  model: BinaryModel,
  deals: readonly Deal[],
  history: readonly Deal[],
): ScoredDeal[] {
  const facts = factsOf(deals, history);
  const scores = scoreLeads(model, facts.map(rowOf));
  return facts.flatMap((one, index) => {
    const score = scores[index];
    return score ? [{ facts: one, score }] : [];
  });
}

/** Open deals of a time by what the ended ones tell. Throws `LEAD_DATA_INSUFFICIENT`. */
export function scoreOpenDeals(deals: readonly Deal[]): ScoredDeal[] {
  const open = deals.filter(({ ended }) => !ended);
  return open.length === 0 ? [] : scoreDeals(learnDeals(deals), open, deals);
}
