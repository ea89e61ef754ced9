import type { Firestore } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { NeedsRepair } from '../../../core/base/repair.ts';
import { parse } from '../../../core/base/common.ts';
import { readTerms, type Terms } from '../../../core/programme/programme.ts';
import type { Database, Snapshot } from './database.ts';
import { Tx } from './documents.ts';
import { pageAddress } from './page-address.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { createQueue, type Queue } from './queue.ts';

/** What every store function needs: the database, the queue, and what time it is. */
export interface Store {
  db: Database;
  queue: Queue;
  /**
   * The time of a decision, from the server's time of the last read. One clock for all instances,
   * the same that stamped `updatedAt`; only tests and rehearsals put another in its place.
   */
  clock: (readTime: Date) => Date;
  /** How it waits before it tries again; the simulator's waits in virtual time. */
  patience: Patience;
  /** The address under which the page is found, for what links to it. */
  page: string;
}

/** The store on Firestore itself, for scripts that need more of it than the stores do. */
export interface FirestoreStore extends Store {
  db: Firestore;
}

/** A store with a queue of its own, as each instance of the functions has one. */
export const createStore = <D extends Database>(
  db: D,
  clock: Store['clock'] = (readTime) => readTime,
  patience: Patience = PATIENCE,
  page = pageAddress(),
): Store & { db: D } => ({ db, queue: createQueue(), clock, patience, page });

/**
 * gRPC codes of faults that may pass by themselves: those that the SDK itself tries again (cancelled,
 * unknown, deadline, exhausted, aborted, internal, unavailable, unauthenticated), and a document that
 * somebody else has created in the meantime.
 */
const PASSING = new Set([1, 2, 4, 6, 8, 10, 13, 14, 16]);
const INVALID_ARGUMENT = 3;
const ABORTED = 10;
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 100;
/** Well before a function is stopped; its event is delivered again, and the queue moves on. */
const GIVE_WAY_AFTER_MS = 60_000;

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = Number(error.code);
  // A transaction that waited too long is told that it is invalid.
  const isClosed = code === INVALID_ARGUMENT && /transaction/i.test(error.message);
  return PASSING.has(code) || isClosed;
}

/**
 * One transaction, in turn with others of this process on the same people, and tried again beyond
 * the SDK's own five attempts. Safe to retry because `work` reads only through the transaction and
 * has no other effect. (ALREADY_EXISTS is retried too: the other's document is then read.)
 * @param involved uids; a hint that orders the queue, not trusted for anything else
 */
export const transact = <T>(
  store: Store,
  involved: readonly string[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  store.queue(involved, () =>
    retrying(store.patience, () => store.db.runTransaction((raw) => work(new Tx(store, raw)))),
  );

/** Others in this process are at the accounts for so long that the locks held meanwhile are let go. */
class TookTooLong extends Error {
  readonly code = ABORTED;
}

/** Long beside a queue of dozens, short for whoever meets the locks of one who waits in it. */
const MOST_WAIT_MS = 2000;

/**
 * The same for work that finds out only in its transaction whose accounts it needs, and often that it
 * needs none. Until then it is in turn by `first` alone, so that what meets on one account reads all
 * else at once, and no more than the accounts themselves one after the other.
 * Whoever waits in the queue holds locks on what they have read, which another process may wait for
 * that holds the account: so nobody waits for long, but begins anew, with their place in the queue.
 * @param first keys that are no uids
 * @param work is given `enter`, to be awaited before it reads accounts; what it enters it leaves when
 *   all is over. Like every queue here it is for speed: where a further attempt needs other accounts,
 *   Firestore's locks alone decide.
 */
export const transactInTurn = <T>(
  store: Store,
  first: readonly string[],
  work: (tx: Tx, enter: (uids: readonly string[]) => Promise<void>) => Promise<T>,
): Promise<T> =>
  store.queue(first, async () => {
    const over = Promise.withResolvers<void>();
    let entered: Promise<void> | undefined;
    let isIn = false;
    const take = (uids: readonly string[]): Promise<void> => {
      const place = Promise.withResolvers<void>();
      isIn = store.queue.isFree(uids);
      void store.queue(uids, () => {
        isIn = true;
        place.resolve();
        return over.promise;
      });
      return place.promise;
    };
    const enter = async (uids: readonly string[]): Promise<void> => {
      entered ??= take(uids);
      if (isIn) return entered;
      const late = store.patience.pause(MOST_WAIT_MS).then(() => {
        if (!isIn) throw new TookTooLong('others are at the accounts');
      });
      await Promise.race([entered, late]);
    };
    try {
      return await retrying(store.patience, () =>
        store.db.runTransaction((raw) => work(new Tx(store, raw), enter)),
      );
    } finally {
      over.resolve();
    }
  });

async function retrying<T>(patience: Patience, run: () => Promise<T>): Promise<T> {
  const began = patience.nowMs();
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const isLast = attempt === ATTEMPTS || patience.nowMs() - began > GIVE_WAY_AFTER_MS;
      if (isLast || !isPassing(error)) throw error;
      const pauseMs = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + patience.random());
      await patience.pause(pauseMs);
    }
  }
}

/**
 * A document as its schema reads it, or null if there is none.
 * @throws NeedsRepair if it does not parse
 */
export function read<T>(schema: z.ZodMiniType<T>, snapshot: Snapshot): T | null {
  if (!snapshot.exists) return null;
  const parsed = parse(schema, snapshot.data());
  if (!parsed.ok) throw new NeedsRepair(snapshot.ref.path, parsed.problem, 'unreadable');
  return parsed.value;
}

/** What of the settings decides, with defaults (design.md, section 4). */
export const termsOf = (snapshot: Snapshot): Terms => readTerms(snapshot.data());

/** The store's time as of a snapshot's read. */
export const timeOf = (store: Store, snapshot: Snapshot): Date =>
  store.clock(snapshot.readTime.toDate());
