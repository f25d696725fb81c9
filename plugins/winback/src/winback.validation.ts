import { passedBy, type ModelValidation, type ValidationFigure } from '@ricejar/customer';
import { shuffledIndices } from '@ricejar/numerics';
import { averageEffect, type Effect } from './effect.js';
import { learnUplift, upliftsOf } from './learnt-uplift.js';
import { qini, upliftInTop, type Trial } from './qini.js';
import type { KnownTrial } from './trials.js';

/** Orders by lot that a ranking is held against. */
const SHUFFLES = 40;
/** One-sided 95 %. */
const NORMAL_95 = 1.6449;
const TOP = 0.3;

/**
 * Learnt on every other trial, tried on the rest. Throws `WINBACK_GROUP_TOO_SMALL`, `WINBACK_NOT_RANDOM`,
 * `WINBACK_NOT_FITTED`.
 */
export function validateUplift(trials: readonly KnownTrial[]): ModelValidation {
  const half = (odd: number): KnownTrial[] => trials.filter((_, index) => index % 2 === odd);
  const [train, test] = [half(0), half(1)];
  const uplifts = upliftsOf(
    learnUplift(train),
    test.map(({ silence }) => silence),
  );
  const tried = test.map(({ treated, outcome }, index): Trial => ({
    score: uplifts[index]?.uplift ?? 0,
    treated,
    outcome,
  }));
  const { coefficient } = qini(tried);
  const effect = averageEffect(outcomeOf(test, true), outcomeOf(test, false));
  const figures = [
    qiniFigure(coefficient, reachedByChance(tried)),
    topFigure(100 * upliftInTop(tried, TOP), 100 * effect.effect),
    effectFigure(effect),
  ];
  return { passed: passedBy(figures), customers: test.length, figures };
}

function outcomeOf(trials: readonly KnownTrial[], treated: boolean): Parameters<typeof averageEffect>[0] {
  const group = trials.filter((one) => one.treated === treated);
  const sum = group.reduce((total, { outcome }) => total + outcome, 0);
  return { customers: group.length, sum, sumOfSquares: sum };
}

/** A coefficient that an order by lot exceeds once in twenty times. */
function reachedByChance(trials: readonly Trial[]): number {
  const found = Array.from({ length: SHUFFLES }, (_, seed) => {
    const order = shuffledIndices(trials.length, seed + 1);
    return qini(trials.map((one, index) => ({ ...one, score: order[index] ?? 0 }))).coefficient;
  });
  const mean = found.reduce((sum, one) => sum + one, 0) / SHUFFLES;
  const variance = found.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (SHUFFLES - 1);
  return Math.max(0, mean + NORMAL_95 * Math.sqrt(variance));
}

const qiniFigure = (coefficient: number, chance: number): ValidationFigure => ({
  key: 'qini',
  label: { en: 'Qini coefficient', zh: 'Qini 系数' },
  value: coefficient,
  text: {
    en: `Its ranking reaches ${coefficient.toFixed(3)} on customers it had not seen (0: by lot, 1: perfect); chance alone reaches ${chance.toFixed(3)} once in twenty times.`,
    zh: `对未见过的客户，其排序的 Qini 系数为 ${coefficient.toFixed(3)}（0 为随机，1 为完美）；仅凭运气每 20 次有 1 次达到 ${chance.toFixed(3)}。`,
  },
  threshold: chance,
});

const topFigure = (inTop: number, all: number): ValidationFigure => ({
  key: 'top',
  label: { en: 'Effect among the best third', zh: '前三成客户的效果' },
  value: inTop,
  format: 'percent',
  text: {
    en: `Approaching the ${100 * TOP} % it names brings ${inTop.toFixed(1)} more customers back in 100; approaching all brings ${all.toFixed(1)}.`,
    zh: `触达模型选出的 ${100 * TOP}% 客户，每 100 位多回流 ${inTop.toFixed(1)} 位；触达全部客户为 ${all.toFixed(1)} 位。`,
  },
});

const effectFigure = ({ effect, low, high }: Effect): ValidationFigure => ({
  key: 'effect',
  label: { en: 'Effect of an approach', zh: '触达的平均效果' },
  value: 100 * effect,
  format: 'percent',
  text: {
    en: `On average an approach brought ${(100 * effect).toFixed(1)} more customers back in 100 (95 % interval ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}).`,
    zh: `触达平均使每 100 位客户多回流 ${(100 * effect).toFixed(1)} 位（95% 置信区间 ${(100 * low).toFixed(1)} 至 ${(100 * high).toFixed(1)}）。`,
  },
});
