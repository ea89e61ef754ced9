import { type Signal, signal } from '@preact/signals';
import type { Failure, Outcome } from './write.ts';

/** How far work on several has come, and what failed of it. */
export interface Progress {
  total: number;
  done: number;
  failed: { id: string; name: string; why: Failure }[];
}

/** More at once would only wait for each other's locks. */
const AT_ONCE = 4;

/**
 * Does the same with several, some at a time; one that fails does not keep the others from theirs.
 * @returns how far it is; `done === total` when it has ended
 */
export function doWithAll<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  nameOf: (item: T) => string,
  work: (item: T) => Promise<Outcome>,
): Signal<Progress> {
  const progress = signal<Progress>({ total: items.length, done: 0, failed: [] });
  const waiting = [...items];
  // Whoever leaves would not learn what was done and what was not.
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', warn);
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const outcome = await work(item);
      const { total, done, failed } = progress.value;
      progress.value = {
        total,
        done: done + 1,
        failed: outcome.saved
          ? failed
          : [...failed, { id: idOf(item), name: nameOf(item), why: outcome.why }],
      };
    }
    if (progress.value.done === items.length) removeEventListener('beforeunload', warn);
  };
  for (let i = 0; i < AT_ONCE; i += 1) void worker();
  return progress;
}
