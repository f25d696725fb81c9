import {
  dayNumber,
  dayText,
  defineScoringModel,
  type Reason,
  type Risk,
  type ScoreResult,
} from '@ricejar/customer';
import { NextOrders } from './next-order.js';
import { gapsOf, poolOf } from './rhythm-pool.js';
import { dueReason, elapsedReason, overdueReason, unknownReason, usualReason } from './rhythm.reasons.js';
import { validateRhythm } from './rhythm.validation.js';

interface Limits {
  watchBelow: number;
  highBelow: number;
}

function riskOf(
  elapsed: number,
  usual: number,
  open: number,
  limits: Limits,
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
  version: '2.0.0',
  unit: 'percent',
  factors: {
    due: { label: { en: 'Next order expected on', zh: '预计下次下单' }, format: 'date' },
    from: { label: { en: 'Not before', zh: '最早' }, format: 'date' },
    to: { label: { en: 'Not after', zh: '最晚' }, format: 'date' },
    usualDays: { label: { en: 'Usual days between orders', zh: '平常下单间隔天数' } },
    elapsedDays: { label: { en: 'Days since the last order', zh: '距最近一次下单天数' } },
  },
  needs: 'days',
  parameters: {
    regularity: {
      kind: 'number',
      label: { en: 'Regularity of orders', zh: '下单规律性' },
      help: {
        en: '0: learnt from the gaps of all customers. 1: orders come at random, no date is promised. 2 or more: even intervals, as with supplies that run out.',
        zh: '0：根据全体客户的下单间隔自动学习。1：下单时间随机，不预测具体日期。2 及以上：间隔均匀，例如定期消耗的物料。',
      },
      default: 0,
      min: 0,
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
      max: 90,
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
  *score({ asOf, table }, parameters): Generator<ScoreResult> {
    const now = dayNumber(asOf);
    const pool = poolOf(table, parameters.regularity);
    const orders = pool && new NextOrders(pool);
    for (const [row, customerId] of table.ids.entries()) {
      const own = gapsOf(table, row);
      const last = table.lastDay[row] ?? 0;
      const elapsed = now - last;
      const next = orders?.after(own);
      if (!orders || !next || own.gaps === 0) {
        yield {
          customerId,
          value: next ? 100 * next.within(elapsed, parameters.withinDays) : 0,
          factors: {
            kind: 'nothing',
            due: null,
            from: null,
            to: null,
            usualDays: null,
            gaps: 0,
            elapsedDays: elapsed,
          },
          reasons: [unknownReason(own.gaps + 1), elapsedReason(elapsed)],
        };
        continue;
      }
      const due = orders.due(own);
      const at = (time: number): string => dayText(last + Math.round(time));
      const window = due.kind === 'nothing' ? undefined : { from: at(due.from), to: at(due.to) };
      const date = due.kind === 'date' ? at(due.due) : undefined;
      const usual = own.total / own.gaps;
      const open = next.survival(elapsed);
      yield {
        customerId,
        value: 100 * next.within(elapsed, parameters.withinDays),
        factors: {
          kind: due.kind,
          due: date ?? null,
          from: window?.from ?? null,
          to: window?.to ?? null,
          usualDays: usual,
          gaps: own.gaps,
          elapsedDays: elapsed,
          overdueChance: open,
          regularity: orders.pool.k,
        },
        reasons: [
          window ? dueReason(date, window.from, window.to) : unknownReason(own.gaps + 1),
          usualReason(usual, own.gaps),
          elapsedReason(elapsed),
        ],
        ...(own.gaps >= 2 && { risk: riskOf(elapsed, usual, open, parameters) }),
      };
    }
  },
  validate: (input, { regularity, withinDays }) => validateRhythm(input, regularity, withinDays),
  validationDays: 90,
});
