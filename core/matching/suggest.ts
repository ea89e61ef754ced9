import type { History } from './history.ts';
import type { Peer } from './peer.ts';
import {
  entrant,
  type Entrant,
  type Match,
  measure,
  score,
  worthOf,
  worthOfTurn,
} from './score.ts';
import { MOST_SUGGESTIONS } from './weights.ts';

/**
 * The best people to ask for help with a topic.
 * @param peers people whose accounts are open; may contain the receiver
 * @returns at most `MOST_SUGGESTIONS`, the best first
 */
export function suggestGivers(
  receiver: Peer,
  topic: string,
  peers: readonly Peer[],
  history: History,
  now: Date,
): Match[] {
  const asking = entrant(receiver);
  const able = peers.filter(({ skills }) => Object.hasOwn(skills, topic));
  const pairs = able.map((giver) => ({ receiver: asking, giver: entrant(giver), topic }));
  return best(pairs, history, now);
}

/**
 * The needs that somebody can best help with, of people whom the floor lets receive.
 * @param peers people whose accounts are open; may contain the giver
 * @returns at most `MOST_SUGGESTIONS`, the best first; a person with several needs comes up several
 *   times
 */
export function suggestReceivers(
  giver: Peer,
  peers: readonly Peer[],
  history: History,
  now: Date,
): Match[] {
  const giving = entrant(giver);
  const pairs = peers.flatMap((peer) => {
    const topics = Object.keys(peer.needs).filter((topic) => Object.hasOwn(giver.skills, topic));
    if (topics.length === 0 || peer.receivable === 0) return [];
    const receiver = entrant(peer);
    return topics.map((topic) => ({ receiver, giver: giving, topic }));
  });
  return best(pairs, history, now);
}

interface Pair {
  receiver: Entrant;
  giver: Entrant;
  topic: string;
}

interface Weighed extends Pair {
  weight: number;
}

/** Only those that are shown are told with their reasons. */
function best(pairs: readonly Pair[], history: History, now: Date): Match[] {
  const weighed = pairs.flatMap((pair) => {
    const found = measure(pair.receiver, pair.giver, pair.topic, history, now);
    return found ? [{ ...pair, weight: worthOf(found) + worthOfTurn(pair.giver.turn) }] : [];
  });
  return weighed
    .toSorted(byWeight)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ receiver, giver, topic }) => score(receiver, giver, topic, history, now))
    .filter((match) => match !== null);
}

/** The best first; among equals by their names, so that the same people always come out the same. */
const byWeight = (a: Weighed, b: Weighed): number =>
  b.weight - a.weight ||
  inOrder(a.receiver.uid, b.receiver.uid) ||
  inOrder(a.giver.uid, b.giver.uid) ||
  inOrder(a.topic, b.topic);

/** By code units, and so the same in every language. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
