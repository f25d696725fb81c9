import type { Reason } from '@ricejar/customer';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `2026-06-03` and `2026-06-09` as "3-9 June" would need a locale; dates stand as they are. */
export function dueReason(due: string | undefined, from: string, to: string): Reason {
  return due === undefined
    ? {
        code: 'rhythm.window',
        values: { from, to },
        text: { en: `Next order likely between ${from} and ${to}`, zh: `下一单可能在 ${from} 至 ${to} 之间` },
      }
    : {
        code: 'rhythm.due',
        values: { due, from, to },
        text: {
          en: `Next order due about ${due} (${from} to ${to})`,
          zh: `预计 ${due} 前后下单（${from} 至 ${to}）`,
        },
      };
}

export const unknownReason = (orders: number): Reason => ({
  code: 'rhythm.unknown',
  values: { orders },
  text: {
    en: `No rhythm to speak of after ${plural(orders, 'order')}`,
    zh: `下单 ${orders} 次，尚看不出规律`,
  },
});

export function usualReason(days: number, gaps: number): Reason {
  const usual = Math.max(1, Math.round(days));
  return {
    code: 'rhythm.usual',
    values: { days, gaps },
    text: {
      en: `One order every ${usual === 1 ? 'day' : `${usual} days`} over ${plural(gaps, 'gap')}`,
      zh: `平均约 ${usual} 天一单（共 ${gaps} 个间隔）`,
    },
  };
}

export const elapsedReason = (days: number): Reason => ({
  code: 'rhythm.elapsed',
  values: { days },
  text: {
    en: days === 0 ? 'Last order today' : `Last order ${plural(days, 'day')} ago`,
    zh: days === 0 ? '今天有下单' : `最近一次下单在 ${days} 天前`,
  },
});

export function overdueReason(days: number, chance: number): Reason {
  const percent = chance < 0.01 ? '< 1' : String(Math.round(100 * chance));
  return {
    code: 'rhythm.overdue',
    values: { days, chance },
    text: {
      en: `Overdue by ${plural(days, 'day')}: by chance in ${percent} % of cases`,
      zh: `已逾期 ${days} 天，正常情况下出现的概率为 ${percent}%`,
    },
  };
}
