import { PROGRAMME } from '../../core/base/side.ts';
import { accountWith, type Documents } from './documents.ts';
import { type Local, type Locals, UNASKED } from './locals.ts';
import { type Refusals, type Step, stepsOf } from './steps.ts';
import { type Core, type Pair, STAFF, type World } from './world.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

/** Everybody's points: balances and what is held, each as in `world.people`. */
export interface Points {
  balance: number[];
  held: number[];
}

/** What can become of one session as it stands, with its two accounts as they stand. */
export interface Future {
  /** The local states that a step leads to, each once. */
  next: number[];
  /** What is wrong with a step, or null. */
  problem: string | null;
  /** For each of WAYS_HOME the number of steps to rest, or null if there is no way. */
  home: readonly (number | null)[];
}

/**
 * Two ways by which every session must be able to come to rest, whatever its parties do or leave
 * undone (design.md, section 5: each state has a deadline, and a way out for staff).
 */
export const WAYS_HOME: readonly { words: string; takes: (step: Step) => boolean }[] = [
  {
    words: 'by time, events and the sweep, and staff who resolve what is disputed',
    takes: ({ by, move }) => by !== 'party' && (by !== 'staff' || move === 'resolve'),
  },
  {
    words: 'at once, by staff who cancel or resolve, and events',
    takes: ({ by, move }) =>
      by === 'delivery' || (by === 'staff' && (move === 'cancel' || move === 'resolve')),
  },
];

/**
 * The core's answers, each asked for once: it has no memory and no clock, so the same documents with
 * the same accounts are answered alike wherever in the walk they come up again.
 */
export class Futures {
  readonly refusals: Refusals = new Set();
  /** How many different questions the core was asked. */
  asked = 0;
  private readonly core: Core;
  private readonly world: World;
  private readonly locals: Locals;
  private readonly actors;
  private readonly known: Future[][] = [];
  /** How many states an account can be in: so many balances, each with so many holds. */
  private readonly accountStates: number;

  constructor(core: Core, world: World, locals: Locals) {
    this.core = core;
    this.world = world;
    this.locals = locals;
    this.actors = [...world.people.map((uid) => ({ uid, role: null })), STAFF];
    this.accountStates = (2 * world.sessions + 1) * (world.sessions + 1);
  }

  /** @param pair that of the session, or one that might ask for it */
  of(local: Local, pair: number, points: Points, mayOverride: boolean): Future {
    const row = local.index === UNASKED ? pair : this.world.pairs.length + local.index;
    const known = (this.known[row] ??= []);
    const { giverId, receiverId } = this.pairAt(pair);
    const accounts =
      this.accountState(giverId, points) * (this.accountStates + 1) +
      this.accountState(receiverId, points);
    return (known[accounts * 2 + (mayOverride ? 1 : 0)] ??= this.ask(
      local,
      pair,
      points,
      mayOverride,
    ));
  }

  /** Every step, asked for anew. */
  stepsOf(local: Local, pair: number, points: Points, mayOverride: boolean): Step[] {
    const sides = this.pairAt(pair);
    const moment = { ...local.documents, accounts: this.accountsOf(sides, points) };
    return stepsOf(this.core, moment, sides, this.actors, mayOverride, this.refusals);
  }

  localOf = (documents: Documents): Local => this.locals.at(this.locals.indexOf(documents));

  private ask(local: Local, pair: number, points: Points, mayOverride: boolean): Future {
    this.asked++;
    const steps = this.stepsOf(local, pair, points, mayOverride);
    const problem = steps.find((step) => step.problem !== null)?.problem ?? null;
    // What is wrong ends the walk, and need not be a state that it could go on from.
    if (problem !== null) return { next: [], problem, home: WAYS_HOME.map(() => 0) };
    const next = new Set(steps.map(({ after }) => this.locals.indexOf(after)));
    next.delete(local.index);
    const home = WAYS_HOME.map(({ takes }) => this.stepsHome(local, pair, points, takes));
    return { next: [...next], problem, home };
  }

  /** Breadth first, from this session alone: all others stay as they are. */
  private stepsHome(
    local: Local,
    pair: number,
    points: Points,
    takes: (step: Step) => boolean,
  ): number | null {
    const seen = new Set([local.index]);
    let front = [local];
    for (let steps = 0; front.length > 0; steps++) {
      if (front.some(({ isAtRest }) => isAtRest)) return steps;
      const taken = front.flatMap((at) =>
        this.stepsOf(at, pair, moved(points, local, at), false).filter(takes),
      );
      // The walk meets what is wrong by itself, and tells of that instead.
      if (taken.some(({ problem }) => problem !== null)) return steps;
      const ahead = taken.map(({ after }) => this.locals.indexOf(after));
      const found = new Set(ahead.filter((index) => !seen.has(index)));
      for (const index of found) seen.add(index);
      front = [...found].map((index) => this.locals.at(index));
    }
    return null;
  }

  private pairAt(index: number): Pair {
    const pair = this.world.pairs[index];
    if (!pair) throw new RangeError(`no pair ${index}`);
    return pair;
  }

  private accountState(uid: string, { balance, held }: Points): number {
    if (uid === PROGRAMME) return this.accountStates;
    const person = this.world.people.indexOf(uid);
    const { sessions } = this.world;
    const balances = (balance[person] ?? 0) / PROGRAMME_DEFAULTS.sessionPoints + sessions;
    return balances * (sessions + 1) + (held[person] ?? 0) / PROGRAMME_DEFAULTS.sessionPoints;
  }

  private accountsOf({ giverId, receiverId }: Pair, { balance, held }: Points) {
    const sides = [giverId, receiverId].filter((uid) => uid !== PROGRAMME);
    return new Map(
      sides.map((uid) => {
        const person = this.world.people.indexOf(uid);
        return [uid, accountWith(balance[person] ?? 0, held[person] ?? 0)] as const;
      }),
    );
  }
}

/** Everybody's points after one session has gone from one local state to another. */
const moved = (points: Points, from: Local, to: Local): Points => ({
  balance: points.balance.map((sum, i) => sum - (from.balance[i] ?? 0) + (to.balance[i] ?? 0)),
  held: points.held.map((sum, i) => sum - (from.held[i] ?? 0) + (to.held[i] ?? 0)),
});
