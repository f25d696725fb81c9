import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { fourFields, referralValue } from './referral-value.js';
import { countAnswers, netPromoterScore } from './satisfaction.js';

const customer = z.object({
  customerId: z.string().min(1),
  ownValue: z.number(),
  referrals: z
    .array(
      z.object({
        period: z.number(),
        type: z.enum(['caused', 'anyway']),
        margin: z.number().default(0),
        referralCost: z.number().default(0),
        marketing: z.number().default(0),
        saved: z.number().default(0),
      }),
    )
    .max(10_000),
});

/** Values referrals, and places customers on the four-field map. */
export const mapAction = defineAction({
  label: { en: 'Referral value map', zh: '推荐价值四象限' },
  description: {
    en: 'Values what customers refer, and sorts them into champions, affluents, advocates and misers.',
    zh: '估算客户推荐带来的价值，并将客户划分为冠军、富户、推荐者和低价值四类。',
  },
  input: z.object({ discount: z.number(), customers: z.array(customer).min(1).max(100_000) }),
  run: ({ discount, customers }) => {
    const valued = customers.map(({ customerId, ownValue, referrals }) => ({
      customerId,
      ownValue,
      referralValue: referralValue(referrals, discount),
    }));
    const { cutOwn, cutReferral, fields } = fourFields(valued);
    return {
      cutOwn,
      cutReferral,
      customers: valued.map((one) => ({ ...one, field: fields.get(one.customerId) })),
    };
  },
});

/** Net promoter score with its interval. */
export const npsAction = defineAction({
  label: { en: 'Net promoter score', zh: '净推荐值（NPS）' },
  description: {
    en: 'Score and 95 % interval of answers from 0 to 10.',
    zh: '根据 0 到 10 分的回答计算得分及 95% 置信区间。',
  },
  input: z.object({ answers: z.array(z.number()).max(1_000_000), asked: z.number().optional() }),
  run: ({ answers, asked }) => netPromoterScore(countAnswers(answers), asked),
});

/** The same of the customers' last answers, as far as the caller may see them. */
export const customersNpsAction = defineAction({
  label: { en: 'Net promoter score of customers', zh: '客户净推荐值（NPS）' },
  description: {
    en: 'Score and 95 % interval of what customers answered last, and the share of customers that did.',
    zh: '根据客户最近一次的回答计算得分、95% 置信区间及应答率。',
  },
  input: z.object({}),
  run: async (_, actor, { query }) => {
    const answers: number[] = [];
    let asked = 0;
    const customers = query.scan(actor, 'customer', {
      select: { id: true, ext: { referral: { recommends: true } } },
    });
    for await (const batch of customers) {
      asked += batch.length;
      for (const row of batch) {
        const answer: unknown = row['ext']?.referral?.recommends;
        if (typeof answer === 'number') answers.push(answer);
      }
    }
    return netPromoterScore(countAnswers(answers), asked);
  },
});
