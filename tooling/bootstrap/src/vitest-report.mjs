import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './places.mjs';

/** Where the reporter below writes to. */
export const REPORT = 'RICEJAR_TEST_REPORT';

/**
 * What a run of vitest came to, for the closing lines of `npm test`: how many tests passed and failed, and each failure by
 * name, with the first lines of its reason. A failure outside a test (a file that cannot be loaded, a hook, an error that
 * nobody caught) counts as one failed test.
 */
export default class ClosingReporter {
  onTestRunEnd(modules, unhandled) {
    const failures = [];
    let passed = 0;
    for (const module of modules) {
      const file = relative(root, module.moduleId);
      const own = module.errors();
      for (const suite of module.children.allSuites()) own.push(...suite.errors());
      for (const error of own) failures.push({ name: file, reason: reasonOf(error) });
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed')
          failures.push({ name: `${file} > ${test.fullName}`, reason: reasonOf(errors?.[0]) });
      }
    }
    for (const error of unhandled)
      failures.push({ name: error.VITEST_TEST_NAME ?? 'outside any test', reason: reasonOf(error) });
    writeFileSync(process.env[REPORT], JSON.stringify({ passed, failures }));
  }
}

const reasonOf = (error) =>
  `${error?.name ?? 'Error'}: ${error?.message ?? error}`.split('\n').slice(0, 4).join('\n');

/**
 * Reads such a report. A run that left none, passed nothing, or ended badly without saying why counts as one failed test.
 * @param {string} file
 * @param {number} exitCode
 */
export function readReport(file, exitCode) {
  const { passed, failures } = parsed(file);
  if (failures.length === 0 && (exitCode !== 0 || passed === 0))
    failures.push({ name: 'the run as a whole', reason: `it ended with exit code ${exitCode}` });
  return { passed, failed: failures.length, failures };
}

function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failures: [] };
  }
}
