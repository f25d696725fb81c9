import type { Api } from '@ricejar/admin-sdk';

export interface CurvePoint extends Api.FirmCount {
  x: number;
  y: number;
}

export interface Curve {
  points: CurvePoint[];
  /** Where the same pace leads in five years; null where nothing shrinks. */
  projected: CurvePoint | null;
  /** Values of the lines behind the curve, from the axis up. */
  lines: { value: number; y: number }[];
}

const YEARS_ON = 5;

/** The next round number that is not below: its half is round, too. */
export function niceMost(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

/** Places counts in a box: years from left to right, nothing at the bottom. */
export function survivorsCurve(
  firms: readonly Api.FirmCount[],
  survival: Pick<Api.IndustrySurvival, 'fiveYears' | 'to'> | null,
  box: { width: number; height: number },
): Curve {
  const first = firms[0]?.year ?? 0;
  const last = firms.at(-1)?.year ?? 0;
  // An industry that grows lets nobody fear for its firms: there is nothing to foretell.
  const shrinking = survival && survival.fiveYears < 1 ? survival : null;
  const span = Math.max(1, last - first + (shrinking ? YEARS_ON : 0));
  const top = niceMost(Math.max(1, ...firms.map((one) => one.firms)));
  const place = (one: Api.FirmCount): CurvePoint => ({
    ...one,
    x: ((one.year - first) / span) * box.width,
    y: box.height * (1 - one.firms / top),
  });
  return {
    points: firms.map(place),
    projected:
      shrinking &&
      place({
        year: shrinking.to.year + YEARS_ON,
        firms: Math.round(shrinking.to.firms * shrinking.fiveYears),
      }),
    lines: [0, top / 2, top].map((value) => ({ value, y: box.height * (1 - value / top) })),
  };
}
