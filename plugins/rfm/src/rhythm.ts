import { dayText, type Reason, type Risk } from '@ricejar/customer';

/** Two gaps are the least that can be called a habit. */
const LEAST_DAYS = 3;
/** Whoever orders every other day is not lost after a long weekend. */
const GRACE_DAYS = 3;

function overdue(lastDay: number, usual: number): Reason {
  const usualDays = Math.round(usual * 10) / 10;
  const rounded = Math.max(1, Math.round(usual));
  const since = dayText(lastDay);
  return {
    code: 'rfm.overdue',
    values: { since, usualDays },
    text: {
      en: `No order since ${since}; usually one every ${rounded === 1 ? 'day' : `${rounded} days`}`,
      zh: `${since} 之后未再下单，平常约 ${rounded} 天一单`,
    },
  };
}

/**
 * Whether a customer is late by its own rhythm: days since the last order against its usual gap, the mean over its
 * orders so far. Undefined with fewer than three purchase days: no rhythm, no judgement.
 */
export function rhythmRisk(
  customer: { purchaseDays: number; firstDay: number; lastDay: number; recencyDays: number },
  limits: { watchAfter: number; highAfter: number },
): { level: Risk; reasons: Reason[] } | undefined {
  const { purchaseDays, firstDay, lastDay, recencyDays: elapsed } = customer;
  if (purchaseDays < LEAST_DAYS) return undefined;
  const usual = (lastDay - firstDay) / (purchaseDays - 1);
  const late = elapsed - usual >= GRACE_DAYS;
  if (late && elapsed > limits.highAfter * usual)
    return { level: 'high', reasons: [overdue(lastDay, usual)] };
  if (late && elapsed > limits.watchAfter * usual)
    return { level: 'watch', reasons: [overdue(lastDay, usual)] };
  return { level: 'none', reasons: [] };
}
