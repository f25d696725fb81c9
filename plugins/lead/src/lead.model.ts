import { defineScoringModel, type ScoreResult } from '@ricejar/customer';
import { gatherDeals } from './deals.js';
import { dealReasons, gradeReason, noDealReason } from './lead.reasons.js';
import { validateLeads } from './lead.validation.js';
import { scoreOpenDeals, type ScoredDeal } from './learnt-deals.js';

export const leadModel = defineScoringModel({
  label: { en: 'Open deals (lead score)', zh: '商机赢单评分' },
  description: {
    en: "Learns from deals won and lost which open ones to work first; a customer's score is that of its best open deal.",
    zh: '从以往的赢单与输单中学习应优先跟进哪些商机；客户得分取其最有希望的进行中商机。',
  },
  version: '1.0.0',
  unit: 'points',
  factors: {
    chance: { label: { en: 'Chance to win the best deal', zh: '最佳商机的赢单概率' }, format: 'share' },
    grade: { label: { en: 'Grade', zh: '等级' }, format: 'text' },
    deals: { label: { en: 'Open deals', zh: '进行中商机' } },
    amount: { label: { en: 'Amount of the best deal', zh: '最佳商机金额' }, format: 'money' },
    expected: { label: { en: 'Expected of all deals', zh: '全部商机的期望金额' }, format: 'money' },
  },
  parameters: {},
  gather: gatherDeals,
  *score({ table }, _parameters, deals): Generator<ScoreResult> {
    const byCustomer = new Map<string, ScoredDeal[]>();
    for (const one of scoreOpenDeals(deals)) {
      const { customer } = one.facts.deal;
      if (customer === null) continue;
      const own = byCustomer.get(customer);
      if (own) own.push(one);
      else byCustomer.set(customer, [one]);
    }
    for (const customerId of table.ids) {
      const own = byCustomer.get(customerId) ?? [];
      const best = own.reduce<ScoredDeal | undefined>(
        (a, b) => (a && a.score.probability >= b.score.probability ? a : b),
        undefined,
      );
      if (!best) {
        yield { customerId, value: 0, factors: { deals: 0, chance: null }, reasons: [noDealReason()] };
        continue;
      }
      const { facts, score } = best;
      yield {
        customerId,
        value: score.score,
        factors: {
          deals: own.length,
          chance: score.probability,
          grade: score.grade,
          amount: facts.deal.amount,
          expected: own.reduce((sum, one) => sum + one.score.probability * (one.facts.deal.amount ?? 0), 0),
        },
        reasons: [
          gradeReason(score.grade, score.probability),
          ...dealReasons(score.reasons.slice(0, 2), facts),
        ],
      };
    }
  },
  validate: (input, _parameters, facts) => validateLeads(input, facts),
});
