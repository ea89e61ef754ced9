import { signal } from '@preact/signals';
import { FirebaseError } from 'firebase/app';
import {
  type DocumentReference,
  getDoc,
  runTransaction,
  type Transaction,
} from 'firebase/firestore';
import type { Words } from '../words/nl.ts';
import { db } from './firestore.ts';

/** Why something was not saved: the message catalogue has a sentence for each. */
export type Failure = keyof Words['failure'];
export type Outcome = { saved: true } | { saved: false; why: Failure };

/**
 * Writes in a transaction, even where nothing is read: plain writes show in the page's own
 * listeners before the server has agreed to them, and wait for a connection without a word. What
 * a transaction writes shows when it has been decided, and it fails when there is no connection.
 * @param change reads what it depends on, then writes or says why it does not; it may run again
 */
export async function write(
  change: (transaction: Transaction) => Promise<Failure | null>,
): Promise<Outcome> {
  if (!navigator.onLine) return { saved: false, why: 'offline' };
  try {
    const refusal = await runTransaction(db, change);
    return refusal === null ? { saved: true } : { saved: false, why: refusal };
  } catch (error) {
    console.warn(error);
    return { saved: false, why: failureOf(error) };
  }
}

/**
 * Makes a new document, once. Where the answer to a first attempt was lost on the way, the second is
 * denied: the document is there already, and that counts as saved.
 * @param place with an id that stays the same for all attempts
 */
export async function writeNew(
  place: DocumentReference,
  change: (transaction: Transaction) => Promise<Failure | null>,
): Promise<Outcome> {
  const outcome = await write(change);
  const mayBeThere = !outcome.saved && outcome.why === 'denied';
  return mayBeThere && (await isThere(place)) ? { saved: true } : outcome;
}

const isThere = (place: DocumentReference): Promise<boolean> =>
  getDoc(place).then(
    (snapshot) => snapshot.exists(),
    () => false,
  );

/** What a failed reading or writing is called. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof FirebaseError)) return 'unknown';
  if (error.code === 'permission-denied') return 'denied';
  return error.code === 'unavailable' || error.code === 'deadline-exceeded' ? 'offline' : 'unknown';
}

export type Saving = { state: 'idle' } | { state: 'saving' } | { state: 'failed'; why: Failure };

/** That the last write was saved; read aloud, and shown for a moment. */
export const lastSaved = signal<{ at: number } | null>(null);
const SHOWN_FOR_MS = 4000;

function noteSaved(): void {
  const saved = { at: Date.now() };
  lastSaved.value = saved;
  setTimeout(() => {
    if (lastSaved.value === saved) lastSaved.value = null;
  }, SHOWN_FOR_MS);
}

/**
 * Runs one write at a time and keeps what became of it.
 * @returns whether it was saved
 */
export async function save(
  saving: { value: Saving },
  work: () => Promise<Outcome>,
): Promise<boolean> {
  if (saving.value.state === 'saving') return false;
  saving.value = { state: 'saving' };
  const outcome = await work();
  if (!outcome.saved) {
    saving.value = { state: 'failed', why: outcome.why };
    return false;
  }
  saving.value = { state: 'idle' };
  noteSaved();
  return true;
}
