/** Chance that comes out the same for the same seed, on every machine. */
export interface Random {
  /** Evenly from 0 up to 1. */
  next: () => number;
  /** A whole number from 0 up to, and without, `count`. */
  below: (count: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
}

/** @param key what the chance is about, e.g. `4711/event/sessions/s1/3`: other keys don't shift it */
export function randomFrom(key: string): Random {
  let state = hashOf(key);
  // mulberry32: small, fast, and good enough to choose with.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const found = from[below(from.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
}

/** FNV-1a over the key's characters. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash;
}
