import { setImmediate as settled } from 'node:timers/promises';

interface Entry {
  atMs: number;
  /** Of two things of one moment the one that was planned first happens first. */
  order: number;
  happen: () => void;
}

/**
 * Virtual time: what is to happen, and when. Nothing waits in truth; time leaps from one thing to
 * the next. All waiting of the code under test (reads, commits, pauses) is an entry here, so that one
 * seed always gives one order.
 */
export class Timeline {
  nowMs: number;
  readonly #heap: Entry[] = [];
  #planned = 0;

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  /** @param atMs in the past means now */
  plan(atMs: number, happen: () => void): void {
    this.#push({ atMs: Math.max(atMs, this.nowMs), order: this.#planned++, happen });
  }

  /**
   * Lets the next thing happen, and all the code that waited for it run until it waits again.
   * @returns whether there was anything
   */
  async step(): Promise<boolean> {
    const next = this.#pop();
    if (!next) return false;
    this.nowMs = next.atMs;
    next.happen();
    await this.settle();
    return true;
  }

  /** Lets code run until all of it waits. */
  settle = (): Promise<void> => settled();

  /** Forgets everything that has not happened yet. */
  clear(): void {
    this.#heap.length = 0;
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const up = (index - 1) >> 1;
      const parent = heap[up];
      if (!parent || isBefore(parent, entry)) break;
      heap[index] = parent;
      index = up;
    }
    heap[index] = entry;
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      const isRight = one !== undefined && other !== undefined && isBefore(other, one);
      const child = isRight ? other : one;
      if (!child || isBefore(last, child)) break;
      heap[index] = child;
      index = isRight ? left + 1 : left;
    }
    heap[index] = last;
    return first;
  }
}

const isBefore = (one: Entry, other: Entry): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
