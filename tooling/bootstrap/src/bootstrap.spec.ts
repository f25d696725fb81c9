import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.mjs';
import { staleFiles } from './freshness.mjs';
import { nodeComplaint } from './node-version.mjs';
import { countTests } from './vitest-report.mjs';

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

describe('the count of tests', () => {
  const count = (report: unknown, exitCode: number): unknown => {
    const file = join(directory, 'report.json');
    writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
    return countTests(file, exitCode);
  };
  const test = (status: string): object => ({ status });

  it('adds up over files', () => {
    const testResults = [
      { status: 'passed', assertionResults: [test('passed'), test('passed')] },
      { status: 'failed', assertionResults: [test('passed'), test('failed'), test('failed')] },
    ];
    expect(count({ testResults }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that could not be loaded, an error outside tests, no tests and no report as a failure', () => {
    const good = { status: 'passed', assertionResults: [test('passed')] };
    expect(count({ testResults: [good, { status: 'failed', assertionResults: [] }] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
    expect(count({ testResults: [good] }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(count({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(count('{"testRes', 0)).toEqual({ passed: 0, failed: 1 });
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
