import type { Reason } from '@ricejar/customer';

/** By its date: "12 days ago" would be another reason every night. */
export const recencyReason = (on: string): Reason => ({
  code: 'rfm.recency',
  values: { on },
  text: { en: `Last order on ${on}`, zh: `最近一次下单在 ${on}` },
});

export const frequencyReason = (orders: number): Reason => ({
  code: 'rfm.frequency',
  values: { orders },
  text: { en: orders === 1 ? '1 order' : `${orders} orders`, zh: `累计下单 ${orders} 次` },
});

/** `larger` and `smaller`: how many of the `customers` spent more, and less. */
export function monetaryReason(amount: string, larger: number, smaller: number, customers: number): Reason {
  if (Number(amount) <= 0) {
    return {
      code: 'rfm.monetary.none',
      values: { amount },
      text: { en: 'Returns outweigh purchases', zh: '退货金额抵消了全部消费' },
    };
  }
  const top = Math.ceil((100 * (larger + 1)) / customers);
  const bottom = Math.ceil((100 * (smaller + 1)) / customers);
  return top <= 50
    ? {
        code: 'rfm.monetary.top',
        values: { percent: top, amount },
        text: { en: `Top ${top} % by spend`, zh: `消费额居前 ${top}%` },
      }
    : {
        code: 'rfm.monetary.bottom',
        values: { percent: Math.min(bottom, 100), amount },
        text: {
          en: `Bottom ${Math.min(bottom, 100)} % by spend`,
          zh: `消费额居后 ${Math.min(bottom, 100)}%`,
        },
      };
}
