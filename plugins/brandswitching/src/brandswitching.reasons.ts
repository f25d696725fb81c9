import type { Reason } from '@ricejar/customer';

const percent = (share: number): number => Math.round(100 * share);

export const unaskedReason = (): Reason => ({
  code: 'brandswitching.unasked',
  values: {},
  text: {
    en: 'Not asked which brand it bought last: taken as the market is',
    zh: '尚未询问最近购买的品牌，按市场整体估算',
  },
});

export const lastReason = (brand: string, ours: boolean): Reason => ({
  code: 'brandswitching.last',
  values: { brand },
  text: ours
    ? { en: 'Bought from us last', zh: '最近一次购买的是我方品牌' }
    : { en: `Bought ${brand} last`, zh: `最近一次购买的是 ${brand}` },
});

export const stayReason = (chance: number, ours: boolean): Reason => ({
  code: ours ? 'brandswitching.stay' : 'brandswitching.come',
  values: { percent: percent(chance) },
  text: ours
    ? {
        en: `${percent(chance)} % of our buyers buy from us next`,
        zh: `我方买家下次仍购买我方品牌的比例为 ${percent(chance)}%`,
      }
    : {
        en: `${percent(chance)} % of its buyers come to us next`,
        zh: `该品牌买家下次转向我方的比例为 ${percent(chance)}%`,
      },
});

export const valueReason = (perYear: number, amount: number): Reason => {
  const times = perYear >= 10 ? Math.round(perYear) : Math.round(10 * perYear) / 10;
  const each = Math.round(amount).toLocaleString('en');
  return {
    code: 'brandswitching.habit',
    values: { perYear, amount },
    text: {
      en: `Buys about ${times} times a year for ${each}`,
      zh: `每年约购买 ${times} 次，每次约 ${each}`,
    },
  };
};
