/** Weeks in a year, as the published figures count them. */
export const WEEKS_A_YEAR = 52;
/** Months of a year: purchases are discounted as if made in the middle of their month. */
const STEP = WEEKS_A_YEAR / 12;

/** The continuous rate per week of a yearly discount such as 0.15. */
export const weeklyRate = (yearly: number): number => Math.log1p(yearly) / WEEKS_A_YEAR;

/** Sum over months of the purchases expected in each, discounted; `horizon` is finite, in weeks. */
export function stepwiseDiscounted(
  expected: (time: number) => number,
  rate: number,
  horizon: number,
): number {
  let total = 0;
  let before = 0;
  for (let from = 0; from < horizon; from += STEP) {
    const to = Math.min(from + STEP, horizon);
    const until = expected(to);
    total += (until - before) * Math.exp((-rate * (from + to)) / 2);
    before = until;
  }
  return total;
}
