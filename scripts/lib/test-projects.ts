import { globSync } from 'node:fs';
import { ROOT } from './project.ts';

/** The parts of the test suite, by what they need to run. vitest.config.ts says how each runs. */
export const TEST_PROJECTS = {
  /** Nothing. */
  pure: { include: ['test/**/*.pure.test.{ts,tsx}'] },
  /** The Firestore emulator. */
  rules: { include: ['test/**/*.rules.test.ts'] },
  /** The emulators. */
  emulator: { include: ['test/**/*.emulator.test.ts'] },
  /** The emulators and a browser. */
  web: { include: ['test/**/*.web.test.ts'] },
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
