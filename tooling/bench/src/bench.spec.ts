import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useTestDatabase } from '@ricejar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench } from './bench.js';
import type { BenchReport } from './bench-result.js';
import { difference } from './measure/compare.js';
import { median } from './measure/median.js';
import { parseOptions } from './options.js';
import { table } from './report/table.js';
import { startOurs } from './servers/our-server.js';
import { startRaw } from './servers/raw-server.js';
import { WORKLOADS } from './workloads/workloads.js';

describe('the bench at a fiftieth of its size', () => {
  const database = useTestDatabase();
  const filesDir = mkdtempSync(join(tmpdir(), 'ricejar-bench-test-'));
  let report: BenchReport;

  beforeAll(async () => {
    const outcome = await bench({
      databaseUrl: database.url,
      filesDir,
      scale: 0.02,
      rounds: 1,
      only: null,
      ms: 20,
      launch: (side, url, files) => (side === 'ours' ? startOurs(url, files) : startRaw(url)),
      log: () => undefined,
    });
    expect(outcome.failures).toEqual([]);
    report = outcome.report;
  });
  afterAll(() => rmSync(filesDir, { recursive: true, force: true }));

  it('has our answers equal those of hand-written SQL, and figures of both', () => {
    expect(report.results.map(({ workload }) => workload)).toEqual(WORKLOADS.map(({ name }) => name));
    for (const { ours, raw, ratio, latency } of report.results) {
      for (const value of [ours, raw, ratio, latency.ours, latency.raw, latency.ratio])
        expect(value).toBeGreaterThan(0);
    }
  });

  it('says what it ran on without naming the machine', () => {
    expect(Object.keys(report)).toEqual(['scale', 'machine', 'results']);
    expect(Object.keys(report.machine)).toEqual(['cpu', 'cores', 'memoryGb', 'node', 'postgres']);
    expect(table(report.results)).toHaveLength(WORKLOADS.length + 2);
  });
});

describe('the parts of the bench', () => {
  it('reads its options and refuses others', () => {
    const all = ['--', '--scale', '10', '--rounds', '5', '--only', 'list', '--growth', '--save'];
    expect(parseOptions(all)).toEqual({ scale: 10, rounds: 5, only: 'list', save: true, growth: true });
    expect(parseOptions([])).toEqual({ scale: 1, rounds: 3, only: null, save: false, growth: false });
    expect(parseOptions(['--help'])).toBe('help');
    for (const wrong of [['--scale', '0'], ['--scale', 'x'], ['--rounds', '1.5'], ['--fast']])
      expect(() => parseOptions(wrong)).toThrow(TypeError);
  });

  it('finds where answers differ', () => {
    expect(difference({ a: [1, { b: null }] }, { a: [1, { b: null }] }, 'data')).toBeNull();
    expect(difference({ a: [1, { b: '2' }] }, { a: [1, { b: 2 }] }, 'data')).toBe(
      'data.a.1.b: "2" against 2',
    );
    expect(difference({ a: [] }, { a: [0] }, 'data')).toBe('data.a.0: undefined against 0');
  });

  it('takes medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(median([])).toBeNaN();
  });
});
