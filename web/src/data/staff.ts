import { computed } from '@preact/signals';
import {
  collection,
  doc,
  limit,
  orderBy,
  type QueryConstraint,
  serverTimestamp,
  Timestamp,
  where,
} from 'firebase/firestore';
import { INTAKE } from '../../../core/intake/intake.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { ADJUSTMENT, type Adjustment } from '../../../core/points/adjustment.ts';
import { AUDIT, SWEEP_ID } from '../../../core/base/audit.ts';
import { parse } from '../../../core/base/common.ts';
import { MAIL } from '../../../core/mail/mail.ts';
import { NOTE } from '../../../core/people/note.ts';
import {
  PARTICIPANT,
  type Participant,
  participantSchema,
  type ParticipantStatus,
} from '../../../core/people/participant.ts';
import { PREPARATION } from '../../../core/preparation/preparation.ts';
import {
  SESSION,
  OPEN_STATUSES,
  type Session,
  type SessionStatus,
} from '../../../core/sessions/session.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';
import { ask } from '../kit/ask.ts';
import { isOverdueFor, type Overdue } from './attention.ts';
import { db } from '../kit/firestore.ts';
import { includes, liveDocument, type LiveList, liveQuery, memoized } from '../kit/live.ts';
import { type Outcome, write, writeNew } from '../kit/write.ts';
import { stamps } from './me.ts';

/** What only staff read, live, each with a bound; and what only they write. */

/** Several years of a programme of 150 a year; the page says so where it is reached. */
export const MOST_ROWS = 1000;

/** Those who have not left. */
export const CURRENT = ['applied', 'active', 'paused'] as const;

const peopleWith = (name: string, statuses: readonly ParticipantStatus[]) =>
  liveQuery(`people: ${name}`, () =>
    ask(
      PARTICIPANT.in(),
      where('status', 'in', statuses),
      orderBy('displayName'),
      limit(MOST_ROWS),
    ),
  );

/** The people of each status apart, and all who have not left, by name. */
export const people = {
  current: peopleWith('current', CURRENT),
  applied: peopleWith('applied', ['applied']),
  active: peopleWith('active', ['active']),
  paused: peopleWith('paused', ['paused']),
  alumni: peopleWith('alumni', ['alumni']),
} satisfies Record<ParticipantStatus | 'current', unknown>;

/** Those first in which something has moved of late: who has long left has nothing to show. */
export const accounts = liveQuery('accounts', () =>
  ask(ACCOUNT.in(), orderBy('updatedAt', 'desc'), limit(MOST_ROWS)),
);

/**
 * How a session's points have moved, and whether they were taken back; by queries, for the reason that
 * `transferOf` has.
 */
export const transfersForSession = memoized((id: string) =>
  liveQuery(`transfers for session ${id}`, () =>
    ask(TRANSFER.in(), where('sessionId', '==', id), limit(1)),
  ),
);
export const reversalsOf = memoized((id: string) =>
  liveQuery(`reversals of ${id}`, () => ask(TRANSFER.in(), where('reverses', '==', id), limit(1))),
);

const sessionsWith = (name: string, constraints: () => QueryConstraint[]) =>
  liveQuery(`${name} sessions`, () => ask(SESSION.in(), ...constraints(), limit(MOST_ROWS)));

const latestIn = (statuses: readonly SessionStatus[]) =>
  sessionsWith(statuses.join(), () => [
    where('status', 'in', statuses),
    orderBy('startsAt', 'desc'),
  ]);

/** Late at the moment at which somebody looks, as their count is. */
const overdue = (which: Overdue) =>
  sessionsWith(which, () => {
    const { status, field, before } = isOverdueFor(which, new Date());
    return [
      where('status', '==', status),
      where(field, '<', Timestamp.fromDate(before)),
      orderBy(field, 'desc'),
    ];
  });

/** The sessions that still have a move before them, those of each status, and those that are late. */
export const sessions = {
  open: latestIn(OPEN_STATUSES),
  requested: latestIn(['requested']),
  accepted: latestIn(['accepted']),
  disputed: latestIn(['disputed']),
  declined: latestIn(['declined']),
  cancelled: latestIn(['cancelled']),
  refused: latestIn(['refused']),
  expired: latestIn(['expired']),
  closed: latestIn(['closed']),
  unreported: overdue('unreported'),
  unanswered: overdue('unanswered'),
} satisfies Record<SessionStatus | 'open' | Overdue, unknown>;

/** More sessions than one colleague coaches in half a year. */
const MOST_COACHED = 100;

const coachedBy = memoized((uid: string) =>
  liveQuery(`coached by ${uid}`, () =>
    ask(
      PREPARATION.in(),
      where('coachId', '==', uid),
      orderBy('updatedAt', 'desc'),
      limit(MOST_COACHED),
    ),
  ),
);

/** The sessions under way whose preparation somebody of the team coaches. */
export const sessionsCoachedBy = memoized((uid: string) =>
  computed((): LiveList<Session> => {
    const open = sessions.open.value;
    const coached = coachedBy(uid).value;
    if (open.state !== 'ready') return open;
    if (coached.state !== 'ready') return coached;
    return {
      state: 'ready',
      entries: open.entries.filter(({ id }) => includes(coached, id)),
    };
  }),
);

/** What staff have noted about a person, the latest first. */
export const notesAbout = memoized((uid: string) =>
  liveQuery(`notes about ${uid}`, () =>
    ask(NOTE.in(uid), orderBy('createdAt', 'desc'), limit(100)),
  ),
);

/** The last corrections of a person's points, by when they were asked for. */
export const adjustmentsOf = memoized((uid: string) =>
  liveQuery(`adjustments of ${uid}`, () =>
    ask(ADJUSTMENT.in(), where('participantId', '==', uid), orderBy('createdAt', 'desc'), limit(5)),
  ),
);

/** Staff's writes of a document, the latest first. */
export const editsOf = memoized((document: string) =>
  liveQuery(`edits of ${document}`, () =>
    ask(AUDIT.in(), where('document', '==', document), orderBy('at', 'desc'), limit(20)),
  ),
);

export const MOST_LETTERS = 50;

/** The letters that were written last. */
export const letters = liveQuery('letters', () =>
  ask(MAIL.in(), orderBy('createdAt', 'desc'), limit(MOST_LETTERS)),
);

/** The last time the nightly sweep went through whole. */
export const lastSweep = liveDocument(AUDIT.at(SWEEP_ID));

/** Documents that a person has to mend. */
export const repairs = liveQuery('repairs', () =>
  ask(AUDIT.in(), where('kind', '==', 'repair'), where('state', '==', 'open'), limit(20)),
);

export type Standing = Partial<Pick<Participant, 'startsOn' | 'endsOn'>> &
  Pick<Participant, 'status'>;

/**
 * Lets somebody take part, pause, or leave; functions open and close the account accordingly.
 * @param from the status that was seen: if it is another by now, somebody was faster
 */
export const changeStanding = (
  uid: string,
  from: ParticipantStatus,
  standing: Standing,
): Promise<Outcome> =>
  write(async (transaction) => {
    const place = doc(db, PARTICIPANT.at(uid).path);
    const person = parse(participantSchema, (await transaction.get(place)).data());
    if (!person.ok) return 'unreadable';
    if (person.value.status !== from) return 'look-again';
    if (from === 'alumni') {
      const left = doc(db, INTAKE.at(uid).path);
      const intake = await transaction.get(left);
      // How they once left decides nothing any more; the audit keeps it.
      if (intake.exists()) transaction.update(left, { exit: null, ...stamps() });
    }
    transaction.update(place, { ...standing, ...stamps() });
    return null;
  });

const newIn = (...at: [string, ...string[]]) => doc(collection(db, ...at));

/** An id for a note to be, the same for all attempts, so that it is made once. */
export const newNoteId = (uid: string): string =>
  newIn(PARTICIPANT.at(uid).path, NOTE.collection).id;

export const writeNote = (uid: string, id: string, text: string): Promise<Outcome> => {
  const place = doc(db, NOTE.at(uid, id).path);
  return writeNew(place, (transaction) => {
    transaction.set(place, { text, createdAt: serverTimestamp(), ...stamps() });
    return Promise.resolve(null);
  });
};

export const deleteNote = (uid: string, id: string): Promise<Outcome> =>
  write((transaction) => {
    transaction.delete(doc(db, NOTE.at(uid, id).path));
    return Promise.resolve(null);
  });

export type Correction = Pick<
  Adjustment,
  'kind' | 'participantId' | 'direction' | 'points' | 'reason'
> & { transferId?: string };

/** An id for an adjustment to be, the same for all attempts, so that it is made once. */
export const newAdjustmentId = (): string => newIn(ADJUSTMENT.collection).id;

/** Corrects points; a function posts the transfer and writes the result. */
export const adjustPoints = (id: string, correction: Correction): Promise<Outcome> => {
  const place = doc(db, ADJUSTMENT.at(id).path);
  return writeNew(place, (transaction) => {
    transaction.set(place, { ...correction, createdAt: serverTimestamp(), ...stamps() });
    return Promise.resolve(null);
  });
};

/** A correction, with what functions made of it. */
export const adjustment = memoized((id: string) => liveDocument(ADJUSTMENT.at(id)));
