import type { ParticipantStatus } from './participant.ts';
import type { Role } from './staff.ts';

/**
 * The life cycle of a participant: the table of design.md, section 4. The rules decide the same for
 * writes, and the page offers what is decided here; one table of cases tries all three. An erasure
 * goes past it: whoever is erased is an alumnus from then on.
 */
const MOVES = [
  { kind: 'accept', from: 'applied', to: 'active', needs: 'isAccepted' },
  { kind: 'pause', from: 'active', to: 'paused', needs: null },
  { kind: 'resume', from: 'paused', to: 'active', needs: null },
  { kind: 'leave', from: 'active', to: 'alumni', needs: 'isSettled' },
  { kind: 'leave', from: 'paused', to: 'alumni', needs: 'isSettled' },
  { kind: 'return', from: 'alumni', to: 'active', needs: null },
] as const satisfies readonly {
  kind: string;
  from: ParticipantStatus;
  to: ParticipantStatus;
  needs: keyof StatusFacts | null;
}[];
type Move = (typeof MOVES)[number];
export type StatusMove = Move['kind'];

/** What a move depends on beside the person: what other documents say as it is written. */
export interface StatusFacts {
  /** The intake's decision is to accept. */
  isAccepted: boolean;
  /** There are no points and no hold, or the intake says in the same commit what becomes of them. */
  isSettled: boolean;
}

export type StatusRefusal =
  'staff-only' | 'yourself' | 'no-such-move' | 'not-accepted' | 'unsettled';
export type StatusVerdict =
  { allowed: true; move: StatusMove } | { allowed: false; why: StatusRefusal };

interface Person {
  uid: string;
  status: ParticipantStatus;
}
interface Actor {
  uid: string;
  role: Role | null;
}

const WHY = { isAccepted: 'not-accepted', isSettled: 'unsettled' } as const;

/** Decides whether somebody may give a person another status. Nobody changes their own. */
export function decideStatus(
  person: Person,
  to: ParticipantStatus,
  by: Actor,
  facts: StatusFacts,
): StatusVerdict {
  const refuse = (why: StatusRefusal): StatusVerdict => ({ allowed: false, why });
  if (by.role !== 'staff' && by.role !== 'admin') return refuse('staff-only');
  if (by.uid === person.uid) return refuse('yourself');
  const move = MOVES.find((one) => one.from === person.status && one.to === to);
  if (!move) return refuse('no-such-move');
  if (move.needs !== null && !facts[move.needs]) return refuse(WHY[move.needs]);
  return { allowed: true, move: move.kind };
}

/** The moves that somebody may make, once what they need is settled: what a page offers. */
export const statusMoves = (person: Person, by: Actor): StatusMove[] =>
  MOVES.filter(
    ({ from, to }) =>
      from === person.status &&
      decideStatus(person, to, by, { isAccepted: true, isSettled: true }).allowed,
  ).map(({ kind }) => kind);
