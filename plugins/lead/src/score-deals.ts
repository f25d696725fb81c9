import { systemActor, type Input, type PluginContext } from '@ricejar/sdk';
import { gatherDeals } from './deals.js';
import { leadErrors } from './lead.errors.js';
import { dealReasons } from './lead.reasons.js';
import { scoreOpenDeals, type ScoredDeal } from './learnt-deals.js';

const ACTOR = systemActor('lead.score');

/** Key of the scoring model, and of its card. */
const MODEL = 'lead';

async function isOn({ query }: PluginContext): Promise<boolean> {
  const { nodes } = await query.list(ACTOR, 'modelCard', {
    select: { on: true },
    filter: { key: { eq: MODEL } },
    first: 1,
  });
  return nodes[0]?.['on'] === true;
}

const valuesOf = ({ facts, score }: ScoredDeal): Input & { id: string } => ({
  id: facts.deal.id,
  ext: {
    lead: {
      score: Math.round(score.score),
      grade: score.grade,
      chance: score.probability.toFixed(4),
      reasons: dealReasons(score.reasons, facts),
    },
  },
});

/**
 * Writes score, grade and reasons on every open deal, those of customers that never bought included. Answers how many
 * deals were scored. Throws `LEAD_MODEL_OFF` while the model is not on: it has not shown that it can tell.
 */
export async function scoreDealsNow(context: PluginContext): Promise<{ deals: number }> {
  if (!(await isOn(context))) throw leadErrors.LEAD_MODEL_OFF();
  const asOf = context.clock.now().toISOString().slice(0, 10);
  const scored = scoreOpenDeals(await gatherDeals({ actor: ACTOR, records: context.query, asOf }));
  await context.change.updateMany(ACTOR, 'opportunity', scored.map(valuesOf));
  return { deals: scored.length };
}

/** The same each night, as long as the model is on. */
export async function scoreDealsNightly(context: PluginContext): Promise<void> {
  if (await isOn(context)) await scoreDealsNow(context);
}
