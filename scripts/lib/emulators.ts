import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  type WriteStream,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FUNCTIONS, PAGE, withBuilt, type Half } from '../build.ts';
import { emulatorConfig, parseFirebaseJson, type FirebaseJson } from './emulator-config.ts';
import { findFirestoreEmulator } from './find-firestore-emulator.mjs';
import { findJava, OLDEST_JAVA } from './find-java.mjs';
import type { Interrupts } from './interrupts.ts';
import { manifestJar } from './manifest-jar.ts';
import { HOST, portReport, portsFor, takenPorts, type Ports } from './ports.mjs';
import { descendants, exitCodeOf, settlesWithin, signalAll } from './processes.ts';
import { PROJECT_ID, Refusal, ROOT, WORK_FOLDER } from './project.ts';

export const ALL_EMULATORS = ['auth', 'firestore', 'functions', 'hosting'] as const;
export type EmulatorName = (typeof ALL_EMULATORS)[number];

export interface SuiteOptions {
  /** Added to every port of firebase.json, so that several suites run side by side. */
  portOffset: number;
  only?: readonly EmulatorName[];
  /** A folder with an earlier export; empty emulators without it. */
  importFrom?: string;
  /** Ends a start that is under way, and at the second signal everything at once. */
  interrupts: Interrupts;
  /** Shows on stderr what the emulators say. It goes to the log file in any case. */
  verbose?: boolean;
}

export interface Suite {
  /** What the usual clients, the Admin SDK and the tests look for in their environment. */
  env: NodeJS.ProcessEnv;
  ports: Ports;
  logFile: string;
  /** Aborted when the emulators have ended though nobody asked them to. */
  gone: AbortSignal;
  /** Writes everything that Auth and Firestore hold to a folder, which is replaced. */
  exportTo: (folder: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** They were started, and did not come up. */
export class EmulatorsFailed extends Refusal {}

const READY = 'All emulators ready!';
const NOT_LOADED = 'Failed to load function definition from source';
/** Generous: the first start may download an emulator of 130 MB. */
const START_LIMIT_MS = 600_000;
const STOP_LIMIT_MS = 20_000;

/**
 * Starts the emulators on the project id demo-wederdienst and waits until they answer and the
 * functions are loaded. Each run works on a copy of its own of the built functions, the page, the
 * rules and the indexes, so that a build or an edit beside it does not change it under way.
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const only = options.only ?? ALL_EMULATORS;
  const config = parseFirebaseJson(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
  const ports = portsFor(config, options.portOffset);
  const environment = emulatorEnvironment();
  const taken = await takenPorts(ports);
  if (taken.length > 0) throw new Refusal(portReport(taken));

  const folder = join(WORK_FOLDER, `run-${options.portOffset}`);
  await prepareRunFolder(folder, config, ports, only);
  // The hub's locator and the functions' sockets lie in the temporary folder under fixed names.
  // A short path, since that of a socket may have no more than 104 characters.
  const temporary = mkdtempSync(join(tmpdir(), 'wd-'));
  const logFile = join(folder, 'emulators.log');
  const log = createWriteStream(logFile);

  const child = spawn(process.execPath, firebaseArguments(folder, only, options.importFrom), {
    cwd: folder,
    env: { ...environment, TMPDIR: temporary },
    // Ctrl-C reaches the whole group of the terminal: the emulators are stopped by stop() alone.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = exitCodeOf(child).finally(() =>
    rmSync(temporary, { recursive: true, force: true }),
  );
  const gone = new AbortController();
  let stopping = false;
  options.interrupts.second.addEventListener('abort', () => killAtOnce(child), { once: true });
  const suite: Suite = {
    env: clientEnvironment(environment, ports, only),
    ports,
    logFile,
    gone: gone.signal,
    exportTo: (target) => exportTo(ports, target),
    stop: () => {
      stopping = true;
      return stop(child, ended);
    },
  };
  try {
    await started(child, ended, log, options);
    if (only.includes('functions')) await requireLoadedFunctions(ports);
  } catch (error) {
    await suite.stop();
    if (options.interrupts.first.aborted) throw new Refusal('Interrupted while starting.');
    throw new EmulatorsFailed(
      `${messageOf(error)}\n${lastLines(logFile)}\nThe whole log: ${logFile}`,
    );
  }
  void ended.then(() => {
    if (stopping) return;
    console.error(`The emulators have ended by themselves; their log: ${logFile}`);
    gone.abort();
  });
  return suite;
}

/** The emulators' own environment: Node and the found Java first on PATH, and no chatter. */
function emulatorEnvironment(): NodeJS.ProcessEnv {
  const java = findJava();
  if (!java) {
    throw new Refusal(
      `No Java of version ${OLDEST_JAVA} or later was found, which the Firestore emulator needs: npm run doctor tells how to get one.`,
    );
  }
  const emulator = findFirestoreEmulator(ROOT);
  return {
    ...process.env,
    PATH: [dirname(process.execPath), java.folder, process.env.PATH].join(delimiter),
    ...(emulator.jar && {
      FIRESTORE_EMULATOR_BINARY_PATH:
        emulator.from === 'sdk' ? startableJar(emulator.jar) : emulator.jar,
    }),
    METADATA_SERVER_DETECTION: 'none',
    NO_UPDATE_NOTIFIER: '1',
    // Through a file: by default firebase-tools picks a port at random between 8000 and 9000.
    FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
    FUNCTIONS_DISCOVERY_TIMEOUT: '60',
  };
}

/** The SDK's jar names no main class: this one does, and refers to it. */
function startableJar(jar: string): string {
  const file = join(WORK_FOLDER, 'firestore-emulator.jar');
  const content = manifestJar(
    'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    pathToFileURL(jar).href,
  );
  mkdirSync(WORK_FOLDER, { recursive: true });
  // Another run may be reading it.
  if (!existsSync(file) || !readFileSync(file).equals(content)) writeFileSync(file, content);
  return file;
}

async function prepareRunFolder(
  folder: string,
  config: FirebaseJson,
  ports: Ports,
  only: readonly EmulatorName[],
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const halves: Half[] = [];
  if (only.includes('functions')) halves.push(FUNCTIONS);
  if (only.includes('hosting')) halves.push(PAGE);
  await withBuilt(halves, async () => {
    if (only.includes('functions')) copyFunctions(join(folder, 'functions'));
    if (only.includes('hosting')) {
      cpSync(join(ROOT, PAGE.output), join(folder, PAGE.output), { recursive: true });
    }
  });
  for (const file of [config.firestore.rules, config.firestore.indexes]) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  writeFileSync(
    join(folder, 'firebase.json'),
    JSON.stringify(emulatorConfig(config, ports), null, 2),
  );
}

/** As `firebase deploy` would take them, but with the installed packages linked in. */
function copyFunctions(folder: string): void {
  const source = join(ROOT, 'functions');
  const left = new Set([join(source, 'node_modules'), join(source, 'src')]);
  cpSync(source, folder, { recursive: true, filter: (path) => !left.has(path) });
  symlinkSync(join(source, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

function firebaseArguments(
  folder: string,
  only: readonly EmulatorName[],
  importFrom: string | undefined,
): string[] {
  return [
    '--import',
    pathToFileURL(join(import.meta.dirname, 'follow-parent.mjs')).href,
    join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js'),
    'emulators:start',
    `--config=${join(folder, 'firebase.json')}`,
    `--project=${PROJECT_ID}`,
    `--only=${only.join(',')}`,
    ...(importFrom === undefined ? [] : [`--import=${importFrom}`]),
  ];
}

function clientEnvironment(
  environment: NodeJS.ProcessEnv,
  ports: Ports,
  only: readonly EmulatorName[],
): NodeJS.ProcessEnv {
  const { PATH, METADATA_SERVER_DETECTION } = environment;
  return {
    ...process.env,
    PATH,
    METADATA_SERVER_DETECTION,
    GCLOUD_PROJECT: PROJECT_ID,
    GOOGLE_CLOUD_PROJECT: PROJECT_ID,
    FIREBASE_EMULATOR_HUB: `${HOST}:${ports.hub}`,
    ...(only.includes('firestore') && { FIRESTORE_EMULATOR_HOST: `${HOST}:${ports.firestore}` }),
    ...(only.includes('auth') && { FIREBASE_AUTH_EMULATOR_HOST: `${HOST}:${ports.auth}` }),
    ...(only.includes('functions') && { FUNCTIONS_EMULATOR_HOST: `${HOST}:${ports.functions}` }),
    ...(only.includes('hosting') && { HOSTING_EMULATOR_URL: `http://${HOST}:${ports.hosting}` }),
  };
}

/** Settles when firebase-tools says that all is ready, or rejects with what went wrong. */
async function started(
  child: ChildProcess,
  ended: Promise<number>,
  log: WriteStream,
  options: SuiteOptions,
): Promise<void> {
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      log.write(chunk);
      if (options.verbose) process.stderr.write(chunk);
      if (said.includes(READY)) return;
      said += chunk.toString();
      if (said.includes(NOT_LOADED)) reject(new Error('The functions could not be loaded.'));
      if (said.includes(READY)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    options.interrupts.first.addEventListener('abort', () => reject(new Error('Interrupted.')));
    void ended.then((code) => reject(new Error(`The emulators ended while starting (${code}).`)));
  });
  if (!(await settlesWithin(ready, START_LIMIT_MS))) {
    throw new Error(`The emulators were not ready after ${START_LIMIT_MS / 60_000} minutes.`);
  }
  await ready;
}

async function requireLoadedFunctions(ports: Ports): Promise<void> {
  const response = await fetch(`http://${HOST}:${ports.functions}/backends`);
  const body = await response.text();
  if (!body.includes('"entryPoint"'))
    throw new Error('The functions emulator has loaded no function.');
}

async function exportTo(ports: Ports, folder: string): Promise<void> {
  const response = await fetch(`http://${HOST}:${ports.hub}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      path: folder,
      initiatedBy: 'wederdienst',
      targets: ['auth', 'firestore'],
    }),
  });
  if (!response.ok) throw new Error(`The emulators did not export: ${await response.text()}`);
}

/** firebase-tools ends its children itself, unless it is stuck or was killed: then we do. */
async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.pid === undefined) return;
  const below = descendants(child.pid);
  child.kill('SIGINT');
  if (!(await settlesWithin(ended, STOP_LIMIT_MS))) child.kill('SIGKILL');
  await ended;
  signalAll(below, 'SIGKILL');
}

function killAtOnce(child: ChildProcess): void {
  if (child.pid !== undefined) signalAll([...descendants(child.pid), child.pid], 'SIGKILL');
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
