import { globSync } from 'node:fs';
import { ROOT } from './project.ts';

/**
 * `npm run prove` sets it: its vitest then runs `*.prove.ts` too, and tests that try a choice try all.
 * A variable, since it has to reach the workers of vitest; read here and nowhere else.
 */
export const PROVE = 'WEDERDIENST_PROVE';
export const IS_PROVING = process.env[PROVE] === '1';

const filesOf = (part: string): { include: string[] } => ({
  include: [
    `test/**/*.${part}.test.{ts,tsx}`,
    ...(IS_PROVING ? [`test/**/*.${part}.prove.ts`] : []),
  ],
});

/** The parts of the test suite, by what they need to run. vitest.config.ts says how each runs. */
export const TEST_PROJECTS = {
  /** Nothing. */
  pure: filesOf('pure'),
  /** The Firestore emulator. */
  rules: filesOf('rules'),
  /** The emulators. */
  emulator: filesOf('emulator'),
  /** The emulators and a browser. */
  web: filesOf('web'),
};

export type TestProject = keyof typeof TEST_PROJECTS;

export const PROJECT_NAMES: readonly TestProject[] = ['pure', 'rules', 'emulator', 'web'];

/** The test files of a part that contain one of these words in their path, as vitest filters. */
export function testFiles(project: TestProject, filters: string[]): string[] {
  const files = globSync(TEST_PROJECTS[project].include, { cwd: ROOT });
  return files.filter(
    (file) => filters.length === 0 || filters.some((word) => file.includes(word)),
  );
}
