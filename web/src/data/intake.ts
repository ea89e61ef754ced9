import {
  doc,
  type DocumentReference,
  getCountFromServer,
  getDocsFromServer,
  limit,
  orderBy,
  type QueryConstraint,
  serverTimestamp,
  type Transaction,
  where,
} from 'firebase/firestore';
import { ADJUSTMENT } from '../../../core/points/adjustment.ts';
import {
  decideExit,
  type ExitChoice,
  NO_ANSWERS,
  type Period,
  welcome,
} from '../../../core/intake/engagement.ts';
import { ACCOUNT } from '../../../core/points/account.ts';

import {
  INTAKE,
  type Answers,
  answersSchema,
  type Decision,
  type Intake,
  type Interview,
} from '../../../core/intake/intake.ts';
import { PARTICIPANT, type Participant } from '../../../core/people/participant.ts';
import { SESSION, OPEN_STATUSES, type Session } from '../../../core/sessions/session.ts';
import { ask, parsedAt, readIn, readableOf } from '../kit/ask.ts';
import { programme } from './documents.ts';
import { db } from '../kit/firestore.ts';
import { liveDocument, liveQuery, memoized } from '../kit/live.ts';
import { me, stamps } from './me.ts';
import { type Edit, touchedIn } from '../kit/merge.ts';
import { isStillAsSeen } from '../kit/record.ts';
import { MOST_ROWS } from './staff.ts';
import { type Failure, type Outcome, write } from '../kit/write.ts';
import { localDay } from '../../../core/base/zoned.ts';

/** Interviews, what is decided after them, and how engagements end. For staff. */

export const intake = memoized((uid: string) => liveDocument(INTAKE.at(uid)));

/** More than ever wait at once; the page says so where it is reached. */
export const MOST_INTAKES = 300;

const intakes = (name: string, ...constraints: QueryConstraint[]) =>
  liveQuery(`intakes: ${name}`, () => ask(INTAKE.in(), ...constraints));

/** Those that nothing has been decided in, or that were asked to wait, the longest waiting first. */
export const undecidedIntakes = intakes(
  'undecided',
  where('decision', '==', null),
  orderBy('appliedAt'),
  limit(MOST_INTAKES),
);
export const waitingIntakes = intakes(
  'waiting',
  where('decision.kind', '==', 'wait'),
  orderBy('appliedAt'),
  limit(MOST_INTAKES),
);
/**
 * Those who were sent elsewhere or declined: they stay applicants, but wait for nothing. As many as there
 * are rows of applicants to leave them out of.
 */
export const turnedAwayIntakes = intakes(
  'turned away',
  where('decision.kind', 'in', ['refer', 'decline']),
  orderBy('decision.at', 'desc'),
  limit(MOST_ROWS),
);
/** The last who were accepted, enough to say how long people wait of late. */
export const acceptedIntakes = intakes(
  'accepted',
  where('decision.kind', '==', 'accept'),
  orderBy('decision.at', 'desc'),
  limit(30),
);

/** Those who take part, by when their engagement ends, the first first. */
export const endingFirst = liveQuery('engagements by their end', () =>
  ask(
    PARTICIPANT.in(),
    where('status', 'in', ['active', 'paused']),
    where('endsOn', '!=', null),
    orderBy('endsOn'),
    limit(50),
  ),
);

/** Points that were kept open, by the day on which somebody has to look at them again. */
export const keptOpen = intakes(
  'kept open',
  where('exit.kind', '==', 'kept-open'),
  orderBy('exit.until'),
  limit(50),
);

const askOpenSessions = (uid: string) =>
  ask(
    SESSION.in(),
    where('participantIds', 'array-contains', uid),
    where('status', 'in', OPEN_STATUSES),
    limit(50),
  );

/** The sessions of somebody that still have a move before them. */
export const openSessionsOf = memoized((uid: string) =>
  liveQuery(`open sessions of ${uid}`, () => askOpenSessions(uid)),
);

/**
 * The same, read once.
 * @throws without a connection
 */
export async function readOpenSessions(uid: string): Promise<Session[]> {
  const asked = askOpenSessions(uid);
  const { docs } = await getDocsFromServer(asked.query);
  return readableOf(asked, docs).map(({ value }) => value);
}

/** What stands in an intake and in the participant, as a change is decided. */
interface Standing {
  place: DocumentReference;
  person: Participant;
  intake: Intake | null;
}
type Change = Partial<Record<keyof Intake, unknown>>;

/**
 * Writes into somebody's intake, which begins with the first such write.
 * @param decide what changes, or why nothing does; it may write elsewhere in the same transaction
 */
const amend = (
  uid: string,
  decide: (
    standing: Standing,
    transaction: Transaction,
  ) => Change | Failure | Promise<Change | Failure>,
): Promise<Outcome> =>
  write(async (transaction) => {
    const place = doc(db, INTAKE.at(uid).path);
    const [known, applicant] = await Promise.all([
      transaction.get(place),
      transaction.get(doc(db, PARTICIPANT.at(uid).path)),
    ]);
    const person = parsedAt(PARTICIPANT.at(uid), applicant);
    const stored = parsedAt(INTAKE.at(uid), known);
    if (!person?.ok || stored?.ok === false) return 'unreadable';
    const standing = { place, person: person.value, intake: stored?.value ?? null };
    const change = await decide(standing, transaction);
    if (typeof change === 'string') return change;
    if (stored) transaction.update(place, { ...change, ...stamps() });
    else {
      transaction.set(place, {
        // To the microsecond, as the rules compare it; a Date has only milliseconds.
        appliedAt: createdAtOf(applicant.data()),
        interview: null,
        ...NO_ANSWERS,
        decision: null,
        extension: null,
        exit: null,
        ...change,
        createdAt: serverTimestamp(),
        ...stamps(),
      });
    }
    return null;
  });

const createdAtOf = (data: Record<string, unknown> | undefined): unknown => data?.['createdAt'];

const signature = () => ({ by: me().uid, at: serverTimestamp() });

/** Plans the interview, moves it, or calls it off; those concerned are told by letter. */
export const planInterview = (
  uid: string,
  interview: Omit<Interview, 'plannedAt'>,
): Promise<Outcome> =>
  amend(uid, () => ({ interview: { ...interview, plannedAt: serverTimestamp() } }));

export const answersOf = (found: Intake | null): Answers =>
  answersSchema.parse(found ?? NO_ANSWERS);

/**
 * Stores what was typed in the interview, field by field.
 * @param edit is refused if somebody else has stored something else meanwhile in a field of it
 */
export const saveAnswers = (uid: string, edit: Edit<Answers>): Promise<Outcome> =>
  amend(uid, (standing) => {
    const stored = answersOf(standing.intake);
    if (!isStillAsSeen(edit, stored)) return 'changed-meanwhile';
    const change = Object.fromEntries(touchedIn(edit).map((field) => [field, edit.mine[field]]));
    // A colleague may have taken out a skill while its evidence was being typed.
    const { evidence, skills } = { ...stored, ...change };
    return 'evidence' in change || 'skills' in change
      ? { ...change, evidence: ofTopics(evidence, skills) }
      : change;
  });

const ofTopics = (lines: Answers['evidence'], topics: object): Answers['evidence'] =>
  Object.fromEntries(Object.entries(lines).filter(([topic]) => Object.hasOwn(topics, topic)));

/** What is decided about an applicant; accepting opens the account, by way of the status. */
export type Verdict = Pick<Decision, 'kind' | 'reason' | 'message'>;

/**
 * Decides about an application, in one go with what follows: somebody who is accepted takes part,
 * with the topics that the interview has found.
 * @param period of the engagement, where they are accepted
 * @param seen when the decision was made that the colleague has seen; if there is another by now, they
 *   must look again, or the applicant would read both
 */
export const decideIntake = (
  uid: string,
  verdict: Verdict,
  period: Period | null,
  seen: Date | null,
): Promise<Outcome> =>
  amend(uid, ({ person, intake: found }, transaction) => {
    const standing = found?.decision?.at ?? null;
    const isAsSeen = standing?.getTime() === seen?.getTime();
    if (person.status !== 'applied' || !isAsSeen) return 'look-again';
    if (period) {
      const change = welcome(person, answersOf(found), period);
      transaction.update(doc(db, PARTICIPANT.at(uid).path), { ...change, ...stamps() });
    }
    return { decision: { ...verdict, ...signature() } };
  });

/** Takes a decision back, to decide anew. */
export const reopenIntake = (uid: string): Promise<Outcome> =>
  amend(uid, ({ person }) => (person.status === 'applied' ? { decision: null } : 'look-again'));

/** Lets an engagement last longer. @param endsOn the new last day, yyyy-mm-dd */
export const extendEngagement = (uid: string, endsOn: string, reason: string): Promise<Outcome> =>
  amend(uid, ({ person }, transaction) => {
    if (person.status !== 'active' && person.status !== 'paused') return 'look-again';
    transaction.update(doc(db, PARTICIPANT.at(uid).path), { endsOn, ...stamps() });
    return { extension: { endsOn, reason, ...signature() } };
  });

/**
 * Lets somebody leave, and settles their points in the same commit.
 * @param choice as `decideExit` has allowed it for what the page shows; if that no longer stands,
 *   they must look again
 * @param adjustmentId the same for all attempts
 */
export const endEngagement = (
  uid: string,
  choice: ExitChoice,
  adjustmentId: string,
): Promise<Outcome> =>
  amend(uid, async ({ person, intake: known }, transaction) => {
    const isGone = person.status === 'alumni';
    // Whoever has left is decided about once more where points were kept open until a day.
    if (isGone && known?.exit?.kind !== 'kept-open') return 'look-again';
    const account = await readIn(transaction, ACCOUNT.at(uid));
    if (account?.ok === false) return 'unreadable';
    const today = localDay(new Date(), programme.value.timeZone);
    // A transaction of a page can't hold a query, so this is of the moment before.
    const open = await getCountFromServer(askOpenSessions(uid).query);
    const verdict = decideExit(choice, account?.value ?? null, open.data().count, today);
    if (!verdict.allowed) return 'look-again';
    const { exit, adjustment } = verdict;
    if (adjustment) {
      transaction.set(doc(db, ADJUSTMENT.at(adjustmentId).path), {
        ...adjustment,
        participantId: uid,
        createdAt: serverTimestamp(),
        ...stamps(),
      });
    }
    if (!isGone) {
      const change = { status: 'alumni', endsOn: today, ...stamps() };
      transaction.update(doc(db, PARTICIPANT.at(uid).path), change);
    }
    return { exit: { ...exit, adjustmentId: adjustment ? adjustmentId : null, ...signature() } };
  });
