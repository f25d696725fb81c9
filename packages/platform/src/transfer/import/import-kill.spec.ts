import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { systemActor } from '@ricejar/sdk';
import { expect, it } from 'vitest';
import { useTestCrm } from '../../../../testing/src/crm/test-crm.js';
import { openEngine } from '../../../test/import-engine.js';
import { orchardModule } from '../../../test/orchard.js';
import { addImport, findImport } from './import-store.js';

const env = useTestCrm({ modules: [orchardModule] });

const ROWS = 1_000;
const ORCHARDS = 300;
/** Where each of the processes dies: behind its COPY, its checks, half-way through a batch, before a checkpoint. */
const KILLS: [statement: string, nth: number][] = [
  ['analyze "import_stage', 1],
  ['analyze "import_plan', 1],
  ['with taken as', 2],
  ['insert into audit_log', 3],
  ['update import_run set inserted', 4],
];

/** Resolves when the child has been killed; what it says otherwise is an error. */
async function runAndDie(
  ...args: [url: string, dataDir: string, importId: string, statement: string, nth: number]
): Promise<void> {
  const require = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
  const conditions = `{ conditions: ['source', 'module', 'node', 'development|production'] }`;
  const script = `
    const { runnerImport } = await import(${JSON.stringify(require.resolve('vite'))});
    const settings = { logLevel: 'silent', configFile: false, resolve: ${conditions}, ssr: { resolve: ${conditions} } };
    const { module } = await runnerImport(${JSON.stringify(join(import.meta.dirname, '../../../test/killed-import.ts'))}, settings);
    await module.runAndDie(...${JSON.stringify(args)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (piece: Buffer) => (words += piece.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  expect(signal, words).toBe('SIGKILL');
}

it(
  'an import killed while it checks, creates and writes ends with every row once',
  { timeout: 120_000 },
  async () => {
    const { application, database: test } = env.crm;
    const { dataDir } = application.options;
    const { engine, database, files } = openEngine(test.url, dataDir);
    try {
      const lines = Array.from(
        { length: ROWS },
        (_, row) => `N${row},O${row % ORCHARDS},2020-01-${(row % 28) + 1},${row}\n`,
      );
      const actor = systemActor('test', (await env.crm.user({ role: 'administrator' })).id);
      const { id: fileId } = await files.save(
        actor,
        'pickings.csv',
        oneChunk(`number,orchard,date,amount\n${lines.join('')}`),
      );
      const id = '01900000-0000-7000-8000-00000000a001';
      const columns = [
        { index: 0, field: 'number' },
        { index: 1, field: 'orchard', match: 'code', onMissing: 'create' as const },
        { index: 2, field: 'pickedOn', dateFormat: 'ymd' as const },
        { index: 3, field: 'amount', currency: 'CNY' },
      ];
      const input = { fileId, record: 'picking', columns, mode: 'insert' as const };
      await addImport(database, actor, { id, fileName: 'pickings.csv', input, at: new Date() });

      const phases: (string | undefined)[] = [];
      for (const [statement, nth] of KILLS) {
        await runAndDie(test.url, dataDir, id, statement, nth);
        phases.push((await findImport(database, id))?.phase);
      }
      expect(phases).toEqual(['reading', 'checking', 'creating', 'writing', 'writing']);
      await engine.run(id);

      const run = await findImport(database, id);
      expect(run).toMatchObject({
        status: 'done',
        inserted: ROWS,
        processed: ROWS,
        created: { orchard: ORCHARDS },
      });
      const [counts] = await database.query(
        `select (select count(*) from picking) as pickings, (select count(distinct number) from picking) as numbers,
         (select count(*) from orchard) as orchards, (select sum(amount)::text from picking) as sum,
         (select count(*) from field_history where record = 'picking') as history,
         (select count(distinct record_id) from field_history where record = 'picking') as told,
         (select sum((detail->>'count')::int)::int from audit_log where action = 'picking.bulkCreated') as audited`,
      );
      expect(counts).toEqual({
        pickings: ROWS,
        numbers: ROWS,
        orchards: ORCHARDS,
        sum: `${(ROWS * (ROWS - 1)) / 2}.0000`,
        history: ROWS,
        told: ROWS,
        audited: ROWS,
      });
    } finally {
      await database.close();
    }
  },
);

async function* oneChunk(text: string) {
  yield Buffer.from(text);
}
