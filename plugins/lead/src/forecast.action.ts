import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { weightedForecast, winRates } from './forecast.js';

const input = z.object({
  closed: z.array(z.object({ stages: z.array(z.string()), won: z.boolean() })).max(100_000),
  open: z.array(z.object({ stage: z.string(), value: z.number() })).max(100_000),
});

/** Win rates of past deals, and what the open ones will bring by them. */
export const forecastAction = defineAction({
  label: { en: 'Forecast open deals', zh: '预测未结商机' },
  description: {
    en: 'Weights each open deal by how often deals that reached its stage were won.',
    zh: '按历史上到达该阶段的商机的赢单率，对每个未结商机加权求和。',
  },
  input,
  run: ({ closed, open }) => {
    const rates = winRates(closed);
    return {
      ...weightedForecast(open, new Map(Array.from(rates, ([stage, { rate }]) => [stage, rate]))),
      rates: Array.from(rates, ([stage, rate]) => ({ stage, ...rate })),
    };
  },
});
