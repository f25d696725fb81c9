import { actingUserId, type Clock, type PendingChange } from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import { tierLifeErrors } from '../tier-life.errors.js';
import { plusDays } from '../treatment/cadence.js';

/** An override is an exception: whoever wants it for longer than a year asks again. */
const LONGEST_DAYS = 366;

/** Throws `TIER_OVERRIDE_EXPIRY`. */
export function checkExpiry(expiresOn: unknown, day: string): void {
  const latest = plusDays(day, LONGEST_DAYS);
  if (typeof expiresOn !== 'string' || expiresOn <= day || expiresOn > latest)
    throw tierLifeErrors.TIER_OVERRIDE_EXPIRY({ latest });
}

/** Before-rule of `tierOverride.create`: whoever makes one asks for it. */
export async function beforeOverrideCreate({ input, actor, tx }: PendingChange, clock: Clock): Promise<void> {
  checkExpiry(input['expiresOn'], today(clock));
  const waiting = await tx.find('tierOverride', { customer: input['customer'], status: 'proposed' });
  if (waiting.length > 0) throw tierLifeErrors.TIER_OVERRIDE_PENDING();
  input['status'] = 'proposed';
  input['requestedBy'] = actingUserId(actor);
}

/** Before-rule of `tierOverride.update`: people change what waits; the system alone decides. */
export function beforeOverrideUpdate({ before, input, actor }: PendingChange, clock: Clock): void {
  if (actor.kind === 'system') return;
  if (before?.['status'] !== 'proposed') throw tierLifeErrors.TIER_OVERRIDE_DECIDED();
  if (input['expiresOn'] !== undefined) checkExpiry(input['expiresOn'], today(clock));
}

/** Before-rule of `tierOverride.delete`. */
export function keepOverrides(): void {
  throw tierLifeErrors.TIER_OVERRIDE_KEPT();
}
