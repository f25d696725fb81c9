import { defineErrors } from '@ricejar/sdk';

export const clvErrors = defineErrors({
  CLV_TOO_LITTLE_HISTORY: {
    class: 'badInput',
    message: {
      en: 'Too little history to value customers: {customers} customers, {repeaters} of them bought again, watched for {weeks} weeks. Needed: 300 customers, 100 that bought again, and three typical gaps of time. RFM works with less.',
      zh: '历史数据不足，无法估算客户价值：共 {customers} 位客户，其中 {repeaters} 位有复购，观察期 {weeks} 周。至少需要 300 位客户、100 位复购客户，且观察期不短于三个典型购买间隔。数据不足时可改用 RFM。',
    },
  },
  CLV_HISTORY_INVALID: {
    class: 'badInput',
    message: {
      en: 'Row {row} is no purchase history: {repeats} repeat purchases, the last at {recency} of {age} weeks.',
      zh: '第 {row} 行不是有效的购买历史：复购 {repeats} 次，最后一次在第 {recency} 周，观察期共 {age} 周。',
    },
  },
  CLV_NO_SPEND: {
    class: 'badInput',
    message: {
      en: 'Only {customers} customers have a positive spend per purchase: too few to model spend. Needed: 30.',
      zh: '只有 {customers} 位客户的平均单次消费额为正数，不足以建立消费额模型。至少需要 30 位。',
    },
  },
});
