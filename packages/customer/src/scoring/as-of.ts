import type { Clock } from '@ricejar/sdk';
import { scoringErrors } from './scoring.errors.js';

export const today = (clock: Clock): string => clock.now().toISOString().slice(0, 10);

/** The day given, or today. Throws `SCORING_DATE_INVALID` for no date, a date that is not, and one to come. */
export function checkAsOf(clock: Clock, asOf: string | null | undefined): string {
  const latest = today(clock);
  if (asOf === null || asOf === undefined) return latest;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? new Date(`${asOf}T00:00:00Z`) : null;
  const real = parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(asOf);
  if (!real || asOf > latest || asOf.startsWith('0000')) throw scoringErrors.SCORING_DATE_INVALID({ asOf });
  return asOf;
}
