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

interface Lane {
  /** One after the other. */
  parts: readonly Part[];
  /** How far above the others' its emulators' ports lie; without it, it has no emulators. */
  above?: number;
}

/**
 * Side by side, though there may be but two processors: a browser test mostly waits. Each has
 * emulators of its own, far enough apart for the suites of other people to lie between. The tests of
 * the rules have projects of their own, so that they need no others than those before them.
 */
const LANES: readonly Lane[] = [
  { parts: ['web'], above: 10_000 },
  { parts: ['emulator', 'rules'], above: 0 },
  { parts: ['static', 'pure'] },
];

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
  const lanes = await Promise.all(LANES.map((lane) => runLane(lane, wanted, interrupts)));
  const found = lanes.flat();
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

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

async function runLane(lane: Lane, wanted: Wanted, interrupts: Interrupts): Promise<PartFound[]> {
  const parts = lane.parts.filter((part) => wanted.parts.has(part));
  if (parts.length === 0) return [];
  const place = { env: process.env, end: interrupts.first };
  if (lane.above === undefined) return runParts(parts, wanted.filters, place);
  const began = performance.now();
  try {
    const browser = parts.includes('web') ? { CHROME_PATH: await requireChromium() } : {};
    const only = parts.every((part) => part === 'rules') ? (['firestore'] as const) : ALL_EMULATORS;
    const portOffset = wanted.portOffset + lane.above;
    const suite = await startSuite({ portOffset, only, interrupts });
    const starting = secondsSince(began);
    try {
      const end = AbortSignal.any([interrupts.first, suite.gone]);
      const env = { ...suite.env, ...browser };
      return await runParts(parts, wanted.filters, { env, end }, starting);
    } finally {
      await suite.stop();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    const nothing = { files: [], total: secondsSince(began), starting: 0 };
    return parts.map((part) => ({ part, outcomes: [failed(part)], ...nothing }));
  }
}

interface Place {
  env: NodeJS.ProcessEnv;
  end: AbortSignal;
}

/** @param startingFirst the seconds that the first of them waited for its emulators */
async function runParts(
  parts: readonly Part[],
  filters: string[],
  place: Place,
  startingFirst = 0,
): Promise<PartFound[]> {
  const all: PartFound[] = [];
  for (const [index, part] of parts.entries()) {
    const began = performance.now();
    const starting = index === 0 ? startingFirst : 0;
    const found = await (part === 'static' ? runStatic(place) : runVitest(part, filters, place));
    all.push({ part, ...found, starting, total: starting + secondsSince(began) });
  }
  return all;
}

interface Found {
  outcomes: Outcome[];
  files: readonly TestFile[];
}

async function runStatic({ env, end }: Place): Promise<Found> {
  const outcomes: Outcome[] = [];
  for (const { name, tool, args } of STATIC_CHECKS) {
    const { code, output } = await runTool(tool, args, env, end);
    if (code !== 0) process.stdout.write(`✗ ${name}\n${output}\n`);
    outcomes.push(code === 0 ? passed(name) : failed(name));
  }
  return { outcomes, files: [] };
}

async function requireChromium(): Promise<string> {
  if (findChromium() === undefined && canInstallChromium()) {
    console.error('Installing Chromium for the browser tests (by apt-get) …');
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

async function runVitest(
  project: TestProject,
  filters: string[],
  { env, end }: Place,
): Promise<Found> {
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
