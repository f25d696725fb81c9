import type { Reason } from '@ricejar/customer';

const percent = (share: number): number => Math.round(100 * share);
const rounded = (value: number): number => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);

export function aliveReason(alive: number): Reason {
  const value = percent(alive);
  return {
    code: 'clv.alive',
    values: { percent: value },
    text: { en: `${value} % likely to still be a customer`, zh: `仍是活跃客户的概率为 ${value}%` },
  };
}

export function purchasesReason(expected: number): Reason {
  const value = rounded(expected);
  return value === 0
    ? {
        code: 'clv.purchases.none',
        values: { expected },
        text: {
          en: 'Hardly any purchase expected in the next 12 months',
          zh: '预计未来 12 个月几乎不会购买',
        },
      }
    : {
        code: 'clv.purchases',
        values: { expected },
        text: {
          en: `About ${value} ${value === 1 ? 'purchase' : 'purchases'} expected in the next 12 months`,
          zh: `预计未来 12 个月购买约 ${value} 次`,
        },
      };
}

/** `all` is what a customer of unknown spend is taken to spend. */
export function spendReason(spend: number, all: number): Reason {
  const value = Math.round(spend);
  const more = Math.round(100 * (spend / all - 1));
  const compared = {
    en: more === 0 ? 'as most do' : `${Math.abs(more)} % ${more > 0 ? 'above' : 'below'} the usual`,
    zh: more === 0 ? '与平均水平持平' : `比平均水平${more > 0 ? '高' : '低'} ${Math.abs(more)}%`,
  };
  return {
    code: 'clv.spend',
    values: { spend: value, percent: more },
    text: { en: `About ${value} a purchase, ${compared.en}`, zh: `单次消费约 ${value}，${compared.zh}` },
  };
}

export function lostReason(alive: number, repeats: number): Reason {
  const value = percent(1 - alive);
  return {
    code: 'clv.lost',
    values: { percent: value, repeats },
    text: {
      en: `${value} % likely to have left after ${repeats} repeat ${repeats === 1 ? 'purchase' : 'purchases'}`,
      zh: `复购 ${repeats} 次后，已流失的概率为 ${value}%`,
    },
  };
}
