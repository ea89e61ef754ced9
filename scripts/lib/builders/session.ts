import { participantIdsOf, type Session } from '../../../core/sessions/session.ts';
import { days, NOON } from './moments.ts';

/** A request by the receiver, for next week; two people called by what they do. */
export function session(change: Partial<Session> = {}): Session {
  const sides = { giverId: 'giver', receiverId: 'receiver', ...change };
  return {
    participantIds: participantIdsOf(sides.giverId, sides.receiverId),
    proposedBy: sides.receiverId,
    topic: 'fundraising',
    issue: 'How do I find a first funder?',
    startsAt: days(7),
    durationMinutes: 60,
    place: '',
    status: 'requested',
    giverReport: null,
    receiverReport: null,
    outcome: null,
    note: '',
    override: null,
    createdAt: NOON,
    updatedAt: NOON,
    updatedBy: sides.receiverId,
    ...sides,
    ...change,
  };
}
