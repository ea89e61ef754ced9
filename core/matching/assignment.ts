import { at } from './ints.ts';
import { NearestFirst } from './nearest-first.ts';

/**
 * Who could help whom, in numbers. Gains are whole numbers; those of a person's further sessions do
 * not rise, which is what lets a flow choose them in their order.
 */
export interface Problem {
  /** For each receiver, what each further session adds: as many as they may receive. */
  receivers: readonly Int32Array[];
  /** For each giver, what each further session adds: as many as they may give. */
  givers: readonly Int32Array[];
  /** Whose each need is: needs of one receiver stand together, in the order of the receivers. */
  receiverOf: Int32Array;
  /** The possible matches of need n are those from `starts[n]` up to, and without, `starts[n + 1]`. */
  starts: Int32Array;
  /** For each possible match, whose need it meets, who gives, and what it adds. */
  needOf: Int32Array;
  giverOf: Int32Array;
  gains: Int32Array;
}

/**
 * The assignment of greatest total gain: each need is met at most once, nobody receives or gives more
 * often than they may, and no receiver meets the same giver twice. A need may be left unmet.
 *
 * A minimum-cost flow by successive shortest paths, from one receiver after the other to the sink;
 * reduced costs keep Dijkstra's algorithm applicable, and it ends as soon as no path can be shorter
 * than the one found (R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and
 * sparse linear assignment problems", Computing 38, 1987; Ahuja, Magnanti and Orlin, Network Flows,
 * 1993, section 9.7). Exact, without chance, and the same for the same problem.
 *
 * @returns for each need the index of its match, or -1
 */
export function assign(problem: Problem): Int32Array {
  const flow = new Flow(problem);
  for (const receiver of flow.mostHopefulFirst()) {
    for (let unit = problem.receivers[receiver]?.length ?? 0; unit > 0; unit--) flow.send(receiver);
  }
  return flow.chosen;
}

const NONE = -1;
/** Longer than any path, and yet sums of two of them are whole numbers of 32 bits. */
const ENDLESS = 1_000_000_000;

/**
 * The network: receiver → need → giver → sink. A receiver sends as many units as they may receive; a
 * unit that finds no help goes to the sink directly and costs what it would have added, the least
 * first. That a receiver meets a giver once would take a node between each such two; instead, where
 * one need of a receiver has a giver, another of theirs reaches that giver only by taking its place,
 * which is the path through that node.
 */
class Flow {
  readonly chosen: Int32Array;
  readonly #problem: Problem;
  /** Nodes are numbered: receivers, then needs, then givers. */
  readonly #firstNeed: number;
  readonly #firstGiver: number;
  /** Needs of receiver r: from `needsFrom[r]` up to, and without, `needsFrom[r + 1]`. */
  readonly #needsFrom: Int32Array;
  /** The needs that each giver meets. */
  readonly #metBy: number[][];
  /** How many units of each receiver have gone to the sink without help. */
  readonly #unhelped: Int32Array;
  /** What the next unit costs from a node straight to the sink; `ENDLESS` if none can go. */
  readonly #toSink: Int32Array;
  /** Of each node, so that cost + potential here − potential there is never negative; the sink's is 0. */
  readonly #potential: Int32Array;

  // Of the search for the shortest path.
  readonly #distance: Int32Array;
  readonly #parent: Int32Array;
  /** The match that a path takes up where it enters a node, or `NONE`. */
  readonly #via: Int32Array;
  readonly #waiting: NearestFirst;
  /** Which need of the receiver that is looked at each giver meets, or `NONE`. */
  readonly #placeOf: Int32Array;
  /** The shortest path to the sink so far: how long, and the node before the sink. */
  #shortest = ENDLESS;
  #end = NONE;

  constructor(problem: Problem) {
    const { receivers, givers, receiverOf } = problem;
    this.#problem = problem;
    this.#firstNeed = receivers.length;
    this.#firstGiver = this.#firstNeed + receiverOf.length;
    const nodes = this.#firstGiver + givers.length;
    this.chosen = new Int32Array(receiverOf.length).fill(NONE);
    this.#needsFrom = startsOf(receiverOf, receivers.length);
    this.#metBy = givers.map(() => []);
    this.#unhelped = new Int32Array(receivers.length);
    this.#toSink = new Int32Array(nodes).fill(ENDLESS);
    receivers.forEach((_, receiver) => this.#priceUnhelped(receiver));
    givers.forEach((_, giver) => this.#priceGiving(giver));
    this.#potential = potentialsOf(problem, this.#needsFrom);
    this.#distance = new Int32Array(nodes);
    this.#parent = new Int32Array(nodes);
    this.#via = new Int32Array(nodes);
    this.#waiting = new NearestFirst(this.#distance);
    this.#placeOf = new Int32Array(givers.length).fill(NONE);
  }

  /**
   * Receivers by what they could add. Any order gives a plan of the same weight; in this one, later
   * units undo less of what earlier ones have found, and a third fewer nodes are looked at.
   */
  mostHopefulFirst(): number[] {
    const hope = (receiver: number): number => at(this.#potential, receiver);
    return this.#problem.receivers.map((_, r) => r).toSorted((a, b) => hope(b) - hope(a));
  }

  /** Sends one more unit from a receiver, along the shortest path. */
  send(receiver: number): void {
    const looked = this.#findPath(receiver);
    for (const node of looked) {
      const rise = at(this.#distance, node) - this.#shortest;
      this.#potential[node] = at(this.#potential, node) + rise;
    }
    this.#follow(receiver);
  }

  /** The units that go without help are those that add least. */
  #priceUnhelped(receiver: number): void {
    const gains = this.#problem.receivers[receiver];
    this.#toSink[receiver] = gains?.at(-1 - at(this.#unhelped, receiver)) ?? ENDLESS;
  }

  #priceGiving(giver: number): void {
    const next = this.#problem.givers[giver]?.[this.#metBy[giver]?.length ?? 0];
    this.#toSink[this.#firstGiver + giver] = next === undefined ? ENDLESS : -next;
  }

  /** @returns the nodes that are nearer than the sink, of which alone the potential changes */
  #findPath(receiver: number): number[] {
    const looked: number[] = [];
    this.#distance.fill(ENDLESS);
    this.#shortest = ENDLESS;
    this.#reach(receiver, 0, NONE, NONE);
    for (;;) {
      const node = this.#waiting.take();
      if (node === NONE || at(this.#distance, node) >= this.#shortest) break;
      looked.push(node);
      if (node < this.#firstNeed) this.#fromReceiver(node);
      else if (node < this.#firstGiver) this.#fromNeed(node - this.#firstNeed);
      else this.#fromGiver(node - this.#firstGiver);
    }
    this.#waiting.clear();
    return looked;
  }

  /** Enters a node if that is nearer than before, and sees whether it leads to the sink. */
  #reach(node: number, distance: number, parent: number, via: number): void {
    if (distance >= this.#shortest || distance >= at(this.#distance, node)) return;
    this.#distance[node] = distance;
    this.#parent[node] = parent;
    this.#via[node] = via;
    this.#waiting.add(node);
    const toSink = distance + at(this.#toSink, node) + at(this.#potential, node);
    if (toSink >= this.#shortest) return;
    this.#shortest = toSink;
    this.#end = node;
  }

  /** To each of their needs that is unmet. */
  #fromReceiver(receiver: number): void {
    const here = at(this.#distance, receiver) + at(this.#potential, receiver);
    const end = at(this.#needsFrom, receiver + 1);
    for (let need = at(this.#needsFrom, receiver); need < end; need++) {
      if (at(this.chosen, need) !== NONE) continue;
      const node = this.#firstNeed + need;
      this.#reach(node, here - at(this.#potential, node), receiver, NONE);
    }
  }

  /** To whoever could meet the need; and if it is met, back to its receiver: let it be unmet. */
  #fromNeed(need: number): void {
    const node = this.#firstNeed + need;
    const receiver = at(this.#problem.receiverOf, need);
    const here = at(this.#distance, node) + at(this.#potential, node);
    if (at(this.chosen, need) !== NONE) {
      this.#reach(receiver, here - at(this.#potential, receiver), node, NONE);
    }
    this.#markPlaces(receiver, true);
    this.#toGivers(need, here);
    this.#markPlaces(receiver, false);
  }

  /** This loop is where the time goes: 200 givers know a topic, and a need is looked at often. */
  #toGivers(need: number, here: number): void {
    const { starts, giverOf, gains } = this.#problem;
    const [potentials, distances, firstGiver] = [this.#potential, this.#distance, this.#firstGiver];
    const end = at(starts, need + 1);
    for (let match = at(starts, need); match < end; match++) {
      const giver = firstGiver + at(giverOf, match);
      const distance = here - at(gains, match) - at(potentials, giver);
      // A place with a giver is no nearer than the giver: who can't reach the one needs no other.
      if (distance >= this.#shortest || distance >= at(distances, giver)) continue;
      const other = at(this.#placeOf, giver - firstGiver);
      if (other === NONE) this.#reach(giver, distance, this.#firstNeed + need, match);
      else if (other !== need) this.#displace(other, need, here, match);
    }
  }

  /** Takes the place of another need of the same receiver with the same giver. */
  #displace(other: number, need: number, here: number, match: number): void {
    const { gains } = this.#problem;
    const node = this.#firstNeed + other;
    const lost = at(gains, at(this.chosen, other)) - at(gains, match);
    this.#reach(node, here + lost - at(this.#potential, node), this.#firstNeed + need, match);
  }

  #markPlaces(receiver: number, isMarked: boolean): void {
    const end = at(this.#needsFrom, receiver + 1);
    for (let need = at(this.#needsFrom, receiver); need < end; need++) {
      const match = at(this.chosen, need);
      if (match !== NONE) this.#placeOf[at(this.#problem.giverOf, match)] = isMarked ? need : NONE;
    }
  }

  /** Back to each need that the giver meets: let somebody else meet it. */
  #fromGiver(giver: number): void {
    const from = this.#firstGiver + giver;
    const here = at(this.#distance, from) + at(this.#potential, from);
    for (const need of this.#metBy[giver] ?? []) {
      const node = this.#firstNeed + need;
      const lost = at(this.#problem.gains, at(this.chosen, need));
      this.#reach(node, here + lost - at(this.#potential, node), from, NONE);
    }
  }

  /** Lets go of every match that the path undoes, and makes those that it takes up. */
  #follow(receiver: number): void {
    if (this.#end < this.#firstNeed) {
      this.#unhelped[this.#end] = at(this.#unhelped, this.#end) + 1;
      this.#priceUnhelped(this.#end);
    }
    const taken: number[] = [];
    for (let node = this.#end; node !== receiver; node = at(this.#parent, node)) {
      const via = at(this.#via, node);
      if (via !== NONE) taken.push(via);
      if (node >= this.#firstNeed && node < this.#firstGiver) this.#release(node - this.#firstNeed);
    }
    for (const match of taken) {
      const giver = at(this.#problem.giverOf, match);
      const need = at(this.#problem.needOf, match);
      this.chosen[need] = match;
      this.#metBy[giver]?.push(need);
      this.#priceGiving(giver);
    }
  }

  #release(need: number): void {
    const match = at(this.chosen, need);
    if (match === NONE) return;
    this.chosen[need] = NONE;
    const met = this.#metBy[at(this.#problem.giverOf, match)];
    met?.splice(met.indexOf(need), 1);
  }
}

/** Where each of `count` groups begins in a sorted list of their numbers, and where the last ends. */
function startsOf(groups: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const group of groups) starts[group + 1] = at(starts, group + 1) + 1;
  for (let group = 1; group <= count; group++) {
    starts[group] = at(starts, group) + at(starts, group - 1);
  }
  return starts;
}

/** What each node can add at the most on its way to the sink, if it were alone. */
function potentialsOf(problem: Problem, needsFrom: Int32Array): Int32Array {
  const { receivers, givers, receiverOf, starts, giverOf, gains } = problem;
  const ofGivers = givers.map((own) => own[0] ?? -ENDLESS);
  const ofNeeds = new Int32Array(receiverOf.length).fill(-ENDLESS);
  for (let need = 0; need < receiverOf.length; need++) {
    for (let match = at(starts, need); match < at(starts, need + 1); match++) {
      const most = at(gains, match) + (ofGivers[at(giverOf, match)] ?? 0);
      ofNeeds[need] = Math.max(at(ofNeeds, need), most);
    }
  }
  const ofReceivers = receivers.map((own, receiver) => {
    const needs = ofNeeds.subarray(at(needsFrom, receiver), at(needsFrom, receiver + 1));
    return Math.max(-(own.at(-1) ?? 0), ...needs);
  });
  return Int32Array.from([...ofReceivers, ...ofNeeds, ...ofGivers]);
}
