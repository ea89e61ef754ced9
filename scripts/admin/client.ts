import { type FirebaseApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  getAuth,
  GoogleAuthProvider,
  inMemoryPersistence,
  initializeAuth,
  signInWithCredential,
} from 'firebase/auth';
import {
  connectFirestoreEmulator,
  doc,
  type Firestore,
  getDoc,
  getFirestore,
  serverTimestamp,
  setLogLevel,
  type WriteBatch,
  writeBatch,
} from 'firebase/firestore/lite';
import { SESSION } from '../../core/sessions/session.ts';
import type { Actor, SessionWrite } from '../../core/sessions/moves.ts';
import { PARTICIPANT, type Profile } from '../../core/people/participant.ts';
import { parse } from '../../core/base/common.ts';
import type * as z from 'zod/mini';

// A refused write is part of the story; the SDK would print it as a failure.
setLogLevel('silent');

const PAUSE_MS = 100;
// Only ends what hangs: how fast a machine is proves nothing.
const FUNCTION_DEADLINE_MS = 120_000;

/** One signed-in person on the emulators, in a connection of their own, bound by the rules. */
export interface Client extends Actor {
  db: Firestore;
  app: FirebaseApp;
}

/** Signs somebody in on the emulators by Google's credential, as their browser would. */
export async function signIn(projectId: string, name: string): Promise<Client> {
  const app = initializeApp({ projectId, apiKey: 'emulator' }, `story-${name}-${Date.now()}`);
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  const authHost = process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? '';
  connectAuthEmulator(auth, `http://${authHost}`, { disableWarnings: true });
  const db = getFirestore(app);
  const [host = '', port] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':');
  connectFirestoreEmulator(db, host, Number(port));
  const person = {
    sub: `story-${name}`,
    email: `${name}@story.example`,
    email_verified: true,
    name,
  };
  const credential = GoogleAuthProvider.credential(JSON.stringify(person));
  const { user } = await signInWithCredential(auth, credential);
  return { uid: user.uid, role: null, db, app };
}

/** Fetches the claims anew and takes over the role in them. */
export async function refreshRole(client: Client): Promise<Client> {
  const token = await getAuth(client.app).currentUser?.getIdTokenResult(true);
  const role = token?.claims['role'];
  return { ...client, role: role === 'staff' || role === 'admin' ? role : null };
}

export async function apply(client: Client, profile: Profile): Promise<void> {
  const stamps = { updatedAt: serverTimestamp(), updatedBy: client.uid };
  const batch = writeBatch(client.db);
  batch.set(doc(client.db, PARTICIPANT.at(client.uid).path), {
    ...profile,
    status: 'applied',
    startsOn: null,
    endsOn: null,
    createdAt: serverTimestamp(),
    ...stamps,
  });
  await batch.commit();
}

export async function activate(client: Client, uid: string): Promise<void> {
  const batch = writeBatch(client.db);
  const stamps = { updatedAt: serverTimestamp(), updatedBy: client.uid };
  batch.update(doc(client.db, PARTICIPANT.at(uid).path), { status: 'active', ...stamps });
  await batch.commit();
}

/** Writes sessions in one batch: new ones where `isNew`, else changes, each with its stamps. */
export async function writeSessions(
  client: Client,
  writes: { id: string; write: SessionWrite; isNew: boolean }[],
): Promise<void> {
  const batch: WriteBatch = writeBatch(client.db);
  for (const { id, write, isNew } of writes) {
    const ref = doc(client.db, SESSION.at(id).path);
    const stamps = { updatedAt: serverTimestamp(), updatedBy: client.uid };
    if (isNew) batch.set(ref, { ...write, createdAt: serverTimestamp(), ...stamps });
    else batch.update(ref, { ...write, ...stamps });
  }
  await batch.commit();
}

/** Reads a document once. */
export async function readOnce<T>(
  client: Client,
  at: string,
  schema: z.ZodMiniType<T>,
): Promise<T | null> {
  const snapshot = await getDoc(doc(client.db, at));
  const parsed = parse(schema, snapshot.data());
  return parsed.ok ? parsed.value : null;
}

/**
 * Asks until a document is as expected: what a function decides comes after the write. By asking,
 * not by listening: outside a browser a listener that is interrupted may wait a minute to go on.
 */
export async function until<T>(
  client: Client,
  at: string,
  schema: z.ZodMiniType<T>,
  isReached: (value: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + FUNCTION_DEADLINE_MS;
  for (;;) {
    const value = await readOnce(client, at, schema);
    if (value !== null && isReached(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(`${at} did not become as expected within ${FUNCTION_DEADLINE_MS} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
