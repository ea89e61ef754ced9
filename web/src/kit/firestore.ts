import { getApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
} from 'firebase/firestore';
import { isOnEmulators } from './firebase.ts';

/** In memory only: what people tell the programme does not stay behind on a shared computer. */
export const db: Firestore = initializeFirestore(getApp(), { localCache: memoryLocalCache() });

if (isOnEmulators(getApp().options.projectId)) {
  const { findEmulators } = await import('./emulators.ts');
  const { host, port } = (await findEmulators()).firestore;
  connectFirestoreEmulator(db, host, port);
}
