import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { gatherDeals, type Deal } from './deals.js';
import { cycleTime, weightedForecast } from './forecast.js';

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** Chance of each stage: as its administrator set it, else the share won of all deals that have ended. */
function chancesOf(deals: readonly Deal[]): Map<string, number> {
  const ended = deals.flatMap((deal) => (deal.ended ? [deal.ended] : []));
  const usual = ended.length > 0 ? ended.filter(({ won }) => won).length / ended.length : 0;
  return new Map(deals.map(({ stage, stageChance }) => [stage, stageChance ?? usual]));
}

/** What the open deals that the caller may see will bring, and which of them have gone stale. */
export const pipelineAction = defineAction({
  label: { en: 'Forecast the pipeline', zh: '预测销售漏斗' },
  description: {
    en: 'Weights each open deal by the chance of its stage, and names deals open for longer than nine of ten won ones took.',
    zh: '按阶段赢单概率对每个进行中的商机加权，并列出停留时间超过九成赢单商机的商机。',
  },
  input: z.object({}),
  run: async (_, actor, { query, clock }) => {
    const asOf = clock.now().toISOString().slice(0, 10);
    const deals = await gatherDeals({ actor, records: query, asOf });
    const open = deals.filter(({ ended }) => !ended);
    const cycle = cycleTime(
      deals.flatMap(({ startedOn, ended }) => (ended?.won ? [daysBetween(startedOn, ended.on)] : [])),
    );
    return {
      ...weightedForecast(
        open.map(({ stage, amount }) => ({ stage, value: amount ?? 0 })),
        chancesOf(deals),
      ),
      cycle: cycle ?? null,
      stale: cycle
        ? open
            .map(({ id, startedOn }) => ({ id, days: daysBetween(startedOn, asOf) }))
            .filter(({ days }) => days > cycle.staleAfter)
        : [],
    };
  },
});
