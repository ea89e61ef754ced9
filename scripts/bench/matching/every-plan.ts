import type { Price } from '../../../core/points/give-before-receive.ts';
import type { History } from '../../../core/matching/history.ts';
import { type Peer, turnOfSession } from '../../../core/matching/peer.ts';
import { entrant, type Match, score, worthOfTurn } from '../../../core/matching/score.ts';
import {
  COMES_ABOUT,
  GIVES_PER_ROUND,
  MOST_GIVING,
  MOST_RECEIVING,
  NEED_MET,
  RECEIVES_FIRST,
  RECEIVES_PER_ROUND,
  WEIGHT,
} from '../../../core/matching/weights.ts';

/**
 * What a round could come to, by trying every plan: for communities of a few people, to compare a plan
 * with. Knows what a plan may do and what it weighs from the weights alone, not from the flow.
 */
export interface Community {
  peers: readonly Peer[];
  history: History;
  price: Price;
  now: Date;
}

/** The weight of the best plan that there is. */
export function mostOf(community: Community): number {
  const draft = new Draft(community);
  const options = optionsOf(community);
  const best = (from: number): number => {
    const own = options[from];
    if (!own) return 0;
    let most = best(from + 1);
    for (const match of own) {
      const gain = draft.add(match);
      if (gain === null) continue;
      most = Math.max(most, gain + best(from + 1));
      draft.remove(match);
    }
    return most;
  };
  return best(0);
}

/** What proposals weigh together; null if they go too far. */
export function weightOfAll(proposals: readonly Match[], community: Community): number | null {
  const draft = new Draft(community);
  let sum = 0;
  for (const match of proposals) {
    const gain = draft.add(match);
    if (gain === null) return null;
    sum += gain;
  }
  return sum;
}

/** For each need, each way to meet it. */
const optionsOf = ({ peers, history, now }: Community): Match[][] =>
  peers.flatMap((one) =>
    Object.keys(one.needs).map((topic) =>
      peers
        .map((other) => score(entrant(one), entrant(other), topic, history, now))
        .filter((match) => match !== null),
    ),
  );

class Draft {
  readonly #people: ReadonlyMap<string, Peer>;
  /** How far a proposal moves a turn. */
  readonly #step: number;
  readonly #given = new Map<string, number>();
  readonly #received = new Map<string, number>();
  readonly #pairs = new Set<string>();

  constructor({ peers, price }: Community) {
    this.#people = new Map(peers.map((peer) => [peer.uid, peer]));
    this.#step = COMES_ABOUT * turnOfSession(price);
  }

  /** @returns what the match adds to those before it, or null if it may not be added to them */
  add(match: Match): number | null {
    const { giverId, receiverId } = match;
    const [giver, receiver] = [this.#people.get(giverId), this.#people.get(receiverId)];
    if (!giver || !receiver) throw new TypeError('a match of strangers');
    const given = this.#given.get(giverId) ?? 0;
    const received = this.#received.get(receiverId) ?? 0;
    if (given >= GIVES_PER_ROUND || giver.giving + given >= MOST_GIVING) return null;
    if (received >= RECEIVES_PER_ROUND || receiver.receiving + received >= MOST_RECEIVING)
      return null;
    if (received >= receiver.receivable || this.#pairs.has(pairOf(match))) return null;
    this.#given.set(giverId, given + 1);
    this.#received.set(receiverId, received + 1);
    this.#pairs.add(pairOf(match));
    const turn = Math.max(0, giver.turn - given * this.#step);
    // A match by itself weighs the turn as it was before the round.
    const toGive = worthOfTurn(turn) - worthOfTurn(giver.turn) + given * WEIGHT.load;
    const paid = 1 - Math.min(1, receiver.turn + received * this.#step);
    return NEED_MET + match.weight + toGive + Math.round(RECEIVES_FIRST * paid);
  }

  /** Takes out the match that was added last. */
  remove(match: Match): void {
    this.#given.set(match.giverId, (this.#given.get(match.giverId) ?? 0) - 1);
    this.#received.set(match.receiverId, (this.#received.get(match.receiverId) ?? 0) - 1);
    this.#pairs.delete(pairOf(match));
  }
}

const pairOf = ({ receiverId, giverId }: Match): string => `${receiverId}<${giverId}`;
