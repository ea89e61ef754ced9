import { AUDIT, type AuditEntry, repairId } from '../../../core/base/audit.ts';
import { type AnyNoun, type Fields, idsIn } from '../../../core/base/noun.ts';
import { NeedsRepair } from '../../../core/base/repair.ts';
import { problemOf } from '../../../core/nouns.ts';
import { set } from './documents.ts';
import { type Store, transact } from './store.ts';

/** One write as the event tells it; only the audit believes the payload (design.md, section 3). */
export interface WriteEvent {
  /** The same across retries, so that a write is recorded once. */
  eventId: string;
  /** Path of the document that was written. */
  document: string;
  at: Date;
  before: Fields | null;
  after: Fields | null;
}

/** Whether one of these fields was written; by the payload, so a hint, and the night mends what it missed. */
export const touches = (
  { before, after }: Pick<WriteEvent, 'before' | 'after'>,
  fields: readonly string[],
): boolean =>
  fields.some(
    (field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null),
  );

/** Two versions of a document that is nearly full do not fit into a third. */
const OMITTED = { omitted: 'too large to keep' };
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && /maximum (entity )?size|too large|exceeds/i.test(error.message);

/** Records a write in the audit if it was made by staff; what of it is kept, the noun says. */
export async function recordStaffWrite(
  store: Store,
  { pattern, audited }: AnyNoun,
  event: WriteEvent,
): Promise<void> {
  const { document, at, before, after } = event;
  const by = after ? after['updatedBy'] : 'unknown';
  if (audited === 'nothing' || typeof by !== 'string') return;
  const { own, news, redact = (fields) => fields } = audited;
  if (own(idsIn(pattern, document), after, before).includes(by)) return;
  // Whoever writes signs anew (the rules see to it): what only adds to a document is a function's own.
  if (before && after && !touches(event, Object.keys(before))) return;
  if (news && before && after && !touches(event, news)) return;
  const versions = { before: before && redact(before), after: after && redact(after) };
  const entry: AuditEntry = { kind: 'write', document, by, at, ...versions };
  const place = AUDIT.at(event.eventId.replaceAll('/', '-'));
  try {
    await set(store, place, entry);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    await set(store, place, { ...entry, before: OMITTED, after: OMITTED });
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
    const place = AUDIT.at(repairId(document));
    const { parsed, now: at } = await tx.get(place);
    const known = parsed.ok && parsed.value?.kind === 'repair' ? parsed.value : null;
    if (known?.state === 'open' && known.problem === problem) return;
    tx.set(place, { kind: 'repair', document, problem, fault, state: 'open', at, mendedAt: null });
  });

/** For work over many documents: reports the one that needs repair, passes every other error on. */
export const rethrowUnlessRepair =
  (store: Store) =>
  async (error: unknown): Promise<void> => {
    if (!(error instanceof NeedsRepair)) throw error;
    await reportRepair(store, error);
  };
