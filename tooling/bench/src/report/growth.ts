import type { BenchReport, Growth } from '../bench-result.js';

/** What ten times the rows cost, workload by workload. */
export const growth = (tenth: BenchReport, whole: BenchReport): Growth[] =>
  whole.results.flatMap(({ workload, latency }) => {
    const small = tenth.results.find((one) => one.workload === workload)?.latency.ours;
    if (small === undefined) return [];
    const ratio = Number((latency.ours / small).toPrecision(3));
    return [{ workload, tenth: small, whole: latency.ours, ratio }];
  });
