import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf, topicStates, type DatedFact, type TopicRule } from './completeness.js';
import { addDays, daysBetween } from './days.js';
import { freshnessOf } from './freshness.js';

const TODAY = '2026-11-22';

describe('freshnessOf', () => {
  it.each([
    ['2026-11-22', 'fresh', 0],
    ['2026-09-16', 'fresh', 67],
    ['2026-09-15', 'aging', 68],
    ['2026-08-25', 'aging', 89],
    ['2026-08-24', 'stale', 90],
    ['2026-11-23', 'fresh', -1],
  ] as const)('of %s that keeps for 90 days is %s', (datedOn, state, ageDays) => {
    expect(freshnessOf(datedOn, 90, TODAY)).toEqual({ state, ageDays, staleOn: addDays(datedOn, 90) });
  });

  it('turns stale on the day it names, and never back', () => {
    const days = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3650 }), (offset, freshForDays) => {
        const { state, staleOn } = freshnessOf(addDays(TODAY, offset), freshForDays, TODAY);
        expect(state === 'stale').toBe(staleOn <= TODAY);
        expect(daysBetween(addDays(TODAY, offset), staleOn)).toBe(freshForDays);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a dossier', () => {
  const rule = (topic: string, freshForDays: number, expected = true): TopicRule => ({
    topic,
    freshForDays,
    expected,
  });
  const fact = (topic: string, ageDays: number, isKey = false): DatedFact => ({
    topic,
    datedOn: addDays(TODAY, -ageDays),
    isKey,
  });
  const states = (rules: TopicRule[], ...facts: DatedFact[]) =>
    topicStates(rules, facts, TODAY).map(({ topic, state, facts: count }) => [topic, state, count]);

  it('is as fresh as its freshest fact, unless a key fact has gone stale', () => {
    const rules = [rule('risk', 90), rule('strategy', 365), rule('finances', 365), rule('alliances', 365)];
    expect(
      states(
        rules,
        fact('risk', 200),
        fact('risk', 10),
        fact('strategy', 500, true),
        fact('strategy', 10),
        fact('finances', 300),
      ),
    ).toEqual([
      ['risk', 'fresh', 2],
      ['strategy', 'stale', 2],
      ['finances', 'aging', 1],
      ['alliances', 'missing', 0],
    ]);
  });

  it('is complete when every expected topic is covered, and fresh when none of those is stale', () => {
    const rules = [
      rule('risk', 90),
      rule('strategy', 365),
      rule('finances', 365),
      rule('alliances', 1, false),
    ];
    const facts = [fact('risk', 100), fact('strategy', 300)];
    expect(completenessOf(topicStates(rules, facts, TODAY))).toEqual({ expected: 3, covered: 2, fresh: 1 });
    expect(completenessOf([])).toEqual({ expected: 0, covered: 0, fresh: 0 });
  });
});
