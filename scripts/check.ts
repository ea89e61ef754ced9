// npm test: types, lint, format and all tests, and where the seconds went. The last line is
// `N passed, N failed`, where each of the static checks counts as one. What belongs in it, and what
// in `npm run prove`: docs/tests.md.
//
//   npm test                          everything
//   npm test -- --only static,pure    some parts: static, pure, rules, emulator, web
//   npm test -- rules settle          only test files whose path contains one of the words
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ALL_EMULATORS } from './lib/emulator-config.ts';
import { startSuite } from './lib/emulators.ts';
import { canInstallChromium, findChromium, installChromium } from './lib/find-chromium.mjs';
import { listenForInterrupts, type Interrupts } from './lib/interrupts.ts';
import { portOffsetFrom } from './lib/options.ts';
import {
  countVitest,
  type Duration,
  durations,
  failed,
  type Outcome,
  passed,
  summary,
  type TestFile,
} from './lib/outcomes.ts';
import { Refusal, WORK_FOLDER } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';
import { PROJECT_NAMES, testFiles, type TestProject } from './lib/test-projects.ts';
import { runTool } from './lib/tool.ts';
import { REPORT_FILE } from './lib/vitest-reporter.ts';

const PARTS = ['static', ...PROJECT_NAMES] as const;
type Part = (typeof PARTS)[number];

interface Wanted {
  parts: ReadonlySet<Part>;
  filters: string[];
  portOffset: number;
}

/** How many of the parts run at once; two processors carry no more. */
const WORKERS = 2;

/**
 * Each part that needs emulators has its own, so that none finds what another has left. Far enough
 * apart for the suites of other people to lie between.
 */
const SUITES = {
  emulator: { above: 0, only: ALL_EMULATORS },
  web: { above: 10_000, only: ALL_EMULATORS },
  rules: { above: 20_000, only: ['firestore'] },
} as const;

/** The longest first, which leaves least to wait for at the end; then what fails soonest. */
const ORDER = ['web', 'emulator', 'static', 'pure', 'rules'] as const;

const REPORTER = join(import.meta.dirname, 'lib/vitest-reporter.ts');

const STATIC_CHECKS = [
  { name: 'types', tool: 'tsc', args: [] },
  // Not in its default format, which panics on some of its own findings.
  { name: 'lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings', '--format=unix'] },
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level=warn', '.'] },
];

runAsScript(async () => {
  const wanted = readArguments();
  const interrupts = listenForInterrupts();
  mkdirSync(WORK_FOLDER, { recursive: true });
  // All processes below this one load the same packages, some of them dozens of times.
  process.env.NODE_COMPILE_CACHE = join(WORK_FOLDER, 'compile-cache');
  const waiting = ORDER.filter((part) => wanted.parts.has(part));
  const found: PartFound[] = [];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      found.push(await runPart(part, wanted, interrupts));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  const outcomes = found.flatMap((one) => one.outcomes);
  if (interrupts.first.aborted) outcomes.push(failed('interrupted'));
  process.stdout.write(`\n${durations(found)}\n${summary(outcomes)}`);
  return outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
});

function readArguments(): Wanted {
  const { values, positionals: filters } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true }, 'port-offset': { type: 'string' } },
  });
  const named = (values.only ?? []).flatMap((list) => list.split(',')).map(partNamed);
  const possible = named.length > 0 ? named : PARTS;
  const parts = possible.filter(
    (part) => filters.length === 0 || (part !== 'static' && testFiles(part, filters).length > 0),
  );
  if (parts.length === 0) {
    throw new Refusal(`No test file has ${filters.join(' or ')} in its path.`);
  }
  return { parts: new Set(parts), filters, portOffset: portOffsetFrom(values['port-offset']) };
}

function partNamed(text: string): Part {
  const part = PARTS.find((known) => known === text);
  if (!part) throw new Refusal(`There is no part "${text}": choose from ${PARTS.join(', ')}.`);
  return part;
}

interface PartFound extends Duration {
  outcomes: Outcome[];
}

async function runPart(part: Part, wanted: Wanted, interrupts: Interrupts): Promise<PartFound> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  let starting = 0;
  const found = async (): Promise<Pick<PartFound, 'outcomes' | 'files'>> => {
    if (part === 'static') return { outcomes: await runStatic(interrupts), files: [] };
    if (part === 'pure') return runVitest(part, wanted.filters, process.env, interrupts.first);
    return onEmulators(part, wanted, interrupts, () => (starting = seconds()));
  };
  try {
    return { part, ...(await found()), total: seconds(), starting };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return { part, outcomes: [failed(part)], files: [], total: seconds(), starting };
  }
}

async function onEmulators(
  part: keyof typeof SUITES,
  { filters, portOffset }: Wanted,
  interrupts: Interrupts,
  onStarted: () => void,
): Promise<VitestFound> {
  const { above, only } = SUITES[part];
  const browser = part === 'web' ? await requireChromium() : undefined;
  const suite = await startSuite({ portOffset: portOffset + above, only, interrupts });
  onStarted();
  const env = { ...suite.env, ...(browser !== undefined && { CHROME_PATH: browser }) };
  try {
    return await runVitest(part, filters, env, AbortSignal.any([interrupts.first, suite.gone]));
  } finally {
    await suite.stop();
  }
}

async function runStatic(interrupts: Interrupts): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, tool, args } of STATIC_CHECKS) {
    const { code, output } = await runTool(tool, args, process.env, interrupts.first);
    if (code !== 0) process.stdout.write(`✗ ${name}\n${output}\n`);
    outcomes.push(code === 0 ? passed(name) : failed(name));
  }
  return outcomes;
}

async function requireChromium(): Promise<string> {
  if (findChromium() === undefined && canInstallChromium()) {
    console.error('Installing Chromium for the browser tests (apt-get install chromium) …');
    await installChromium();
  }
  const browser = findChromium();
  if (browser === undefined) {
    throw new Refusal(
      'No Chromium was found, which the browser tests need: npm run doctor tells how to get one.',
    );
  }
  return browser;
}

interface VitestFound {
  outcomes: Outcome[];
  files: readonly TestFile[];
}

async function runVitest(
  project: TestProject,
  filters: string[],
  env: NodeJS.ProcessEnv,
  end: AbortSignal,
): Promise<VitestFound> {
  const report = join(WORK_FOLDER, `tests-${project}-${process.pid}.json`);
  const reporters = ['--reporter=default', `--reporter=${REPORTER}`];
  const { code } = await runTool(
    'vitest',
    ['run', `--project=${project}`, ...reporters, ...filters],
    { ...env, [REPORT_FILE]: report, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    end,
    (chunk) => process.stdout.write(chunk),
  );
  // Broken off before its end, there is none.
  const files = existsSync(report) ? filesIn(readFileSync(report, 'utf8')) : undefined;
  rmSync(report, { force: true });
  return { outcomes: [countVitest(project, files, code)], files: files ?? [] };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- vitest-reporter.ts wrote it
const filesIn = (text: string): TestFile[] => JSON.parse(text) as TestFile[];
