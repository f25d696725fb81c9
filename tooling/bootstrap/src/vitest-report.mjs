import { readFileSync } from 'node:fs';

/**
 * Counts the tests of a vitest JSON report. A file that could not even be loaded counts as one failed test, and so does
 * a run that failed for another reason (an error outside any test, no tests at all).
 * @param {string} file
 * @param {number} exitCode
 */
export function countTests(file, exitCode) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failed += failures === 0 && status === 'failed' ? 1 : failures;
  }
  if (failed === 0 && (exitCode !== 0 || passed === 0)) failed = 1;
  return { passed, failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
