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
  const patterns = patternsOf(simulated(1500, 11));

  it('finds the parameters that made them', () => {
    const { parameters } = fitPurchases(paretoNbd, patterns);
    expect(Math.abs(parameters.r / 0.6 - 1)).toBeLessThan(0.15);
    expect(Math.abs(parameters.alpha / 12 - 1)).toBeLessThan(0.15);
    expect(Math.abs(parameters.s / parameters.beta - 0.025)).toBeLessThan(0.008);
  });

  it('refines on all what it found on a part', () => {
    const { parameters, logLikelihood } = fitPurchases(mbgNbd, patterns);
    const beside = { ...parameters, r: parameters.r * 1.01 };
    expect(mbgNbd.logLikelihood(beside, patterns)).toBeLessThan(logLikelihood);
  });
});
