import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { NeedsRepair } from '../domain/repair.ts';
import { parse } from '../schema/common.ts';
import { type Programme, readProgramme } from '../schema/programme.ts';
import { createQueue, type Queue } from './queue.ts';

/** What every store function needs: the database, the queue, and what time it is. */
export interface Store {
  db: Firestore;
  queue: Queue;
  /**
   * The time of a decision, from the server's time of the last read. One clock for all instances,
   * the same that stamped `updatedAt`; only tests and rehearsals put another in its place.
   */
  clock: (readTime: Date) => Date;
}

export const createStore = (
  db: Firestore,
  clock: Store['clock'] = (readTime) => readTime,
): Store => ({ db, queue: createQueue(), clock });

/** gRPC codes of faults that may pass by themselves: a lost race, a slow lock, a server away. */
const PASSING = new Set([4, 6, 10, 14]);
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 100;

const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && PASSING.has(Number(error.code));

/**
 * One transaction, in turn with others of this process on the same people, and tried again beyond
 * the SDK's own five attempts. Safe to retry because `work` reads only through the transaction and
 * has no other effect. (ALREADY_EXISTS is retried too: the other's document is then read.)
 * @param involved uids; a hint that orders the queue, not trusted for anything else
 */
export const transact = <T>(
  store: Store,
  involved: readonly string[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => store.queue(involved, () => retrying(() => store.db.runTransaction(work)));

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || attempt === ATTEMPTS) throw error;
      const pauseMs = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/**
 * A document as its schema reads it, or null if there is none.
 * @throws NeedsRepair if it does not parse
 */
export function read<T>(schema: z.ZodMiniType<T>, snapshot: DocumentSnapshot): T | null {
  if (!snapshot.exists) return null;
  const parsed = parse(schema, snapshot.data());
  if (!parsed.ok) throw new NeedsRepair(snapshot.ref.path, parsed.problem);
  return parsed.value;
}

/** The settings, with their defaults (design.md, section 4). */
export const programmeOf = (snapshot: DocumentSnapshot): Programme =>
  readProgramme(snapshot.data());

/** The store's time as of a snapshot's read. */
export const timeOf = (store: Store, snapshot: DocumentSnapshot): Date =>
  store.clock(snapshot.readTime.toDate());
