import type { Cutoff, TierDefinition } from './tier-definition.js';
import type { Tier } from './tiers.js';

/** The tiers of today, and what became of those that a policy was drawn up for. */
export interface TierLadder {
  /** Best first. */
  tiers: readonly Tier[];
  /** The tier of today that a key of any day stands for. */
  successor(key: Tier): Tier | undefined;
}

/**
 * A definition as it is to be read after tiers were retired, added or put in another order. The tier that took over from a
 * retired one takes its places (or the lower of both lines) too; a tier added since gets nobody before a new policy says
 * so.
 */
export function fitDefinition(definition: TierDefinition, { tiers, successor }: TierLadder): TierDefinition {
  const last = tiers.at(-1) ?? definition.lowest;
  const lowest = successor(definition.lowest) ?? last;
  const values = new Map<Tier, number>();
  for (const { tier: key, value } of definition.cutoffs) {
    const tier = successor(key) ?? lowest;
    if (tiers.indexOf(tier) >= tiers.indexOf(lowest)) continue;
    const known = values.get(tier);
    const both = definition.rule === 'score' ? Math.min(known ?? value, value) : (known ?? 0) + value;
    values.set(tier, both);
  }
  const cutoffs = tiers.flatMap((tier): Cutoff[] => {
    const value = values.get(tier);
    return value === undefined ? [] : [{ tier, value }];
  });
  return {
    ...definition,
    cutoffs,
    lowest,
    quotas: definition.quotas.filter(({ tier }) => values.has(tier)),
    vetoes: definition.vetoes.map((veto) => ({
      ...veto,
      atMost: veto.atMost === null ? null : (successor(veto.atMost) ?? lowest),
    })),
  };
}
