import type { Reason } from '@ricejar/customer';
import type { DealFacts, DealFeature } from './deal-features.js';
import type { Grade } from './lead-model.js';

const count = (value: number): string => Math.round(value).toLocaleString('en');
const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

const reason = (code: string, values: Reason['values'], en: string, zh: string): Reason => ({
  code: `lead.${code}`,
  values,
  text: { en, zh },
});

export const noDealReason = (): Reason => reason('none', {}, 'No open deal', '没有进行中的商机');

export const gradeReason = (grade: Grade, chance: number): Reason =>
  reason(
    'grade',
    { grade, percent: Math.round(100 * chance) },
    `Best open deal: grade ${grade}, ${Math.round(100 * chance)} % likely to be won`,
    `最有希望的商机为 ${grade} 级，赢单概率 ${Math.round(100 * chance)}%`,
  );

/** What each feature says of a deal, for or against it. */
const WORDS: Readonly<Record<DealFeature, (facts: DealFacts, helps: boolean) => Reason>> = {
  amount: ({ deal }, helps) =>
    deal.amount === null
      ? reason('noAmount', {}, 'The deal has no amount yet', '商机尚未填写金额')
      : reason(
          'amount',
          { amount: deal.amount },
          `Deals of about ${count(deal.amount)} are won ${helps ? 'more' : 'less'} often`,
          `金额约 ${count(deal.amount)} 的商机赢单率${helps ? '较高' : '较低'}`,
        ),
  won: ({ won }) =>
    won === 0
      ? reason('won', { won }, 'No deal won with this customer before', '此前与该客户没有赢过单')
      : reason(
          'won',
          { won },
          `${plural(won, 'deal')} won with this customer before`,
          `此前与该客户赢单 ${won} 次`,
        ),
  lost: ({ lost }) =>
    lost === 0
      ? reason('lost', { lost }, 'No deal lost with this customer before', '此前与该客户没有输过单')
      : reason(
          'lost',
          { lost },
          `${plural(lost, 'deal')} lost with this customer before`,
          `此前与该客户输单 ${lost} 次`,
        ),
  employees: ({ deal: { employees } }, helps) =>
    employees === null
      ? reason('noSize', {}, 'Its number of employees is not known', '员工人数未知')
      : reason(
          'employees',
          { employees },
          `Customers of about ${plural(employees, 'employee')} are won ${helps ? 'more' : 'less'} often`,
          `员工约 ${employees} 人的客户赢单率${helps ? '较高' : '较低'}`,
        ),
  industry: (_, helps) =>
    reason(
      'industry',
      {},
      `Deals in its industry are won ${helps ? 'more' : 'less'} often`,
      `该行业的商机赢单率${helps ? '较高' : '较低'}`,
    ),
  source: (_, helps) =>
    reason(
      'source',
      {},
      `Customers from this source are won ${helps ? 'more' : 'less'} often`,
      `该来源的客户赢单率${helps ? '较高' : '较低'}`,
    ),
};

const isFeature = (name: string): name is DealFeature => name in WORDS;

export const dealReasons = (
  reasons: readonly { feature: string; logOdds: number }[],
  facts: DealFacts,
): Reason[] =>
  reasons.flatMap(({ feature, logOdds }) => (isFeature(feature) ? [WORDS[feature](facts, logOdds > 0)] : []));
