import {
  collection,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  startAfter,
  type QueryDocumentSnapshot,
  Timestamp,
  where,
} from 'firebase/firestore';
import { COLLECTION, path } from '../../../functions/src/schema/collections.ts';
import { db } from './firestore.ts';
import { me } from './me.ts';

const AT_A_TIME = 200;

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
    const snapshot = await getDoc(doc(db, at));
    if (snapshot.exists()) documents[at] = snapshot.data();
  }
  for (const [name, order] of [
    [COLLECTION.sessions, 'startsAt'],
    [COLLECTION.transfers, 'createdAt'],
  ] as const) {
    for await (const found of allOf(name, order, uid)) documents[found.ref.path] = found.data();
  }
  return JSON.stringify({ exportedAt: new Date(), uid, documents: plain(documents) }, null, 2);
}

async function* allOf(
  name: string,
  order: string,
  uid: string,
): AsyncGenerator<QueryDocumentSnapshot> {
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await getDocs(
      query(
        collection(db, name),
        where('participantIds', 'array-contains', uid),
        orderBy(order, 'desc'),
        ...(last ? [startAfter(last)] : []),
        limit(AT_A_TIME),
      ),
    );
    yield* docs;
    last = docs.length === AT_A_TIME ? docs.at(-1) : undefined;
  } while (last);
}

/** With times as dates, which JSON writes in ISO 8601; Firestore's own say seconds and nanoseconds. */
function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
