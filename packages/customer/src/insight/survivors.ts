/** Firms of an industry in a year, net of newcomers. */
export interface FirmCount {
  year: number;
  firms: number;
}

export interface Survival {
  /** First and last year counted. */
  from: FirmCount;
  to: FirmCount;
  /** The year with the most firms, and the share of that number that is left: 0 to 1. */
  peak: FirmCount;
  left: number;
  /** Change a year over the last five years counted: -0.2 loses a fifth each year. */
  yearlyRate: number;
  /** Share of the firms of today that is left in five years at that pace: 0 to 1. */
  fiveYears: number;
}

const WINDOW_YEARS = 5;
const MOST_YEARS = 100;

const isCount = (value: unknown): value is FirmCount => {
  if (typeof value !== 'object' || value === null) return false;
  const { year, firms, ...rest } = value as Record<string, unknown>;
  return (
    Number.isInteger(year) &&
    Number.isInteger(firms) &&
    Number(year) >= 1800 &&
    Number(year) <= 2200 &&
    Number(firms) >= 0 &&
    Number(firms) <= 1e9 &&
    Object.keys(rest).length === 0
  );
};

/** Counts by year in order of the years; null when it is none, or names a year twice. */
export function firmCounts(value: unknown): FirmCount[] | null {
  if (!Array.isArray(value) || value.length > MOST_YEARS || !value.every(isCount)) return null;
  const counts = value.toSorted((one, other) => one.year - other.year);
  return counts.some((one, index) => one.year === counts[index - 1]?.year) ? null : counts;
}

/** What the counts say of how firms survive. Null when fewer than two years are known, or there never was a firm. */
export function survivalOf(counts: readonly FirmCount[]): Survival | null {
  const [from] = counts;
  const to = counts.at(-1);
  if (!from || !to || from === to) return null;
  const peak = counts.reduce((most, one) => (one.firms > most.firms ? one : most), from);
  const earlier = counts.slice(0, -1);
  const base = earlier.find((one) => one.year >= to.year - WINDOW_YEARS) ?? earlier.at(-1) ?? from;
  if (peak.firms === 0 || base.firms === 0) return null;
  const ratio = to.firms / base.firms;
  const yearlyRate = ratio ** (1 / (to.year - base.year)) - 1;
  return {
    from,
    to,
    peak,
    left: to.firms / peak.firms,
    yearlyRate,
    fiveYears: Math.min(1, (1 + yearlyRate) ** WINDOW_YEARS),
  };
}
