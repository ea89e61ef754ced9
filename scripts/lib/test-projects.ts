import { globSync } from 'node:fs';
import { ROOT } from './project.ts';

/** The parts of the test suite, by what they need to run. vitest.config.ts says how each runs. */
export const TEST_PROJECTS = {
  /** Nothing. */
  domain: {
    include: ['test/domain/**/*.test.{ts,tsx}', 'test/**/*.pure.test.{ts,tsx}'],
    exclude: [] as string[],
  },
  /** The Firestore emulator. */
  rules: { include: ['test/rules/**/*.test.ts'], exclude: ['**/*.pure.test.*'] },
  /** The emulators. */
  emulator: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/{domain,rules,web}/**', '**/*.pure.test.*'],
  },
  /** The emulators and a browser. */
  web: { include: ['test/web/**/*.test.{ts,tsx}'], exclude: ['**/*.pure.test.*'] },
};

export type TestProject = keyof typeof TEST_PROJECTS;

export const PROJECT_NAMES: readonly TestProject[] = ['domain', 'rules', 'emulator', 'web'];

/** The test files of a part that contain one of these words in their path, as vitest filters. */
export function testFiles(project: TestProject, filters: string[]): string[] {
  const { include, exclude } = TEST_PROJECTS[project];
  const files = globSync(include, { cwd: ROOT, exclude });
  return files.filter(
    (file) => filters.length === 0 || filters.some((word) => file.includes(word)),
  );
}
