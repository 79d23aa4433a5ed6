/**
 * @typedef {{ passed: number, failed: number }} Tally
 */
/**
 * @typedef {object} UnitReport what Vitest's JSON reporter writes, as far as we read it
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */
/**
 * @typedef {object} BrowserReport what Playwright's JSON reporter writes, as far as we read it
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * Count one check that is no test suite.
 *
 * @param {number} status its exit status
 * @returns {Tally}
 */
export function tallyCheck(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A suite that failed with no failed test to show for it (a coverage threshold, a crash, no test
 * at all) counts as one failure.
 *
 * @param {number} status
 * @param {Tally} tests
 * @returns {Tally}
 */
function withStatus(status, { passed, failed }) {
  const isUnexplained = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed };
}

/**
 * Count the unit tests; a skipped one counts as failed, and so does a file that does not load.
 *
 * @param {number} status
 * @param {UnitReport | undefined} report undefined where the run left none
 */
export function tallyUnit(status, report) {
  if (report === undefined) return withStatus(status, { passed: 0, failed: 0 });
  const broken = report.testResults.filter(
    (file) =>
      file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  return withStatus(status, {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + broken.length,
  });
}

/**
 * Count the browser tests; a skipped one counts as failed, and so does one that passed at the
 * second try.
 *
 * @param {number} status
 * @param {BrowserReport | undefined} report undefined where the run left none
 */
export function tallyBrowser(status, report) {
  if (report === undefined) return withStatus(status, { passed: 0, failed: 0 });
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withStatus(status, { passed: expected, failed: unexpected + flaky + skipped });
}

/**
 * The last line of a run.
 *
 * @param {readonly Tally[]} tallies
 * @returns {Tally & { line: string }}
 */
export function sumUp(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return { passed, failed, line: `${passed} passed, ${failed} failed` };
}
