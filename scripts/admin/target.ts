import { createConnection } from 'node:net';
import { createInterface } from 'node:readline/promises';
import { createServices, type Services } from '../../functions/src/services.ts';
import { portOffsetFrom } from '../lib/options.ts';
import { PROJECT_ID, Refusal } from '../lib/project.ts';

/** What a command works on: the local emulators, or a real project after a typed confirmation. */
export interface Target {
  projectId: string;
  isEmulator: boolean;
  services: Services;
}

export interface TargetOptions {
  project?: string;
  confirm?: string;
  json?: boolean;
  /** Rehearses at another time; on the emulators only. */
  at?: Date;
}

/** The environment may name other emulators; a real project is named by --project alone. */
const demoOf = (projectId: string | undefined): string | undefined =>
  projectId && isDemo(projectId) ? projectId : undefined;

const isDemo = (projectId: string) => projectId.startsWith('demo-');

/**
 * The target that the options name.
 * @throws Refusal if no emulator answers, or a real project was not confirmed
 */
export async function targetOf({ project, confirm, at }: TargetOptions): Promise<Target> {
  if (project === '') throw new Refusal('--project wants the id of a project.');
  const projectId = project ?? demoOf(process.env['GCLOUD_PROJECT']) ?? PROJECT_ID;
  const isEmulator = isDemo(projectId);
  if (isEmulator) await useEmulators();
  else await useCloud(projectId, confirm, at);
  const clock = at && (() => at);
  return { projectId, isEmulator, services: createServices({ projectId }, clock) };
}

async function useEmulators(): Promise<void> {
  const offset = portOffsetFrom(undefined);
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${8080 + offset}`;
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] ??= `127.0.0.1:${9099 + offset}`;
  // Asking Google's metadata server who we are takes seconds, and there is none.
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  for (const name of ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST']) {
    const host = process.env[name] ?? '';
    if (URL.canParse(`http://${host}`) && (await answers(host))) continue;
    throw new Refusal(
      `No emulator answers at ${host} (${name}). Start them with "npm start", or name a real project with --project.`,
    );
  }
}

const answers = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(`http://${host}`);
    const name = hostname.replace(/^\[|\]$/g, '');
    const socket = createConnection({ host: name, port: Number(port), timeout: 2000 });
    const say = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', say(true)).once('error', say(false)).once('timeout', say(false));
  });

async function useCloud(projectId: string, confirm?: string, at?: Date): Promise<void> {
  if (at) throw new Refusal('--at rehearses a later date and works on the emulators only.');
  // A forgotten variable must not send half of a command to an emulator.
  delete process.env['FIRESTORE_EMULATOR_HOST'];
  delete process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  const typed = confirm ?? (await ask(projectId));
  if (typed !== projectId) {
    throw new Refusal(`Nothing was done: "${typed}" is not the project's name, "${projectId}".`);
  }
}

async function ask(projectId: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Refusal(
      `This works on the real project "${projectId}": run it in a terminal, or add --confirm ${projectId}.`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `This works on the real project "${projectId}". Type its name to go on: `,
  );
  terminal.close();
  return answer.trim();
}
