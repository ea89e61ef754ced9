import type { History } from './history.ts';
import type { Peer } from './peer.ts';
import { entrant, type Match, score } from './score.ts';
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
  return best(peers.map((giver) => score(asking, entrant(giver), topic, history, now)));
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
  const receivers = peers.filter(({ receivable }) => receivable > 0);
  return best(
    receivers.flatMap((receiver) => {
      const asking = entrant(receiver);
      return Object.keys(receiver.needs).map((topic) => score(asking, giving, topic, history, now));
    }),
  );
}

const best = (found: readonly (Match | null)[]): Match[] =>
  found
    .filter((match) => match !== null)
    .toSorted((a, b) => b.weight - a.weight || inOrder(keyOf(a), keyOf(b)))
    .slice(0, MOST_SUGGESTIONS);

/** What tells two matches of one list apart: the same people always come out in the same order. */
const keyOf = ({ receiverId, giverId, topic }: Match): string =>
  `${receiverId}/${giverId}/${topic}`;

/** By code units, and so the same in every language. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
