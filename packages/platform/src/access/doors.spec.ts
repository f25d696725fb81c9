import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SQL = /\.query\s*[<(]|createQueryBuilder|getRepository|EntityManager|copyFrom\(/;
/** The table of whichever record type. */
const RECORD_TABLE = /ident\(\s*[\w.?]*table\s*\)/;
const ASKS = /\.predicate\(|\.landing\(|\.visible\(|ruleSql\(|anyRelated\(/;

/** Who may speak SQL at all, and what for. */
const ROOMS: Readonly<Record<string, string>> = {
  'apps/server/src/demo-company.ts': 'fills an empty database, before anybody can ask',
  'apps/server/src/plugin-life.ts': 'whether the installation is new, before anything starts',
  'packages/cli/src/start/': 'whether the database given answers',
  'packages/platform/src/access/': 'the rules themselves, and the shares they look at',
  'packages/platform/src/database/': 'the pool, migrations and partitions',
  'packages/platform/src/doctor/': 'compares what is declared with what is there',
  'packages/platform/src/events/': 'the outbox and the inbox',
  'packages/platform/src/files/': 'whose a file is',
  'packages/platform/src/graphql/idempotency/': 'which requests were answered, and how',
  'packages/platform/src/identity/': 'sessions, accounts, organisation: what an actor is made of',
  'packages/platform/src/jobs/': 'the queue and the beats',
  'packages/platform/src/money/': 'exchange rates',
  'packages/platform/src/plugins/': 'columns of plugins',
  'packages/platform/src/records/': 'Query and Change',
  'packages/platform/src/transfer/': 'imports, set-based',
};

/** Places in those rooms that touch rows without asking the policy: each because somebody has been asked before, or nobody asks. */
const UNASKED: Readonly<Record<string, string>> = {
  'packages/platform/src/database/': 'tables and indexes, not rows',
  'packages/platform/src/plugins/installed/':
    'whole columns and tables, saved, converted or removed for who manages plugins',
  'packages/platform/src/records/change/bulk-update.ts': 'only the system',
  'packages/platform/src/records/change/copy-rows.ts': 'only the system, and imports that were judged',
  'packages/platform/src/records/change/live-rows.ts':
    'rules of modules look things up; judged where they are written',
  'packages/platform/src/records/change/write.ts': 'writes what has been judged',
  'packages/platform/src/records/custom/': 'tables and columns; counts of values for who manages the schema',
  'packages/platform/src/records/derived/': 'kept by the system for everybody; judged where it is read',
  'packages/platform/src/records/index-advisor/': 'tables and indexes, not rows',
  'packages/platform/src/transfer/import/create-targets.ts': 'writes what has been judged',
  'packages/platform/src/transfer/import/rule-rows.ts':
    'rows that have been judged, on their way to the rules',
  'packages/platform/src/transfer/import/write.ts': 'writes what has been judged',
};

interface Source {
  file: string;
  text: string;
}

const sources: Source[] = globSync('{apps,packages,plugins}/*/src/**/*.ts', { cwd: ROOT })
  .filter(
    (file) => !file.endsWith('.spec.ts') && !file.startsWith('packages/testing/') && !file.includes('/dist/'),
  )
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** Files outside every room, and rooms in which nothing is found any more. */
function compare(files: readonly string[], rooms: Readonly<Record<string, string>>) {
  const within = (file: string, room: string) => (room.endsWith('/') ? file.startsWith(room) : file === room);
  return {
    outside: files.filter((file) => !Object.keys(rooms).some((room) => within(file, room))),
    empty: Object.keys(rooms).filter((room) => !files.some((file) => within(file, room))),
  };
}

describe('records have no other door than Query and Change', () => {
  it('SQL is spoken in its rooms alone', () => {
    expect(sources.length).toBeGreaterThan(300);
    const speaking = sources.filter(({ text }) => SQL.test(text)).map(({ file }) => file);
    expect(compare(speaking, ROOMS)).toEqual({ outside: [], empty: [] });
  });

  it('whoever names the table of a record type asks the policy, or says why not', () => {
    const unasked = sources
      .filter(({ text }) => RECORD_TABLE.test(text) && !ASKS.test(text))
      .map(({ file }) => file);
    const { outside, empty } = compare(unasked, UNASKED);
    expect({ outside, empty }).toEqual({ outside: [], empty: [] });
  });

  it('modules and plugins hold neither a connection nor the tables behind their records', () => {
    const holding = sources
      .filter(({ file }) => !file.startsWith('packages/platform/') && !file.startsWith('packages/cli/'))
      .filter(({ text }) => /from '(pg|typeorm)'|database\/database\.js'/.test(text))
      .map(({ file }) => file);
    expect(holding).toEqual([]);
  });
});
