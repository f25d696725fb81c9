import { dayNumber, dayText, defineScoringModel, type ScoreResult } from '@ricejar/customer';
import { LEAST_GAPS, levelOf, regularityOf, rhythmOf } from './alarm-levels.js';
import { chance, crossed, evidence, firstPurchase, silence } from './churn.reasons.js';
import { validateAlarm } from './churn.validation.js';
import { alarmLine, chanceOfGap, gapRatio } from './gap-alarm.js';

export const churnModel = defineScoringModel({
  label: { en: 'Churn early warning', zh: '流失预警' },
  description: {
    en: "Tells a pause from a loss by each customer's own rhythm: how likely a gap this long is if nothing has changed.",
    zh: '按每位客户自己的购买节奏判断是暂停还是流失：若一切照旧，出现这么长间隔的概率有多大。',
  },
  version: '2.0.0',
  unit: 'percent',
  factors: {
    chance: { label: { en: 'Chance of a pause this long', zh: '出现这么长停顿的概率' }, format: 'share' },
    elapsedDays: { label: { en: 'Days since the last order', zh: '距最近一次下单天数' } },
    usualDays: { label: { en: 'Usual days between orders', zh: '平常下单间隔天数' } },
    gaps: { label: { en: 'Gaps it is judged on', zh: '参考的间隔数' } },
    alarmOn: { label: { en: 'Day of the alarm', zh: '预警日期' }, format: 'date' },
  },
  needs: 'days',
  parameters: {
    regularity: {
      kind: 'number',
      label: { en: 'Regularity of purchases', zh: '购买规律性' },
      help: {
        en: '0: learnt from the gaps of all customers. 1: purchases come at random. 2 or more: at fairly even intervals, as with consumables. The higher, the sooner the alarm.',
        zh: '0：根据全体客户的购买间隔自动学习。1：购买时间随机。2 及以上：间隔较均匀，例如耗材补货。数值越大，预警越早。',
      },
      default: 0,
      min: 0,
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
  *score({ asOf, table }, { regularity, ...limits }): Generator<ScoreResult> {
    const now = dayNumber(asOf);
    const k = regularityOf(table, regularity);
    const lines = { high: lineBy(k, limits.highBelow / 100), watch: lineBy(k, limits.watchBelow / 100) };
    for (const [row, customerId] of table.ids.entries()) {
      const rhythm = rhythmOf(table, row, now);
      if (!rhythm) {
        const elapsedDays = now - (table.lastDay[row] ?? 0);
        yield {
          customerId,
          // Half way: nothing is known for or against.
          value: 50,
          factors: { chance: null, elapsedDays, usualDays: null, gaps: 0 },
          reasons: [firstPurchase(elapsedDays)],
        };
        continue;
      }
      const share = chanceOfGap(rhythm, k);
      const level = levelOf(share, limits);
      const line = level === 'high' ? lines.high : lines.watch;
      const since = dayText((table.lastDay[row] ?? 0) + Math.ceil(rhythm.total * line(rhythm.gaps)));
      yield {
        customerId,
        value: 100 * share,
        factors: {
          chance: share,
          elapsedDays: rhythm.elapsed,
          usualDays: rhythm.total / rhythm.gaps,
          gaps: rhythm.gaps,
          ratio: gapRatio(rhythm),
          regularity: k,
          alarmOn: since,
        },
        reasons: [silence(rhythm), chance(share), evidence(rhythm.gaps)],
        ...(rhythm.gaps >= LEAST_GAPS && {
          risk: { level, reasons: level === 'none' ? [] : [silence(rhythm), chance(share), crossed(since)] },
        }),
      };
    }
  },
  validate: (input, { regularity, ...limits }) =>
    validateAlarm(input, regularityOf(input.before.table, regularity), limits),
});

/** `alarmLine` by the number of gaps, worked out once for each. */
function lineBy(regularity: number, level: number): (gaps: number) => number {
  const known = new Map<number, number>();
  return (gaps) => {
    const line = known.get(gaps) ?? alarmLine(gaps, regularity, level);
    known.set(gaps, line);
    return line;
  };
}
