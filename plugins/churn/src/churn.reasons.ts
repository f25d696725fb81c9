import type { Reason } from '@ricejar/customer';
import { gapRatio, type Rhythm } from './gap-alarm.js';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const firstPurchase = (elapsed: number): Reason => ({
  code: 'churn.once',
  values: { days: elapsed },
  text: {
    en: `Bought on one day only, ${plural(elapsed, 'day')} ago: no rhythm yet`,
    zh: `仅在 ${elapsed} 天前购买过一次，尚无购买节奏`,
  },
});

export function silence({ elapsed, gaps, total }: Rhythm): Reason {
  const usual = Math.max(1, Math.round(total / gaps));
  return {
    code: 'churn.silence',
    values: {
      days: elapsed,
      usualDays: usual,
      times: Math.round(10 * gapRatio({ elapsed, gaps, total })) / 10,
    },
    text: {
      en: `No order for ${plural(elapsed, 'day')}; usually one every ${usual === 1 ? 'day' : `${usual} days`}`,
      zh: `已 ${elapsed} 天未下单，平常约 ${usual} 天一单`,
    },
  };
}

export function chance(share: number): Reason {
  const percent = share < 0.01 ? '< 1' : String(Math.round(100 * share));
  return {
    code: 'churn.chance',
    values: { chance: share },
    text: {
      en: `A pause this long would come by chance in ${percent} % of cases`,
      zh: `按平常节奏，出现这么长停顿的概率为 ${percent}%`,
    },
  };
}

export const evidence = (gaps: number): Reason => ({
  code: 'churn.evidence',
  values: { gaps },
  text: { en: `Judged on ${plural(gaps, 'gap')} between orders`, zh: `依据 ${gaps} 个下单间隔判断` },
});

export const crossed = (day: string): Reason => ({
  code: 'churn.crossed',
  values: { day },
  text: { en: `Crossed the line on ${day}`, zh: `于 ${day} 越过预警线` },
});
