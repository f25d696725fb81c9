import { describe, expect, it } from 'vitest';
import { calibrationByRank, passedBy, rankingFigure, totalFigure } from './validation-figures.js';

const of = { en: 'orders', zh: '订单数' };
const who = {
  did: { en: 'bought again', zh: '再次购买' },
  didNot: { en: 'did not', zh: '未再购买' },
};

describe('figures of a validation', () => {
  it('say in words how near a total came', () => {
    const figure = totalFigure({ expected: 1576.7, actual: 1882 }, { most: 25, of });
    expect(figure.text).toEqual({
      en: '1,577 orders were foretold and 1,882 came: the forecast was 16 % too low.',
      zh: '预测订单数 1,577，实际 1,882：预测偏低 16%。',
    });
    expect(figure.value).toBeCloseTo(16.22, 2);
    expect(passedBy([figure])).toBe(true);
    expect(passedBy([totalFigure({ expected: 200, actual: 100 }, { most: 25, of })])).toBe(false);
    expect(passedBy([totalFigure({ expected: 200, actual: 0 }, { most: 25, of })])).toBe(false);
  });

  it('say in words how well customers were ranked', () => {
    const figure = rankingFigure(0.7787, { least: 0.65, ...who });
    expect(figure.text.en).toBe(
      'Of two customers, one who bought again and one who did not, the model told which is which 78 times in 100 (guessing: 50).',
    );
    expect(figure.text.zh).toBe(
      '任取一位再次购买和一位未再购买的客户，模型每 100 次能分对 78 次（随机猜测为 50 次）。',
    );
    expect(passedBy([figure])).toBe(true);
    expect(passedBy([rankingFigure(0.64, { least: 0.65, ...who })])).toBe(false);
    expect(passedBy([rankingFigure(undefined, { least: 0.65, ...who })])).toBe(false);
  });

  it('group customers by what was expected of them', () => {
    const expected = [0.4, 0.1, 0.3, 0.2];
    expect(calibrationByRank(expected, [1, 0, 1, 0], 2)).toEqual([
      { customers: 2, expected: expect.closeTo(0.15, 12), actual: 0 },
      { customers: 2, expected: expect.closeTo(0.35, 12), actual: 1 },
    ]);
    expect(calibrationByRank([0.5], [1], 10)).toHaveLength(1);
  });
});
