import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { table } from '../admin/print.ts';
import { Refusal, ROOT, WORK_FOLDER } from '../lib/project.ts';
import { runProgram } from '../lib/tool.ts';
import { type Catcher, CATCHERS, type Defect, DEFECTS } from './defects-list.ts';

const FOLDER = join(WORK_FOLDER, 'defects');
/** All that the catchers read; the rest of the tree stays where it is. */
const COPIED = ['core', 'functions/src', 'scripts', 'test', 'package.json', 'tsconfig.json'];
const LINKED = ['node_modules', 'functions/node_modules'];

const PROGRAMS: Record<Catcher, readonly string[]> = {
  'core tests': [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=scripts/mutate/vitest.config.ts',
    '--bail=1',
    '--reporter=tap-flat',
  ],
  simulator: ['scripts/simulate.ts', '--seeds', '1..200', '--threads', '1'],
};

export interface DefectsFinding {
  defects: number;
  /** How many each has noticed first. */
  caughtBy: Record<Catcher, number>;
  survivors: string[];
  seconds: number;
}

/**
 * Plants one defect after the other in a copy of the tree, and sees who notices.
 * @throws Refusal if a catcher is not content with the copy as it is: then it proves nothing
 */
export async function tryDefects(
  words: readonly string[],
  end: AbortSignal,
): Promise<DefectsFinding> {
  const began = performance.now();
  const meant = DEFECTS.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (meant.length === 0) throw new Refusal('No defect has one of these words in its name.');
  const caughtBy: DefectsFinding['caughtBy'] = { 'core tests': 0, simulator: 0 };
  const survivors: string[] = [];
  const queue = meant.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async (_, index) => {
      const tree = join(FOLDER, `${index}`);
      copyTree(tree);
      await requireContent(tree, end);
      for (const defect of queue) {
        const catcher = await firstToNotice(tree, defect, end);
        if (end.aborted) throw new Refusal('Broken off.');
        if (catcher) caughtBy[catcher]++;
        else survivors.push(defect.name);
        console.error(`${catcher ? `✓ ${catcher}` : '✗ nobody'}: ${defect.name}`);
      }
    }),
  );
  rmSync(FOLDER, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - began) / 1000);
  return { defects: meant.length, caughtBy, survivors, seconds };
}

function copyTree(tree: string): void {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(join(tree, 'functions'), { recursive: true });
  for (const part of COPIED) cpSync(join(ROOT, part), join(tree, part), { recursive: true });
  for (const part of LINKED) symlinkSync(join(ROOT, part), join(tree, part), 'junction');
}

/** The twin of every defect: without one, each catcher passes. */
async function requireContent(tree: string, end: AbortSignal): Promise<void> {
  for (const catcher of CATCHERS) {
    const { code, output } = await runProgram(tree, PROGRAMS[catcher], end);
    if (code !== 0 && !end.aborted) {
      throw new Refusal(`The ${catcher} fail without any defect:\n${output.slice(-1000)}`);
    }
  }
}

async function firstToNotice(
  tree: string,
  { file, before, after }: Defect,
  end: AbortSignal,
): Promise<Catcher | null> {
  const at = join(tree, file);
  const whole = readFileSync(join(ROOT, file), 'utf8');
  writeFileSync(
    at,
    whole.replace(before, () => after),
  );
  try {
    for (const catcher of CATCHERS) {
      const { code, output } = await runProgram(tree, PROGRAMS[catcher], end);
      if (code !== 0 && isNoticed(catcher, output)) return catcher;
    }
    return null;
  } finally {
    writeFileSync(at, whole);
  }
}

/** That a program fails is not enough: it has to say what is wrong, not that it could not run. */
const isNoticed = (catcher: Catcher, output: string): boolean =>
  catcher === 'simulator' ? /^✗ seed \d+: /m.test(output) : /^not ok /m.test(output);

/** For people. */
export function defectsFindingAsText({
  defects,
  caughtBy,
  survivors,
  seconds,
}: DefectsFinding): string {
  const rows = Object.entries(caughtBy).map(([catcher, count]) => [catcher, count]);
  return [
    table(['planted defects, noticed first by', ''], [...rows, ['all', defects]]),
    '',
    ...survivors.map((name) => `nobody noticed: ${name}`),
    `${seconds} s`,
  ].join('\n');
}
