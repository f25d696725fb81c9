import { describe, expect, it } from 'vitest';
import { outlookOf } from './industry-outlook.js';
import { firmCounts, survivalOf, type FirmCount } from './survivors.js';

const counts = (from: number, ...firms: number[]): FirmCount[] =>
  firms.map((count, index) => ({ year: from + index, firms: count }));

const SHRINKING = counts(2018, 100, 96, 88, 74, 61, 48, 36, 27, 20);

describe('survivalOf', () => {
  it('reads an industry that shrank from 100 firms to 20', () => {
    const survival = survivalOf(SHRINKING);
    expect(survival).toMatchObject({
      from: { year: 2018, firms: 100 },
      to: { year: 2026, firms: 20 },
      peak: { year: 2018, firms: 100 },
      left: 0.2,
    });
    // 74 firms in 2021, 20 in 2026: the pace of the last five years goes on.
    expect(survival?.yearlyRate).toBeCloseTo((20 / 74) ** 0.2 - 1, 12);
    expect(survival?.fiveYears).toBeCloseTo(20 / 74, 12);
  });

  it('measures what is left by the best year, and the pace by the last five', () => {
    const boom = survivalOf(counts(2015, 10, 40, 100, 100, 100, 100, 100, 100, 100));
    expect(boom).toMatchObject({ peak: { year: 2017, firms: 100 }, left: 1, yearlyRate: 0, fiveYears: 1 });
    expect(survivalOf(counts(2020, 50, 60, 90))).toMatchObject({ left: 1, fiveYears: 1 });
  });

  it('takes years as far apart as they are, and an industry that has died out', () => {
    const sparse = survivalOf([
      { year: 2010, firms: 80 },
      { year: 2020, firms: 20 },
    ]);
    expect(sparse?.yearlyRate).toBeCloseTo(0.25 ** 0.1 - 1, 12);
    expect(sparse?.fiveYears).toBeCloseTo(0.5, 12);
    expect(survivalOf(counts(2024, 30, 0))).toMatchObject({ left: 0, yearlyRate: -1, fiveYears: 0 });
  });

  it('has nothing to say of one year, or of no firms', () => {
    expect(survivalOf([])).toBeNull();
    expect(survivalOf(counts(2026, 20))).toBeNull();
    expect(survivalOf(counts(2024, 0, 0))).toBeNull();
  });
});

describe('firmCounts', () => {
  it('puts years in order', () => {
    expect(firmCounts(SHRINKING.toReversed())).toEqual(SHRINKING);
    expect(firmCounts([])).toEqual([]);
  });

  it.each([
    ['no list', { 2024: 100 }],
    ['a year twice', [...counts(2024, 1), ...counts(2024, 2)]],
    ['half a firm', counts(2024, 1.5)],
    ['a negative number', counts(2024, -1)],
    ['a text', [{ year: '2024', firms: 1 }]],
    ['nothing', [null]],
    ['a year out of time', counts(99, 1)],
    ['something besides', [{ year: 2024, firms: 1, note: 'x' }]],
  ])('refuses %s', (_what, value) => {
    expect(firmCounts(value)).toBeNull();
  });
});

describe('outlookOf', () => {
  it('warns of customers that may not outlive the relationship, in words', () => {
    const outlook = outlookOf(survivalOf(SHRINKING), -0.12);
    expect(outlook?.risk).toBe('high');
    expect(outlook?.reasons.map(({ text }) => text)).toEqual([
      {
        en: 'Of 100 firms in 2018, 20 were left in 2026; at that pace 27 % of those are left five years later',
        zh: '2018 年有 100 家企业，2026 年剩 20 家；照此速度，再过五年仅余其中 27%',
      },
      { en: 'Its turnover shrinks by 12 % a year', zh: '行业营业额每年萎缩 12%' },
    ]);
  });

  it('watches what shrinks slowly, and is silent about the rest', () => {
    expect(outlookOf(survivalOf(counts(2021, 100, 95, 90, 86, 81, 77)), 0.02)?.risk).toBe('watch');
    expect(outlookOf(null, -0.04)?.risk).toBe('watch');
    expect(outlookOf(survivalOf(counts(2021, 100, 101, 103)), 0.04)).toEqual({ risk: 'none', reasons: [] });
    expect(outlookOf(null, null)).toBeNull();
  });
});
