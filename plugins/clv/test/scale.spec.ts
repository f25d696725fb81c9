import { describe, expect, it } from 'vitest';
import { gammaQuantile, seededRandom } from '@ricejar/numerics';
import { mbgNbd } from '../src/beta-geometric.js';
import { fitPurchases } from '../src/fit.js';
import { patternsOf, type History } from '../src/histories.js';
import { paretoNbd } from '../src/pareto-nbd.js';

/** Customers who buy at a rate of their own until they leave, as Pareto/NBD has it, watched for one to three years, by the half week. */
function* simulated(customers: number, seed: number): Generator<History> {
  const random = seededRandom(seed);
  const exponential = (rate: number): number => -Math.log(1 - random()) / rate;
  const quantiles = Array.from({ length: 200 }, (_, index) => gammaQuantile((index + 0.5) / 200, 0.6, 12));
  const leaving = Array.from({ length: 200 }, (_, index) => gammaQuantile((index + 0.5) / 200, 0.5, 20));
  const drawn = (from: readonly number[]): number => from[Math.floor(random() * from.length)] ?? 0;
  for (let index = 0; index < customers; index += 1) {
    const age = 52 + Math.floor(random() * 104);
    const [rate, end] = [drawn(quantiles), Math.min(age, exponential(drawn(leaving)))];
    let [repeats, recency] = [0, 0];
    for (let time = exponential(rate); time < end; time += exponential(rate)) {
      const week = Math.ceil(time * 2) / 2;
      if (week === recency || week > age) continue;
      repeats += 1;
      recency = week;
    }
    yield { repeats, recency, age };
  }
}

describe('many customers', () => {
  const patterns = patternsOf(simulated(6000, 11));

  it('finds the parameters that made them', () => {
    const { parameters } = fitPurchases(paretoNbd, patterns);
    expect(Math.abs(parameters.r / 0.6 - 1)).toBeLessThan(0.15);
    expect(Math.abs(parameters.alpha / 12 - 1)).toBeLessThan(0.15);
    expect(Math.abs(parameters.s / parameters.beta - 0.025)).toBeLessThan(0.008);
  });

  it('refines on all what it found on a part', () => {
    const { parameters, logLikelihood } = fitPurchases(mbgNbd, patterns);
    expect(patterns.size).toBeGreaterThan(3000);
    for (const factor of [0.999, 1.001]) {
      const beside = { ...parameters, r: parameters.r * factor };
      expect(mbgNbd.logLikelihood(beside, patterns)).toBeLessThan(logLikelihood);
    }
  });

  it('comes to an end where nobody ever leaves', () => {
    const random = seededRandom(3);
    const loyal = Array.from({ length: 4000 }, (): History => {
      const weeks = new Set(
        Array.from({ length: 2 + Math.floor(8 * random()) }, () => Math.floor(104 * random())),
      );
      const first = Math.min(...weeks);
      return { repeats: weeks.size - 1, recency: Math.max(...weeks) - first, age: 104 - first };
    });
    const known = patternsOf(loyal);
    const { parameters, logLikelihood, evaluations } = fitPurchases(paretoNbd, known);
    expect(evaluations).toBeLessThan(2000);
    expect(paretoNbd.forecast(parameters).alive({ repeats: 5, recency: 60, age: 100 })).toBeGreaterThan(0.99);
    const beside = { ...parameters, alpha: parameters.alpha * 1.01 };
    expect(paretoNbd.logLikelihood(beside, known)).toBeLessThan(logLikelihood);
  });
});
