import { field } from '@ricejar/sdk';

export const customerFields = {
  wallet: field.money({
    label: { en: 'Wallet', zh: '同类采购总额' },
    help: {
      en: 'What the customer spends a year on goods like ours, with us and with others.',
      zh: '客户每年在同类产品上的采购总额，含向我方及其他供应商的采购。',
    },
    min: 0,
  }),
};
