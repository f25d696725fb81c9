import { categoriesOf, designMatrix, type Feature } from '@ricejar/numerics';
import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { bestCutOff, qini } from './qini.js';
import { fitUplift, groupOf, predictUplift, requireRandomised, upliftDesign } from './uplift-model.js';
import { winbackErrors } from './winback.errors.js';

const row = z.record(z.string(), z.union([z.number(), z.string()]));

/** Learning holds up the server: no more than it does within seconds. */
const input = z.object({
  numbers: z.array(z.string()).max(20),
  categories: z.array(z.string()).max(20),
  /** A campaign with a random hold-out. */
  campaign: z.array(z.object({ row, treated: z.boolean(), outcome: z.boolean() })).max(50_000),
  customers: z.array(row).max(50_000),
  /** What an outcome is worth, and what it costs to approach a customer. */
  value: z.number().positive(),
  cost: z.number().nonnegative(),
});

/** Learns on every other row of a campaign whom it moved, tests on the rest, and groups customers by it. */
export const targetAction = defineAction({
  label: { en: 'Whom to win back', zh: '挽回对象' },
  description: {
    en: 'Learns from a campaign with a random hold-out whom an approach moves, and whom to leave alone.',
    zh: '根据设有随机对照组的活动，判断哪些客户会因触达而回流，哪些不宜打扰。',
  },
  input,
  permission: 'winback.target',
  run: ({ numbers, categories, campaign, customers, value, cost }) => {
    const rows = campaign.map((one) => one.row);
    const features: Feature[] = [
      ...numbers.map((name): Feature => ({ name, kind: 'number' })),
      ...categories.map((name): Feature => ({
        name,
        kind: 'category',
        categories: categoriesOf(rows, name),
      })),
    ];
    const { design, x } = upliftDesign(features, rows);
    const treated = campaign.map((one) => one.treated);
    requireRandomised({ design, x }, treated);
    const half = (odd: number) => campaign.filter((_, index) => index % 2 === odd);
    const columns = (of: typeof campaign) =>
      designMatrix(
        design,
        of.map((one) => one.row),
      );
    const [train, test] = [half(0), half(1)];
    const model = fitUplift(
      columns(train),
      train.map((one) => one.treated),
      train.map((one) => Number(one.outcome)),
    );
    const scored = predictUplift(columns(test), model);
    const found = qini(
      test.map((one, index) => ({
        score: scored[index]?.uplift ?? 0,
        treated: one.treated,
        outcome: Number(one.outcome),
      })),
    );
    if (found.coefficient <= 0) {
      throw winbackErrors.WINBACK_MODEL_TOO_WEAK({ qini: found.coefficient.toFixed(3) });
    }
    const usual = scored.reduce((sum, { without }) => sum + without, 0) / Math.max(scored.length, 1);
    return {
      qini: found.coefficient,
      cutOff: bestCutOff(found, { value, cost }),
      customers: predictUplift(designMatrix(design, customers), model).map((uplift) => ({
        ...uplift,
        group: groupOf(uplift, cost / value, usual),
      })),
    };
  },
});
