import { collection, doc, limit, orderBy, query, where } from 'firebase/firestore';
import { accountSchema } from '../../../functions/src/schema/account.ts';
import { COLLECTION, path } from '../../../functions/src/schema/collections.ts';
import { type Participant, participantSchema } from '../../../functions/src/schema/participant.ts';
import {
  OPEN_STATUSES,
  type SessionStatus,
  sessionSchema,
} from '../../../functions/src/schema/session.ts';
import { transferSchema } from '../../../functions/src/schema/transfer.ts';
import { db } from './firestore.ts';
import { liveQuery } from './live.ts';
import { type Outcome, stamps, write } from './write.ts';

/** What only staff read, live. */

export const everybody = liveQuery(
  'everybody',
  () => query(collection(db, COLLECTION.participants), orderBy('displayName')),
  participantSchema,
);

export const accounts = liveQuery(
  'accounts',
  () => collection(db, COLLECTION.accounts),
  accountSchema,
);

/** The points that are held, each under its session's id; see `holdsOf`. */
export const holds = liveQuery(
  'holds',
  () => query(collection(db, COLLECTION.transfers), where('state', '==', 'pending')),
  transferSchema,
);

/** Far more than are ever open at once; for a status that is final, the latest of them. */
const MOST_SESSIONS = 200;

const sessionsIn = (name: string, statuses: readonly SessionStatus[]) =>
  liveQuery(
    `${name} sessions`,
    () =>
      query(
        collection(db, COLLECTION.sessions),
        where('status', 'in', statuses),
        orderBy('startsAt', 'desc'),
        limit(MOST_SESSIONS),
      ),
    sessionSchema,
  );

/** The sessions that still have a move before them, and those of each status apart. */
export const sessions = {
  open: sessionsIn('open', OPEN_STATUSES),
  requested: sessionsIn('requested', ['requested']),
  accepted: sessionsIn('accepted', ['accepted']),
  disputed: sessionsIn('disputed', ['disputed']),
  declined: sessionsIn('declined', ['declined']),
  cancelled: sessionsIn('cancelled', ['cancelled']),
  refused: sessionsIn('refused', ['refused']),
  expired: sessionsIn('expired', ['expired']),
  closed: sessionsIn('closed', ['closed']),
} satisfies Record<SessionStatus | 'open', unknown>;

export type Standing = Partial<Pick<Participant, 'startsOn' | 'endsOn'>> &
  Pick<Participant, 'status'>;

/** Lets somebody take part, pause, or leave; functions open and close the account accordingly. */
export const changeStanding = (uid: string, standing: Standing): Promise<Outcome> =>
  write((transaction) => {
    transaction.update(doc(db, path.participant(uid)), { ...standing, ...stamps() });
    return Promise.resolve(null);
  });
