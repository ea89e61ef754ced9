import { table } from '../admin/print.ts';

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

/** What vitest-reporter.ts tells of a test file. */
export interface TestFile {
  /** From the root. */
  path: string;
  passed: number;
  failed: number;
  skipped: number;
  /** It failed, and none of its tests did: it could not be loaded, or a hook threw. */
  isBroken: boolean;
  /** In its tests and hooks. */
  seconds: number;
}

/**
 * Counts a run of vitest. A broken file counts as one failure; so does whatever else made vitest
 * exit with an error, such as a promise that nobody awaited.
 */
export function countVitest(
  name: string,
  files: readonly TestFile[] | undefined,
  exitCode: number,
): Outcome {
  if (!files) return failed(name);
  const total = (key: 'passed' | 'failed' | 'skipped'): number =>
    files.reduce((sum, file) => sum + file[key], 0);
  const known = total('failed') + files.filter(({ isBroken }) => isBroken).length;
  return {
    name,
    passed: total('passed'),
    failed: known === 0 && exitCode !== 0 ? 1 : known,
    skipped: total('skipped'),
  };
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

/** Where the seconds of a part went. */
export interface Duration {
  part: string;
  /** From first to last. */
  total: number;
  /** Until its emulators answered. */
  starting: number;
  files: readonly TestFile[];
}

const SLOWEST = 10;

/** The seconds by part, then the slowest files. Beside the files lie imports and the harness. */
export function durations(parts: readonly Duration[]): string {
  const round = (seconds: number): number => Math.round(seconds);
  const rows = parts.map(({ part, total, starting, files }) => [
    part,
    round(total),
    round(starting),
    round(files.reduce((sum, { seconds }) => sum + seconds, 0)),
  ]);
  const slowest = parts
    .flatMap(({ files }) => files)
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST);
  return [
    table(['seconds', 'in all', 'starting emulators', 'in test files'], rows),
    table(
      ['slowest files', 'seconds'],
      slowest.map(({ path, seconds }) => [path, round(seconds)]),
    ),
  ].join('\n\n');
}
