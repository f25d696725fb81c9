import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bench } from './bench.js';
import { scratchDatabase, type ScratchDatabase } from './database/scratch-database.js';
import { parseOptions, USAGE, type BenchOptions } from './options.js';
import { limits, type LimitsRun } from './limits/limits.js';
import { growth } from './report/growth.js';
import { machine } from './report/machine.js';
import { save } from './report/save.js';
import { table } from './report/table.js';
import { scoring, type ScoringRun } from './scoring/scoring.js';
import { launchProcess } from './servers/launch-process.js';

const RESULTS = fileURLToPath(new URL('../../../docs/bench', import.meta.url));
const MEASURED_MS = 2_000;
const INTERRUPTED = 130;
const PATIENCE_MS = 2_000;

const log = (line: string): void => console.log(line);

function options(): BenchOptions | 'help' {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function main(wanted: BenchOptions): Promise<void> {
  const starting = scratchDatabase(process.env['DATABASE_URL'], log);
  const stopping = new AbortController();
  const running = run(wanted, starting, stopping.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The second time in a hurry: the servers end with this process, and its own PostgreSQL does, too.
      if (stopping.signal.aborted) process.exit(INTERRUPTED);
      log('Stopping');
      stopping.abort();
      // A statement under way may take long: the database is not asked to end it, but ended.
      const settled = Promise.race([running.catch(() => undefined), setTimeout(PATIENCE_MS)]);
      void settled
        .then(async () => (await starting).remove())
        .catch((error: Error) => console.error(error.message))
        .finally(() => process.exit(INTERRUPTED));
    });
  }
  try {
    await running;
  } catch (error) {
    if (stopping.signal.aborted) return;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
  if (!stopping.signal.aborted) await starting.then((database) => database.remove()).catch(() => undefined);
}

async function run(
  wanted: BenchOptions,
  starting: Promise<ScratchDatabase>,
  signal: AbortSignal,
): Promise<void> {
  const { url, filesDir, another } = await starting;
  const parts = { filesDir, launch: launchProcess, ms: MEASURED_MS, signal, log, ...wanted };
  if (wanted.only === 'limits') return measureLimits(wanted, { ...parts, databaseUrl: url, another });
  if (wanted.only === 'scoring') return measureScoring(wanted, { ...parts, databaseUrl: url });
  const tenth = wanted.growth
    ? (await bench({ ...parts, databaseUrl: await another(), scale: wanted.scale / 10 })).report
    : null;
  const { report, failures } = await bench({ ...parts, databaseUrl: url });
  if (tenth) report.growth = growth(tenth, report);
  log(`\n${table(report.results).join('\n')}\n`);
  for (const { workload, ratio } of report.growth ?? [])
    log(`${workload}: ${ratio} times the latency on ten times the rows`);
  log('Medians; a ratio is a share of the speed of hand-written SQL: 1 is as fast.');
  if (wanted.save) log(`Saved ${save(report, RESULTS, new Date().toISOString().slice(0, 10))}`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

async function measureLimits(wanted: BenchOptions, parts: LimitsRun): Promise<void> {
  const found = await limits(parts);
  const { scale } = wanted;
  const report = { scale, machine: await machine(parts.databaseUrl), results: [], limits: found };
  log(`\nWith ${found.fields} extra fields on the customer and ${found.recordTypes} record types:`);
  log(`start ${found.startMs} ms (${found.startPlainMs} without)`);
  log(
    `one more field in force after ${found.changeMs} ms, the server away for ${found.longestBlockMs} ms at most`,
  );
  log(`list page ${found.list.extended.toFixed(2)} ms, ${found.list.ratio.toFixed(2)} times as without`);
  if (wanted.save) log(`Saved ${save(report, RESULTS, new Date().toISOString().slice(0, 10))}`);
}

async function measureScoring(wanted: BenchOptions, parts: ScoringRun): Promise<void> {
  const found = await scoring(parts);
  const { scale } = wanted;
  const report = { scale, machine: await machine(parts.databaseUrl), results: [], scoring: found };
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const { grading, again, clv, regrade } = found;
  log(
    `\n${found.customers.toLocaleString('en')} customers with ${found.orders.toLocaleString('en')} orders:`,
  );
  log(
    `RFM and tiers ${seconds(grading.ms)}, ${grading.ratio} times hand-written SQL; the next night ${seconds(again.ms)}`,
  );
  log(`CLV fitted and scored ${seconds(clv.ms)}`);
  log(
    `other cut-offs on stored scores ${seconds(regrade.ms)}, ${regrade.ratio} times a plain UPDATE of the ${regrade.moved} that move`,
  );
  const pauses = [grading, again, clv, regrade].map(({ longestBlockMs }) => longestBlockMs);
  log(`at most ${found.peakMb} MB, and no pause longer than ${Math.max(...pauses)} ms`);
  if (wanted.save) log(`Saved ${save(report, RESULTS, new Date().toISOString().slice(0, 10))}`);
}

const wanted = options();
if (wanted === 'help') console.log(USAGE);
else await main(wanted);
