import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.mjs';
import { staleFiles } from './freshness.mjs';
import { nodeComplaint } from './node-version.mjs';
import { tool } from './places.mjs';
import { readReport, REPORT } from './vitest-report.mjs';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'ricejar-bootstrap-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the Node that runs the commands', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0'])('may be %s', (version) => {
    expect(nodeComplaint(version)).toBeNull();
  });

  it.each(['20.18.9', '18.20.4', '16.0.0', '8.17.0', '0.12.18'])(
    'is too old as %s, which is said in one line',
    (version) => {
      expect(nodeComplaint(version)).toBe(
        `Ricejar needs Node 20.19 or newer and this is Node ${version}: install a current Node (https://nodejs.org) and run the command again.`,
      );
    },
  );
});

describe('a tool that failed', () => {
  it.each([
    ['npm ERR! nospc ENOSPC: no space left on device, write', 'the disk is full'],
    [
      'ERR_PNPM_META_FETCH_FAIL  GET https://registry/pnpm: getaddrinfo EAI_AGAIN',
      'registry cannot be reached',
    ],
    ['EACCES: permission denied, mkdir', 'may not write'],
    ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install', 'does not fit the package.json files'],
  ])('is explained: %s', (output, words) => {
    const line = explainFailure('Installing packages', `noise\n${output}\n`, '/x/install.log');
    expect(line).toContain(words);
    expect(line).not.toContain('\n');
  });

  it('shows the end of its output when the reason is not a known one', () => {
    const line = explainFailure('Building', `${'early\n'.repeat(100)}error TS2322: no`, '/x/build.log');
    expect(line).toMatch(/error TS2322: no\nBuilding failed: .*\/x\/build\.log/);
    expect(line.split('\n').length).toBeLessThan(30);
  });
});

describe('the report of a run', () => {
  const spec = (name: string, ...lines: string[]): void =>
    writeFileSync(join(directory, `${name}.spec.mjs`), lines.join('\n'));

  it('names every failure: of a test, a hook, a file, and one that nobody caught', () => {
    spec('good', "it('holds', () => {});", "it('holds too', () => {});", "it.skip('waits', () => {});");
    spec('bad', "it('breaks', () => expect(1).toBe(2));", "it('holds', () => {});");
    spec('hook', "afterAll(() => { throw new Error('not closed'); });", "it('holds', () => {});");
    spec('broken', "import './missing.mjs';");
    spec('loose', "it('forgets', () => { void Promise.reject(new Error('uncaught')); });");
    const report = join(directory, 'report.json');
    const { status } = spawnSync(
      tool('vitest'),
      [
        'run',
        '--globals',
        '--root',
        directory,
        `--reporter=${join(import.meta.dirname, 'vitest-report.mjs')}`,
      ],
      { env: { PATH: process.env['PATH'], [REPORT]: report }, encoding: 'utf8' },
    );
    const { passed, failed, failures } = readReport(report, status ?? 0);
    expect({ status, passed, failed }).toEqual({ status: 1, passed: 5, failed: 4 });
    const lines = failures.map(({ name, reason }) => `${name}: ${reason.split('\n')[0]}`).sort();
    expect(lines).toEqual([
      expect.stringMatching(/bad\.spec\.mjs > breaks: AssertionError: expected 1 to be 2/),
      expect.stringMatching(/broken\.spec\.mjs: Error: .*missing\.mjs/),
      expect.stringMatching(/hook\.spec\.mjs: Error: not closed/),
      expect.stringMatching(/forgets|outside any test: Error: uncaught/),
    ]);
  });

  it('is a failure when there is none, nothing ran, or the run ended badly', () => {
    const file = join(directory, 'own.json');
    const read = (text: string, exitCode: number): number => {
      writeFileSync(file, text);
      return readReport(file, exitCode).failed;
    };
    expect(read('{"pas', 0)).toBe(1);
    expect(read('{"passed":0,"failures":[]}', 0)).toBe(1);
    expect(read('{"passed":3,"failures":[]}', 1)).toBe(1);
    expect(read('{"passed":3,"failures":[]}', 0)).toBe(0);
  });
});

describe('generated files', () => {
  it('are stale when a new generation changes, makes or removes one', () => {
    const before = new Map([
      ['a.gen.ts', '1'],
      ['b.gen.ts', '1'],
      ['c.gen.ts', '1'],
    ]);
    const after = new Map([
      ['a.gen.ts', '1'],
      ['b.gen.ts', '2'],
      ['d.gen.ts', '1'],
    ]);
    expect(staleFiles(before, after)).toEqual(['b.gen.ts', 'c.gen.ts', 'd.gen.ts']);
  });
});
