import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import { type Change, type FirestoreEvent, onDocumentWritten } from 'firebase-functions/firestore';
import { idsIn } from '../../../core/base/noun.ts';
import { HOUR_MS } from '../../../core/base/time.ts';
import type { WriteEvent } from '../store/audit.ts';

/** An event of any of our triggers, unwrapped. */
export interface Written extends WriteEvent {
  /** What the last name in braces of its pattern stands for; empty where it has none. */
  id: string;
}

/**
 * How long a failing event is tried again. A fault that has not passed by then is not a passing
 * one; the sweep and a person look after the rest. An event that only comes late is handled however
 * old it is: late is normal, and settling is right at any age.
 */
const GIVE_UP_AFTER_MS = 6 * HOUR_MS;

/**
 * A trigger on every write of a document, delivered at least once and retried. Region and limits
 * are set by the composition root before this is called.
 */
export const onWritten = (
  document: string,
  handle: (event: Written) => Promise<void>,
  options: { secrets?: string[] } = {},
) =>
  onDocumentWritten({ ...options, document, retry: true }, async (event) => {
    const written = unwrap(document, event);
    try {
      await handle(written);
    } catch (error) {
      const ageMs = Date.now() - written.at.getTime();
      if (ageMs < GIVE_UP_AFTER_MS) throw error;
      logError('gave up on an event', { document: written.document, ageMs, ...told(error) });
    }
  });

const unwrap = (
  pattern: string,
  event: FirestoreEvent<Change<DocumentSnapshot> | undefined>,
): Written => ({
  eventId: event.id,
  document: event.document,
  at: new Date(event.time),
  id: idsIn(pattern, event.document).at(-1) ?? '',
  before: event.data?.before.data() ?? null,
  after: event.data?.after.data() ?? null,
});

/** An error as the log takes it; as it stands it would be written as {}. */
const told = (error: unknown) =>
  error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
