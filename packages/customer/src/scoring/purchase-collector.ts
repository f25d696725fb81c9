import type { Actor, Extensions, RecordQuery } from '@ricejar/sdk';
import { purchaseSources, type PurchaseNeeds, type PurchaseSource } from './purchase-source.js';
import type { PurchaseTable } from './purchase-table.js';
import { PurchaseTableBuilder } from './purchase-table-builder.js';
import { scoringErrors } from './scoring.errors.js';

/** A run over a million customers takes minutes, and nobody waits for it. */
export const SCORING_LIMITS = { timeoutMs: 3_600_000 };

interface Reader {
  extensions: Extensions;
  records: RecordQuery;
  actor: Actor;
}

export interface Wanted {
  asOf: string;
  /** Which customers count; all unless told. */
  wanted?: (customerId: string) => boolean;
  needs?: PurchaseNeeds;
}

/**
 * Purchases of all sources as of a day, ordered by customer id. Throws `SCORING_DAYS_MISSING` when days are needed and a
 * source tells none.
 */
export async function collectTable(
  { extensions, records, actor }: Reader,
  { asOf, wanted = () => true, needs = 'summary' }: Wanted,
): Promise<PurchaseTable> {
  const builder = new PurchaseTableBuilder(needs === 'days');
  for (const extension of extensions.of(purchaseSources)) {
    const collect = async (source: PurchaseSource): Promise<void> => {
      for await (const batch of source.summaries({ actor, records, asOf, needs })) {
        for (const summary of batch) {
          if (!wanted(summary.customerId)) continue;
          if (needs === 'days' && !summary.days)
            throw scoringErrors.SCORING_DAYS_MISSING({ source: extension.key });
          builder.addSummary(summary);
        }
      }
    };
    await extensions.call(extension, 'summaries', collect, SCORING_LIMITS);
  }
  return builder.table();
}
