import { Atlas, pairsOf, type Place } from './atlas.ts';
import { Futures, WAYS_HOME } from './futures.ts';
import { historyTo } from './history.ts';
import { Locals, UNASKED } from './locals.ts';
import { States } from './states.ts';
import { type Core, PRODUCTION, type World } from './world.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

export interface Options {
  core?: Core;
  onProgress?: (states: number, ahead: number) => void;
}

export interface Walk {
  /** One of all that differ in nothing but the names of people and the order of sessions. */
  states: number;
  /** Each with all its namesakes. */
  allStates: number;
  allTransitions: number;
  /** The most steps that it takes at least to come to a state. */
  deepest: number;
  /** How many of all states are of a kind. */
  kinds: Map<string, number>;
  /** For each of WAYS_HOME, the most steps that one session needs to come to rest. */
  longestHome: number[];
  /** How many forms the documents of one session were found to take. */
  locals: Locals;
  futures: Futures;
  /** How the first fault met is come to, in the fewest steps; null if there is none. */
  fault: Fault | null;
}

export interface Fault {
  problem: string;
  history: string[];
}

const KINDS: Record<string, (at: Place) => boolean> = {
  'with nothing left to do': (at) => at.sessions.every(({ isAtRest }) => isAtRest),
  'with points due to be moved': (at) => at.sessions.some(({ isDue }) => isDue),
  'with the override granted': (at) => at.isOverridden,
  'with somebody at the floor': (at) => at.points.balance.some((_, who) => room(at, who) === 0),
  'with somebody below the floor': (at) => at.points.balance.some((_, who) => room(at, who) < 0),
};

const room = ({ points }: Place, who: number): number =>
  (points.balance[who] ?? 0) - (points.held[who] ?? 0) - PROGRAMME_DEFAULTS.floor;

/** Breadth first from a programme in which nobody has asked for anything. */
export function walk(world: World, { core = PRODUCTION, onProgress }: Options = {}): Walk {
  const locals = new Locals(core, world);
  const futures = new Futures(core, world, locals);
  const atlas = new Atlas(world, locals);
  const states = new States();
  const found: Walk = {
    states: 0,
    allStates: 0,
    allTransitions: 0,
    deepest: -1,
    kinds: new Map(Object.keys(KINDS).map((kind) => [kind, 0])),
    longestHome: WAYS_HOME.map(() => 0),
    locals,
    futures,
    fault: null,
  };
  states.add(atlas.keyOf(Array.from({ length: world.sessions }, () => locals.at(UNASKED))), -1);
  for (let index = 0, layerEnd = 0; index < states.size && !found.fault; index++) {
    if (index === layerEnd) {
      layerEnd = states.size;
      found.deepest++;
    }
    const place = atlas.placeOf(states.at(index));
    const namesakes = atlas.namesakesOf(place.sessions);
    found.states++;
    found.allStates += namesakes;
    for (const [kind, isOf] of Object.entries(KINDS)) {
      if (isOf(place)) found.kinds.set(kind, (found.kinds.get(kind) ?? 0) + namesakes);
    }
    const problem = visit(place, { world, futures, atlas, found, namesakes }, (key) =>
      states.add(key, index),
    );
    if (problem !== null) {
      found.fault = { problem, history: historyTo(states.pathTo(index), atlas, futures, world) };
    }
    if (index % 10_000 === 0) onProgress?.(states.size, states.size - index);
  }
  return found;
}

interface Visiting {
  world: World;
  futures: Futures;
  atlas: Atlas;
  found: Walk;
  namesakes: number;
}

/** Looks at every step from a place; returns what is wrong with one, or null. */
function visit(
  place: Place,
  { world, futures, atlas, found, namesakes }: Visiting,
  add: (key: number) => void,
): string | null {
  for (const [slot, local] of place.sessions.entries()) {
    for (const pair of pairsOf(local, world)) {
      const future = futures.of(local, pair, place.points, !place.isOverridden);
      if (future.problem !== null) return future.problem;
      const isAsked = local.index !== UNASKED;
      for (const [way, steps] of future.home.entries()) {
        if (isAsked && steps === null) return `no way home ${WAYS_HOME[way]?.words ?? ''}`;
        found.longestHome[way] = Math.max(found.longestHome[way] ?? 0, isAsked ? (steps ?? 0) : 0);
      }
      found.allTransitions += future.next.length * namesakes;
      for (const next of future.next) {
        add(atlas.keyOf(place.sessions.with(slot, atlas.local(next))));
      }
    }
  }
  return null;
}
