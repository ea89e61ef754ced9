import {
  collection,
  doc,
  type DocumentSnapshot,
  getDocFromServer,
  getDocsFromServer,
  limit,
  query,
  Timestamp,
  where,
} from 'firebase/firestore';
import { COLLECTION, path } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { type Session, sessionSchema } from '../../../core/sessions/session.ts';
import { allOfMine } from './all-of-mine.ts';
import { db } from './firestore.ts';
import { me } from './me.ts';
import { sideIn } from './outlook.ts';
import { ownDocuments } from './own.ts';

/** Far more than two people exchange about one session. */
const MOST_ADVICE = 500;

/**
 * Everything that the programme stores about me and that I may read, as JSON: documents under their
 * paths, as they are stored, times in ISO 8601 (UTC).
 * @throws if one of them can't be read now
 */
export async function myData(): Promise<string> {
  const { uid } = me();
  const documents: Record<string, unknown> = {};
  for (const at of ownDocuments(uid)) {
    const snapshot = await getDocFromServer(doc(db, at));
    if (snapshot.exists()) documents[at] = snapshot.data();
  }
  for (const [name, order] of [
    [COLLECTION.sessions, 'startsAt'],
    [COLLECTION.transfers, 'createdAt'],
  ] as const) {
    for await (const found of allOfMine(name, order, uid)) documents[found.ref.path] = found.data();
  }
  for (const [at, session] of Object.entries(documents)) {
    const parsed = parse(sessionSchema, session);
    if (!at.startsWith(`${COLLECTION.sessions}/`) || !parsed.ok) continue;
    for (const found of await preparationOf(at.slice(COLLECTION.sessions.length + 1), parsed.value))
      documents[found.ref.path] = found.data();
  }
  return JSON.stringify({ exportedAt: new Date(), uid, documents: plain(documents) }, null, 2);
}

/** How a session was prepared and what it brought, as far as it is there and mine to read. */
async function preparationOf(id: string, session: Session): Promise<DocumentSnapshot[]> {
  const side = sideIn(session, me().uid);
  const single = [
    path.preparation(id),
    path.plan(id),
    path.background(id),
    path.reflection(id, side),
  ];
  const below = (name: string) => collection(db, path.preparation(id), name);
  const lists = [
    query(below(COLLECTION.reflections), where('shared', '==', true), limit(2)),
    ...(side === 'giver' ? [query(below(COLLECTION.advice), limit(MOST_ADVICE))] : []),
  ];
  const found: DocumentSnapshot[] = await Promise.all(
    single.map((at) => getDocFromServer(doc(db, at))),
  );
  for (const list of lists) found.push(...(await getDocsFromServer(list)).docs);
  return found.filter((one) => one.exists());
}

/** With times as dates, which JSON writes in ISO 8601; Firestore's own say seconds and nanoseconds. */
function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
