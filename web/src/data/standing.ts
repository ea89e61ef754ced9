import type { ParticipantStatus } from '../../../core/people/participant.ts';
import { type StatusMove, statusMoves } from '../../../core/people/status.ts';
import type { Actor } from '../../../core/sessions/moves.ts';

/** What staff may do about somebody's participation, in the order in which it is offered. */
const CHANGES = ['settle', 'activate', 'resume', 'extend', 'period', 'pause', 'end'] as const;
export type Change = (typeof CHANGES)[number];

/** An application leads to an intake, and only that lets people begin. */
const BY_MOVE: Record<StatusMove, Change | null> = {
  accept: null,
  pause: 'pause',
  resume: 'resume',
  leave: 'end',
  return: 'activate',
};

/** What gives nobody another status. */
const BESIDE: Record<ParticipantStatus, readonly Change[]> = {
  applied: [],
  active: ['extend', 'period'],
  paused: ['extend'],
  alumni: [],
};

/** @param isKept their points were kept open when they left, and are decided about once more */
export function changesOffered(
  person: { uid: string; status: ParticipantStatus },
  by: Actor,
  isKept: boolean,
): readonly Change[] {
  if (person.uid === by.uid) return [];
  const possible: (Change | null)[] = [
    ...statusMoves(person, by).map((move) => BY_MOVE[move]),
    ...BESIDE[person.status],
    person.status === 'alumni' && isKept ? 'settle' : null,
  ];
  return CHANGES.filter((change) => possible.includes(change));
}
