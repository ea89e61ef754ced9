import {
  collection,
  doc,
  type DocumentSnapshot,
  getDocFromServer,
  getDocsFromServer,
  limit,
  query,
  type QueryConstraint,
  Timestamp,
  where,
} from 'firebase/firestore';
import type { At } from '../../../core/base/noun.ts';
import { parse } from '../../../core/base/common.ts';
import { CARD } from '../../../core/matching/card.ts';
import { CONTACT, PARTICIPANT } from '../../../core/people/participant.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';
import { ADVICE } from '../../../core/preparation/advice.ts';
import { BACKGROUND } from '../../../core/preparation/background.ts';
import { PLAN } from '../../../core/preparation/plan.ts';
import { PREPARATION } from '../../../core/preparation/preparation.ts';
import { REFLECTION } from '../../../core/preparation/reflection.ts';
import { SESSION } from '../../../core/sessions/session.ts';
import { allOfMine } from './all-of-mine.ts';
import { db } from '../kit/firestore.ts';
import { me } from './me.ts';
import type { MineAs } from './mine.ts';
import { type Side, sideIn } from './outlook.ts';

type Find<Asked extends unknown[]> = (...asked: Asked) => Promise<DocumentSnapshot[]>;

const ONE = {
  participant: (uid) => one(PARTICIPANT.at(uid)),
  contact: (uid) => one(CONTACT.at(uid)),
  account: (uid) => one(ACCOUNT.at(uid)),
  card: (uid) => one(CARD.at(uid)),
} satisfies Record<MineAs<'one'>, Find<[uid: string]>>;

const AS_PARTY = {
  session: (uid) => all(allOfMine(SESSION.in(), 'startsAt', uid)),
  transfer: (uid) => all(allOfMine(TRANSFER.in(), 'createdAt', uid)),
} satisfies Record<MineAs<'as-party'>, Find<[uid: string]>>;

/** Far more than two people exchange about one session. */
const MOST_ADVICE = 500;

const OF_SESSION = {
  preparation: (id) => one(PREPARATION.at(id)),
  plan: (id) => one(PLAN.at(id)),
  background: (id) => one(BACKGROUND.at(id)),
  reflection: async (id, side) => [
    ...(await one(REFLECTION.at(id, side))),
    ...(await some(REFLECTION.in(id).collectionPath, where('shared', '==', true), limit(2))),
  ],
  // The receiver does not read it.
  advice: async (id, side) =>
    side === 'giver' ? some(ADVICE.in(id).collectionPath, limit(MOST_ADVICE)) : [],
} satisfies Record<MineAs<'of-session'>, Find<[sessionId: string, side: Side]>>;

/**
 * Everything that the programme stores about me and that I may read, as JSON: documents under their
 * paths, as they are stored, times in ISO 8601 (UTC).
 * @throws if one of them can't be read now
 */
export async function myData(): Promise<string> {
  const { uid } = me();
  const found: DocumentSnapshot[] = [];
  for (const find of Object.values({ ...ONE, ...AS_PARTY })) found.push(...(await find(uid)));
  for (const snapshot of found.filter(({ ref }) => ref.parent.path === SESSION.collection)) {
    const session = parse(SESSION.schema, snapshot.data());
    if (!session.ok) continue;
    const side = sideIn(session.value, uid);
    for (const find of Object.values(OF_SESSION)) found.push(...(await find(snapshot.id, side)));
  }
  const documents = Object.fromEntries(
    found.map((snapshot) => [snapshot.ref.path, plain(snapshot.data())]),
  );
  return JSON.stringify({ exportedAt: new Date(), uid, documents }, null, 2);
}

async function all(found: AsyncIterable<DocumentSnapshot>): Promise<DocumentSnapshot[]> {
  const read: DocumentSnapshot[] = [];
  for await (const snapshot of found) read.push(snapshot);
  return read;
}

async function one({ path }: Pick<At<unknown>, 'path'>): Promise<DocumentSnapshot[]> {
  const found = await getDocFromServer(doc(db, path));
  return found.exists() ? [found] : [];
}

const some = async (path: string, ...constraints: QueryConstraint[]): Promise<DocumentSnapshot[]> =>
  (await getDocsFromServer(query(collection(db, path), ...constraints))).docs;

/** With times as dates, which JSON writes in ISO 8601; Firestore's own say seconds and nanoseconds. */
function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
