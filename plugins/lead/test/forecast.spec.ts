import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cycleTime, weightedForecast, winRates, type ClosedDeal, type OpenDeal } from '../src/forecast.js';

const counts = readFileSync(new URL('fixtures/pipeline-counts.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [stage = '', days = '', deals = '0', value = '0'] = line.split(',');
    return { stage, days: Number(days), deals: Number(deals), value: Number(value) };
  });
const repeated = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('a pipeline of 8,800 deals', () => {
  const closed = counts.flatMap(({ stage, deals }): ClosedDeal[] =>
    stage === 'Won' || stage === 'Lost'
      ? repeated(deals, { stages: ['Prospecting', 'Engaging'], won: stage === 'Won' })
      : [],
  );
  const open = counts.flatMap(({ stage, deals, value }): OpenDeal[] =>
    stage === 'Won' || stage === 'Lost' ? [] : repeated(deals, { stage, value: value / deals }),
  );
  const wonDeals = counts.filter(({ stage }) => stage === 'Won');

  it('wins 63 % of what ends', () => {
    const rates = winRates(closed);
    expect(rates.get('Engaging')).toMatchObject({ reached: 6711, won: 4238 });
    expect(rates.get('Engaging')!.rate).toBeCloseTo(0.6315005, 7);
  });

  it('takes seven weeks', () => {
    const cycle = cycleTime(wonDeals.flatMap(({ days, deals }) => repeated(deals, days)))!;
    expect(cycle.deals).toBe(4238);
    expect(cycle.mean).toBeCloseTo(51.782, 3);
    expect(cycle.median).toBe(57);
    expect(cycle.staleAfter).toBeGreaterThan(100);
    const value = wonDeals.reduce((sum, one) => sum + one.value, 0);
    expect(value).toBe(10_005_534);
    expect(value / cycle.deals).toBeCloseTo(2360.909, 3);
  });

  it('is forecast by stage', () => {
    const rates = new Map(Array.from(winRates(closed), ([stage, { rate }]) => [stage, rate]));
    const forecast = weightedForecast(open, rates);
    expect(forecast.open).toBeCloseTo(4_966_215, 4);
    expect(forecast.expected).toBeCloseTo((4_966_215 * 4238) / 6711, 3);
    expect(forecast.byStage.map(({ stage, deals }) => [stage, deals])).toEqual([
      ['Engaging', 1589],
      ['Prospecting', 500],
    ]);
    expect(forecast.standardDeviation).toBeGreaterThan(0);
    expect(forecast.standardDeviation).toBeLessThan(forecast.expected / 20);
  });
});

describe('a forecast', () => {
  it('weights deals by their stage; an ended stage is certain', () => {
    const rates = new Map([
      ['offer', 0.5],
      ['signed', 1],
    ]);
    const deals = [
      { stage: 'offer', value: 100 },
      { stage: 'offer', value: 300 },
      { stage: 'signed', value: 50 },
    ];
    expect(weightedForecast(deals, rates)).toMatchObject({ expected: 250, open: 450 });
    expect(weightedForecast(deals.slice(2), rates).standardDeviation).toBe(0);
    expect(weightedForecast([], rates)).toEqual({ expected: 0, standardDeviation: 0, open: 0, byStage: [] });
    expect(() => weightedForecast([{ stage: 'talk', value: 1 }], rates)).toThrow(
      'No win rate is known for stage "talk". Known: offer, signed.',
    );
    expect(() => weightedForecast([{ stage: 'offer', value: Number.NaN }], rates)).toThrow(
      expect.objectContaining({ code: 'LEAD_DEAL_INVALID' }),
    );
  });

  it('counts a deal once a stage, and nothing of what is open', () => {
    expect(
      winRates([
        { stages: ['a', 'b', 'a'], won: true },
        { stages: ['a'], won: false },
      ]),
    ).toEqual(
      new Map([
        ['a', { reached: 2, won: 1, rate: 0.5 }],
        ['b', { reached: 1, won: 1, rate: 1 }],
      ]),
    );
    expect(cycleTime([])).toBeUndefined();
    expect(cycleTime([10, 20])).toEqual({ deals: 2, mean: 15, median: 15, staleAfter: 20 });
  });
});
