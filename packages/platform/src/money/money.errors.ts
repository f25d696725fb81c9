import { defineErrors } from '@ricejar/sdk';

export const moneyErrors = defineErrors({
  MONEY_TOO_LARGE: {
    class: 'badInput',
    message: {
      en: 'In the base currency the amount has more than 15 digits before the point.',
      zh: '折合本位币后，金额的整数部分超过 15 位。',
    },
  },
  CURRENCY_UNKNOWN: {
    class: 'badInput',
    message: {
      en: '"{currency}" is not a currency code of ISO 4217.',
      zh: '“{currency}”不是 ISO 4217 货币代码。',
    },
  },
  NO_EXCHANGE_RATE: {
    class: 'badInput',
    message: {
      en: 'There is no exchange rate from {currency} to {base} on {on}. An administrator can add one.',
      zh: '{on} 没有 {currency} 兑 {base} 的汇率，请管理员先录入。',
    },
  },
});
