import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { TEST_PROJECTS } from './scripts/lib/test-projects.ts';

// The coverage of the rules reads what the emulator has recorded of the others.
const ORDER = [/test\/(?!rules\/coverage)/, /test\/rules\/coverage/];

/**
 * Always the same order, by folder and name: vitest's own changes with how long the files took the
 * last time.
 */
class FolderOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (a, b) =>
        a.project.config.sequence.groupOrder - b.project.config.sequence.groupOrder ||
        rank(a) - rank(b) ||
        a.moduleId.localeCompare(b.moduleId),
    );
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = ORDER.findIndex((part) => part.test(moduleId));
  return at === -1 ? ORDER.length : at;
}

/**
 * For files that share emulators: one after the other, in one process, so that the Firebase SDKs are
 * loaded once and Chromium is started once. They may not leave a module changed.
 */
const ONE_PROCESS = { fileParallelism: false, isolate: false };

/** How fast a machine is proves nothing. */
const ONLY_ENDS_WHAT_HANGS = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: FolderOrder },
    projects: [
      {
        extends: true,
        test: { name: 'pure', ...TEST_PROJECTS.pure, ...ONLY_ENDS_WHAT_HANGS },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          ...TEST_PROJECTS.rules,
          sequence: { groupOrder: 1 },
          ...ONE_PROCESS,
          ...ONLY_ENDS_WHAT_HANGS,
        },
      },
      {
        extends: true,
        test: {
          name: 'emulator',
          ...TEST_PROJECTS.emulator,
          sequence: { groupOrder: 2 },
          // One set of emulators, and locks that last 30 s when two wait for each other.
          ...ONE_PROCESS,
          ...ONLY_ENDS_WHAT_HANGS,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          ...TEST_PROJECTS.web,
          sequence: { groupOrder: 3 },
          ...ONE_PROCESS,
          setupFiles: 'test/web/leave-browser.ts',
          ...ONLY_ENDS_WHAT_HANGS,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
