import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { FUNCTIONS } from '../../build.ts';
import { ROOT } from '../../lib/project.ts';
import { inTurn, median, ROUNDS } from './rounds.ts';

const run = promisify(execFile);
const IN_FUNCTIONS = join(ROOT, 'functions');

/** What a function usually loads. */
const BARE = ['firebase-functions', 'firebase-admin/app', 'firebase-admin/firestore'];
const BUNDLE = [join(ROOT, FUNCTIONS.output, FUNCTIONS.entry)];

/**
 * How long a new process takes to import the deployed bundle, over bare imports of the packages. The
 * bundle imports the Admin SDK later, when its first event is there.
 */
export async function coldImport() {
  // More rounds than elsewhere: each is short, and what else a machine does weighs more in it.
  const { one, other, ratio } = await inTurn(
    () => importing(BUNDLE),
    () => importing(BARE),
    4 * ROUNDS,
  );
  return { ratio, bundleMs: Math.round(one), bareMs: Math.round(other) };
}

async function importing(modules: readonly string[]): Promise<number> {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join('');
  const code = `const began = performance.now(); ${imports} console.log(performance.now() - began); process.exit();`;
  const args = ['--input-type=module', '--eval', code];
  const { stdout } = await run(process.execPath, args, { cwd: IN_FUNCTIONS });
  return z.number().parse(Number(stdout));
}

const coreSchema = z.object({ perSecond: z.number(), slope: z.number(), mb: z.number() });

/** The pure core alone, a process for each round. */
export async function core(): Promise<z.infer<typeof coreSchema>> {
  const script = join(import.meta.dirname, 'core-run.ts');
  const rounds: z.infer<typeof coreSchema>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await run(process.execPath, [script]);
    rounds.push(coreSchema.parse(JSON.parse(stdout)));
  }
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    slope: median(rounds.map(({ slope }) => slope)),
    mb: median(rounds.map(({ mb }) => mb)),
  };
}
