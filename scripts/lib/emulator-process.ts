import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { descendants, exitCodeOf, settlesWithin, signalAll } from './processes.ts';
import { ROOT } from './project.ts';

const READY = 'All emulators ready!';
const NOT_LOADED = 'Failed to load function definition from source';
/** firebase-tools goes on without an emulator that has crashed. */
const CRASHED = /Emulator has exited/;

/** Generous: the first start may download an emulator of 130 MB. */
const START_LIMIT_MS = 600_000;
const STOP_LIMIT_MS = 20_000;

/** firebase-tools and all that it starts, as one process that has to be ended as a whole. */
export class EmulatorProcess {
  readonly logFile: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number>;
  readonly #ready = Promise.withResolvers<void>();
  readonly #gone = new AbortController();
  readonly #verbose: boolean;
  /** The processes below it as soon as all run: Java among them, which outlives a killed parent. */
  #below: number[] = [];
  #said = '';
  #stopping = false;

  constructor(folder: string, args: string[], env: NodeJS.ProcessEnv, verbose: boolean) {
    this.logFile = join(folder, 'emulators.log');
    this.#verbose = verbose;
    // The hub's locator and the functions' sockets lie in the temporary folder under fixed names.
    // A short path, since that of a socket may have no more than 104 characters.
    const temporary = mkdtempSync(join(tmpdir(), 'wd-'));
    const followParent = pathToFileURL(join(import.meta.dirname, 'follow-parent.mjs')).href;
    const firebase = join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js');
    this.#child = spawn(process.execPath, ['--import', followParent, firebase, ...args], {
      cwd: folder,
      env: { ...env, TMPDIR: temporary },
      // Ctrl-C reaches the whole group of the terminal, but the emulators end last, by stop().
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const log = createWriteStream(this.logFile);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        log.write(chunk);
        this.#listen(chunk);
      });
    }
    this.#ended = exitCodeOf(this.#child).finally(() => {
      log.end();
      rmSync(temporary, { recursive: true, force: true });
    });
    void this.#ended.then((code) => this.#lost(`They ended with code ${code}.`));
  }

  /** Aborted when the emulators, or one of them, have ended though nobody asked them to. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Waits until all are up and the functions are read; rejects with what went wrong. */
  async ready(interrupt: AbortSignal): Promise<void> {
    const interrupted = (): void => this.#ready.reject(new Error('Interrupted.'));
    interrupt.addEventListener('abort', interrupted, { once: true });
    if (interrupt.aborted) interrupted();
    const late = setTimeout(() => this.#ready.reject(new Error('Too late.')), START_LIMIT_MS);
    try {
      await this.#ready.promise;
    } finally {
      clearTimeout(late);
      interrupt.removeEventListener('abort', interrupted);
    }
    this.#below = this.#descendants();
  }

  /** firebase-tools ends its children itself, unless it is stuck or was killed: then we do. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const below = new Set([...this.#below, ...this.#descendants()]);
    this.#child.kill('SIGINT');
    if (!(await settlesWithin(this.#ended, STOP_LIMIT_MS))) this.#child.kill('SIGKILL');
    await this.#ended;
    signalAll([...below], 'SIGKILL');
  }

  killAtOnce(): void {
    signalAll(this.#descendants(), 'SIGKILL');
    this.#child.kill('SIGKILL');
  }

  /** The end of what they said while they failed to start. */
  lastWords(): string {
    if (this.#isUp) return '';
    return this.#said.trimEnd().split('\n').slice(-20).join('\n');
  }

  #descendants(): number[] {
    return this.#child.pid === undefined ? [] : descendants(this.#child.pid);
  }

  #listen(chunk: Buffer): void {
    if (this.#verbose) process.stderr.write(chunk);
    const text = chunk.toString();
    if (CRASHED.test(text)) this.#lost('One of them crashed.');
    if (this.#isUp || this.#stopping) return;
    this.#said += text;
    if (this.#said.includes(NOT_LOADED)) {
      this.#ready.reject(new Error('The functions could not be loaded.'));
    } else if (this.#isUp) {
      this.#ready.resolve();
    }
  }

  get #isUp(): boolean {
    return this.#said.includes(READY);
  }

  #lost(how: string): void {
    if (this.#stopping || this.#gone.signal.aborted) return;
    if (this.#isUp) {
      console.error(`The emulators have ended by themselves. ${how} Their log: ${this.logFile}`);
    }
    this.#ready.reject(new Error(`The emulators did not start. ${how}`));
    this.#gone.abort();
  }
}
