import { brandErrors } from './brandswitching.errors.js';

/** Who buys which brand, and who goes from which brand to which. Brands, rows, columns and shares in one order. */
export interface Market {
  brands: readonly string[];
  /** Row i: the chances that a buyer of brand i buys each brand next. Rows sum to 1. */
  switching: readonly (readonly number[])[];
  /** Of the purchases at occasion 0. They sum to 1; a customer whose last brand is known has a share of 1 in it. */
  shares: readonly number[];
}

/** What purchases are worth, and when. */
export interface Terms {
  /** Money a purchase brings: volume times contribution. */
  valueOfPurchase: number;
  /** Discount of one period, such as 0.1; more than -1. */
  discount: number;
  /** Purchases in one period of the discount. */
  purchasesPerPeriod: number;
  /** Periods looked ahead; Infinity for no horizon, which needs a discount above 0. */
  horizon: number;
}

const TOLERANCE = 1e-9;

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
const shown = (value: number): number => Number(value.toFixed(9));

/**
 * Throws `BRAND_NAMES_INVALID`, `BRAND_SHAPE_INVALID`, `BRAND_CHANCE_INVALID`, `BRAND_ROW_SUM` and `BRAND_MATRIX_TRANSPOSED`, which name brands,
 * and `BRAND_SHARES_INVALID`.
 */
export function checkMarket({ brands, switching, shares }: Market): void {
  if (brands.length === 0 || new Set(brands).size < brands.length)
    throw brandErrors.BRAND_NAMES_INVALID({ brands });
  const columns = switching.map((row) => row.length);
  const size = brands.length;
  if (columns.length !== size || shares.length !== size || columns.some((length) => length !== size)) {
    throw brandErrors.BRAND_SHAPE_INVALID({
      brands: size,
      rows: columns.length,
      columns,
      shares: shares.length,
    });
  }
  switching.forEach((chances, row) => {
    chances.forEach((value, column) => {
      if (value >= 0 && value <= 1) return;
      throw brandErrors.BRAND_CHANCE_INVALID({ row: brands[row], column: brands[column], value });
    });
  });
  const wrong = switching.findIndex((row) => Math.abs(sum(row) - 1) > TOLERANCE);
  if (wrong >= 0) {
    const details = { brand: brands[wrong], sum: shown(sum(switching[wrong] ?? [])) };
    const columnSums = brands.map((_, column) => sum(switching.map((row) => row[column] ?? 0)));
    throw columnSums.every((total) => Math.abs(total - 1) <= TOLERANCE)
      ? brandErrors.BRAND_MATRIX_TRANSPOSED(details)
      : brandErrors.BRAND_ROW_SUM(details);
  }
  if (shares.some((share) => !(share >= 0 && share <= 1)) || Math.abs(sum(shares) - 1) > TOLERANCE) {
    throw brandErrors.BRAND_SHARES_INVALID({ sum: shown(sum(shares)) });
  }
}

/** Throws `BRAND_SETTING_INVALID`, naming the setting, and `BRAND_HORIZON_NEEDED`. */
export function checkTerms({ valueOfPurchase, discount, purchasesPerPeriod, horizon }: Terms): void {
  const refuse = (setting: keyof Terms, value: number, allowed: string): never => {
    throw brandErrors.BRAND_SETTING_INVALID({ setting, value, allowed });
  };
  if (!(Math.abs(valueOfPurchase) <= 1e12)) refuse('valueOfPurchase', valueOfPurchase, '-1e12 - 1e12');
  if (!(discount > -1 && discount < Infinity)) refuse('discount', discount, '> -1');
  if (!(purchasesPerPeriod > 0 && purchasesPerPeriod < Infinity)) {
    refuse('purchasesPerPeriod', purchasesPerPeriod, '> 0');
  }
  if (!(horizon >= 0)) refuse('horizon', horizon, '>= 0');
  if (horizon === Infinity && discount <= 0) throw brandErrors.BRAND_HORIZON_NEEDED({ discount });
  if (horizon !== Infinity && occasions({ horizon, purchasesPerPeriod }) > MOST_OCCASIONS) {
    refuse('horizon', horizon, `<= ${MOST_OCCASIONS / purchasesPerPeriod}`);
  }
}

const MOST_OCCASIONS = 100_000;

/** T, the last purchase occasion within the horizon: floor(horizon * f), past rounding. */
export const occasions = ({
  horizon,
  purchasesPerPeriod,
}: Pick<Terms, 'horizon' | 'purchasesPerPeriod'>): number =>
  Math.floor(horizon * purchasesPerPeriod + TOLERANCE);

/** Discount from one purchase occasion to the next: (1 + d)^(-1/f). */
export const perOccasion = ({ discount, purchasesPerPeriod }: Terms): number =>
  Math.pow(1 + discount, -1 / purchasesPerPeriod);
