import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SELECTION } from './default-criteria.js';
import { isAtLeast, type SelectionCriterion, type SelectionDefinition } from './selection-definition.js';
import { addDays, evaluateSelection, type ScoredAnswer } from './selection-evaluation.js';
import { isOpen, standingOf } from './selection-standing.js';

const TODAY = '2026-11-20';
const KEYS = DEFAULT_SELECTION.criteria.map(({ key }) => key);
const answer = (criterion: string, score: number, more: Partial<ScoredAnswer> = {}): ScoredAnswer => ({
  criterion,
  score,
  evidenceOn: TODAY,
  conflicts: [],
  ...more,
});
const all = (score: number): ScoredAnswer[] => KEYS.map((key) => answer(key, score));
const but = (score: number, other: ScoredAnswer): ScoredAnswer[] =>
  all(score).map((one) => (one.criterion === other.criterion ? other : one));
const judged = (answers: readonly ScoredAnswer[], definition = DEFAULT_SELECTION) =>
  evaluateSelection(definition, answers, TODAY);
const codes = (answers: readonly ScoredAnswer[]) => judged(answers).reasons.map(({ code }) => code);

const criterion = fc.record({
  weight: fc.integer({ min: 1, max: 100 }),
  vetoAt: fc.option(fc.integer({ min: 0, max: 4 })),
  conflictCheck: fc.boolean(),
});
const definitions: fc.Arbitrary<SelectionDefinition> = fc
  .tuple(fc.array(criterion, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 100 }), fc.nat(100))
  .map(([criteria, passAt, below]) => ({
    criteria: criteria.map((one, at): SelectionCriterion => {
      const label = { en: `c${at}`, zh: `c${at}` };
      return { key: `c${at}`, label, question: label, ...one };
    }),
    passAt,
    conditionalAt: Math.min(passAt, below),
    evidenceDays: 365,
    validDays: 365,
    newCustomers: true,
    opportunitiesFrom: null,
  }));
const scores = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 8, maxLength: 8 });
const answersOf = (given: readonly (number | null)[]): ScoredAnswer[] =>
  given.flatMap((score, at) => (score === null ? [] : [answer(`c${at}`, score)]));
const RANK = { refused: 0, conditional: 1, pass: 2 };

/** Scores are told to the sixth digit: sums in another order may differ in it. */
const ROUNDING = 1.5e-6;

describe('the result of a review', () => {
  it('is a pass, a pass under conditions or a refusal by the lines of the policy', () => {
    expect(judged(all(4))).toMatchObject({ result: 'pass', score: 80, reachable: 80, unanswered: [] });
    expect(judged(all(3))).toMatchObject({ result: 'conditional', score: 60 });
    expect(judged(all(2))).toMatchObject({ result: 'refused', score: 40 });
    expect(codes(all(4))).toEqual(['selection.scoreReached']);
    expect(codes(all(2))).toEqual(['selection.scoreMissed']);
  });

  it('is a refusal by a veto, whatever the score, and even while other questions are open', () => {
    const vetoed = judged(but(5, answer('ableToPay', 1)));
    expect(vetoed).toMatchObject({ result: 'refused', score: 84 });
    expect(vetoed.reasons[0]?.text).toEqual({
      en: 'Veto: “It pays” scored 1 of 5',
      zh: '一票否决：“付得起钱”得 1 分（满分 5 分）',
    });
    expect(judged([answer('noConflict', 0)])).toMatchObject({
      result: 'refused',
      unanswered: KEYS.slice(0, 5),
    });
  });

  it('is open until the answers decide, and decided as soon as the line cannot be reached', () => {
    expect(judged([answer('profitForUs', 5)])).toMatchObject({ result: null, score: 20, reachable: 100 });
    const hopeless = [answer('profitForUs', 0), answer('futureFit', 0), answer('lastsFiveYears', 1)];
    expect(judged(hopeless)).toMatchObject({ result: 'refused', reachable: 48 });
  });

  it('is under conditions at most with stale evidence or a conflict that has a name', () => {
    const old = answer('needsIt', 5, { evidenceOn: addDays(TODAY, -366) });
    expect(judged(but(5, old)).result).toBe('conditional');
    expect(codes(but(5, old))).toEqual(['selection.scoreReached', 'selection.stale']);
    expect(judged(but(5, { ...old, evidenceOn: addDays(TODAY, -365) })).result).toBe('pass');
    const named = answer('noConflict', 5, { conflicts: [{}, {}] });
    expect(judged(but(5, named)).result).toBe('conditional');
    expect(judged(but(5, named)).reasons[1]?.text.en).toBe('In conflict with 2 customers of ours');
    expect(judged(but(5, answer('needsIt', 5, { conflicts: [{}] }))).result).toBe('pass');
  });

  it('never falls when an answer gets better', () => {
    fc.assert(
      fc.property(definitions, scores, fc.nat(7), (definition, given, at) => {
        const low = given.map((score) => score ?? 0);
        const high = low.map((score, index) => (index === at ? Math.min(5, score + 1) : score));
        const [worse, better] = [judged(answersOf(low), definition), judged(answersOf(high), definition)];
        expect(better.score).toBeGreaterThanOrEqual(worse.score);
        expect(RANK[better.result ?? 'refused']).toBeGreaterThanOrEqual(RANK[worse.result ?? 'refused']);
      }),
      { numRuns: 200 },
    );
  });

  it('once decided, stays whatever is answered next, and lies between score and reach', () => {
    fc.assert(
      fc.property(definitions, scores, scores, (definition, given, later) => {
        const before = judged(answersOf(given), definition);
        const after = judged(answersOf(given.map((score, at) => score ?? later[at] ?? null)), definition);
        expect(after.score).toBeGreaterThanOrEqual(before.score - ROUNDING);
        expect(after.reachable).toBeLessThanOrEqual(before.reachable + ROUNDING);
        if (before.result !== null) expect(after.result).toBe(before.result);
      }),
      { numRuns: 200 },
    );
  });

  it('follows the proportion of weights alone, and no order', () => {
    fc.assert(
      fc.property(definitions, scores, fc.integer({ min: 2, max: 9 }), (definition, given, factor) => {
        const answers = answersOf(given);
        const scaled = definition.criteria
          .map((one) => ({ ...one, weight: one.weight * factor }))
          .toReversed();
        const [plain, other] = [
          judged(answers, definition),
          judged(answers.toReversed(), { ...definition, criteria: scaled }),
        ];
        expect(other.result).toBe(plain.result);
        expect(other.score).toBeCloseTo(plain.score, 5);
        expect(plain.contributions.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(plain.score, 5);
        expect(plain.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('where a subject stands', () => {
  const review = { result: 'pass', validUntil: TODAY, overrideStatus: null } as const;

  it('follows the review, its term and its override', () => {
    expect(standingOf(null, TODAY)).toBe('none');
    expect(standingOf(review, TODAY)).toBe('passed');
    expect(standingOf(review, addDays(TODAY, 1))).toBe('expired');
    expect(standingOf({ ...review, result: 'conditional' }, TODAY)).toBe('conditional');
    const refused = { ...review, result: 'refused' } as const;
    expect(standingOf(refused, TODAY)).toBe('refused');
    expect(standingOf({ ...refused, overrideStatus: 'requested' }, TODAY)).toBe('waiting');
    expect(standingOf({ ...refused, overrideStatus: 'rejected' }, addDays(TODAY, 9))).toBe('refused');
    expect(standingOf({ ...refused, overrideStatus: 'approved' }, TODAY)).toBe('overridden');
    expect(standingOf({ ...refused, overrideStatus: 'approved' }, addDays(TODAY, 1))).toBe('expired');
    expect(['passed', 'conditional', 'overridden'].every((one) => isOpen(one as never))).toBe(true);
    expect(['none', 'expired', 'refused', 'waiting'].some((one) => isOpen(one as never))).toBe(false);
  });
});

describe('amounts', () => {
  it('are compared as decimals', () => {
    expect(isAtLeast('10000000.0000', '10000000')).toBe(true);
    expect(isAtLeast('9999999.9999', '10000000')).toBe(false);
    expect(isAtLeast('0.3', '0.30')).toBe(true);
    expect(isAtLeast('9', '10')).toBe(false);
  });
});
