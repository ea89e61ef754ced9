import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK_FOLDER } from '../lib/project.ts';
import { runTool } from '../lib/tool.ts';
import type { Mutant } from './rules-mutants.ts';
import type { Verdict } from './rules-results.ts';

/** What one test file says of some rules. */
type Judgement = { is: 'green' } | { is: 'red'; test: string } | { is: 'broken'; why: string };

/** As much of the report of vitest's JSON reporter as is looked at. */
interface Report {
  testResults: {
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

const FOLDER = join(WORK_FOLDER, 'mutate-rules');

/** Tries rules, one test file at a time, in projects of its own on the emulator. */
export class Tester {
  readonly #run: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #end: AbortSignal;

  /** @param run a word for the projects' ids, different from that of whoever works beside it. */
  constructor(run: string, env: NodeJS.ProcessEnv, end: AbortSignal) {
    this.#run = run;
    this.#env = env;
    this.#end = end;
    mkdirSync(FOLDER, { recursive: true });
  }

  /** Tries the files in their order, up to the first that notices. */
  async judge({ rules }: Pick<Mutant, 'rules'>, files: readonly string[]): Promise<Verdict> {
    const why = await this.#compilationError(rules);
    if (why !== undefined) return { is: 'invalid', why };
    const broken: string[] = [];
    for (const file of files) {
      const judgement = await this.#tryTwice(rules, file);
      if (judgement.is === 'red') return { is: 'killed', by: file, test: judgement.test };
      if (judgement.is === 'broken') broken.push(`${file}: ${judgement.why}`);
    }
    return broken.length > 0 ? { is: 'broken', why: broken.join('\n') } : { is: 'survived' };
  }

  /** What went wrong beside the assertions may have been the machine. */
  async #tryTwice(rules: string, file: string): Promise<Judgement> {
    const first = await this.#try(rules, file);
    return first.is === 'broken' && !this.#end.aborted ? this.#try(rules, file) : first;
  }

  async #try(rules: string, file: string): Promise<Judgement> {
    const rulesFile = join(FOLDER, `${this.#run}.rules`);
    const reportFile = join(FOLDER, `${this.#run}.json`);
    writeFileSync(rulesFile, rules);
    rmSync(reportFile, { force: true });
    const { code, output } = await runTool(
      'vitest',
      [
        'run',
        '--project=rules',
        '--bail=1',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
        file,
      ],
      { ...this.#env, WEDERDIENST_RULES: rulesFile, WEDERDIENST_RULES_RUN: this.#run },
      this.#end,
    );
    if (!existsSync(reportFile)) return { is: 'broken', why: output.trim().slice(-300) };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- vitest's own format
    return judgementOf(JSON.parse(readFileSync(reportFile, 'utf8')) as Report, code);
  }

  /** The emulator says what is wrong with rules only when they are put to it. */
  async #compilationError(content: string): Promise<string | undefined> {
    const host = this.#env.FIRESTORE_EMULATOR_HOST;
    const project = `demo-${this.#run}-compiled`;
    const response = await fetch(`http://${host}/emulator/v1/projects/${project}:securityRules`, {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    });
    return response.ok ? undefined : (await response.text()).slice(0, 300);
  }
}

/** Only an assertion counts: a test that could not ask has noticed nothing. */
export function judgementOf({ testResults }: Report, exitCode: number): Judgement {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed');
  const noticed = failed.find(({ failureMessages: [message = ''] }) =>
    message.startsWith('AssertionError'),
  );
  if (noticed) return { is: 'red', test: noticed.fullName };
  const passed = tests.filter(({ status }) => status === 'passed');
  if (exitCode === 0 && passed.length === tests.length && passed.length > 0) return { is: 'green' };
  const messages = [
    ...failed.flatMap(({ failureMessages }) => failureMessages),
    ...testResults.map(({ message }) => message),
  ];
  const why = messages.find((message) => message !== '') ?? `vitest ended with ${exitCode}`;
  return { is: 'broken', why: why.slice(0, 300) };
}
