/** Sums on the board are decimal text, as the API gives them: four places, no float in between. */
const PLACES = 4;
const SCALE = 10n ** BigInt(PLACES);

function toUnits(text: string | null | undefined): bigint {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec((text ?? '').trim());
  if (!match) return 0n;
  const [, sign, whole = '0', fraction = ''] = match;
  const units = BigInt(whole) * SCALE + BigInt(fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return sign === '-' ? -units : units;
}

function toText(units: bigint): string {
  const sign = units < 0n ? '-' : '';
  const size = units < 0n ? -units : units;
  return `${sign}${size / SCALE}.${String(size % SCALE).padStart(PLACES, '0')}`;
}

export const add = (a: string, b: string | null | undefined): string => toText(toUnits(a) + toUnits(b));

export const subtract = (a: string, b: string | null | undefined): string => toText(toUnits(a) - toUnits(b));

export const total = (amounts: readonly string[]): string =>
  toText(amounts.reduce((sum, amount) => sum + toUnits(amount), 0n));

/** The part of an amount that a probability (`0.35`) leaves, rounded to four places. */
export function share(amount: string, probability: string | null | undefined): string {
  const product = toUnits(amount) * toUnits(probability);
  const half = product < 0n ? -SCALE / 2n : SCALE / 2n;
  return toText((product + half) / SCALE);
}
