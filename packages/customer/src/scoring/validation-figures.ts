import type { Localized } from '@ricejar/sdk';
import type { CalibrationGroup, ValidationFigure } from './model-validation.js';

const count = (value: number): string => Math.round(value).toLocaleString('en');

/** Whether every figure with a threshold keeps to it. */
export const passedBy = (figures: readonly ValidationFigure[]): boolean =>
  figures.every(({ value, threshold, atMost }) => {
    if (threshold === undefined) return true;
    return atMost ? value <= threshold : value >= threshold;
  });

/**
 * How well a model ranked what then happened, as the area under the ROC curve; undefined where the same happened to all.
 * `did` and `didNot` end a sentence about a customer: "bought again", "did not".
 */
export function rankingFigure(
  area: number | undefined,
  { least, did, didNot }: { least: number; did: Localized; didNot: Localized },
): ValidationFigure {
  const base = { key: 'ranking', label: { en: 'Ranking', zh: '排序能力' }, threshold: least };
  if (area === undefined) {
    return {
      ...base,
      value: 0,
      text: {
        en: `All customers ended alike: there were not both some who ${did.en} and some who ${didNot.en}.`,
        zh: `所有客户的结果相同，无法同时找到${did.zh}和${didNot.zh}的客户。`,
      },
    };
  }
  const times = Math.round(100 * area);
  return {
    ...base,
    value: area,
    text: {
      en: `Of two customers, one who ${did.en} and one who ${didNot.en}, the model told which is which ${times} times in 100 (guessing: 50).`,
      zh: `任取一位${did.zh}和一位${didNot.zh}的客户，模型每 100 次能分对 ${times} 次（随机猜测为 50 次）。`,
    },
  };
}

/** How far a total came from what was expected, in per cent of what came. `of` names what is counted: "orders". */
export function totalFigure(
  { expected, actual }: { expected: number; actual: number },
  { most, of }: { most: number; of: Localized },
): ValidationFigure {
  const error = actual > 0 ? 100 * (expected / actual - 1) : Infinity;
  const off = Math.round(Math.abs(error));
  const compared = {
    en: off === 0 ? 'as foretold' : `the forecast was ${off} % too ${error > 0 ? 'high' : 'low'}`,
    zh: off === 0 ? '与预测一致' : `预测${error > 0 ? '偏高' : '偏低'} ${off}%`,
  };
  return {
    key: 'total',
    label: { en: 'Error of the total', zh: '总量误差' },
    value: Math.min(Math.abs(error), 1e6),
    format: 'percent',
    text: {
      en:
        actual > 0
          ? `${count(expected)} ${of.en} were foretold and ${count(actual)} came: ${compared.en}.`
          : `${count(expected)} ${of.en} were foretold and none came.`,
      zh:
        actual > 0
          ? `预测${of.zh} ${count(expected)}，实际 ${count(actual)}：${compared.zh}。`
          : `预测${of.zh} ${count(expected)}，实际为 0。`,
    },
    threshold: most,
    atMost: true,
  };
}

/** Expected and actual means in groups of equal size, from the least to the most expected. */
export function calibrationByRank(
  expected: ArrayLike<number>,
  actual: ArrayLike<number>,
  groups = 10,
): CalibrationGroup[] {
  const order = Uint32Array.from({ length: expected.length }, (_, index) => index);
  order.sort((a, b) => (expected[a] ?? 0) - (expected[b] ?? 0) || a - b);
  const edge = (group: number): number => Math.round((group * order.length) / groups);
  return Array.from({ length: groups }, (_, group) => {
    const places = order.subarray(edge(group), edge(group + 1));
    const mean = (of: ArrayLike<number>): number =>
      places.reduce((sum, place) => sum + (of[place] ?? 0), 0) / Math.max(places.length, 1);
    return { customers: places.length, expected: mean(expected), actual: mean(actual) };
  }).filter(({ customers }) => customers > 0);
}
