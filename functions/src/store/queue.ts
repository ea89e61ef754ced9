/** Runs work in turn wherever two pieces of it share a key. */
export interface Queue {
  <T>(keys: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Whether work on these keys would begin at once. */
  isFree: (keys: readonly string[]) => boolean;
}

/**
 * A queue per key within this process. Firestore's locks alone serialise correctly but slowly:
 * transactions that meet on one account wait seconds and abort; in a queue they don't meet.
 * All keys of one call are taken at once, so two calls can't wait for each other.
 */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<void>>();
  const run = <T>(keys: readonly string[], work: () => Promise<T>): Promise<T> => {
    const before = Promise.all(keys.map((key) => tails.get(key) ?? Promise.resolve()));
    const running = before.then(work);
    const leave = () => {
      for (const key of keys) if (tails.get(key) === done) tails.delete(key);
    };
    const done = running.then(leave, leave);
    for (const key of keys) tails.set(key, done);
    return running;
  };
  return Object.assign(run, {
    isFree: (keys: readonly string[]) => !keys.some((key) => tails.has(key)),
  });
}
