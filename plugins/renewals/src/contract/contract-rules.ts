import type { PendingChange } from '@ricejar/sdk';
import { renewalsErrors } from '../renewals.errors.js';

/** Rule before a contract or a renewal is written. */
export function requireTerm({ before, input }: PendingChange): void {
  const startsOn = input['startsOn'] ?? before?.['startsOn'];
  const endsOn = input['endsOn'] ?? before?.['endsOn'];
  if (typeof startsOn === 'string' && typeof endsOn === 'string' && endsOn < startsOn)
    throw renewalsErrors.RENEWALS_TERM_INVALID({ field: 'endsOn' });
}

/** Rule before a renewal is changed or deleted: what was signed stays. */
export function keepSigned({ before, actor }: PendingChange): void {
  if (before?.['status'] === 'signed' && actor.kind === 'user') throw renewalsErrors.RENEWALS_SIGNED_KEPT();
}
