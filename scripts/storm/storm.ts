import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION, type Session, sessionSchema } from '../../core/sessions/session.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import { read } from '../../functions/src/store/store.ts';
import type { Healed } from '../../functions/src/sweep/run.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { startSuite, type Suite } from '../lib/emulators.ts';
import type { Interrupts } from '../lib/interrupts.ts';
import { commandOf, descendants, signalAll } from '../lib/processes.ts';
import { randomFrom } from '../simulate/random.ts';
import { type Crowd, gather } from './crowd.ts';
import { Logbook } from './logbook.ts';
import { round, type Weather } from './round.ts';

export interface Size {
  people: number;
  sessions: number;
  clients: number;
  seed: number;
}

/** What goes wrong in the middle of it. */
export const KINDS = {
  load: 'nothing goes wrong but the number of people',
  kill: 'the functions’ process is killed',
  restart: 'Firestore is stopped, and started again from its export',
  'late-triggers': 'the triggers are switched off for the first half of the rounds',
} as const;
export type Kind = keyof typeof KINDS;

export interface Aftermath {
  kind: Kind;
  log: Logbook;
  /** How the sessions stood when the last client had gone, by status. */
  statuses: Map<string, number>;
  /** Sessions and accounts that waited for a function then. */
  waiting: number;
  faults: number;
  healed: Healed;
  counted: Awaited<ReturnType<typeof reconcile>>['counted'];
  seconds: number;
  /** What is wrong in the end; empty if all is well. */
  problems: string[];
}

/** As many sessions as people, twice, are asked for at once: more than the floor allows everybody. */
const roundSize = ({ people, sessions }: Size): number => Math.min(sessions, people * 2);

interface Place {
  portOffset: number;
  interrupts: Interrupts;
  tell: (line: string) => void;
}

/** Starts emulators, lets the storm pass over them, sweeps, and looks at what is left. */
export async function storm(kind: Kind, size: Size, place: Place): Promise<Aftermath> {
  const { portOffset, interrupts } = place;
  const began = performance.now();
  let suite = await startSuite({ portOffset, interrupts });
  Object.assign(process.env, suite.env);
  const folder = mkdtempSync(join(tmpdir(), 'wederdienst-storm-'));
  try {
    const crowd = await gather(size.people, size.clients);
    const log = new Logbook();
    const faults = new Faults(kind, {
      suite: () => suite,
      restarted: async () => {
        await suite.exportTo(folder);
        await suite.stop();
        suite = await startSuite({ portOffset, interrupts, importFrom: folder });
      },
    });
    await rage(crowd, size, log, faults, place.tell);
    return await aftermathOf(kind, crowd, log, faults.count, began);
  } finally {
    await suite.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rage(
  crowd: Crowd,
  size: Size,
  log: Logbook,
  faults: Faults,
  tell: (line: string) => void,
): Promise<void> {
  const random = randomFrom(`storm/${size.seed}`);
  const rounds = Math.ceil(size.sessions / roundSize(size));
  for (let number = 1; number <= rounds; number++) {
    const left = size.sessions - (number - 1) * roundSize(size);
    const isMiddle = number === Math.ceil((rounds + 1) / 2);
    const weather: Weather = {
      clients: size.clients,
      random,
      log,
      isHeard: () => faults.isHeard,
      step: (name, done, total) => {
        tell(`round ${number} of ${rounds}: ${name} ${done} of ${total}`);
        if (done === Math.ceil(total / 2)) faults.duringWrites();
      },
      after: (name) => (isMiddle && name === 'ask' ? faults.afterWrites() : Promise.resolve()),
    };
    await faults.beforeRound(number === 1, isMiddle);
    await round(crowd, Math.min(left, roundSize(size)), weather);
  }
}

interface Hands {
  suite: () => Suite;
  restarted: () => Promise<void>;
}

/** Strikes as the kind says. */
class Faults {
  count = 0;
  isHeard = true;
  readonly #kind: Kind;
  readonly #hands: Hands;

  constructor(kind: Kind, hands: Hands) {
    this.#kind = kind;
    this.#hands = hands;
  }

  async beforeRound(isFirst: boolean, isMiddle: boolean): Promise<void> {
    if (this.#kind !== 'late-triggers' || isFirst === isMiddle) return;
    this.isHeard = isMiddle;
    if (isFirst) this.count++;
    const { FIREBASE_EMULATOR_HUB: hub } = this.#hands.suite().env;
    const turn = isFirst ? 'disable' : 'enable';
    await fetch(`http://${hub}/functions/${turn}BackgroundTriggers`, { method: 'PUT' });
  }

  /** While half of a step's writes are done, and their events are on their way. */
  duringWrites(): void {
    if (this.#kind !== 'kill') return;
    const victims = descendants(process.pid).filter(runsFunctions);
    this.count += victims.length;
    signalAll(victims, 'SIGKILL');
  }

  /** All are written, and the functions are still at it: what they have not heard of is lost. */
  async afterWrites(): Promise<void> {
    if (this.#kind !== 'restart') return;
    this.count++;
    await this.#hands.restarted();
  }
}

/** The process in which the emulator runs our functions. */
const runsFunctions = (pid: number): boolean => commandOf(pid).includes('functionsEmulatorRuntime');

async function aftermathOf(
  kind: Kind,
  { services }: Crowd,
  log: Logbook,
  faults: number,
  began: number,
): Promise<Aftermath> {
  const store = await services.store();
  const before = await reconcile(store);
  const found = await store.db.collection(SESSION.collection).get();
  const sessions = new Map<string, Session>();
  for (const snapshot of found.docs) {
    const session = read(sessionSchema, snapshot);
    if (session) sessions.set(snapshot.id, session);
  }
  const healed = await sweep(store, await services.auth());
  const after = await reconcile(store);
  const problems = [
    ...log.lost(sessions).map((what) => `acknowledged and lost: ${what}`),
    ...after.drift.map(
      ({ invariant, document, problem }) => `${invariant}: ${document}: ${problem}`,
    ),
    ...after.unreadable.map(({ document, problem }) => `unreadable: ${document}: ${problem}`),
    ...after.waiting.map((document) => `still waiting after the sweep: ${document}`),
  ];
  if (kind === 'load' && before.waiting.length > 0)
    problems.push('nothing went wrong, and yet the functions left something to the sweep');
  if (kind !== 'load' && faults === 0)
    problems.push('nothing went wrong: the storm proves nothing');
  const statuses = Map.groupBy(sessions.values(), ({ status }) => status);
  return {
    kind,
    log,
    statuses: new Map([...statuses].map(([status, all]) => [status, all.length])),
    waiting: before.waiting.length,
    faults,
    healed,
    counted: after.counted,
    seconds: Math.round((performance.now() - began) / 1000),
    problems,
  };
}
