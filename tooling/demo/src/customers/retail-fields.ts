import type { Random } from '../base/random.js';
import type { ProfileDraft } from './customers.js';

/** The fields that plugin `retail` adds to a customer. */
export function retailFields(random: Random, { industry, stores }: ProfileDraft): Record<string, unknown> {
  const labelsPerStore = { supermarket: 5200, convenience: 900, newRetail: 2400 }[industry];
  return {
    storeFormat: industry,
    storeCount: stores,
    shelfLabelCount: Math.round((stores * labelsPerStore * random.between(0.15, 1)) / 100) * 100,
  };
}
