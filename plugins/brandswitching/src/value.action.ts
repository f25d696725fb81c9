import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { brandValues } from './brand-value.js';

const input = z.object({
  brands: z.array(z.string().min(1)).min(1).max(50),
  switching: z.array(z.array(z.number())),
  shares: z.array(z.number()),
  valueOfPurchase: z.number(),
  discount: z.number(),
  purchasesPerPeriod: z.number().default(1),
  /** Left out: no horizon. */
  horizon: z.number().optional(),
});

export const valueAction = defineAction({
  label: { en: 'Value of a customer to each brand', zh: '客户对各品牌的价值' },
  description: {
    en: 'Discounted value of the purchases each brand will get, from who switches to which.',
    zh: '根据买家在品牌之间的转换情况，计算各品牌未来所得购买的折现价值。',
  },
  input,
  run: ({ brands, switching, shares, horizon = Infinity, ...terms }) => {
    const { values, total } = brandValues({ brands, switching, shares }, { ...terms, horizon });
    return { total, brands: brands.map((brand, index) => ({ brand, value: values[index] })) };
  },
});
