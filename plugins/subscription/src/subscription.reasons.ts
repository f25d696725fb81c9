import type { Reason } from '@ricejar/customer';

const percent = (share: number): number => Math.round(100 * share);

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

export const renewalReason = (renewal: number, chance: number): Reason => ({
  code: 'subscription.renewal',
  values: { renewal, percent: percent(chance) },
  text: {
    en: `${percent(chance)} % likely to make its ${ordinal(renewal)} renewal`,
    zh: `第 ${renewal} 次续约的概率为 ${percent(chance)}%`,
  },
});

export const paymentReason = (payment: number): Reason => ({
  code: 'subscription.payment',
  values: { payment: Math.round(payment) },
  text: {
    en: `Pays about ${Math.round(payment).toLocaleString('en')} a period`,
    zh: `每期付费约 ${Math.round(payment).toLocaleString('en')}`,
  },
});

export const tenureReason = (renewals: number): Reason => ({
  code: 'subscription.tenure',
  values: { renewals },
  text: {
    en:
      renewals === 0 ? 'Not renewed yet' : `Renewed ${renewals} ${renewals === 1 ? 'time' : 'times'} so far`,
    zh: renewals === 0 ? '尚未续约过' : `已续约 ${renewals} 次`,
  },
});

export const lapsedReason = (days: number, period: number): Reason => ({
  code: 'subscription.late',
  values: { days, period },
  text: {
    en: `No payment for ${days} days; one was due after ${period}`,
    zh: `已 ${days} 天未付费，应每 ${period} 天一次`,
  },
});
