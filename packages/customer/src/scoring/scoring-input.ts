import type { PurchaseSummary } from './purchase-source.js';
import { summariesOf, type PurchaseTable } from './purchase-table.js';
import { tableOf } from './purchase-table-builder.js';

/** What a scoring model reads: what customers bought up to a day. Who never bought is not in it, and is not scored. */
export interface ScoringInput {
  /** The day the score stands for, `YYYY-MM-DD`. */
  asOf: string;
  /** One object a customer, by id: made when first read, for models that like objects. */
  readonly purchases: readonly PurchaseSummary[];
  /** The same in columns: for models that have to be fast, or small. */
  table: PurchaseTable;
}

const isTable = (given: PurchaseTable | readonly PurchaseSummary[]): given is PurchaseTable =>
  !Array.isArray(given);

/** The input of a model for a day, from either form of the purchases. */
export function scoringInput(asOf: string, given: PurchaseTable | readonly PurchaseSummary[]): ScoringInput {
  if (!isTable(given)) return { asOf, purchases: given, table: tableOf(given) };
  let purchases: readonly PurchaseSummary[] | null = null;
  return {
    asOf,
    table: given,
    get purchases() {
      return (purchases ??= summariesOf(given));
    },
  };
}
