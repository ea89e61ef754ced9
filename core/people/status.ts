import type { ParticipantStatus } from './participant.ts';
import type { Role } from './staff.ts';

/**
 * The life cycle of a participant: the table of design.md, section 4. The rules decide the same for
 * writes, and the page offers what is decided here; one table of cases tries all three. An erasure
 * goes past it: whoever is erased is an alumnus from then on.
 */
const MOVES = [
  // The page lets nobody in but with an intake's decision, in the same commit.
  { kind: 'accept', from: 'applied', to: 'active' },
  { kind: 'pause', from: 'active', to: 'paused' },
  { kind: 'resume', from: 'paused', to: 'active' },
  { kind: 'leave', from: 'active', to: 'alumni' },
  { kind: 'leave', from: 'paused', to: 'alumni' },
  { kind: 'return', from: 'alumni', to: 'active' },
] as const satisfies readonly {
  kind: string;
  from: ParticipantStatus;
  to: ParticipantStatus;
}[];
export type StatusMove = (typeof MOVES)[number]['kind'];

/** What a move depends on beside the person: what other documents say as it is written. */
export interface StatusFacts {
  /** There are no points and no hold, or the intake says in the same commit what becomes of them. */
  isSettled: boolean;
}

export type StatusRefusal = 'staff-only' | 'yourself' | 'no-such-move' | 'unsettled';
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
  if (move.kind === 'leave' && !facts.isSettled) return refuse('unsettled');
  return { allowed: true, move: move.kind };
}

/** The moves that somebody may make, once what they need is settled: what a page offers. */
export const statusMoves = (person: Person, by: Actor): StatusMove[] =>
  MOVES.filter(
    ({ from, to }) =>
      from === person.status && decideStatus(person, to, by, { isSettled: true }).allowed,
  ).map(({ kind }) => kind);
