/** Share still there after `time`, with its standard error. */
export interface SurvivalPoint {
  time: number;
  survival: number;
  standardError: number;
}

/**
 * The product-limit estimate of Kaplan & Meier (1958) with Greenwood's standard errors, at each time somebody left. Who
 * was last seen at a time without leaving counts as at risk up to it. Customers with time 0 were never at risk.
 */
export function kaplanMeier(customers: Iterable<{ time: number; left: boolean }>): SurvivalPoint[] {
  const times = new Map<number, { left: number; seen: number }>();
  let atRisk = 0;
  for (const { time, left } of customers) {
    if (!(time > 0)) continue;
    const at = times.get(time) ?? { left: 0, seen: 0 };
    times.set(time, { left: at.left + Number(left), seen: at.seen + 1 });
    atRisk += 1;
  }
  const points: SurvivalPoint[] = [];
  let survival = 1;
  let variance = 0;
  for (const [time, { left, seen }] of [...times].sort(([a], [b]) => a - b)) {
    if (left > 0) {
      survival *= 1 - left / atRisk;
      variance += left / (atRisk * (atRisk - left));
      points.push({ time, survival, standardError: survival > 0 ? survival * Math.sqrt(variance) : 0 });
    }
    atRisk -= seen;
  }
  return points;
}

/** The estimate at a time: that of the last point up to it; certain before the first. */
export function survivalAt(points: readonly SurvivalPoint[], time: number): SurvivalPoint {
  const last = points.findLast((point) => point.time <= time);
  return { time, survival: last?.survival ?? 1, standardError: last?.standardError ?? 0 };
}
