import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchReport } from '../bench-result.js';

/** Writes `<date>-<scale>.json`, over one of the same day and scale; limits and scoring have files of their own. Returns the path. */
export function save(report: BenchReport, directory: string, day: string): string {
  mkdirSync(directory, { recursive: true });
  const part = report.scoring ? '-scoring' : report.results.length === 0 ? '-limits' : '';
  const file = join(directory, `${day}-${report.scale}${part}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
