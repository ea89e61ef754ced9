import type { Account } from '../../core/points/account.ts';
import { type Programme, readProgramme } from '../../core/programme/programme.ts';
import type { Session } from '../../core/sessions/session.ts';
import { participantIdsOf } from '../../core/sessions/session.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { DAY_MS } from '../../core/base/time.ts';

/** A moment all examples speak of; days are counted from it. */
export const NOON = new Date('2026-03-02T12:00:00Z');
export const days = (count: number, from: Date = NOON): Date =>
  new Date(from.getTime() + count * DAY_MS);

/** The programme as it is without a settings document: 8, −16, 14, 7. */
export const PROGRAMME_DEFAULTS: Programme = readProgramme(undefined);

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
    updatedBy: 'receiver',
    ...sides,
    ...change,
  };
}

export const account = (change: Partial<Account> = {}): Account => {
  const next = { balance: 0, held: 0, floor: -16, open: true, version: 1, ...change };
  const mayReceive = next.open && next.balance - next.held - 8 >= next.floor;
  const blockedSince = next.open && !mayReceive ? NOON : null;
  return { updatedAt: NOON, mayReceive, blockedSince, ...next };
};

/** The hold of `session()`. */
export const hold = (change: Partial<Transfer> = {}): Transfer => ({
  from: 'receiver',
  to: 'giver',
  participantIds: ['giver', 'receiver'],
  points: 8,
  kind: 'session',
  state: 'pending',
  sessionId: 's1',
  reverses: null,
  reason: 'fundraising',
  createdAt: NOON,
  resolvedAt: null,
  fromBalance: null,
  toBalance: null,
  ...change,
});
