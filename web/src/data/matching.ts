import { limit, orderBy, where } from 'firebase/firestore';
import { type History, historyOf } from '../../../core/matching/history.ts';
import { peerFromCard } from '../../../core/matching/draw-card.ts';
import type { Peer } from '../../../core/matching/peer.ts';
import type { Match } from '../../../core/matching/score.ts';
import { suggestGivers, suggestReceivers } from '../../../core/matching/suggest.ts';
import { MOST_CARDS } from '../../../core/matching/weights.ts';
import { CARD } from '../../../core/matching/card.ts';
import { ask } from '../kit/ask.ts';
import { sessionsOf } from './documents.ts';

import { type Entry, liveDocument, liveQuery, memoized, readable } from '../kit/live.ts';
import { now } from '../kit/now.ts';

/** Who can help whom, from the cards that functions draw: as many documents in any community. */

const card = memoized((uid: string) => liveDocument(CARD.at(uid)));

/** Those who know a topic, first whose turn it is to give. */
const givers = memoized((topic: string) =>
  liveQuery(`cards that help with ${topic}`, () =>
    ask(
      CARD.in(),
      where('open', '==', true),
      where('helpsWith', 'array-contains', topic),
      orderBy('turn', 'desc'),
      limit(MOST_CARDS),
    ),
  ),
);

/** As many values as one such question may name. */
const MOST_TOPICS = 30;

/** Some of those who seek one of these topics, and whom the floor lets receive. */
const receivers = memoized((...topics: string[]) =>
  liveQuery(`cards that seek ${topics.join()}`, () =>
    ask(
      CARD.in(),
      where('open', '==', true),
      where('seeks', 'array-contains-any', topics.slice(0, MOST_TOPICS)),
      orderBy('updatedAt', 'desc'),
      limit(MOST_CARDS),
    ),
  ),
);

/** What of somebody's own sessions still weighs, and as many as their page shows anyway. */
const MOST_SESSIONS = 60;

/** Null until they are known: before, everybody would seem to meet for the first time. */
function historyBehind(uid: string): History | null {
  const list = sessionsOf(uid, MOST_SESSIONS).value;
  if (list.state === 'loading') return null;
  return historyOf(
    readable(list).map(({ value }) => value),
    now.value,
  );
}

/** Matches, or that it is not known yet whether there are any. */
export type Matches = { state: 'loading' } | { state: 'none' } | { state: 'ready'; all: Match[] };

type Found = { state: 'loading' } | { state: 'none' } | { state: 'ready'; peer: Peer };

/** Somebody as their own card shows them; there is none before their account opens. */
export function peerBehind(uid: string): Found {
  const live = card(uid).value;
  if (live.state === 'loading') return { state: 'loading' };
  return live.state === 'ready'
    ? { state: 'ready', peer: peerFromCard(uid, live.value) }
    : { state: 'none' };
}

const peersIn = (list: { entries: Entry<Parameters<typeof peerFromCard>[1]>[] }): Peer[] =>
  list.entries.flatMap(({ id, parsed }) => (parsed.ok ? [peerFromCard(id, parsed.value)] : []));

/** Who can help somebody with a topic, the best first. */
export function giversFor(uid: string, topic: string): Matches {
  const own = peerBehind(uid);
  const list = givers(topic).value;
  const history = historyBehind(uid);
  if (own.state === 'loading' || list.state === 'loading' || !history) return { state: 'loading' };
  if (own.state === 'none' || list.state === 'denied') return { state: 'none' };
  return {
    state: 'ready',
    all: suggestGivers(own.peer, topic, peersIn(list), history, now.value),
  };
}

/** Whom somebody can help, the best first, each person once. */
export function receiversFor(uid: string): Matches {
  const own = peerBehind(uid);
  if (own.state !== 'ready') return own;
  const topics = Object.keys(own.peer.skills).toSorted();
  if (topics.length === 0) return { state: 'none' };
  const list = receivers(...topics).value;
  const history = historyBehind(uid);
  if (list.state === 'loading' || !history) return { state: 'loading' };
  if (list.state === 'denied') return { state: 'none' };
  const all = suggestReceivers(own.peer, peersIn(list), history, now.value);
  const isFirst = ({ receiverId }: Match, index: number) =>
    all.findIndex((match) => match.receiverId === receiverId) === index;
  return { state: 'ready', all: all.filter(isFirst) };
}
