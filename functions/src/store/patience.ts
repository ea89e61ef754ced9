/** What waiting needs of the world outside: a clock that only measures, a pause, and chance. */
export interface Patience {
  nowMs: () => number;
  pause: (ms: number) => Promise<void>;
  /** Evenly from 0 up to 1: those who failed together must not try again together. */
  random: () => number;
}

export const PATIENCE: Patience = {
  nowMs: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};
