import { cached, isChinese, type UiLocale } from './locale.js';

/** A money amount as the API gives it: a decimal string, never a float. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

export interface NumberFormatOptions {
  /** Most digits after the point. */
  digits?: number;
  /** Fewest digits after the point. */
  minDigits?: number;
  /** Short form: 万 and 亿 in Chinese, K, M and B in English. The exact number belongs in a title then. */
  compact?: boolean;
  sign?: boolean;
  /** False for years and the like, which take no thousands separator. */
  grouping?: boolean;
}

// Intl reads decimal strings digit for digit; its TypeScript type only knows the literal form.
type Numeric = Intl.StringNumericLiteral;

const asNumeric = (value: string | number): Numeric | number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? (value.trim() as Numeric) : null;
};

function formatter(locale: UiLocale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`number:${locale}:${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** Below this a short form saves nothing and loses digits. */
const compactFrom = (locale: UiLocale): number => (isChinese(locale) ? 10_000 : 100_000);

function intlOptions(
  value: string | number,
  locale: UiLocale,
  options: NumberFormatOptions,
): Intl.NumberFormatOptions {
  const compact = options.compact === true && Math.abs(Number(value)) >= compactFrom(locale);
  const isYi = isChinese(locale) && Math.abs(Number(value)) >= 100_000_000;
  const digits = compact ? (isYi ? 2 : 1) : (options.digits ?? 4);
  return {
    ...(compact && { notation: 'compact' as const }),
    maximumFractionDigits: digits,
    // Short forms keep their digits, so that a column of them lines up.
    minimumFractionDigits: compact ? digits : Math.min(options.minDigits ?? 0, digits),
    ...(compact && { useGrouping: 'always' as const }),
    ...(options.grouping === false && { useGrouping: false }),
    ...(options.sign && { signDisplay: 'exceptZero' as const }),
  };
}

/** `12345678.5` reads `12,345,678.5`, or compact `1,234.57万` and `12.3M`. What is no number comes back as it is. */
export function formatNumber(
  value: string | number,
  locale: UiLocale,
  options: NumberFormatOptions = {},
): string {
  const numeric = asNumeric(value);
  if (numeric === null) return String(value);
  return formatter(locale, intlOptions(value, locale, options)).format(numeric);
}

/** `{ amount: "1234.5000", currency: "CNY" }` reads `¥1,234.50`. Whole amounts lose their empty cents in lists. */
export function formatMoney(money: MoneyValue, locale: UiLocale, options: NumberFormatOptions = {}): string {
  const numeric = asNumeric(money.amount);
  if (numeric === null) return `${money.currency} ${money.amount}`;
  const whole = /^[+-]?\d+(\.0*)?$/.test(money.amount);
  const minDigits = whole ? 0 : 2;
  return formatter(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...intlOptions(money.amount, locale, { digits: options.compact ? 0 : 2, minDigits, ...options }),
  }).format(numeric);
}

/** A share such as `0.25` reads `25%`. */
export function formatPercent(value: string | number, locale: UiLocale, digits = 1): string {
  const numeric = asNumeric(value);
  if (numeric === null) return String(value);
  return formatter(locale, { style: 'percent', maximumFractionDigits: digits }).format(numeric);
}

/** A count that may stop at a cap reads `10,000+`. */
export const formatCount = (count: number, capped: boolean, locale: UiLocale): string =>
  formatNumber(count, locale) + (capped ? '+' : '');
