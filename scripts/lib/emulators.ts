import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_EMULATORS, parseFirebaseJson, type EmulatorName } from './emulator-config.ts';
import { clientEnvironment, emulatorEnvironment } from './emulator-environment.ts';
import { prepareRunFolder } from './emulator-folder.ts';
import { EmulatorProcess } from './emulator-process.ts';
import type { Interrupts } from './interrupts.ts';
import { HOST, portReport, portsFor, takenPorts, type Ports } from './ports.mjs';
import { PROJECT_ID, Refusal, ROOT, WORK_FOLDER } from './project.ts';

export interface SuiteOptions {
  /** Added to every port of firebase.json, so that several suites run side by side. */
  portOffset: number;
  /** Ends a start that is under way, and at the second signal everything at once. */
  interrupts: Interrupts;
  only?: readonly EmulatorName[];
  /** A module whose functions are loaded beside ours, from the root. */
  alsoFunctions?: string;
  /** A folder with an earlier export; empty emulators without it. */
  importFrom?: string;
  /** Shows on stderr what the emulators say. It goes to their log in any case. */
  verbose?: boolean;
}

export interface Suite {
  /** What the usual clients, the Admin SDK and the tests look for in their environment. */
  env: NodeJS.ProcessEnv;
  ports: Ports;
  /** Aborted when the emulators have ended though nobody asked them to. */
  gone: AbortSignal;
  /** Writes everything that Auth and Firestore hold to a folder, which is replaced. */
  exportTo: (folder: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** They were started, and ended instead of coming up. */
export class EmulatorsCrashed extends Refusal {
  readonly logFile: string;
  constructor(message: string, logFile: string) {
    super(message);
    this.logFile = logFile;
  }
}

/**
 * Starts the emulators on the project id demo-wederdienst and waits until they answer and the
 * functions are loaded. Refuses where Java is missing or a port is taken.
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const only = options.only ?? ALL_EMULATORS;
  const config = parseFirebaseJson(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
  const ports = portsFor(config, options.portOffset);
  const environment = emulatorEnvironment();
  const taken = await takenPorts(ports);
  if (taken.length > 0) throw new Refusal(portReport(taken));

  const folder = join(WORK_FOLDER, `run-${options.portOffset}`);
  await prepareRunFolder(folder, config, ports, only, options.alsoFunctions);
  const args = [
    'emulators:start',
    `--config=${join(folder, 'firebase.json')}`,
    `--project=${PROJECT_ID}`,
    `--only=${only.join(',')}`,
    ...(options.importFrom === undefined ? [] : [`--import=${options.importFrom}`]),
  ];
  const emulators = new EmulatorProcess(folder, args, environment, options.verbose ?? false);
  const { first, second } = options.interrupts;
  second.addEventListener('abort', () => emulators.killAtOnce(), { once: true });
  try {
    await emulators.ready(first);
    if (only.includes('firestore')) await requireRules(ports, join(folder, config.firestore.rules));
    if (only.includes('functions')) await requireFunctions(ports);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const report =
      `${emulators.lastWords()}\n${reason}\nThe emulators' log: ${emulators.logFile}`.trimStart();
    await emulators.stop();
    if (first.aborted) throw new Refusal('Interrupted while starting.');
    if (emulators.gone.aborted) throw new EmulatorsCrashed(report, emulators.logFile);
    throw new Refusal(report);
  }
  return {
    env: clientEnvironment(environment, ports, only),
    ports,
    gone: emulators.gone,
    exportTo: (target) => exportTo(ports, target),
    stop: () => emulators.stop(),
  };
}

/** The emulator takes rules that do not compile without a word, and then denies everything. */
async function requireRules(ports: Ports, file: string): Promise<void> {
  const content = readFileSync(file, 'utf8');
  const url = `http://${HOST}:${ports.firestore}/emulator/v1/projects/${PROJECT_ID}:securityRules`;
  const response = await fetch(url, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
  });
  if (response.ok) return;
  const answer = (await response.text()).replaceAll(String.raw`\n`, '\n');
  throw new Error(`firestore.rules cannot be used: ${answer}`);
}

/** A page that works on functions which are not there would wait for ever. */
async function requireFunctions(ports: Ports): Promise<void> {
  const response = await fetch(`http://${HOST}:${ports.functions}/backends`);
  const loaded = (await response.text()).includes('"entryPoint"');
  if (!loaded) throw new Error('The Functions emulator has loaded no function.');
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
  if (!response.ok) throw new Error(`The emulators could not export: ${await response.text()}`);
}
