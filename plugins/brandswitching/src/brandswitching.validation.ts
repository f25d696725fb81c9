import {
  passedBy,
  type ModelValidation,
  type ValidationFacts,
  type ValidationFigure,
  type ValidationInput,
} from '@ricejar/customer';
import { marketOf, type Answer, type BrandFacts } from './answers.js';
import { brandErrors } from './brandswitching.errors.js';

const LEAST_ANSWERS = 20;

/**
 * The matrix of the answers up to the first day, tried on those given between the two: does knowing the brand before tell
 * more about the last one than the shares alone? Throws `BRAND_TOO_FEW_ANSWERS`.
 */
export function validateSwitching(
  { before }: ValidationInput,
  facts: ValidationFacts<BrandFacts>,
): ModelValidation {
  const market = marketOf(facts.before.answers);
  const place = (brand: string): number => market.brands.indexOf(brand);
  const tried = facts.after.answers.flatMap(({ on, before: from, last }) =>
    on > before.asOf && from !== null && place(from) >= 0 && place(last) >= 0
      ? [{ from: place(from), to: place(last) }]
      : [],
  );
  if (tried.length < LEAST_ANSWERS) {
    throw brandErrors.BRAND_TOO_FEW_ANSWERS({ found: tried.length, needed: LEAST_ANSWERS });
  }
  const bits = (chance: (one: { from: number; to: number }) => number): number =>
    tried.reduce((sum, one) => sum - Math.log2(Math.max(chance(one), 1e-9)), 0) / tried.length;
  const known = bits(({ from, to }) => market.switching[from]?.[to] ?? 0);
  const shares = sharesBought(facts.before.answers, market.brands);
  const blind = bits(({ to }) => shares[to] ?? 0);
  const figures = [surpriseFigure(known, blind), stayFigure(tried, market.switching)];
  return {
    passed: passedBy(figures),
    customers: tried.length,
    figures,
    calibration: market.brands.map((brand, to) => {
      const mean = (of: (one: { from: number; to: number }) => number): number =>
        tried.reduce((sum, one) => sum + of(one), 0) / tried.length;
      return {
        label: { en: brand, zh: brand },
        customers: tried.filter((one) => one.to === to).length,
        expected: mean(({ from }) => market.switching[from]?.[to] ?? 0),
        actual: mean((one) => Number(one.to === to)),
      };
    }),
    calibrationOf: { en: 'Share that bought each brand', zh: '购买各品牌的比例' },
  };
}

function sharesBought(answers: readonly Answer[], brands: readonly string[]): number[] {
  const both = answers.filter(({ before }) => before !== null);
  return brands.map(
    (brand) => (both.filter(({ last }) => last === brand).length + 1) / (both.length + brands.length),
  );
}

const surpriseFigure = (known: number, blind: number): ValidationFigure => {
  const gain = blind > 0 ? 100 * (1 - known / blind) : 0;
  return {
    key: 'information',
    label: { en: 'What the brand before tells', zh: '上一品牌的信息量' },
    value: gain,
    format: 'percent',
    text: {
      en: `Knowing the brand before, the brand bought next is foretold ${gain.toFixed(0)} % better than by market shares alone (${known.toFixed(2)} against ${blind.toFixed(2)} bits).`,
      zh: `已知上一次的品牌时，对下一次品牌的预测比仅用市场份额好 ${gain.toFixed(0)}%（${known.toFixed(2)} 比特，对照 ${blind.toFixed(2)} 比特）。`,
    },
    threshold: 0.1,
  };
};

const stayFigure = (
  tried: readonly { from: number; to: number }[],
  switching: readonly (readonly number[])[],
): ValidationFigure => {
  const expected = tried.reduce((sum, { from }) => sum + (switching[from]?.[from] ?? 0), 0) / tried.length;
  const actual = tried.filter(({ from, to }) => from === to).length / tried.length;
  return {
    key: 'stayed',
    label: { en: 'Buyers that stayed', zh: '未更换品牌的比例' },
    value: 100 * Math.abs(expected - actual),
    format: 'percent',
    text: {
      en: `${Math.round(100 * expected)} of 100 buyers were expected to stay with their brand, and ${Math.round(100 * actual)} did.`,
      zh: `预计每 100 位买家有 ${Math.round(100 * expected)} 位不换品牌，实际为 ${Math.round(100 * actual)} 位。`,
    },
    threshold: 15,
    atMost: true,
  };
};
