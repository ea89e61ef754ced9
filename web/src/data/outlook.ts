import {
  type Actor,
  type Circumstances,
  decideStep,
  type Step,
} from '../../../core/sessions/moves.ts';
import type { HoldRefusal } from '../../../core/points/settle.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { DAY_MS } from '../../../core/base/time.ts';

/** How a session looks to one of its parties. Each has a sentence in the message catalogue. */
export type Situation =
  | 'checking'
  | 'checking-theirs'
  | 'waiting-for-answer'
  | 'answer-to-give'
  | 'answer-to-receive'
  | 'answer-give-first'
  | 'answer-not-active'
  | 'start-passed'
  | 'agreed'
  | 'report'
  | 'report-second'
  | 'waiting-for-report'
  | 'disputed'
  | 'unreported'
  | 'refused-give-first-me'
  | 'refused-give-first-them'
  | 'refused-receiver-not-active'
  | 'refused-giver-not-active'
  | 'refused-other'
  | 'declined-by-me'
  | 'declined-by-other'
  | 'cancelled-by-me'
  | 'cancelled-by-other'
  | 'cancelled-by-staff'
  | 'expired'
  | 'earned'
  | 'paid'
  | 'giver-absent-me'
  | 'giver-absent-them'
  | 'receiver-absent-me'
  | 'receiver-absent-them';

/** Where a session belongs in a person's list: it waits for them, it is to come, or it is over. */
export type Group = 'todo' | 'ahead' | 'past';

export type Side = 'giver' | 'receiver';

export const sideIn = (session: Session, uid: string): Side =>
  session.giverId === uid ? 'giver' : 'receiver';

export const otherParty = (session: Session, uid: string): string =>
  session.giverId === uid ? session.receiverId : session.giverId;

/** What a party sees of a session, and what waits for them in it. */
export function situationOf(session: Session, uid: string, facts: Circumstances): Situation {
  switch (session.status) {
    case 'requested':
      return requested(session, uid, facts);
    case 'accepted':
      return accepted(session, uid, facts);
    case 'disputed':
      return session.note === 'unreported' ? 'unreported' : 'disputed';
    case 'refused':
      return refused(session.note, sideIn(session, uid));
    case 'declined':
      return session.updatedBy === uid ? 'declined-by-me' : 'declined-by-other';
    case 'cancelled':
      if (session.updatedBy === uid) return 'cancelled-by-me';
      return session.updatedBy === otherParty(session, uid)
        ? 'cancelled-by-other'
        : 'cancelled-by-staff';
    case 'expired':
      return 'expired';
    case 'closed':
      return closed(session, sideIn(session, uid));
  }
}

function requested(session: Session, uid: string, facts: Circumstances): Situation {
  const isReceiver = session.receiverId === uid;
  if (session.startsAt <= facts.now) return 'start-passed';
  if (session.proposedBy === uid) {
    return isReceiver && !facts.transferIsPending ? 'checking' : 'waiting-for-answer';
  }
  if (!isReceiver) return facts.transferIsPending ? 'answer-to-give' : 'checking-theirs';
  const accept = decideStep({ kind: 'accept' }, session, { uid, role: null }, facts);
  if (accept.allowed) return 'answer-to-receive';
  return facts.receiverIsOpen ? 'answer-give-first' : 'answer-not-active';
}

function accepted(session: Session, uid: string, facts: Circumstances): Situation {
  if (!facts.transferIsPending) return 'checking';
  if (session.startsAt > facts.now) return 'agreed';
  const [mine, theirs] =
    sideIn(session, uid) === 'giver'
      ? [session.giverReport, session.receiverReport]
      : [session.receiverReport, session.giverReport];
  if (mine !== null) return 'waiting-for-report';
  return theirs === null ? 'report' : 'report-second';
}

/** Functions leave the reason in the note. */
function refused(note: string, side: Side): Situation {
  if (note === ('give-first' satisfies HoldRefusal)) {
    return side === 'receiver' ? 'refused-give-first-me' : 'refused-give-first-them';
  }
  if (note === ('receiver-not-active' satisfies HoldRefusal)) return 'refused-receiver-not-active';
  if (note === ('giver-not-active' satisfies HoldRefusal)) return 'refused-giver-not-active';
  return 'refused-other';
}

function closed({ outcome }: Session, side: Side): Situation {
  switch (outcome) {
    case 'giver-absent':
      return side === 'giver' ? 'giver-absent-me' : 'giver-absent-them';
    case 'receiver-absent':
      return side === 'receiver' ? 'receiver-absent-me' : 'receiver-absent-them';
    case 'took-place':
    case null:
      return side === 'giver' ? 'earned' : 'paid';
  }
}

/** A refusal comes by itself, so it stays in sight for as long. */
export const REFUSAL_IN_SIGHT_MS = 3 * DAY_MS;

const GROUP: Record<Situation, Group | 'refusal'> = {
  'answer-to-give': 'todo',
  'answer-to-receive': 'todo',
  'answer-give-first': 'todo',
  'answer-not-active': 'todo',
  report: 'todo',
  'report-second': 'todo',
  checking: 'ahead',
  'checking-theirs': 'ahead',
  'waiting-for-answer': 'ahead',
  'start-passed': 'ahead',
  agreed: 'ahead',
  'waiting-for-report': 'ahead',
  disputed: 'ahead',
  unreported: 'ahead',
  'refused-give-first-me': 'refusal',
  'refused-give-first-them': 'refusal',
  'refused-receiver-not-active': 'refusal',
  'refused-giver-not-active': 'refusal',
  'refused-other': 'refusal',
  'declined-by-me': 'past',
  'declined-by-other': 'past',
  'cancelled-by-me': 'past',
  'cancelled-by-other': 'past',
  'cancelled-by-staff': 'past',
  expired: 'past',
  earned: 'past',
  paid: 'past',
  'giver-absent-me': 'past',
  'giver-absent-them': 'past',
  'receiver-absent-me': 'past',
  'receiver-absent-them': 'past',
};

export function groupOf(session: Session, situation: Situation, now: Date): Group {
  const group = GROUP[situation];
  if (group !== 'refusal') return group;
  const isRecent = now.getTime() - session.updatedAt.getTime() < REFUSAL_IN_SIGHT_MS;
  return isRecent ? 'todo' : 'past';
}

/** The steps that are open to somebody in a session, in the order in which they are offered. */
export function possibleSteps(
  session: Session,
  actor: Actor,
  facts: Circumstances,
): Step['kind'][] {
  return attempts(facts.now)
    .filter((step) => decideStep(step, session, actor, facts).allowed)
    .map(({ kind }) => kind);
}

/** Whether somebody may leave the note of a cancellation empty. */
export const mayCancelWithoutNote = (
  session: Session,
  actor: Actor,
  facts: Circumstances,
): boolean => decideStep({ kind: 'cancel', note: '' }, session, actor, facts).allowed;

/** Each kind of step, filled in so that only the session and the person can stand in its way. */
function attempts(now: Date): Step[] {
  const later = { startsAt: new Date(now.getTime() + 60_000), durationMinutes: 60, place: '' };
  return [
    { kind: 'accept' },
    { kind: 'report', report: 'took-place' },
    { kind: 'counter', ...later },
    { kind: 'reschedule', ...later },
    { kind: 'decline', note: '' },
    { kind: 'cancel', note: 'filled in' },
    { kind: 'override', reason: 'filled in' },
    { kind: 'resolve', outcome: 'took-place', note: 'filled in' },
  ];
}
