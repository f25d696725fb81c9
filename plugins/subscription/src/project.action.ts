import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { fitRetention, retention, survival } from './cohort.js';
import { discountedLifetime, residualLifetime } from './subscriber-value.js';

const input = z.object({
  /** Customers at the start and after each renewal. */
  cohorts: z.array(z.array(z.number()).max(200)).min(1).max(200),
  payment: z.number().positive().default(1),
  discount: z.number(),
  renewals: z.number().int().min(1).max(50).default(10),
});

/** Fits cohorts, projects them and values a customer at each renewal. */
export const projectAction = defineAction({
  label: { en: 'Project retention', zh: '预测留存' },
  description: {
    en: 'Retention curve of the customers under contract, and what one is worth at its n-th renewal.',
    zh: '预测合约客户的留存曲线，以及客户在第 n 次续约时的价值。',
  },
  input,
  run: ({ cohorts, payment, discount, renewals }) => {
    const fit = fitRetention(cohorts.map((remaining) => ({ remaining })));
    return {
      ...fit,
      newCustomer: payment * discountedLifetime(fit.parameters, discount),
      renewals: Array.from({ length: renewals }, (_, index) => ({
        renewal: index + 1,
        retention: retention(fit.parameters, index + 1),
        survival: survival(fit.parameters, index + 1),
        value: payment * residualLifetime(fit.parameters, index + 1, discount),
      })),
    };
  },
});
