import { dayNumber, defineScoringModel, type Reason, type ScoreResult } from '@ricejar/customer';
import { fitRetention, retention } from './cohort.js';
import { cohortsOf, spellsOf, type Beat, type Spell } from './spells.js';
import { residualLifetime } from './subscriber-value.js';
import { lapsedReason, paymentReason, renewalReason, tenureReason } from './subscription.reasons.js';
import { validateSubscription } from './subscription.validation.js';

const DAYS_A_YEAR = 365;

const beatOf = ({ periodDays, grace }: { periodDays: number; grace: number }): Beat => ({
  periodDays,
  grace: grace / 100,
});

export const subscriptionModel = defineScoringModel({
  label: { en: 'Subscriber value', zh: '订阅客户价值' },
  description: {
    en: 'For customers that pay in a fixed rhythm: what each is worth before its next renewal, by how long it has stayed.',
    zh: '适用于按固定周期付费的客户：根据客户已续约的次数，估算其在下次续约前的价值。',
  },
  version: '1.0.0',
  unit: 'money',
  factors: {
    renewal: { label: { en: 'Chance of the next renewal', zh: '下次续费概率' }, format: 'share' },
    renewals: { label: { en: 'Renewals so far', zh: '已续费次数' } },
    payment: { label: { en: 'Usual payment', zh: '通常每期金额' }, format: 'money' },
    paymentsLeft: { label: { en: 'Payments still expected', zh: '预期剩余付款次数' } },
  },
  needs: 'days',
  parameters: {
    periodDays: {
      kind: 'integer',
      label: { en: 'Days from renewal to renewal', zh: '续约周期（天）' },
      help: {
        en: '30 or 31: monthly. 91: by the quarter. 365: yearly.',
        zh: '30 或 31 为按月，91 为按季，365 为按年。',
      },
      default: 30,
      min: 7,
      max: 800,
    },
    grace: {
      kind: 'number',
      label: { en: 'Days late that still count, % of the period', zh: '允许逾期（占周期的百分比）' },
      default: 25,
      min: 1,
      max: 90,
    },
    margin: {
      kind: 'number',
      label: { en: 'Margin, %', zh: '毛利率（%）' },
      default: 30,
      min: 0.1,
      max: 100,
    },
    discount: {
      kind: 'number',
      label: { en: 'Discount a year, %', zh: '年折现率（%）' },
      default: 10,
      min: 0.1,
      max: 100,
    },
  },
  *score(input, parameters): Generator<ScoreResult> {
    const { table, asOf } = input;
    const now = dayNumber(asOf);
    const beat = beatOf(parameters);
    if (table.ids.length === 0) return;
    const { parameters: fitted } = fitRetention(cohortsOf(input, beat));
    const perPeriod = (1 + parameters.discount / 100) ** (beat.periodDays / DAYS_A_YEAR) - 1;
    const residual = new Map<number, number>();
    const residualOf = (renewal: number): number => {
      const known = residual.get(renewal) ?? residualLifetime(fitted, renewal, perPeriod);
      residual.set(renewal, known);
      return known;
    };
    for (const [row, customerId] of table.ids.entries()) {
      const spell = spellsOf(table, row, now, beat).at(-1);
      if (!spell) continue;
      const payment = Math.max(0, spell.paid / spell.payments);
      if (spell.ended) {
        yield {
          customerId,
          value: 0,
          factors: { ...factorsOf(spell, payment), renewal: 0, paymentsLeft: 0 },
          reasons: [lapsedReason(now - spell.last, beat.periodDays), tenureReason(spell.renewals)],
        };
        continue;
      }
      const next = spell.renewals + 1;
      const stays = retention(fitted, next);
      yield {
        customerId,
        value: (parameters.margin / 100) * payment * residualOf(next),
        factors: { ...factorsOf(spell, payment), renewal: stays, paymentsLeft: residualOf(next) },
        reasons: [renewalReason(next, stays), paymentReason(payment), tenureReason(spell.renewals)],
        risk: riskOf(spell, now - spell.last, stays, next, beat),
      };
    }
  },
  validate: (input, parameters) => validateSubscription(input, beatOf(parameters)),
});

const factorsOf = ({ renewals, ended }: Spell, payment: number): ScoreResult['factors'] => ({
  renewals,
  payment,
  status: ended ? 'lapsed' : 'active',
});

/** Late within the grace is worth a call; a renewal that is as likely as not is worth a look. */
function riskOf(
  { renewals }: Spell,
  elapsed: number,
  stays: number,
  next: number,
  { periodDays }: Beat,
): NonNullable<ScoreResult['risk']> {
  const reasons: Reason[] = [renewalReason(next, stays), tenureReason(renewals)];
  if (elapsed > periodDays)
    return { level: 'high', reasons: [lapsedReason(elapsed, periodDays), ...reasons] };
  return stays < 0.6 ? { level: 'watch', reasons } : { level: 'none', reasons: [] };
}
