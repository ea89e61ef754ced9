import type { Session } from '../../../functions/src/schema/session.ts';
import type { Side } from './outlook.ts';

/** What of a session's page follows from where the session stands; apart, as home needs none of it. */

/**
 * Whether there is a preparation to show: from when a session is agreed. One that the team records
 * afterwards was prepared elsewhere.
 */
export const isPrepared = ({ status, createdAt, startsAt }: Session): boolean =>
  (status === 'accepted' || status === 'disputed' || status === 'closed') && createdAt < startsAt;

/** Whether the two may tell what it brought them: from its beginning, unless one was not there. */
export const hasReflections = ({ status, outcome, startsAt }: Session, now: Date): boolean =>
  startsAt <= now && (status === 'accepted' || status === 'disputed' || outcome === 'took-place');

export const otherSide = (side: Side): Side => (side === 'giver' ? 'receiver' : 'giver');
