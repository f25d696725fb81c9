import type { ChangeTransaction, Ref, Row } from '@ricejar/sdk';
import type { Tier } from '../tiers.js';

/** What customers of one tier get. Null: no rule. */
export interface Treatment {
  tier: Tier;
  /** Days between visits or meetings, at most. */
  visitEveryDays: number | null;
  /** Times promised with complaints are multiplied by it; 1 leaves them. */
  promiseFactor: number;
  /** 0 to 1. */
  discountLimit: number | null;
  poolAfterDays: number | null;
  leastContacts: number | null;
  leastDecisionMakers: number | null;
  /** Id of the role whose holders decide on exceptions. */
  approvalRole: string | null;
}

/** As every tier is treated until an administrator says otherwise, and customers without a tier always. */
export const usualTreatment = (tier: Tier): Treatment => ({
  tier,
  visitEveryDays: null,
  promiseFactor: 1,
  discountLimit: null,
  poolAfterDays: null,
  leastContacts: null,
  leastDecisionMakers: null,
  approvalRole: null,
});

const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

/** A stored treatment; the role may be an id or `{ id }`. */
export function readTreatment(row: Row): Treatment {
  const role = row['approvalRole'] as string | Ref | null | undefined;
  return {
    tier: String(row['tier']),
    visitEveryDays: numberOrNull(row['visitEveryDays']),
    promiseFactor: numberOrNull(row['promiseFactor']) ?? 1,
    discountLimit: numberOrNull(row['discountLimit']),
    poolAfterDays: numberOrNull(row['poolAfterDays']),
    leastContacts: numberOrNull(row['leastContacts']),
    leastDecisionMakers: numberOrNull(row['leastDecisionMakers']),
    approvalRole: typeof role === 'string' ? role : (role?.id ?? null),
  };
}

/** The treatment of a tier as a transaction sees it: for rules of modules. */
export async function treatmentOf(tx: ChangeTransaction, tier: Tier): Promise<Treatment> {
  const [row] = await tx.find('tierTreatment', { tier });
  return row ? readTreatment(row) : usualTreatment(tier);
}
