/** Activities older than this do not count. */
export const WINDOW_DAYS = 90;

/** Points of an activity of today. */
const POINTS: Readonly<Record<string, number>> = { visit: 40, meeting: 30, call: 15, email: 10, message: 10 };

/** An activity, as far as the score looks at it. */
export interface Touch {
  kind: string;
  /** Days ago. */
  age: number;
}

/** 0 to 100: what was done for a customer, where an activity weighs less with every day that goes by. */
export function scoreOf(touches: readonly Touch[]): number {
  const points = touches.map(({ kind, age }) => {
    const freshness = Math.min(1, Math.max(0, 1 - age / WINDOW_DAYS));
    return (POINTS[kind] ?? 0) * freshness;
  });
  return Math.min(100, Math.round(points.reduce((sum, one) => sum + one, 0)));
}
