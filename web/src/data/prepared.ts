import type { Session } from '../../../core/sessions/session.ts';
import type { Side } from './outlook.ts';

/** What of a session's page follows from where the session stands; apart, as home needs none of it. */

/**
 * Whether there is a preparation to show: from when a session is agreed and its points are held, since
 * until then functions may refuse it. One that the team records afterwards was prepared elsewhere.
 */
export const isPrepared = (
  { status, createdAt, startsAt }: Session,
  transferIsPending: boolean,
): boolean =>
  createdAt < startsAt &&
  (status === 'closed' || (transferIsPending && (status === 'accepted' || status === 'disputed')));

/** Whether the two may tell what it brought them: from its beginning, unless one was not there. */
export const hasReflections = ({ status, outcome, startsAt }: Session, now: Date): boolean =>
  startsAt <= now && (status === 'accepted' || status === 'disputed' || outcome === 'took-place');

export const otherSide = (side: Side): Side => (side === 'giver' ? 'receiver' : 'giver');
