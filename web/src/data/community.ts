import {
  getDocsFromServer,
  limit,
  orderBy,
  type QueryConstraint,
  Timestamp,
  where,
} from 'firebase/firestore';
import { ask, readableOf } from '../kit/ask.ts';
import type { In } from '../../../core/base/noun.ts';
import { type History, historyOf } from '../../../core/matching/history.ts';
import { type Peer, peerOf } from '../../../core/matching/peer.ts';
import { ACCOUNT } from '../../../core/points/account.ts';

import { DAY_MS } from '../../../core/base/time.ts';
import { INTAKE } from '../../../core/intake/intake.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { SESSION, OPEN_STATUSES, type Session } from '../../../core/sessions/session.ts';
import { programme } from './documents.ts';

/** Everybody who takes part, read once from the documents themselves, one list after the other: for a round. */
export interface Community {
  peers: Peer[];
  history: History;
  sessions: Session[];
  /** Those who may not receive before they give; not whoever has offers waiting, which may come to nothing. */
  mustGive: ReadonlySet<string>;
  now: Date;
  /** There is more than was read: then a plan would leave some out. */
  isPartial: boolean;
}

/** A programme of several times the size that this one has; beyond it, a round is made for a part. */
export const MOST_READ = 3000;
/** Who has met whom within a year still counts for something. */
const REMEMBERED_MS = 365 * DAY_MS;

interface Read<T> {
  found: { id: string; value: T }[];
  isPartial: boolean;
}

async function readAll<T>(place: In<T>, ...constraints: QueryConstraint[]): Promise<Read<T>> {
  const asked = ask(place, ...constraints, limit(MOST_READ));
  const { docs } = await getDocsFromServer(asked.query);
  return { found: readableOf(asked, docs), isPartial: docs.length === MOST_READ };
}

/** @throws without a connection, or without the right to read all of it */
export async function readCommunity(): Promise<Community> {
  const now = new Date();
  const since = Timestamp.fromMillis(now.getTime() - REMEMBERED_MS);
  const [people, accounts, intakes, recent, open] = await Promise.all([
    readAll(PARTICIPANT.in(), where('status', '==', 'active')),
    readAll(ACCOUNT.in(), where('open', '==', true)),
    // Of whoever takes part, whatever was decided in it, as for cards. To name thirty people at a time
    // would read those of others less, and cost a round of questions more.
    readAll(INTAKE.in()),
    readAll(SESSION.in(), where('updatedAt', '>=', since), orderBy('updatedAt', 'desc')),
    readAll(SESSION.in(), where('status', 'in', OPEN_STATUSES)),
  ]);
  const sessions = new Map([...recent.found, ...open.found].map(({ id, value }) => [id, value]));
  const accountOf = new Map(accounts.found.map(({ id, value }) => [id, value]));
  const abilityOf = new Map(intakes.found.map(({ id, value }) => [id, value]));
  const history = historyOf(sessions.values(), now);
  const peers = people.found.map(({ id: uid, value: participant }) =>
    peerOf(
      {
        uid,
        participant,
        account: accountOf.get(uid) ?? null,
        ability: abilityOf.get(uid) ?? null,
      },
      history,
      programme.value,
    ),
  );
  return {
    // Who has no account yet can neither give nor receive.
    peers: peers.filter(({ uid }) => accountOf.has(uid)),
    history,
    sessions: [...sessions.values()],
    mustGive: new Set(
      accounts.found.filter(({ value }) => !value.mayReceive).map(({ id: uid }) => uid),
    ),
    now,
    // Of the past the oldest is cut first, and weighs least.
    isPartial: [people, accounts, intakes, open].some(({ isPartial }) => isPartial),
  };
}
