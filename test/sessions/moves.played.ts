import { isDeepStrictEqual } from 'node:util';
import {
  type Actor,
  type Circumstances,
  decideRecord,
  decideRequest,
  decideStep,
  type MoveKind,
  type Verdict,
} from '../../core/sessions/moves.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { participantIdsOf, type Session } from '../../core/sessions/session.ts';
import type { Role } from '../../core/people/staff.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import type { Case, Side } from './moves.cases.ts';

// A case of moves.cases.ts as documents, as what somebody writes, and as what the domain says of it.
// It tells of now, because the rules that are asked the same know no other time.

const START = Date.now();
const inDays = (count: number): Date => new Date(START + count * DAY_MS);

export const MOVES: readonly MoveKind[] = [
  'request',
  'record',
  'counter',
  'accept',
  'decline',
  'cancel',
  'override',
  'reschedule',
  'report',
  'resolve',
];

// The people of a case. Their uids say in which state their accounts are.

export const uidOf = (one: Case, side: Side): string => {
  if (one.programme === side) return PROGRAMME;
  const isStaff = one.who === (side === 'giver' ? 'staff who gives' : 'staff who receives');
  const state = side === 'giver' ? one.giverAccount : one.receiverAccount;
  const isBroke = side === 'receiver' && state === 'open' && !one.mayReceive;
  return [isStaff ? 'staff' : '', side, isBroke ? 'broke' : state].join('-');
};

/** Who acts, as signed in, or null for nobody. */
export function personOf(one: Case): { uid: string; role?: Role } | null {
  switch (one.who) {
    case 'giver':
    case 'receiver':
      return { uid: uidOf(one, one.who) };
    case 'staff who gives':
      return { uid: uidOf(one, 'giver'), role: 'staff' };
    case 'staff who receives':
      return { uid: uidOf(one, 'receiver'), role: 'staff' };
    case 'staff':
    case 'admin':
    case 'researcher':
      return { uid: one.who, role: one.who };
    case 'stranger':
    case 'applicant':
      return { uid: one.who };
    case 'nobody':
      return null;
  }
}

const when = (time: Case['startsAt']): Date => inDays(time === 'ahead' ? 1 : -1);

export function sessionOf(one: Case): Session {
  return session({
    giverId: uidOf(one, 'giver'),
    receiverId: uidOf(one, 'receiver'),
    proposedBy: uidOf(one, one.proposedBy),
    status: one.status,
    startsAt: when(one.startsAt),
    giverReport: one.giverReport,
    receiverReport: one.receiverReport,
    outcome: one.status === 'closed' ? 'took-place' : null,
    override: one.overridden ? { reason: 'A deadline', by: 'admin', at: inDays(-1) } : null,
  });
}

export const isNew = ({ move }: Case): boolean => move === 'request' || move === 'record';

const REASONS = { none: null, 'without reason': '', 'with reason': 'A deadline' } as const;

/** What is tried, as the domain writes it: without stamps. */
export function attemptOf(one: Case): Record<string, unknown> {
  const { note } = one;
  const appointment = { startsAt: when(one.newStartsAt), durationMinutes: 90, place: 'Elsewhere' };
  const reason = REASONS[one.override];
  const proposed = { ...appointment, proposedBy: uidOf(one, one.inNameOf) };
  const reported = { [`${one.inNameOf}Report`]: one.value };
  switch (one.move) {
    case 'request':
      return { ...newSession(one), status: 'requested', outcome: null, note: '' };
    case 'record':
      return { ...newSession(one), status: 'closed', outcome: 'took-place', note };
    case 'counter':
      return proposed;
    case 'reschedule':
      return { ...proposed, status: 'requested' };
    case 'accept':
      return { status: 'accepted' };
    case 'decline':
      return { status: 'declined', note };
    case 'cancel':
      return { status: 'cancelled', note };
    case 'override':
      return { override: reason === null ? null : { reason } };
    case 'report':
      if (one.leadsTo === 'accepted') return reported;
      if (one.leadsTo === 'disputed') return { ...reported, status: 'disputed' };
      return { ...reported, status: 'closed', outcome: one.value };
    case 'resolve':
      return { status: 'closed', outcome: one.value, note };
  }
}

function newSession(one: Case): Record<string, unknown> {
  const { giverId, receiverId, topic, issue } = sessionOf(one);
  const reason = REASONS[one.override];
  return {
    giverId,
    receiverId,
    participantIds: participantIdsOf(giverId, receiverId),
    proposedBy: uidOf(one, one.proposedBy),
    topic,
    issue,
    startsAt: when(one.newStartsAt),
    durationMinutes: 90,
    place: 'Elsewhere',
    giverReport: null,
    receiverReport: null,
    override: reason === null ? null : { reason },
  };
}

/** The domain allows what is tried only if it would write just that. */
export function domainAnswer(one: Case): 'allowed' | 'denied' {
  const verdict = decide(one);
  return verdict.allowed && isDeepStrictEqual(verdict.write, attemptOf(one)) ? 'allowed' : 'denied';
}

export function decide(one: Case): Verdict {
  const { note, value, move: kind } = one;
  const person = personOf(one);
  const actor: Actor = { uid: person?.uid ?? 'nobody', role: person?.role ?? null };
  const before = sessionOf(one);
  const appointment = { startsAt: when(one.newStartsAt), durationMinutes: 90, place: 'Elsewhere' };
  const overrideReason = REASONS[one.override];
  const { giverId, receiverId, topic, issue, proposedBy } = before;
  const recording = { giverId, receiverId, topic, issue, proposedBy, note, overrideReason };
  const circumstances = circumstancesOf(one);
  switch (kind) {
    case 'request':
      return decideRequest({ ...recording, ...appointment }, actor, circumstances);
    case 'record':
      return decideRecord({ ...recording, ...appointment }, actor, circumstances);
    case 'counter':
    case 'reschedule':
      return decideStep({ kind, ...appointment }, before, actor, circumstances);
    case 'accept':
      return decideStep({ kind }, before, actor, circumstances);
    case 'decline':
    case 'cancel':
      return decideStep({ kind, note }, before, actor, circumstances);
    case 'override':
      return decideStep({ kind, reason: overrideReason ?? '' }, before, actor, circumstances);
    case 'report':
      return decideStep({ kind, report: value }, before, actor, circumstances);
    case 'resolve':
      return decideStep({ kind, outcome: value, note }, before, actor, circumstances);
  }
}

const circumstancesOf = (one: Case): Circumstances => ({
  now: new Date(),
  transferIsPending: one.hold === 'pending',
  receiverMayReceive:
    one.programme === 'receiver' || (one.receiverAccount === 'open' && one.mayReceive),
  giverIsOpen: one.programme === 'giver' || one.giverAccount === 'open',
  receiverIsOpen: one.programme === 'receiver' || one.receiverAccount === 'open',
});
