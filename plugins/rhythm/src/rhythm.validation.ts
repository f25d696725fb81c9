import {
  calibrationByRank,
  dayNumber,
  passedBy,
  purchasesSince,
  rankingFigure,
  type ModelValidation,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { rankedArea } from '@ricejar/numerics';
import { NextOrders } from './next-order.js';
import { gapsOf, poolOf } from './rhythm-pool.js';
import { rhythmErrors } from './rhythm.errors.js';

const LEAST_CUSTOMERS = 50;
const LEAST_RANKING = 0.65;
/** A window of 10 to 90 % that holds fewer than this says less than it seems to. */
const LEAST_HELD = 50;

/**
 * Of customers that came back before: did those order whose order was to be expected, and within the windows promised?
 * Throws `RHYTHM_TOO_FEW_CUSTOMERS`.
 */
export function validateRhythm(input: ValidationInput, regularity: number, within: number): ModelValidation {
  const { table, asOf } = input.before;
  const now = dayNumber(asOf);
  const end = dayNumber(input.after.asOf);
  const { firstDay } = purchasesSince(input);
  const pool = poolOf(table, regularity);
  const chances: number[] = [];
  const ordered: number[] = [];
  const promised = { windows: 0, held: 0 };
  if (pool) {
    const orders = new NextOrders(pool);
    for (let row = 0; row < table.ids.length; row += 1) {
      const own = gapsOf(table, row);
      if (own.gaps === 0) continue;
      const last = table.lastDay[row] ?? 0;
      const next = firstDay[row] ?? 0;
      chances.push(orders.after(own).within(now - last, within));
      ordered.push(Number(next > 0 && next <= now + within));
      const due = orders.due(own);
      // Windows that were open on the day and closed before the end: what they promised has come, or has not.
      if (due.kind === 'nothing' || last + due.to <= now || last + due.to > end) continue;
      promised.windows += 1;
      if (next >= last + Math.round(due.from) && next <= last + Math.round(due.to)) promised.held += 1;
    }
  }
  if (chances.length < LEAST_CUSTOMERS) {
    throw rhythmErrors.RHYTHM_TOO_FEW_CUSTOMERS({ customers: chances.length, needed: LEAST_CUSTOMERS });
  }
  const figures = [
    rankingFigure(rankedArea(chances, ordered), {
      least: LEAST_RANKING,
      did: { en: `ordered within ${within} days`, zh: `在 ${within} 天内下单` },
      didNot: { en: 'did not', zh: '未下单' },
    }),
    ...(promised.windows > 0 ? [windowFigure(promised)] : []),
  ];
  return {
    passed: passedBy(figures),
    customers: chances.length,
    figures,
    calibration: calibrationByRank(chances, ordered),
    calibrationOf: { en: `Share that ordered within ${within} days`, zh: `${within} 天内下单的比例` },
  };
}

function windowFigure({ windows, held }: { windows: number; held: number }): ValidationFigure {
  const share = (100 * held) / windows;
  return {
    key: 'windows',
    label: { en: 'Orders within their window', zh: '落在预测区间内的订单' },
    value: share,
    format: 'percent',
    text: {
      en: `Of ${windows} windows promised, ${held} held the next order (${Math.round(share)} %; 80 % if nobody had left).`,
      zh: `共给出 ${windows} 个预测区间，其中 ${held} 个包含下一单（${Math.round(share)}%；若无人流失应为 80%）。`,
    },
    threshold: LEAST_HELD,
  };
}
