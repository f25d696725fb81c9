import { fileURLToPath } from 'node:url';
import { bench } from './bench.js';
import { scratchDatabase } from './database/scratch-database.js';
import { parseOptions, USAGE, type BenchOptions } from './options.js';
import { save } from './report/save.js';
import { table } from './report/table.js';
import { launchProcess } from './servers/launch-process.js';

const RESULTS = fileURLToPath(new URL('../../../docs/bench', import.meta.url));
const MEASURED_MS = 2_000;
const INTERRUPTED = 130;

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
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The second time in a hurry: the servers end with this process, and its own PostgreSQL does, too.
      if (stopping) process.exit(INTERRUPTED);
      stopping = true;
      log('Stopping');
      const removed = starting.then((database) => database.remove());
      void removed.catch(() => undefined).finally(() => process.exit(INTERRUPTED));
    });
  }
  const database = await starting;
  try {
    const { url, filesDir } = database;
    const run = { databaseUrl: url, filesDir, launch: launchProcess, ms: MEASURED_MS, log };
    const report = await bench({ ...run, ...wanted });
    log(`\n${table(report.results).join('\n')}\n`);
    log('Medians; a ratio is a share of the speed of hand-written SQL: 1 is as fast.');
    if (wanted.save) log(`Saved ${save(report, RESULTS, new Date().toISOString().slice(0, 10))}`);
  } catch (error) {
    if (stopping) return;
    throw error;
  } finally {
    if (!stopping) await database.remove();
  }
}

const wanted = options();
if (wanted === 'help') console.log(USAGE);
else {
  await main(wanted).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
