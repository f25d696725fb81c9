/**
 * An amount times a fraction, exact to the four digits that money is kept with, halves away from zero. The amount is a
 * decimal string as the API writes it, not below zero.
 */
export function timesFraction(amount: string, numerator: number, denominator: number): string {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d{1,4})0*)?$/.exec(amount) ?? [];
  const units = BigInt(`${whole}${fraction.padEnd(4, '0')}`) * BigInt(numerator);
  const below = BigInt(denominator);
  const digits = ((2n * units + below) / (2n * below)).toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** An amount raised by a percentage of at most two digits after the point. */
export const raisedBy = (amount: string, percent: number): string =>
  timesFraction(amount, 10_000 + Math.round(percent * 100), 10_000);

/** What a yearly amount comes to over a number of months. */
export const overMonths = (yearly: string, months: number): string => timesFraction(yearly, months, 12);
