import { tierErrors } from '../tier.errors.js';

/** A day from `today` on, or null for as soon as may be. Throws `TIER_EFFECTIVE_DATE_INVALID`. */
export function checkEffectiveOn(effectiveOn: string | null | undefined, today: string): string | null {
  if (effectiveOn === null || effectiveOn === undefined || effectiveOn === '') return null;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(effectiveOn) ? new Date(`${effectiveOn}T00:00:00Z`) : null;
  const real = parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(effectiveOn);
  if (!real || effectiveOn < today) throw tierErrors.TIER_EFFECTIVE_DATE_INVALID({ effectiveOn });
  return effectiveOn;
}
