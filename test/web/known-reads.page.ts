import { initializeApp } from 'firebase/app';
import {
  collection,
  type CollectionReference,
  connectFirestoreEmulator,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  initializeFirestore,
  limit,
  memoryLocalCache,
  onSnapshot,
  query,
  runTransaction,
  where,
} from 'firebase/firestore';

/** Runs in the browser: reads known documents in every way, by the SDK that the page uses. */
export async function read(projectId: string, port: number, way: string): Promise<void> {
  const app = initializeApp({ projectId, apiKey: 'none' });
  const db = initializeFirestore(app, { localCache: memoryLocalCache() });
  connectFirestoreEmulator(db, '127.0.0.1', port, { mockUserToken: 'owner' });
  await WAYS[way]?.(collection(db, 'known'));
}

/** Else a listener that finds all in the cache never hears that the server agrees. */
const FROM_SERVER = { includeMetadataChanges: true };

const WAYS: Record<string, (known: CollectionReference) => Promise<unknown>> = {
  'a listened query': (known) => heard((hear) => onSnapshot(known, FROM_SERVER, hear)),
  'a listened query that finds nothing': (known) =>
    heard((hear) => onSnapshot(query(known, where('none', '==', true)), FROM_SERVER, hear)),
  'a listened document': (known) => heard((hear) => onSnapshot(doc(known, '1'), FROM_SERVER, hear)),
  'a listened document that is missing': (known) =>
    heard((hear) => onSnapshot(doc(known, 'none'), FROM_SERVER, hear)),
  'two listeners that share a document': async (known) => {
    const all = heard((hear) => onSnapshot(known, FROM_SERVER, hear));
    const one = heard((hear) => onSnapshot(query(known, where('id', '==', 1)), FROM_SERVER, hear));
    await Promise.all([all, one]);
  },
  'a query once': (known) => getDocs(query(known, limit(3))),
  'a document once': (known) => getDoc(doc(known, '2')),
  'a transaction over two documents and a missing one': (known) =>
    runTransaction(known.firestore, async (transaction) => {
      for (const id of ['1', '2', 'none']) await transaction.get(doc(known, id));
    }),
  'a count': (known) => getCountFromServer(known),
};

/** Until the server has spoken, not the cache. */
async function heard(
  listen: (hear: (snapshot: { metadata: { fromCache: boolean } }) => void) => () => void,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = listen(({ metadata }) => {
      if (metadata.fromCache) return;
      stop();
      resolve();
    });
  });
}
