import { NeedsRepair } from '../../../core/base/repair.ts';
import { type AuditEntry, auditSchema, repairId } from '../../../core/base/audit.ts';
import { path } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { problemOf } from '../../../core/nouns.ts';
import { timeOf, type Store, transact } from './store.ts';

type Data = Record<string, unknown>;

/** One write as the event tells it; only the audit believes the payload (design.md, section 3). */
export interface WriteEvent {
  /** The same across retries, so that a write is recorded once. */
  eventId: string;
  /** Path of the document that was written. */
  document: string;
  at: Date;
  before: Data | null;
  after: Data | null;
}

/** Two versions of a document that is nearly full do not fit into a third. */
const OMITTED = { omitted: 'too large to keep' };
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && /maximum (entity )?size|too large|exceeds/i.test(error.message);

/**
 * Records a write in the audit if it was made by staff.
 * @param own uids whose own writes are not staff's: the person's, or the parties'
 */
export async function recordStaffWrite(
  store: Store,
  event: WriteEvent,
  own: readonly string[],
): Promise<void> {
  const by = event.after ? event.after['updatedBy'] : 'unknown';
  if (typeof by !== 'string' || own.includes(by)) return;
  const { document, at, before, after } = event;
  const entry: AuditEntry = { kind: 'write', document, by, at, before, after };
  const ref = store.db.doc(path.audit(event.eventId.replaceAll('/', '-')));
  try {
    await ref.set(entry);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    await ref.set({ ...entry, before: OMITTED, after: OMITTED });
  }
}

/**
 * Runs work and, if a document stands in its way, reports that to the audit instead of failing:
 * trying again would not mend it, and must not keep anything else from being done.
 * @returns what the work returned, or null if something needs repair
 */
export async function repairable<T>(store: Store, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    await rethrowUnlessRepair(store)(error);
    return null;
  }
}

/** Reports a document that, as it stands now, does not parse. */
export async function reportUnreadable(store: Store, document: string): Promise<void> {
  const snapshot = await store.db.doc(document).get();
  const problem = snapshot.exists ? problemOf(document, snapshot.data()) : null;
  if (problem !== null) await reportRepair(store, new NeedsRepair(document, problem, 'unreadable'));
}

/** Notes what needs repair; the same problem of the same document is noted once while it lasts. */
export const reportRepair = (
  store: Store,
  { document, problem, fault }: NeedsRepair,
): Promise<void> =>
  transact(store, [], async (tx) => {
    const ref = store.db.doc(path.audit(repairId(document)));
    const snapshot = await tx.get(ref);
    const known = parse(auditSchema, snapshot.data());
    const isKnown =
      known.ok &&
      known.value.kind === 'repair' &&
      known.value.state === 'open' &&
      known.value.problem === problem;
    if (isKnown) return;
    const at = timeOf(store, snapshot);
    const entry: AuditEntry = {
      kind: 'repair',
      document,
      problem,
      fault,
      state: 'open',
      at,
      mendedAt: null,
    };
    tx.set(ref, entry);
  });

/** For work over many documents: reports the one that needs repair, passes every other error on. */
export const rethrowUnlessRepair =
  (store: Store) =>
  async (error: unknown): Promise<void> => {
    if (!(error instanceof NeedsRepair)) throw error;
    await reportRepair(store, error);
  };
