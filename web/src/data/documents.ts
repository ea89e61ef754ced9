import { computed } from '@preact/signals';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import * as z from 'zod/mini';
import { accountSchema } from '../../../functions/src/schema/account.ts';
import { COLLECTION, path } from '../../../functions/src/schema/collections.ts';
import { contactSchema, participantSchema } from '../../../functions/src/schema/participant.ts';
import { readProgramme } from '../../../functions/src/schema/programme.ts';
import { sessionSchema } from '../../../functions/src/schema/session.ts';
import { transferSchema } from '../../../functions/src/schema/transfer.ts';
import { db } from './firestore.ts';
import { liveDocument, liveQuery, memoized } from './live.ts';

/** What participants read, live. Staff's lists are in staff.ts, which others don't download. */

export const participant = memoized((uid) =>
  liveDocument(path.participant(uid), participantSchema),
);
export const account = memoized((uid) => liveDocument(path.account(uid), accountSchema));
export const contact = memoized((uid) => liveDocument(path.contact(uid), contactSchema));
/** How a session's points have moved; for one that is under way, `holdsOf` says what is held. */
export const transfer = memoized((id) => liveDocument(path.transfer(id), transferSchema));

const settings = liveDocument(path.programme, z.unknown());

/** Until then the page would speak of defaults, and of topics by their ids. */
export const isProgrammeKnown = computed(() => settings.value.state !== 'loading');

/** The programme's facts; its defaults as long as they are not there. */
export const programme = computed(() => {
  const live = settings.value;
  return readProgramme(live.state === 'ready' ? live.value : undefined);
});

/** All sessions of a person, the latest first. */
export const sessionsOf = memoized((uid) =>
  liveQuery(
    `sessions of ${uid}`,
    () =>
      query(
        collection(db, COLLECTION.sessions),
        where('participantIds', 'array-contains', uid),
        orderBy('startsAt', 'desc'),
      ),
    sessionSchema,
  ),
);

/**
 * The points that are held for a person's sessions, each under its session's id (design.md, section 6).
 * One listener that has long been there: one for each session begins just as functions take its hold,
 * and the emulator, asked in that moment, sometimes never tells that it came to be.
 */
export const holdsOf = memoized((uid) =>
  liveQuery(
    `holds of ${uid}`,
    () =>
      query(
        collection(db, COLLECTION.transfers),
        where('participantIds', 'array-contains', uid),
        where('state', '==', 'pending'),
      ),
    transferSchema,
  ),
);

/** The rules show no more at a time; some 75 people are active at once (design.md, section 1). */
const MOST_PEOPLE = 100;

/** The people whom one can ask for help, and help, by name. */
export const activePeople = liveQuery(
  'active people',
  () =>
    query(
      collection(db, COLLECTION.participants),
      where('status', '==', 'active'),
      orderBy('displayName'),
      limit(MOST_PEOPLE),
    ),
  participantSchema,
);
