import { computed } from '@preact/signals';
import { limit, orderBy, type QueryConstraint, Timestamp, where } from 'firebase/firestore';
import { ACCOUNT } from '../../../core/points/account.ts';
import { PARTICIPANT, CONTACT } from '../../../core/people/participant.ts';
import { SETTINGS, PROGRAMME_AT } from '../../../core/programme/programme.ts';
import { SESSION } from '../../../core/sessions/session.ts';
import { TRANSFER, type Transfer } from '../../../core/points/transfer.ts';
import { ask } from '../kit/ask.ts';

import { REFUSAL_IN_SIGHT_MS } from './outlook.ts';
import {
  asLive,
  includes,
  type Live,
  liveDocument,
  liveQuery,
  memoized,
  readable,
} from '../kit/live.ts';

/**
 * What participants read, live. Every list has a bound, so that what a page costs does not grow with
 * the community. Staff's lists are in staff.ts, which others don't download.
 */

export const participant = memoized((uid: string) => liveDocument(PARTICIPANT.at(uid)));
export const account = memoized((uid: string) => liveDocument(ACCOUNT.at(uid)));
export const contact = memoized((uid: string) => liveDocument(CONTACT.at(uid)));
export const session = memoized((id: string) => liveDocument(SESSION.at(id)));

const settings = liveDocument(SETTINGS.at());

/** Until then the page would speak of defaults, and of topics by their ids. */
export const isProgrammeKnown = computed(() => settings.value.state !== 'loading');

/** The programme's facts; its defaults as long as they are not there. */
export const programme = computed(() => {
  const live = settings.value;
  return live.state === 'ready' ? live.value : PROGRAMME_AT.absent;
});

const mySessions = (uid: string, ...constraints: QueryConstraint[]) =>
  ask(SESSION.in(), where('participantIds', 'array-contains', uid), ...constraints);

/**
 * What home shows of a person's sessions, few of each kind, so that what waits for them is never
 * crowded out by what waits for others. Everything is on the page of all sessions.
 */
const MOST_TO_ANSWER = 2;

const few = (name: string, uid: string, most: number, constraints: () => QueryConstraint[]) =>
  liveQuery(`${name} of ${uid}`, () => mySessions(uid, ...constraints(), limit(most)));

/** Proposals of others that wait for this person's answer. */
export const sessionsToAnswer = memoized((uid: string) =>
  few('sessions to answer', uid, MOST_TO_ANSWER, () => [
    where('status', '==', 'requested'),
    where('proposedBy', '!=', uid),
  ]),
);

/** The first session that has begun and waits for this person's report, on one of the sides. */
export const sessionsToReport = memoized((uid: string, side: 'giver' | 'receiver') =>
  few(`sessions to report as ${side}`, uid, 1, () => [
    where('status', '==', 'accepted'),
    where(`${side}Id`, '==', uid),
    where(`${side}Report`, '==', null),
    where('startsAt', '<=', Timestamp.now()),
    orderBy('startsAt'),
  ]),
);

/** The next session that is agreed. */
export const nextSessionOf = memoized((uid: string) =>
  few('next session', uid, 1, () => [
    where('status', '==', 'accepted'),
    where('startsAt', '>', Timestamp.now()),
    orderBy('startsAt'),
  ]),
);

/** The last session of a person that functions refused, if that is not long ago. */
export const refusedSessionsOf = memoized((uid: string) =>
  few('refused sessions', uid, 1, () => [
    where('status', '==', 'refused'),
    where('updatedAt', '>', Timestamp.fromMillis(Date.now() - REFUSAL_IN_SIGHT_MS)),
    orderBy('updatedAt', 'desc'),
  ]),
);

/** A person's sessions, the latest first. */
export const sessionsOf = memoized((uid: string, most: number) =>
  liveQuery(`${most} sessions of ${uid}`, () =>
    mySessions(uid, orderBy('startsAt', 'desc'), limit(most)),
  ),
);

const myTransfers = (uid: string, ...constraints: QueryConstraint[]) =>
  ask(TRANSFER.in(), where('participantIds', 'array-contains', uid), ...constraints);

const transfersIn = memoized((uid: string, id: string) =>
  liveQuery(`transfer of ${uid} in ${id}`, () =>
    myTransfers(uid, where('sessionId', '==', id), limit(1)),
  ),
);

/**
 * How the points of one of a person's sessions have moved; nothing as long as they have not. Asked by a
 * query and never by its address: for a document that is not there yet, and comes to be together with
 * others that the page listens to, the emulator first sends the time of the others. By then the SDK
 * takes it for deleted at that time, and what comes from before for outdated.
 */
export function transferOf(uid: string, id: string): Live<Transfer> {
  const list = transfersIn(uid, id).value;
  if (list.state !== 'ready') return list;
  const [found] = list.entries;
  return found ? asLive(found.parsed) : { state: 'missing' };
}

/** More than are held at once for all but the busiest; theirs are looked up one by one. */
const MOST_HOLDS = 5;

/**
 * The points that are held for a person's sessions, each under its session's id (design.md, section 6):
 * one listener for all of them.
 */
const holdsOf = memoized((uid: string) =>
  liveQuery(`holds of ${uid}`, () =>
    myTransfers(
      uid,
      where('state', '==', 'pending'),
      orderBy('createdAt', 'desc'),
      limit(MOST_HOLDS),
    ),
  ),
);

/** The points that are held for one of a person's sessions: 0 if none, null until that is known. */
export function heldPoints(uid: string, id: string): number | null {
  const holds = holdsOf(uid).value;
  if (holds.state === 'loading') return null;
  const hold = readable(holds).find((one) => one.id === id);
  if (hold) return hold.value.points;
  if (holds.state !== 'ready' || includes(holds, id) || holds.entries.length < MOST_HOLDS) return 0;
  const single = transferOf(uid, id);
  if (single.state === 'loading') return null;
  return single.state === 'ready' && single.value.state === 'pending' ? single.value.points : 0;
}

/** A person's transfers, the latest first. */
export const transfersOf = memoized((uid: string, most: number) =>
  liveQuery(`${most} transfers of ${uid}`, () =>
    myTransfers(uid, orderBy('createdAt', 'desc'), limit(most)),
  ),
);

/** The rules show no more at a time; some 75 people are active at once (design.md, section 1). */
export const MOST_PEOPLE = 100;

const active = (most: number, ...constraints: QueryConstraint[]) =>
  ask(PARTICIPANT.in(), where('status', '==', 'active'), ...constraints, limit(most));

/** The people whom one can ask for help, and help, by name. */
export const activePeople = liveQuery('active people', () =>
  active(MOST_PEOPLE, orderBy('displayName')),
);

/** Those of them who help with a topic, or seek help with it; in a large community more than above. */
export const peopleFor = memoized((field: 'skills' | 'needs', topic: string) =>
  liveQuery(`people by ${field}: ${topic}`, () =>
    active(MOST_PEOPLE, where(field, 'array-contains', topic), orderBy('displayName')),
  ),
);

/** As many as home shows, and perhaps oneself. */
const MOST_MATCHES = 4;

/** Some of those who seek what these skills offer; first whose profile is the most recent. */
export const peopleToHelp = memoized((...skills: string[]) =>
  liveQuery(`people to help with ${skills.join()}`, () =>
    active(
      MOST_MATCHES,
      where('needs', 'array-contains-any', skills),
      orderBy('updatedAt', 'desc'),
    ),
  ),
);
