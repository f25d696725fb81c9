import type { ChangeTransaction, RicejarError } from '@ricejar/sdk';
import { POLICY_STATUSES } from '../tier-policy.record.js';
import { tierErrors } from '../tier.errors.js';
import type { StoredPolicy } from './tier-policies.service.js';

/** Locks the policy and makes sure that nobody decided on it since it was read. */
export async function requireStatus(
  tx: ChangeTransaction,
  { id, name, status }: StoredPolicy,
): Promise<void> {
  const known = await tx.lock('tierPolicy', id);
  if (known?.['status'] !== status) throw notOpen(name, String(known?.['status']));
}

/** `TIER_POLICY_NOT_OPEN` with the status in words. */
export function notOpen(name: string, status: string): RicejarError {
  const label = POLICY_STATUSES.find(({ value }) => value === status)?.label;
  return tierErrors.TIER_POLICY_NOT_OPEN({
    name,
    status: label?.en.toLowerCase() ?? status,
    statusZh: label?.zh ?? status,
  });
}
