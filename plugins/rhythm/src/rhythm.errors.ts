import { defineErrors } from '@ricejar/sdk';

export const rhythmErrors = defineErrors({
  RHYTHM_GAP_INVALID: {
    class: 'badInput',
    message: {
      en: 'Gap {gap} between orders is {value}; it must be above 0. Orders of one day count as one.',
      zh: '第 {gap} 个下单间隔为 {value}，应大于 0。同一天的订单算作一次。',
    },
  },
  RHYTHM_TOO_FEW_CUSTOMERS: {
    class: 'badInput',
    message: {
      en: 'A rhythm cannot be tried on {customers} customers that came back: at least {needed} are needed.',
      zh: '有复购的客户只有 {customers} 位，不足以检验购买节奏，至少需要 {needed} 位。',
    },
  },
  RHYTHM_TOO_FEW_GAPS: {
    class: 'badInput',
    message: {
      en: 'Too few gaps between orders to tell a rhythm: {found} that can be used, {needed} needed.',
      zh: '可用的下单间隔只有 {found} 个，至少需要 {needed} 个才能判断节奏。',
    },
  },
});
