import {
  calibrationByRank,
  dayNumber,
  passedBy,
  rankingFigure,
  totalFigure,
  type ModelValidation,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { rankedArea } from '@ricejar/numerics';
import { fitRetention, survival } from './cohort.js';
import { cohortsOf, shareOnBeat, spellsOf, type Beat } from './spells.js';
import { subscriptionErrors } from './subscription.errors.js';

const LEAST_SUBSCRIBERS = 50;
/** Per cent. */
const MOST_ERROR = 15;
const LEAST_ON_BEAT = 70;
const LEAST_RANKING = 0.55;

/**
 * Retention fitted on what was known on the first day, tried on who was still paying on the second. Throws
 * `SUBSCRIPTION_TOO_FEW`, `SUBSCRIPTION_NOT_FITTED`.
 */
export function validateSubscription({ before, after }: ValidationInput, beat: Beat): ModelValidation {
  const now = dayNumber(before.asOf);
  const end = dayNumber(after.asOf);
  const { parameters } = fitRetention(cohortsOf(before, beat));
  const places = new Map(after.table.ids.map((id, row) => [id, row]));
  const expected: number[] = [];
  const stayed: number[] = [];
  for (const [row, id] of before.table.ids.entries()) {
    const spell = spellsOf(before.table, row, now, beat).at(-1);
    if (!spell || spell.ended) continue;
    // Renewals that must come for the spell to be unbroken on the second day.
    const due = (end - spell.last) / beat.periodDays - (1 + beat.grace);
    const needed = Math.max(0, Math.ceil(due));
    expected.push(survival(parameters, spell.renewals + needed) / survival(parameters, spell.renewals));
    const place = places.get(id);
    const later = place === undefined ? [] : spellsOf(after.table, place, end, beat);
    stayed.push(Number(later.some(({ first, ended }) => first === spell.first && !ended)));
  }
  if (expected.length < LEAST_SUBSCRIBERS) {
    throw subscriptionErrors.SUBSCRIPTION_TOO_FEW({
      subscribers: expected.length,
      needed: LEAST_SUBSCRIBERS,
    });
  }
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  const figures = [
    totalFigure(
      { expected: sum(expected), actual: sum(stayed) },
      { most: MOST_ERROR, of: { en: 'subscribers still there', zh: '仍在续约的客户数' } },
    ),
    beatFigure(100 * shareOnBeat(before.table, beat), beat),
    rankingFigure(rankedArea(expected, stayed), {
      least: LEAST_RANKING,
      did: { en: 'stayed', zh: '继续续约' },
      didNot: { en: 'left', zh: '流失' },
    }),
  ];
  return {
    passed: passedBy(figures),
    customers: expected.length,
    figures,
    calibration: calibrationByRank(expected, stayed),
    calibrationOf: { en: `Share still there after ${end - now} days`, zh: `${end - now} 天后仍在续约的比例` },
  };
}

const beatFigure = (share: number, { periodDays }: Beat): ValidationFigure => ({
  key: 'onBeat',
  label: { en: 'Payments in the rhythm', zh: '按周期付费的比例' },
  value: share,
  format: 'percent',
  text: {
    en: `Of 100 payments, ${Math.round(share)} came about ${periodDays} days after the one before: below ${LEAST_ON_BEAT} these customers do not pay in that rhythm.`,
    zh: `每 100 次付费中有 ${Math.round(share)} 次与上一次相隔约 ${periodDays} 天；低于 ${LEAST_ON_BEAT} 次说明客户并非按此周期付费。`,
  },
  threshold: LEAST_ON_BEAT,
});
