/** What one check or one run of tests came to. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
}

export function passed(name: string): Outcome {
  return { name, passed: 1, failed: 0, skipped: 0 };
}

export function failed(name: string): Outcome {
  return { name, passed: 0, failed: 1, skipped: 0 };
}

/** As much of the report of vitest's JSON reporter as is counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a run of vitest. A file that could not even be loaded has no test to its name and counts
 * as one failure; so does whatever else made vitest exit with an error, such as a failed teardown.
 */
export function countVitest(name: string, report: unknown, exitCode: number): Outcome {
  if (!isVitestReport(report)) return failed(name);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const known = report.numFailedTests + brokenFiles.length;
  return {
    name,
    passed: report.numPassedTests,
    failed: known === 0 && exitCode !== 0 ? 1 : known,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function isVitestReport(value: unknown): value is VitestReport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'numPassedTests' in value &&
    'testResults' in value &&
    Array.isArray(value.testResults)
  );
}

/** A line for each check, then the skipped ones if any, then the plain line that machines read. */
export function summary(outcomes: Outcome[]): string {
  const total = (key: 'passed' | 'failed' | 'skipped'): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const lines = outcomes.map(
    ({ name, ...counts }) =>
      `${counts.failed > 0 ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed`,
  );
  const skipped = total('skipped');
  if (skipped > 0) lines.push(`${skipped} skipped`);
  return ['', ...lines, `${total('passed')} passed, ${total('failed')} failed`, ''].join('\n');
}
