import { seededRandom, gammaQuantile } from '@ricejar/numerics';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fitGaps,
  gapQuantile,
  pooledRates,
  pooledRegularity,
  regularityOf,
  summaryOf,
  survival,
  waitQuantile,
} from '../src/gaps.js';
import { dueOrder, NextGap } from '../src/next-order.js';

const DAY = 86_400_000;
const near = (got: number, wanted: number): void => expect(Math.abs(got - wanted)).toBeLessThan(1e-5);

/** Purchase days of the CDNOW sample, to the end of its 78 weeks. */
const cdnow = (): number[][] =>
  purchaseDays(
    readFileSync(new URL('../../rfm/test/fixtures/cdnow-sample.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')),
  );

const MASTER = new URL('../../../../shared/data/cdnow/CDNOW_master.txt', import.meta.url);

/** The same of the full log, which is too large to be part of the repository. */
function fullLog(): number[][] | undefined {
  if (!existsSync(MASTER)) return undefined;
  const lines = readFileSync(MASTER, 'utf8').trim().split(/\r?\n/).slice(1);
  return purchaseDays(
    lines.map((line) => {
      const [id = '', date = ''] = line.trim().split(/\s+/);
      return [id, `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`];
    }),
  );
}

function purchaseDays(rows: Iterable<readonly string[]>): number[][] {
  const byCustomer = new Map<string, Set<number>>();
  for (const [id = '', date = ''] of rows) {
    const days = byCustomer.get(id) ?? new Set<number>();
    byCustomer.set(id, days.add(Date.parse(date) / DAY));
  }
  return Array.from(byCustomer.values(), (days) => [...days].sort((a, b) => a - b));
}

const gapsOf = (days: readonly number[]): number[] => days.slice(1).map((day, index) => day - days[index]!);

describe('gaps of one customer', () => {
  const gaps = fitGaps([7, 9, 14, 12, 8, 10, 11]);

  it('finds shape and rate', () => {
    near(gaps.k, 20.7091243);
    near(gaps.rate, 2.0417445);
  });

  it('tells when the next is due and how late is late', () => {
    [
      [0.5, 9.98007],
      [0.8, 11.9555],
      [0.9, 13.08348],
      [0.95, 14.06564],
    ].forEach(([p, wanted]) => near(gapQuantile(gaps, p!), wanted!));
    near(survival(gaps, 15), 0.024106);
    near(waitQuantile(gaps, 15, 0.5), 0.82166);
  });

  it('holds all gaps alike for as steady as can be', () => {
    expect(fitGaps([10, 10, 10]).k).toBe(1000);
    expect(gapQuantile(fitGaps([10, 10, 10]), 0.5)).toBeCloseTo(10, 2);
  });

  it('refuses what is no gap', () => {
    const invalid = expect.objectContaining({ code: 'RHYTHM_TOO_FEW_GAPS' });
    expect(() => fitGaps([5])).toThrow(invalid);
    expect(() => fitGaps([5, 0, 3])).toThrow('Gap 2 between orders is 0');
    expect(() => regularityOf([[1, 2]])).toThrow(invalid);
    expect(() => pooledRegularity([summaryOf([4])])).toThrow(invalid);
    expect(() => pooledRates([], 1)).toThrow(invalid);
  });
});

describe('gaps of one customer among many', () => {
  const known = { gaps: 2, total: 30.43 };
  it.each([
    [1, 26.40057, 12.79011, 60.03788],
    [2, 23.08164, 16.30093, 48.31458],
  ])('k = %d', (k, mean, median, late) => {
    const next = new NextGap({ k, r: 0.5533, alpha: 10.578 }, known);
    near(next.mean(), mean);
    near(next.quantile(0.5), median);
    near(next.quantile(0.9), late);
    near(next.survival(late), 0.1);
    expect(next.survival(0)).toBe(1);
    expect(next.within(median, 0)).toBe(0);
  });

  it('has no mean before there is a gap', () => {
    expect(new NextGap({ k: 1, r: 0.5533, alpha: 10.578 }, { gaps: 0, total: 0 }).mean()).toBe(Infinity);
  });

  it('promises a date only for a steady rhythm that is known well enough', () => {
    const pool = (k: number) => ({ k, r: 3, alpha: 30 });
    expect(dueOrder(pool(4), { gaps: 3, total: 30 }).kind).toBe('date');
    expect(dueOrder(pool(4), { gaps: 2, total: 20 }).kind).toBe('window');
    expect(dueOrder(pool(1.5), { gaps: 30, total: 300 }).kind).toBe('window');
    expect(dueOrder(pool(0.9), { gaps: 30, total: 300 }).kind).toBe('nothing');
    expect(dueOrder(pool(4), { gaps: 1, total: 10 }).kind).toBe('nothing');
    const due = dueOrder(pool(4), { gaps: 8, total: 80 });
    if (due.kind !== 'date') throw new Error(due.kind);
    expect(due.from).toBeLessThan(due.due);
    expect(due.due).toBeLessThan(due.to);
  });
});

describe('how regular a whole customer base is', () => {
  const customers = cdnow().map(gapsOf);

  it('CDs are bought at random (Wheat & Morrison)', () => {
    const pairs = customers.flatMap((gaps) =>
      gaps.length >= 2 ? [[gaps.at(-2)!, gaps.at(-1)!] as const] : [],
    );
    expect(pairs).toHaveLength(736);
    near(regularityOf(pairs), 1.00923);
  });

  it('of the full log says the same, where it lies beside the repository', () => {
    const all = fullLog()?.map(gapsOf);
    if (!all) return;
    const pairs = all.flatMap((gaps) => (gaps.length >= 2 ? [[gaps.at(-2)!, gaps.at(-1)!] as const] : []));
    expect(pairs).toHaveLength(7476);
    near(regularityOf(pairs), 0.94056);
    const own = all.filter((gaps) => gaps.length >= 10).map((gaps) => fitGaps(gaps).k);
    expect(own).toHaveLength(892);
    const [low = 0, high = 0] = own.sort((a, b) => a - b).slice(445, 447);
    expect((low + high) / 2).toBeCloseTo(1.1568, 4);
  });

  it('all gaps of all say the same, and no date is promised', () => {
    const summaries = customers.filter((gaps) => gaps.length > 0).map(summaryOf);
    const k = pooledRegularity(summaries);
    expect(k).toBeGreaterThan(0.8);
    expect(k).toBeLessThan(1.1);
    const pool = pooledRates(summaries, k);
    expect(dueOrder(pool, { gaps: 10, total: 300 }).kind).not.toBe('date');
  });

  it('finds the regularity and the rates that made the gaps', () => {
    const random = seededRandom(5);
    const made = Array.from({ length: 1500 }, () => {
      const rate = gammaQuantile(random(), 4, 60);
      return Array.from({ length: 2 + Math.floor(random() * 6) }, () => gammaQuantile(random(), 3, rate * 3));
    });
    const k = pooledRegularity(made.map(summaryOf));
    expect(Math.abs(k / 3 - 1)).toBeLessThan(0.06);
    const { r, alpha } = pooledRates(made.map(summaryOf), k);
    expect(Math.abs(r / 4 - 1)).toBeLessThan(0.2);
    expect(Math.abs(r / alpha / (3 * (4 / 60)) - 1)).toBeLessThan(0.06);
  });
});
