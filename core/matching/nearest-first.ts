import { at } from './ints.ts';

const NOWHERE = -1;

/** Nodes that wait to be looked at, the nearest first: a binary heap that knows where each stands. */
export class NearestFirst {
  readonly #distance: Int32Array;
  readonly #heap: Int32Array;
  /** Where a node stands in the heap, or `NOWHERE`. */
  readonly #place: Int32Array;
  #size = 0;

  /** @param distance of each node; changed by the caller, who then calls `add` */
  constructor(distance: Int32Array) {
    this.#distance = distance;
    this.#heap = new Int32Array(distance.length);
    this.#place = new Int32Array(distance.length).fill(NOWHERE);
  }

  /** Lets a node wait, or takes note that it has come nearer. */
  add(node: number): void {
    let place = at(this.#place, node);
    if (place === NOWHERE) place = this.#size++;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = at(this.#heap, above);
      if (!this.#isNearer(node, other)) break;
      this.#put(other, place);
      place = above;
    }
    this.#put(node, place);
  }

  /** Takes the nearest out; -1 if none waits. */
  take(): number {
    if (this.#size === 0) return NOWHERE;
    const nearest = at(this.#heap, 0);
    this.#place[nearest] = NOWHERE;
    const last = at(this.#heap, --this.#size);
    if (this.#size > 0) this.#sink(last);
    return nearest;
  }

  clear(): void {
    for (let place = 0; place < this.#size; place++) {
      this.#place[at(this.#heap, place)] = NOWHERE;
    }
    this.#size = 0;
  }

  /** Puts a node in at the top, and lets nearer ones rise past it. */
  #sink(node: number): void {
    let place = 0;
    for (let below = 1; below < this.#size; below = 2 * place + 1) {
      const hasRight = below + 1 < this.#size;
      if (hasRight && this.#isNearer(at(this.#heap, below + 1), at(this.#heap, below))) below++;
      const child = at(this.#heap, below);
      if (!this.#isNearer(child, node)) break;
      this.#put(child, place);
      place = below;
    }
    this.#put(node, place);
  }

  #put(node: number, place: number): void {
    this.#heap[place] = node;
    this.#place[node] = place;
  }

  #isNearer(one: number, other: number): boolean {
    return at(this.#distance, one) < at(this.#distance, other);
  }
}
