import { cardOf, peerFromCard } from '../../../core/matching/draw-card.ts';
import { historyOf } from '../../../core/matching/history.ts';
import type { Peer } from '../../../core/matching/peer.ts';
import { suggestGivers, suggestReceivers } from '../../../core/matching/suggest.ts';
import { MOST_CARDS } from '../../../core/matching/weights.ts';
import { CARD, cardSchema } from '../../../core/matching/card.ts';
import { parse } from '../../../core/base/common.ts';
import { SESSION, sessionSchema } from '../../../core/sessions/session.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import { inBulk } from '../speed/ground.ts';
import { median, ROUNDS } from '../speed/rounds.ts';
import { type Crowd, crowdOf, NOW } from './crowd.ts';
import { processorSeconds } from './processor.ts';
import { session as aSession } from '../../lib/builders/session.ts';

type Database = FirestoreStore['db'];

/** As many as somebody has under way or behind them in half a year. */
const OWN_SESSIONS = 6;
const MOST_OWN_SESSIONS = 50;

/**
 * How long it takes to find the best givers for each need of one person, and whom they can help best,
 * in a whole community in memory: as staff ask for it.
 * @returns milliseconds of a processor
 */
export function rankingMs(people: number): number {
  const crowd = crowdOf(people);
  const rounds = Array.from({ length: ROUNDS }, () => processorSeconds(() => rank(crowd)));
  return 1000 * median(rounds.map(({ seconds }) => seconds));
}

function rank({ peers, history }: Crowd): void {
  const asking = first(peers);
  for (const topic of Object.keys(asking.needs)) {
    expectSome(suggestGivers(asking, topic, peers, history, NOW));
  }
  expectSome(suggestReceivers(asking, peers, history, NOW));
}

/**
 * How many documents the page reads to suggest givers to one person, among so many whose cards fill an
 * empty database. How long that takes says nothing here: the emulator keeps no index.
 */
export async function readsAmong(people: number, { db }: FirestoreStore): Promise<number> {
  const { peers } = crowdOf(people);
  const asking = first(peers);
  await fill(db, peers, asking);
  return ask(db, asking.uid);
}

function first(peers: readonly Peer[]): Peer {
  const [asking] = peers;
  if (!asking) throw new TypeError('somebody asks');
  return asking;
}

function expectSome(found: readonly unknown[]): void {
  if (found.length === 0) throw new Error('nobody was found');
}

async function fill(db: Database, peers: readonly Peer[], asking: Peer): Promise<void> {
  const own = peers
    .slice(1, 1 + OWN_SESSIONS)
    .map(({ uid }) =>
      aSession({ giverId: uid, receiverId: asking.uid, status: 'accepted', createdAt: NOW }),
    );
  await inBulk({ db }, (writer) => [
    ...peers.map((peer) => writer.set(db.doc(CARD.at(peer.uid).path), cardOf(peer, true, NOW))),
    ...own.map((session, number) => writer.set(db.doc(SESSION.at(`own-${number}`).path), session)),
  ]);
}

/** What the page reads for "find help" with one topic: the own card and sessions, and cards of others. */
async function ask(db: Database, uid: string): Promise<number> {
  const [card, sessions] = await Promise.all([
    db.doc(CARD.at(uid).path).get(),
    db
      .collection(SESSION.collection)
      .where('participantIds', 'array-contains', uid)
      .orderBy('startsAt', 'desc')
      .limit(MOST_OWN_SESSIONS)
      .get(),
  ]);
  const asking = peerFromCard(uid, read(cardSchema, card.data()));
  const [topic = ''] = Object.keys(asking.needs);
  const cards = await db
    .collection(CARD.collection)
    .where('open', '==', true)
    .where('helpsWith', 'array-contains', topic)
    .orderBy('turn', 'desc')
    .limit(MOST_CARDS)
    .get();
  const peers = cards.docs.map((one) => peerFromCard(one.id, read(cardSchema, one.data())));
  const history = historyOf(
    sessions.docs.map((one) => read(sessionSchema, one.data())),
    NOW,
  );
  expectSome(suggestGivers(asking, topic, peers, history, NOW));
  return 1 + sessions.size + cards.size;
}

function read<T>(schema: Parameters<typeof parse<T>>[0], data: unknown): T {
  const parsed = parse(schema, data);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}
