import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { ROOT } from './project.ts';
import type { TestFile } from './outcomes.ts';

/** The variable that names the file for the report; vitest hands a reporter of ours no options. */
export const REPORT_FILE = 'WEDERDIENST_REPORT_FILE';

/**
 * What became of each test file and how long it took, hooks included: vitest's own JSON reporter
 * leaves them out, and most seconds of a browser test lie in its `beforeAll`.
 */
export default class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env[REPORT_FILE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(modules.map(reportOf)));
  }
}

function reportOf(module: TestModule): TestFile {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (state: (typeof states)[number]): number =>
    states.filter((one) => one === state).length;
  return {
    path: relative(ROOT, module.moduleId),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped') + count('pending'),
    isBroken: module.state() === 'failed' && count('failed') === 0,
    seconds: module.diagnostic().duration / 1000,
  };
}
