import type { Reason } from '@ricejar/customer';
import type { Activity, ActivityFeature } from './activity.js';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

type Words = (activity: Activity, window: number) => Reason;

const reason = (code: string, values: Reason['values'], en: string, zh: string): Reason => ({
  code: `churn.${code}`,
  values,
  text: { en, zh },
});

/** What each feature of the regression is in the words of people. */
export const WORDS: Readonly<Record<ActivityFeature, Words>> = {
  elapsed: ({ elapsed }) =>
    reason(
      'elapsed',
      { days: elapsed },
      elapsed === 0 ? 'Last order today' : `Last order ${plural(elapsed, 'day')} ago`,
      elapsed === 0 ? '今天有下单' : `最近一次下单在 ${elapsed} 天前`,
    ),
  orders: ({ orders }) =>
    reason('orders', { orders }, `${plural(orders, 'order')} so far`, `累计下单 ${orders} 次`),
  late: ({ elapsed, usual }) => {
    if (usual === null) return reason('single', {}, 'Has not come back yet', '尚未复购');
    const times = Math.round((10 * elapsed) / Math.max(usual, 1)) / 10;
    const days = Math.max(1, Math.round(usual));
    return reason(
      'late',
      { times, usualDays: days },
      `Silent for ${times} times its usual ${plural(days, 'day')}`,
      `沉默时间为平常间隔（${days} 天）的 ${times} 倍`,
    );
  },
  spent: ({ spent }) =>
    reason(
      'spent',
      { amount: spent },
      `Spent ${Math.round(spent).toLocaleString('en')} in the last year`,
      `近一年消费 ${Math.round(spent).toLocaleString('en')}`,
    ),
  tenure: ({ tenure }) =>
    reason('tenure', { days: tenure }, `A customer for ${plural(tenure, 'day')}`, `成为客户已 ${tenure} 天`),
  trend: ({ recent, earlier }, window) =>
    reason(
      'trend',
      { recent, earlier, days: window },
      `${plural(recent, 'order')} in the last ${window} days, ${earlier} in the ${window} before`,
      `近 ${window} 天下单 ${recent} 次，再之前 ${window} 天 ${earlier} 次`,
    ),
};

export const goneReason = (elapsed: number): Reason =>
  reason(
    'gone',
    { days: elapsed },
    `No order for ${plural(elapsed, 'day')}: taken for lost`,
    `已 ${elapsed} 天未下单，视为已流失`,
  );
