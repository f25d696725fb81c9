/** How much hangs on few: from evenly spread to resting on one or two. */
export type ConcentrationLevel = 'low' | 'moderate' | 'high';

export interface Concentration {
  /** Parts above zero. */
  parts: number;
  /** Herfindahl-Hirschman index: the sum of squared percentages, above 0 up to 10,000. Null when there is nothing to share. */
  hhi: number | null;
  /** Parts of equal size that would give the same index. */
  equalParts: number | null;
  /** Share of the largest one, five and ten, 0 to 1. */
  cr1: number | null;
  cr5: number | null;
  cr10: number | null;
  level: ConcentrationLevel | null;
}

/** The lines of the U.S. Merger Guidelines of 2023. */
export const HHI_MODERATE = 1000;
export const HHI_HIGH = 1800;

const levelOf = (hhi: number): ConcentrationLevel =>
  hhi > HHI_HIGH ? 'high' : hhi >= HHI_MODERATE ? 'moderate' : 'low';

/** Concentration of amounts over those who make them; what is not above zero (returns) takes no part. */
export function concentrationOf(amounts: readonly number[]): Concentration {
  const parts = amounts.filter((amount) => amount > 0).sort((one, other) => other - one);
  const total = parts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0)
    return { parts: 0, hhi: null, equalParts: null, cr1: null, cr5: null, cr10: null, level: null };
  const largest = (count: number): number =>
    Math.min(1, parts.slice(0, count).reduce((sum, amount) => sum + amount, 0) / total);
  const hhi = 10_000 * parts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
  return {
    parts: parts.length,
    hhi,
    equalParts: 10_000 / hhi,
    cr1: largest(1),
    cr5: largest(5),
    cr10: largest(10),
    level: levelOf(hhi),
  };
}
