// npm start: the whole system on this machine, with its data kept between runs.
//
//   npm start             goes on where the last run ended; the first begins with a small community
//   npm start -- --fresh  sets the data of earlier runs aside and begins anew
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EmulatorsCrashed, startSuite, type Suite } from './lib/emulators.ts';
import { listenForInterrupts, type Interrupts } from './lib/interrupts.ts';
import { tryLock } from './lib/lock.mjs';
import { portOffsetFrom } from './lib/options.ts';
import { Refusal, ROOT, WORK_FOLDER } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';
import { runInShell } from './lib/shell.ts';

/** Everything that Auth and Firestore held at the end of the last run. */
const DATA = join(ROOT, '.data');
const METADATA = 'firebase-export-metadata.json';

/** On the way to being DATA, and what DATA was until then. */
const SAVING = join(WORK_FOLDER, 'data-saving');
const REPLACED = join(WORK_FOLDER, 'data-replaced');

const AFRESH = 'To set it aside and begin afresh: npm start -- --fresh';

runAsScript(async () => {
  const { values } = parseArgs({
    options: { fresh: { type: 'boolean' }, 'port-offset': { type: 'string' } },
  });
  const lock = tryLock(join(WORK_FOLDER, 'start.lock'));
  if (!lock.release) {
    throw new Refusal(
      `npm start runs already, as process ${lock.holder}, and two would overwrite each other's data.`,
    );
  }
  try {
    if (values.fresh) setDataAside();
    return await run(portOffsetFrom(values['port-offset']));
  } finally {
    lock.release();
  }
});

async function run(portOffset: number): Promise<number> {
  const interrupts = listenForInterrupts();
  const isFirst = !hasData();
  console.log('Starting …');
  const suite = await startFromData(portOffset, isFirst, interrupts);
  const end = AbortSignal.any([interrupts.first, suite.gone]);
  try {
    // A half-filled community is not kept: the next start seeds again.
    if (isFirst && !(await seed(suite, end, interrupts))) return 1;
    if (!isFirst) console.log('The sign-in page lists the people whom you can be.');
    console.log(`\nOpen http://127.0.0.1:${suite.ports.hosting} (Ctrl-C ends it and saves)\n`);
    await aborted(end);
    return (await saved(suite)) ? 0 : 1;
  } finally {
    await suite.stop();
  }
}

/** Whether an earlier run has left data; refuses to go on over data that is not whole. */
function hasData(): boolean {
  // The last run was cut off between the two steps of replacing it.
  if (!existsSync(DATA) && existsSync(REPLACED)) renameSync(REPLACED, DATA);
  if (!existsSync(DATA)) return false;
  if (!existsSync(join(DATA, METADATA))) {
    throw new Refusal(`The data in .data is not whole and cannot be loaded. ${AFRESH}`);
  }
  return true;
}

function setDataAside(): void {
  if (!existsSync(DATA)) return;
  const aside = `.data-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
  renameSync(DATA, join(ROOT, aside));
  console.log(`The data of earlier runs is now in ${aside}.`);
}

async function startFromData(
  portOffset: number,
  isFirst: boolean,
  interrupts: Interrupts,
): Promise<Suite> {
  if (isFirst) return startSuite({ portOffset, interrupts });
  try {
    return await startSuite({ portOffset, interrupts, importFrom: DATA });
  } catch (error) {
    if (!(error instanceof EmulatorsCrashed)) throw error;
    throw new Refusal(
      `The emulators could not start from the data in .data, which is perhaps damaged (their log: ${error.logFile}). ${AFRESH}`,
    );
  }
}

async function seed(suite: Suite, end: AbortSignal, { second }: Interrupts): Promise<boolean> {
  const script = join(ROOT, 'scripts/admin.ts');
  const code = await runInShell(`node "${script}" seed`, suite.env, end, second);
  if (code === 0) return true;
  console.error('The first start has not been completed, and nothing was saved.');
  return false;
}

/** Replaces the data of the last run only when all of this one's is written. */
async function saved(suite: Suite): Promise<boolean> {
  console.log('\nSaving …');
  try {
    rmSync(SAVING, { recursive: true, force: true });
    await suite.exportTo(SAVING);
    rmSync(REPLACED, { recursive: true, force: true });
    if (existsSync(DATA)) renameSync(DATA, REPLACED);
    renameSync(SAVING, DATA);
    rmSync(REPLACED, { recursive: true, force: true });
    console.log('Saved: the next npm start goes on from here.');
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Not saved; the data of the run before is kept. ${reason}`);
    return false;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
