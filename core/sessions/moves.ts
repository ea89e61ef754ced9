import { PROGRAMME } from '../base/side.ts';
import {
  participantIdsOf,
  type Override,
  type Report,
  type Session,
  type SessionStatus,
} from './session.ts';
import type { Role } from '../people/staff.ts';

/**
 * The moves that people make in a session: the table of design.md, section 5, row by row. The rules
 * file decides the same for writes; a test runs one table against both. Functions' own moves are in
 * `settle` (refused) and `overdue` (expired, closed, disputed).
 */
export type Move =
  | ({ kind: 'request' } & Request)
  | ({ kind: 'record' } & Recording)
  | ({ kind: 'counter' } & Appointment)
  | ({ kind: 'reschedule' } & Appointment)
  | { kind: 'accept' }
  | { kind: 'decline'; note: string }
  | { kind: 'cancel'; note: string }
  | { kind: 'override'; reason: string }
  | { kind: 'report'; report: Report }
  | { kind: 'resolve'; outcome: Report; note: string };
export type MoveKind = Move['kind'];
/** A move on a session that exists. */
export type Step = Exclude<Move, { kind: 'request' | 'record' }>;

export type Appointment = Pick<Session, 'startsAt' | 'durationMinutes' | 'place'>;
interface Recording extends Appointment {
  giverId: string;
  receiverId: string;
  topic: string;
  issue: string;
  /** Which side is said to have proposed it: giverId or receiverId. */
  proposedBy: string;
  note: string;
  /** Staff's reason to let it through the floor, or null. */
  overrideReason: string | null;
}
type Request = Omit<Recording, 'note'>;

/** Who acts. `role` is the custom claim; that it still holds is looked up by the rules. */
export interface Actor {
  uid: string;
  role: Role | null;
}

/**
 * What a move depends on beside the session. `now` is the time of the request. A page that can't see
 * the other's account says true and lets the rules answer.
 */
export interface Circumstances {
  now: Date;
  transferIsPending: boolean;
  /** The verdict on the receiver's account; true for the programme, which has no limit. */
  receiverMayReceive: boolean;
  giverIsOpen: boolean;
  receiverIsOpen: boolean;
}

/** Why a move can't be made; each has a sentence in the message catalogue. */
export type MoveRefusal =
  | 'not-a-party'
  | 'staff-only'
  | 'not-in-this-status'
  | 'not-your-turn'
  | 'own-proposal-only'
  | 'same-person'
  | 'account-closed'
  | 'give-first'
  | 'starts-in-the-past'
  | 'already-begun'
  | 'not-yet-begun'
  | 'points-not-held'
  | 'already-reported'
  | 'already-overridden'
  | 'note-missing';

/**
 * The fields that a move writes, without the stamps (`updatedAt`, `updatedBy`, `createdAt`,
 * `override.by`, `override.at`): the shell adds them, with the server's time.
 */
export type SessionWrite = Partial<
  Omit<Session, 'createdAt' | 'updatedAt' | 'updatedBy' | 'override'>
> & { override?: Pick<Override, 'reason'> | null };

export type Verdict = { allowed: true; write: SessionWrite } | { allowed: false; why: MoveRefusal };

const allow = (write: SessionWrite): Verdict => ({ allowed: true, write });
const refuse = (why: MoveRefusal): Verdict => ({ allowed: false, why });

/** Staff, in the sense of the table: not a party of this session themselves. */
export const actsAsStaff = (actor: Actor, session: Pick<Session, 'participantIds'>): boolean =>
  (actor.role === 'staff' || actor.role === 'admin') && !session.participantIds.includes(actor.uid);

/** The side that an actor speaks for: their own, or the programme's where they act as staff. */
export function sideOf(
  actor: Actor,
  session: Pick<Session, 'giverId' | 'receiverId' | 'participantIds'>,
): string | null {
  if (session.participantIds.includes(actor.uid)) return actor.uid;
  const hasProgramme = session.giverId === PROGRAMME || session.receiverId === PROGRAMME;
  return hasProgramme && actsAsStaff(actor, session) ? PROGRAMME : null;
}

/** Decides a move on an existing session. Refuses with the first reason that stands in its way. */
export function decideStep(
  step: Step,
  session: Session,
  actor: Actor,
  circumstances: Circumstances,
): Verdict {
  switch (step.kind) {
    case 'counter':
      return counter(step, session, actor, circumstances);
    case 'accept':
      return accept(session, actor, circumstances);
    case 'decline':
      return decline(step.note, session, actor);
    case 'cancel':
      return cancel(step.note, session, actor, circumstances);
    case 'override':
      return override(step.reason, session, actor);
    case 'reschedule':
      return reschedule(step, session, actor, circumstances);
    case 'report':
      return report(step.report, session, actor, circumstances);
    case 'resolve':
      return resolve(step, session, actor);
  }
}

/** Decides a new session: a request by either party, or by staff on behalf of either. */
export function decideRequest(
  request: Request,
  actor: Actor,
  { now, giverIsOpen, receiverIsOpen, receiverMayReceive }: Circumstances,
): Verdict {
  const participantIds = participantIdsOf(request.giverId, request.receiverId);
  const isStaff = actsAsStaff(actor, { participantIds });
  if (request.giverId === request.receiverId) return refuse('same-person');
  if (!isStaff && sideOf(actor, { ...request, participantIds }) === null) {
    return refuse('not-a-party');
  }
  if (!isStaff && request.proposedBy !== actor.uid) return refuse('own-proposal-only');
  if (!isStaff && request.overrideReason !== null) return refuse('staff-only');
  if (!giverIsOpen || !receiverIsOpen) return refuse('account-closed');
  if (request.startsAt <= now) return refuse('starts-in-the-past');
  if (request.overrideReason === '') return refuse('note-missing');
  const isCovered = receiverMayReceive || request.overrideReason !== null;
  if (request.proposedBy === request.receiverId && !isCovered) return refuse('give-first');
  return allow({ ...opening(request), status: 'requested', outcome: null, note: '' });
}

/** Decides the record of a session that has already happened; the points are the functions' to judge. */
export function decideRecord(
  recording: Recording,
  actor: Actor,
  { now }: Pick<Circumstances, 'now'>,
): Verdict {
  const participantIds = participantIdsOf(recording.giverId, recording.receiverId);
  if (recording.giverId === recording.receiverId) return refuse('same-person');
  if (!actsAsStaff(actor, { participantIds })) return refuse('staff-only');
  if (recording.startsAt > now) return refuse('not-yet-begun');
  if (recording.overrideReason === '') return refuse('note-missing');
  const { note } = recording;
  return allow({ ...opening(recording), status: 'closed', outcome: 'took-place', note });
}

const opening = (request: Request): SessionWrite => ({
  giverId: request.giverId,
  receiverId: request.receiverId,
  participantIds: participantIdsOf(request.giverId, request.receiverId),
  proposedBy: request.proposedBy,
  topic: request.topic,
  issue: request.issue,
  ...appointmentOf(request),
  giverReport: null,
  receiverReport: null,
  override: request.overrideReason === null ? null : { reason: request.overrideReason },
});

const appointmentOf = ({ startsAt, durationMinutes, place }: Appointment): Appointment => ({
  startsAt,
  durationMinutes,
  place,
});

const isCovered = (session: Session, circumstances: Circumstances): boolean =>
  circumstances.transferIsPending || circumstances.receiverMayReceive || session.override !== null;

function counter(
  appointment: Appointment,
  session: Session,
  actor: Actor,
  circumstances: Circumstances,
): Verdict {
  const side = sideOf(actor, session);
  if (side === null) return refuse('not-a-party');
  if (session.status !== 'requested') return refuse('not-in-this-status');
  if (appointment.startsAt <= circumstances.now) return refuse('starts-in-the-past');
  if (side === session.receiverId && !isCovered(session, circumstances))
    return refuse('give-first');
  return allow({ ...appointmentOf(appointment), proposedBy: side });
}

function accept(session: Session, actor: Actor, circumstances: Circumstances): Verdict {
  const side = sideOf(actor, session);
  if (side === null) return refuse('not-a-party');
  if (session.status !== 'requested') return refuse('not-in-this-status');
  if (side === session.proposedBy) return refuse('not-your-turn');
  if (session.startsAt <= circumstances.now) return refuse('starts-in-the-past');
  if (side === session.giverId && !circumstances.transferIsPending)
    return refuse('points-not-held');
  if (side === session.receiverId && !isCovered(session, circumstances))
    return refuse('give-first');
  return allow({ status: 'accepted' });
}

function decline(note: string, session: Session, actor: Actor): Verdict {
  const side = sideOf(actor, session);
  if (side === null) return refuse('not-a-party');
  if (session.status !== 'requested') return refuse('not-in-this-status');
  if (side === session.proposedBy) return refuse('not-your-turn');
  return allow({ status: 'declined', note });
}

/** The proposer withdraws; a party withdraws before it begins, with a note; staff do so at any time. */
function cancel(note: string, session: Session, actor: Actor, { now }: Circumstances): Verdict {
  const side = sideOf(actor, session);
  const isStaff = actsAsStaff(actor, session);
  const write = { status: 'cancelled', note } as const;
  if (side === null && !isStaff) return refuse('not-a-party');
  if (session.status !== 'requested' && session.status !== 'accepted') {
    return refuse('not-in-this-status');
  }
  if (session.status === 'requested' && side === session.proposedBy) return allow(write);
  if (session.status === 'requested' && !isStaff) return refuse('own-proposal-only');
  if (!isStaff && session.startsAt <= now) return refuse('already-begun');
  return note === '' ? refuse('note-missing') : allow(write);
}

function override(reason: string, session: Session, actor: Actor): Verdict {
  if (!actsAsStaff(actor, session)) return refuse('staff-only');
  if (session.status !== 'requested') return refuse('not-in-this-status');
  if (session.override !== null) return refuse('already-overridden');
  return reason === '' ? refuse('note-missing') : allow({ override: { reason } });
}

function reschedule(
  appointment: Appointment,
  session: Session,
  actor: Actor,
  { now }: Circumstances,
): Verdict {
  const side = sideOf(actor, session);
  if (side === null) return refuse('not-a-party');
  if (session.status !== 'accepted') return refuse('not-in-this-status');
  if (session.startsAt <= now) return refuse('already-begun');
  if (appointment.startsAt <= now) return refuse('starts-in-the-past');
  return allow({ ...appointmentOf(appointment), status: 'requested', proposedBy: side });
}

/** A party's own report, once. The second closes the session if it agrees, else opens a dispute. */
function report(
  own: Report,
  session: Session,
  actor: Actor,
  { now, transferIsPending }: Circumstances,
): Verdict {
  const side = sideOf(actor, session);
  if (side === null) return refuse('not-a-party');
  if (session.status !== 'accepted') return refuse('not-in-this-status');
  if (session.startsAt > now) return refuse('not-yet-begun');
  if (!transferIsPending) return refuse('points-not-held');
  const [mine, theirs] =
    side === session.giverId
      ? (['giverReport', 'receiverReport'] as const)
      : (['receiverReport', 'giverReport'] as const);
  if (session[mine] !== null) return refuse('already-reported');
  if (session[theirs] === null) return allow({ [mine]: own });
  return session[theirs] === own
    ? allow({ [mine]: own, status: 'closed', outcome: own })
    : allow({ [mine]: own, status: 'disputed' });
}

function resolve(
  { outcome, note }: { outcome: Report; note: string },
  session: Session,
  actor: Actor,
): Verdict {
  if (!actsAsStaff(actor, session)) return refuse('staff-only');
  if (session.status !== 'disputed') return refuse('not-in-this-status');
  return note === '' ? refuse('note-missing') : allow({ status: 'closed', outcome, note });
}

/** A session that no move leads out of (but for a recorded one, which functions may refuse). */
export const isFinal = (status: SessionStatus): boolean =>
  status !== 'requested' && status !== 'accepted' && status !== 'disputed';
