import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, WORK_FOLDER } from '../lib/project.ts';
import type { Mutant } from './rules-mutants.ts';

/** What became of a mutant. */
export type Verdict =
  | { is: 'killed'; by: string; test: string }
  | { is: 'survived' }
  /** The emulator takes no such rules, so that nothing was tried. */
  | { is: 'invalid'; why: string }
  /** Something else than an assertion went wrong, twice. */
  | { is: 'broken'; why: string };

interface Kept {
  verdict: Verdict;
  /** Of the tests that it rests on: of one file where that has killed it, else of all. */
  tests: string;
}

const FILE = join(WORK_FOLDER, 'mutate-rules.json');

/** Reads what every request of the rules' project finds after it; it tries nothing itself. */
const COVERAGE = 'test/rules/coverage.rules.test.ts';

/** The test files that try the rules. */
export const testFilesOfRules = (): string[] =>
  globSync('test/**/*.rules.test.ts', { cwd: ROOT })
    .filter((file) => file !== COVERAGE)
    .toSorted();

/**
 * Verdicts of earlier runs, kept for as long as the mutated text and the tests concerned are the
 * same, so that a run that was broken off goes on, and a new test costs no more than its survivors.
 */
export class Results {
  readonly #kept = new Map<string, Kept>();
  readonly #files = testFilesOfRules();
  readonly #shared = digest(
    globSync(['test/rules/*.ts', 'test/support/*.ts', 'test/sessions/moves.*.ts', 'core/**'], {
      cwd: ROOT,
    })
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) => file.endsWith('.ts'))
      .toSorted()
      .map(contentOf),
  );

  constructor() {
    if (!existsSync(FILE)) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as [string, Kept][];
    for (const [key, value] of kept) this.#kept.set(key, value);
  }

  of({ rules }: Mutant): Verdict | undefined {
    const kept = this.#kept.get(digest([rules]));
    return kept && kept.tests === this.#testsOf(kept.verdict) ? kept.verdict : undefined;
  }

  keep({ rules }: Mutant, verdict: Verdict): void {
    // Another time it may go better.
    if (verdict.is === 'broken') return;
    this.#kept.set(digest([rules]), { verdict, tests: this.#testsOf(verdict) });
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, JSON.stringify([...this.#kept]));
  }

  #testsOf(verdict: Verdict): string {
    const files = verdict.is === 'killed' ? [verdict.by] : this.#files;
    return digest([this.#shared, ...files.map(contentOf)]);
  }
}

function contentOf(file: string): string {
  const path = join(ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const digest = (texts: string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('base64url').slice(0, 22);
