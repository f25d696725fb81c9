import type { Localized } from '@ricejar/admin-sdk';
import type { Model } from './model.js';

export interface Score {
  model: string;
  /** A decimal string. */
  value: string;
  factors: Readonly<Record<string, unknown>> | null;
  reasons: readonly { code: string; text: Localized }[] | null;
  run: {
    id: string;
    asOf: string;
    modelVersion: string | null;
    customers: number | null;
    firstDay: string | null;
    lastDay: string | null;
    finishedAt: string | null;
  };
}

/** What one model says of a customer now, and what it said before. */
export interface Standing {
  model: Model;
  score: Score;
  before: Score | null;
}

/** The latest day first; of one day, the run that came last. */
const latest = (a: Score, b: Score): number =>
  b.run.asOf.localeCompare(a.run.asOf) ||
  (b.run.finishedAt ?? '').localeCompare(a.run.finishedAt ?? '') ||
  b.run.id.localeCompare(a.run.id);

/** Of the models that are on: what a customer will be worth in money first, it is what others are judged by. */
export function standings(models: readonly Model[], scores: readonly Score[]): Standing[] {
  const isWorth = ({ unit, foretells }: Model): number => (unit === 'money' && foretells ? 0 : 1);
  return models
    .filter(({ on }) => on)
    .toSorted((a, b) => isWorth(a) - isWorth(b))
    .flatMap((model) => {
      const [score, ...others] = scores.filter((one) => one.model === model.key).toSorted(latest);
      if (!score) return [];
      return [{ model, score, before: others.find((one) => one.run.asOf < score.run.asOf) ?? null }];
    });
}
