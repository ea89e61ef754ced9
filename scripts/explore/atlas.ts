import type { Points } from './futures.ts';
import { type Local, type Locals, UNASKED } from './locals.ts';
import type { World } from './world.ts';

/** All sessions at one moment, and what follows from their transfers. */
export interface Place {
  sessions: readonly Local[];
  points: Points;
  /** The one override is spent. */
  isOverridden: boolean;
}

/** The pair of a session, or every pair that might ask for one. */
export const pairsOf = (local: Local, { pairs }: World): number[] =>
  local.index === UNASKED ? pairs.map((_, index) => index) : [local.pair];

/** States as numbers, each the smallest among its namesakes. */
export class Atlas {
  readonly #world: World;
  readonly #locals: Locals;

  constructor(world: World, locals: Locals) {
    this.#world = world;
    this.#locals = locals;
  }

  local(index: number): Local {
    return this.#locals.at(index);
  }

  /** The number of the state: the smallest that renaming people and reordering sessions gives. */
  keyOf(sessions: readonly Local[]): number {
    let smallest = Number.POSITIVE_INFINITY;
    for (let renaming = 0; renaming < this.#locals.renamings.length; renaming++) {
      smallest = Math.min(smallest, this.#packed(sessions, renaming));
    }
    return smallest;
  }

  placeOf(key: number): Place {
    const sessions: Local[] = [];
    for (let rest = key, left = this.#world.sessions; left > 0; left--) {
      sessions.push(this.#locals.at(rest % MOST_LOCALS));
      rest = Math.floor(rest / MOST_LOCALS);
    }
    return this.place(sessions);
  }

  place(sessions: readonly Local[]): Place {
    const sum = (of: 'balance' | 'held') =>
      this.#world.people.map((_, who) =>
        sessions.reduce((total, local) => total + (local[of][who] ?? 0), 0),
      );
    return {
      sessions,
      points: { balance: sum('balance'), held: sum('held') },
      isOverridden: sessions.some(({ hasOverride }) => hasOverride),
    };
  }

  /** How many states there are that differ from this one in names and order alone, itself included. */
  namesakesOf(sessions: readonly Local[]): number {
    const renamed: number[] = [];
    for (let renaming = 0; renaming < this.#locals.renamings.length; renaming++) {
      const key = this.#packed(sessions, renaming);
      if (!renamed.includes(key)) renamed.push(key);
    }
    let orders = factorial(sessions.length);
    for (const [at, one] of sessions.entries()) {
      // Of so many alike up to here, the last may stand in each of their places.
      orders /= sessions.slice(0, at + 1).filter(({ index }) => index === one.index).length;
    }
    return renamed.length * orders;
  }

  /** The renamed sessions' indices in falling order, as digits. Written out, as it is most of the work. */
  #packed(sessions: readonly Local[], renaming: number): number {
    let [first, second, third] = [0, 0, 0];
    for (const local of sessions) {
      const index = local.renamed[renaming] ?? local.index;
      if (index > first) [first, second, third] = [index, first, second];
      else if (index > second) [second, third] = [index, second];
      else if (index > third) third = index;
    }
    const two = first * MOST_LOCALS + second;
    if (sessions.length === 3) return two * MOST_LOCALS + third;
    return sessions.length === 2 ? two : first;
  }
}

/** Three of them stay below 2^53. */
const MOST_LOCALS = 2 ** 17;

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));
