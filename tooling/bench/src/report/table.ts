import type { BenchResult } from '../bench-result.js';

const HEAD = ['workload', 'p50 ms', 'raw', 'ratio', 'req/s x16', 'raw', 'ratio', 'node ms', 'raw'];

/** The results as lines of a table. Ratios are shares of the raw server's speed: 1 is as fast, more is faster. */
export function table(results: readonly BenchResult[]): string[] {
  const rows = results.map(({ workload, latency, ours, raw, ratio, nodeCpu }) => [
    workload,
    number(latency.ours),
    number(latency.raw),
    latency.ratio.toFixed(2),
    number(ours),
    number(raw),
    ratio.toFixed(2),
    nodeCpu ? number(nodeCpu.ours) : '',
    nodeCpu ? number(nodeCpu.raw) : '',
  ]);
  const widths = HEAD.map((_, at) => Math.max(...[HEAD, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return [line(HEAD), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}

/** Three digits say enough. */
const number = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
