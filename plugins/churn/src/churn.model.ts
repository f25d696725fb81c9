import { defineScoringModel, type PurchaseSummary, type Reason, type ScoreResult } from '@ricejar/customer';
import { alarmAfter, chanceOfGap, gapRatio, type Rhythm } from './gap-alarm.js';

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + Math.ceil(days) * DAY).toISOString().slice(0, 10);

/** Undefined for who has bought on one day only: no gap, no rhythm. */
function rhythmOf({ purchaseDays, firstDay, lastDay }: PurchaseSummary, asOf: string): Rhythm | undefined {
  const total = daysBetween(firstDay, lastDay);
  return total > 0
    ? { gaps: Math.max(purchaseDays - 1, 1), total, elapsed: daysBetween(lastDay, asOf) }
    : undefined;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const firstPurchase = (elapsed: number): Reason => ({
  code: 'churn.once',
  values: { days: elapsed },
  text: {
    en: `Bought on one day only, ${plural(elapsed, 'day')} ago: no rhythm yet`,
    zh: `仅在 ${elapsed} 天前购买过一次，尚无购买节奏`,
  },
});

function silence({ elapsed, gaps, total }: Rhythm): Reason {
  const usual = Math.max(1, Math.round(total / gaps));
  return {
    code: 'churn.silence',
    values: {
      days: elapsed,
      usualDays: usual,
      times: Math.round(10 * gapRatio({ elapsed, gaps, total })) / 10,
    },
    text: {
      en: `No order for ${plural(elapsed, 'day')}; usually one every ${usual === 1 ? 'day' : `${usual} days`}`,
      zh: `已 ${elapsed} 天未下单，平常约 ${usual} 天一单`,
    },
  };
}

function chance(share: number): Reason {
  const percent = share < 0.01 ? '< 1' : String(Math.round(100 * share));
  return {
    code: 'churn.chance',
    values: { chance: share },
    text: {
      en: `A pause this long would come by chance in ${percent} % of cases`,
      zh: `按平常节奏，出现这么长停顿的概率为 ${percent}%`,
    },
  };
}

const evidence = (gaps: number): Reason => ({
  code: 'churn.evidence',
  values: { gaps },
  text: { en: `Judged on ${plural(gaps, 'gap')} between orders`, zh: `依据 ${gaps} 个下单间隔判断` },
});

const crossed = (day: string): Reason => ({
  code: 'churn.crossed',
  values: { day },
  text: { en: `Crossed the line on ${day}`, zh: `于 ${day} 越过预警线` },
});

export const churnModel = defineScoringModel({
  label: { en: 'Churn early warning', zh: '流失预警' },
  description: {
    en: "Tells a pause from a loss by each customer's own rhythm: how likely a gap this long is if nothing has changed.",
    zh: '按每位客户自己的购买节奏判断是暂停还是流失：若一切照旧，出现这么长间隔的概率有多大。',
  },
  version: '1.0.0',
  parameters: {
    regularity: {
      kind: 'number',
      label: { en: 'Regularity of purchases', zh: '购买规律性' },
      help: {
        en: '1: purchases come at random. 2 or more: at fairly even intervals, as with consumables. The higher, the sooner the alarm.',
        zh: '1：购买时间随机。2 及以上：间隔较均匀，例如耗材补货。数值越大，预警越早。',
      },
      default: 1,
      min: 0.2,
      max: 20,
    },
    watchBelow: {
      kind: 'number',
      label: { en: 'Watch below this chance, %', zh: '概率低于多少时关注（%）' },
      default: 15,
      min: 0.1,
      max: 50,
    },
    highBelow: {
      kind: 'number',
      label: { en: 'High risk below this chance, %', zh: '概率低于多少时列为高风险（%）' },
      default: 5,
      min: 0.1,
      max: 50,
    },
  },
  *score({ asOf, purchases }, { regularity, watchBelow, highBelow }): Generator<ScoreResult> {
    for (const row of purchases) {
      const rhythm = rhythmOf(row, asOf);
      if (!rhythm) {
        yield {
          customerId: row.customerId,
          // Half way: nothing is known for or against.
          value: 50,
          factors: { chance: null, elapsedDays: daysBetween(row.lastDay, asOf), usualDays: null, gaps: 0 },
          reasons: [firstPurchase(daysBetween(row.lastDay, asOf))],
        };
        continue;
      }
      const share = chanceOfGap(rhythm, regularity);
      const level = 100 * share < highBelow ? 'high' : 100 * share < watchBelow ? 'watch' : 'none';
      const line = (level === 'high' ? highBelow : watchBelow) / 100;
      const since = dayAfter(row.lastDay, alarmAfter(rhythm, regularity, line));
      yield {
        customerId: row.customerId,
        value: 100 * share,
        factors: {
          chance: share,
          elapsedDays: rhythm.elapsed,
          usualDays: rhythm.total / rhythm.gaps,
          gaps: rhythm.gaps,
          ratio: gapRatio(rhythm),
          alarmOn: since,
        },
        reasons: [silence(rhythm), chance(share), evidence(rhythm.gaps)],
        risk: { level, reasons: level === 'none' ? [] : [silence(rhythm), chance(share), crossed(since)] },
      };
    }
  },
});
