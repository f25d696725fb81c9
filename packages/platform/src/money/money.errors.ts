import { defineErrors } from '@ricejar/sdk';

export const moneyErrors = defineErrors({
  MONEY_INVALID: {
    class: 'badInput',
    message: {
      en: 'An amount is a decimal number in quotes with a currency, such as { amount: "12.50", currency: "CNY" }.',
      zh: '金额须为带币种的十进制数字字符串，例如 { amount: "12.50", currency: "CNY" }。',
    },
  },
  MONEY_TOO_LARGE: {
    class: 'badInput',
    message: {
      en: 'The amount has more than 15 digits before the point.',
      zh: '金额的整数部分超过 15 位。',
    },
  },
  MONEY_TOO_PRECISE: {
    class: 'badInput',
    message: {
      en: '{currency} has {decimals} decimal places; the amount has more.',
      zh: '{currency} 只有 {decimals} 位小数，金额的小数位过多。',
    },
  },
  MONEY_OUT_OF_RANGE: {
    class: 'badInput',
    message: {
      en: 'The amount must be between {min} and {max}.',
      zh: '金额须在 {min} 与 {max} 之间。',
    },
  },
  MONEY_NEGATIVE: {
    class: 'badInput',
    message: { en: 'The amount must not be below {min}.', zh: '金额不能小于 {min}。' },
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
