import { type Atlas, pairsOf } from './atlas.ts';
import type { Futures } from './futures.ts';
import { type Local, UNASKED } from './locals.ts';
import type { World } from './world.ts';

/**
 * The steps to a state in words. States are kept without names, so the way is walked once more with
 * people and sessions who keep theirs.
 * @param path the keys of the states on the way, from the first
 */
export function historyTo(
  path: readonly number[],
  atlas: Atlas,
  futures: Futures,
  world: World,
): string[] {
  let sessions: readonly Local[] = Array.from({ length: world.sessions }, () =>
    atlas.local(UNASKED),
  );
  const history: string[] = [];
  for (const key of path.slice(1)) {
    const step = stepTo(key, sessions, atlas, futures, world);
    history.push(`session ${step.slot + 1}: ${step.words}`);
    sessions = step.sessions;
  }
  return [...history, ...faultsFrom(sessions, atlas, futures, world)];
}

interface Found {
  slot: number;
  words: string;
  sessions: readonly Local[];
}

function stepTo(
  key: number,
  sessions: readonly Local[],
  atlas: Atlas,
  futures: Futures,
  world: World,
): Found {
  const { points, isOverridden } = atlas.place(sessions);
  for (const [slot, local] of sessions.entries()) {
    for (const pair of pairsOf(local, world)) {
      for (const { words, after } of futures.stepsOf(local, pair, points, !isOverridden)) {
        const next = sessions.with(slot, futures.localOf(after));
        if (atlas.keyOf(next) === key) return { slot, words, sessions: next };
      }
    }
  }
  throw new Error('the way to a state can not be walked again');
}

/** The step that is wrong, if it is one and not the want of any. */
function faultsFrom(
  sessions: readonly Local[],
  atlas: Atlas,
  futures: Futures,
  world: World,
): string[] {
  const { points, isOverridden } = atlas.place(sessions);
  for (const [slot, local] of sessions.entries()) {
    for (const pair of pairsOf(local, world)) {
      const wrong = futures
        .stepsOf(local, pair, points, !isOverridden)
        .find(({ problem }) => problem !== null);
      if (wrong) return [`session ${slot + 1}: ${wrong.words}`];
    }
  }
  return [];
}
