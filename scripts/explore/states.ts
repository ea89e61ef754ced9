const EMPTY = -1;
/** Half full at most: open addressing stays at one or two looks. */
const MAX_LOAD = 0.5;

/**
 * The states found so far, in the order found: numbers in typed arrays, as a set of strings would
 * not fit. A state is a whole number below 2^53; where it was found from is the index of another.
 */
export class States {
  size = 0;
  private keys = new Float64Array(1 << 16);
  private parents = new Int32Array(1 << 16);
  private slots = new Int32Array(1 << 17).fill(EMPTY);

  /** Adds a state unless it is known. */
  add(key: number, parent: number): void {
    let slot = slotOf(key, this.slots.length);
    for (let index = this.slots[slot]; index !== EMPTY; index = this.slots[slot]) {
      if (this.keys[index ?? EMPTY] === key) return;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.size === this.keys.length) this.grow();
    this.keys[this.size] = key;
    this.parents[this.size] = parent;
    if (this.size >= this.slots.length * MAX_LOAD) this.rehash();
    else this.slots[slot] = this.size;
    this.size++;
  }

  at(index: number): number {
    const key = this.keys[index];
    if (key === undefined || index >= this.size) throw new RangeError(`no state ${index}`);
    return key;
  }

  /** The states that lead to this one, from the first. */
  pathTo(index: number): number[] {
    const path: number[] = [];
    for (let at = index; at >= 0; at = this.parents[at] ?? EMPTY) path.push(this.at(at));
    return path.toReversed();
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const parents = new Int32Array(this.parents.length * 2);
    keys.set(this.keys);
    parents.set(this.parents);
    this.keys = keys;
    this.parents = parents;
  }

  /** Into twice the room, the one just written included. */
  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    for (let index = 0; index <= this.size; index++) {
      let slot = slotOf(this.keys[index] ?? 0, slots.length);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index;
    }
    this.slots = slots;
  }
}

/** Multiplies both halves by odd constants (of MurmurHash3) and folds the high bits down. */
function slotOf(key: number, slots: number): number {
  const high = Math.floor(key / 2 ** 32);
  let hash = Math.imul((key % 2 ** 32) | 0, 0x85ebca6b) ^ Math.imul(high + 1, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) & (slots - 1);
}
