import { doc, getDocFromServer, Timestamp } from 'firebase/firestore';
import { COLLECTION, path } from '../../../functions/src/schema/collections.ts';
import { allOfMine } from './all-of-mine.ts';
import { db } from './firestore.ts';
import { me } from './me.ts';

/**
 * Everything that the programme stores about me and that I may read, as JSON: documents under their
 * paths, as they are stored, times in ISO 8601 (UTC).
 * @throws if one of them can't be read now
 */
export async function myData(): Promise<string> {
  const { uid } = me();
  const single = [path.participant(uid), path.contact(uid), path.account(uid)];
  const documents: Record<string, unknown> = {};
  for (const at of single) {
    const snapshot = await getDocFromServer(doc(db, at));
    if (snapshot.exists()) documents[at] = snapshot.data();
  }
  for (const [name, order] of [
    [COLLECTION.sessions, 'startsAt'],
    [COLLECTION.transfers, 'createdAt'],
  ] as const) {
    for await (const found of allOfMine(name, order, uid)) documents[found.ref.path] = found.data();
  }
  return JSON.stringify({ exportedAt: new Date(), uid, documents: plain(documents) }, null, 2);
}

/** With times as dates, which JSON writes in ISO 8601; Firestore's own say seconds and nanoseconds. */
function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
