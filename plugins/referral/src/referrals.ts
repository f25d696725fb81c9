import type { FactsInput } from '@ricejar/customer';
import type { Row } from '@ricejar/sdk';
import type { ReferralKind } from './referral-value.js';

/** That one customer sent another. */
export interface Referral {
  by: string;
  customer: string;
  kind: ReferralKind;
}

/** Who referred whom, by the id of the referred. Who is said to have referred itself did not. */
export async function gatherReferrals({ actor, records }: FactsInput): Promise<Referral[]> {
  const referrals: Referral[] = [];
  const referred = records.scan(actor, 'customer', {
    select: { id: true, ext: { referral: { referredBy: { id: true }, referralKind: true } } },
    filter: { ext: { referral: { referredBy: { isNull: false } } } },
  });
  for await (const batch of referred) {
    for (const row of batch as Row[]) {
      const own = row['ext']?.referral;
      const by = own?.referredBy?.id;
      if (!by || by === row['id']) continue;
      referrals.push({ by, customer: row['id'], kind: own.referralKind === 'anyway' ? 'anyway' : 'caused' });
    }
  }
  return referrals;
}
