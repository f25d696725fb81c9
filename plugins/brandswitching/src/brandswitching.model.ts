import { dayNumber, defineScoringModel, type PurchaseTable, type ScoreResult } from '@ricejar/customer';
import { gatherAnswers, lastBrands, marketOf } from './answers.js';
import { brandErrors } from './brandswitching.errors.js';
import { lastReason, stayReason, unaskedReason, valueReason } from './brandswitching.reasons.js';
import { validateSwitching } from './brandswitching.validation.js';
import { brandValues } from './brand-value.js';
import type { Terms } from './market.js';

const DAYS_A_YEAR = 365;
/** More often than this is no purchase of its own. */
const MOST_A_YEAR = 365;

/** What a customer spends on a purchase, and how many it makes a year with us, to a tenth. */
function habitOf(table: PurchaseTable, row: number, now: number): { amount: number; perYear: number } {
  const days = table.purchaseDays[row] ?? 1;
  const years = Math.max((now - (table.firstDay[row] ?? now)) / DAYS_A_YEAR, 1);
  return {
    amount: Math.max(0, (table.amount[row] ?? 0) / days),
    perYear: Math.min(Math.max(Math.round((10 * days) / years) / 10, 0.1), MOST_A_YEAR),
  };
}

export const brandswitchingModel = defineScoringModel({
  label: { en: 'Value with brand switching', zh: '品牌转换下的客户价值' },
  description: {
    en: 'What each customer is worth to our brand in a market where buyers switch, from the brands they say they bought.',
    zh: '在买家会更换品牌的市场中，根据客户所述的购买品牌，估算每位客户对我方品牌的价值。',
  },
  version: '1.0.0',
  unit: 'money',
  factors: {
    lastBrand: { label: { en: 'Brand bought last', zh: '最近购买的品牌' }, format: 'text' },
    nextOurs: { label: { en: 'Chance to buy from us next', zh: '下次购买我方品牌的概率' }, format: 'share' },
    purchasesInYear: { label: { en: 'Purchases a year', zh: '每年购买次数' } },
    valueOfPurchase: { label: { en: 'Margin of a purchase', zh: '每次购买的毛利' }, format: 'money' },
    share: { label: { en: 'Our share of its value', zh: '我方占其价值的比例' }, format: 'share' },
  },
  parameters: {
    margin: {
      kind: 'number',
      label: { en: 'Margin, %', zh: '毛利率（%）' },
      default: 30,
      min: 0.1,
      max: 100,
    },
    discount: {
      kind: 'number',
      label: { en: 'Discount a year, %', zh: '年折现率（%）' },
      default: 10,
      min: 0.1,
      max: 100,
    },
    horizonYears: {
      kind: 'integer',
      label: { en: 'Years ahead', zh: '预测年数' },
      default: 3,
      min: 1,
      max: 20,
    },
  },
  gather: gatherAnswers,
  *score({ asOf, table }, { margin, discount, horizonYears }, facts): Generator<ScoreResult> {
    if (table.ids.length === 0) return;
    const market = marketOf(facts.answers);
    const ours = oursIn(market.brands, facts.ours);
    const sumOurs = (values: readonly number[]): number =>
      ours.reduce((sum, place) => sum + (values[place] ?? 0), 0);
    const last = lastBrands(facts.answers);
    const known = new Map<string, { ours: number; all: number }>();
    /** Of one unit of money a purchase, by the brand bought last (-1: not known) and purchases a year. */
    const worthOf = (from: number, perYear: number): { ours: number; all: number } => {
      const key = `${from}/${perYear}`;
      const found = known.get(key);
      if (found) return found;
      const shares = from < 0 ? market.shares : market.brands.map((_, place) => Number(place === from));
      const terms: Terms = {
        valueOfPurchase: 1,
        discount: discount / 100,
        purchasesPerPeriod: perYear,
        horizon: horizonYears,
      };
      const { values, total } = brandValues({ ...market, shares }, terms);
      const worth = { ours: sumOurs(values), all: total };
      known.set(key, worth);
      return worth;
    };
    const now = dayNumber(asOf);
    for (const [row, customerId] of table.ids.entries()) {
      const { amount, perYear } = habitOf(table, row, now);
      const brand = last.get(customerId);
      const from = brand === undefined ? -1 : market.brands.indexOf(brand);
      const each = (margin / 100) * amount;
      const worth = worthOf(from, perYear);
      const stays = from < 0 ? null : sumOurs(market.switching[from] ?? []);
      const value = each * worth.ours;
      const bought = ours.includes(from);
      yield {
        customerId,
        value,
        factors: {
          lastBrand: brand ?? null,
          nextOurs: stays,
          purchasesInYear: perYear,
          valueOfPurchase: each,
          allBrands: each * worth.all,
          share: worth.ours / worth.all,
        },
        reasons: [
          ...(brand === undefined || stays === null
            ? [unaskedReason()]
            : [lastReason(brand, bought), stayReason(stays, bought)]),
          valueReason(perYear, amount),
        ],
      };
    }
  },
  validate: (input, _parameters, facts) => validateSwitching(input, facts),
});

/** Places of the brands that are ours. Throws `BRAND_OURS_MISSING`. */
function oursIn(brands: readonly string[], ours: readonly string[]): readonly number[] {
  const places = brands.flatMap((brand, place) => (ours.includes(brand) ? [place] : []));
  if (places.length === 0) throw brandErrors.BRAND_OURS_MISSING({ brands });
  return places;
}
