import {
  defineScoringModel,
  type PurchaseSummary,
  type Reason,
  type Risk,
  type ScoreResult,
} from '@ricejar/customer';
import { pooledRates } from './gaps.js';
import { dueOrder, NextGap, type Gaps } from './next-order.js';
import { dueReason, elapsedReason, overdueReason, unknownReason, usualReason } from './rhythm.reasons.js';

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + Math.round(days) * DAY).toISOString().slice(0, 10);

/** Purchases of one day in two sources are no gap. */
function gapsOf({ purchaseDays, firstDay, lastDay }: PurchaseSummary): Gaps {
  const total = daysBetween(firstDay, lastDay);
  return total > 0 ? { gaps: Math.max(purchaseDays - 1, 1), total } : { gaps: 0, total: 0 };
}

function riskOf(
  elapsed: number,
  usual: number,
  open: number,
  limits: { watchBelow: number; highBelow: number },
): { level: Risk; reasons: Reason[] } {
  const level = 100 * open < limits.highBelow ? 'high' : 100 * open < limits.watchBelow ? 'watch' : 'none';
  return {
    level,
    reasons: level === 'none' ? [] : [overdueReason(Math.max(1, Math.round(elapsed - usual)), open)],
  };
}

export const rhythmModel = defineScoringModel({
  label: { en: 'Next order (rhythm)', zh: '下次下单（购买节奏）' },
  description: {
    en: "Tells when the next order is due from each customer's gaps and those of all, and who is overdue.",
    zh: '根据每位客户及全体客户的下单间隔，预测下一单的时间，并找出逾期未下单的客户。',
  },
  version: '1.0.0',
  parameters: {
    regularity: {
      kind: 'number',
      label: { en: 'Regularity of orders', zh: '下单规律性' },
      help: {
        en: '1: orders come at random, no date is promised. 2 or more: even intervals, as with supplies that run out.',
        zh: '1：下单时间随机，不预测具体日期。2 及以上：间隔均匀，例如定期消耗的物料。',
      },
      default: 2,
      min: 0.2,
      max: 50,
    },
    withinDays: {
      kind: 'integer',
      label: { en: 'Days ahead', zh: '预测天数' },
      help: {
        en: 'The score is the chance of an order within these days.',
        zh: '分值为此天数内下单的概率。',
      },
      default: 30,
      min: 1,
      max: 365,
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
  *score({ asOf, purchases }, parameters): Generator<ScoreResult> {
    const gaps = purchases.map(gapsOf);
    const known = gaps.filter((one) => one.gaps > 0);
    const pool = known.length > 0 ? pooledRates(known, parameters.regularity) : undefined;
    for (const [index, row] of purchases.entries()) {
      const own = gaps[index] ?? { gaps: 0, total: 0 };
      const elapsed = daysBetween(row.lastDay, asOf);
      if (!pool || own.gaps === 0) {
        yield {
          customerId: row.customerId,
          value: pool ? 100 * new NextGap(pool, own).within(elapsed, parameters.withinDays) : 0,
          factors: {
            kind: 'nothing',
            due: null,
            from: null,
            to: null,
            usualDays: null,
            gaps: 0,
            elapsedDays: elapsed,
          },
          reasons: [unknownReason(row.purchaseDays), elapsedReason(elapsed)],
        };
        continue;
      }
      const next = new NextGap(pool, own);
      const due = dueOrder(pool, own);
      const at = (time: number): string => dayAfter(row.lastDay, time);
      const window = due.kind === 'nothing' ? undefined : { from: at(due.from), to: at(due.to) };
      const date = due.kind === 'date' ? at(due.due) : undefined;
      const usual = own.total / own.gaps;
      yield {
        customerId: row.customerId,
        value: 100 * next.within(elapsed, parameters.withinDays),
        factors: {
          kind: due.kind,
          due: date ?? null,
          from: window?.from ?? null,
          to: window?.to ?? null,
          usualDays: usual,
          gaps: own.gaps,
          elapsedDays: elapsed,
          overdueChance: next.survival(elapsed),
        },
        reasons: [
          window ? dueReason(date, window.from, window.to) : unknownReason(row.purchaseDays),
          usualReason(usual, own.gaps),
          elapsedReason(elapsed),
        ],
        ...(own.gaps >= 2 && { risk: riskOf(elapsed, usual, next.survival(elapsed), parameters) }),
      };
    }
  },
});
