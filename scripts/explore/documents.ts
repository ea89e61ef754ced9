import type { Account } from '../../core/points/account.ts';
import type { Session } from '../../core/sessions/session.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { AT } from './world.ts';
import { session as aSession } from '../lib/builders/session.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

/**
 * All that the exchange knows of one session. Sessions never look at each other, so each has the same
 * id here; who is who is told by its place in the state.
 */
export interface Documents {
  session: Session | null;
  transfer: Transfer | null;
}

export const SESSION_ID = 'session';

export const NOTHING: Documents = { session: null, transfer: null };

/** What a first request is written over, as in an empty document. */
export const UNWRITTEN = aSession({
  giverId: '',
  receiverId: '',
  participantIds: [],
  topic: 'law',
  issue: 'how',
  startsAt: AT.ahead,
  createdAt: AT.now,
  updatedAt: AT.now,
});

/**
 * The one that stands for all documents that no later decision tells apart. Dropped is what none
 * reads any more: texts, stamps, the proposer once the other has answered, reports once a session is
 * closed or disputed, balances noted with a transfer, and of each date all but the side of a deadline
 * on which it lies. test/explore takes this claim at its word: it walks on from documents that
 * differ in all of that, and must come to the same.
 */
export const canonical = ({ session, transfer }: Documents): Documents => ({
  session: session && canonicalSession(session),
  transfer: transfer && canonicalTransfer(transfer),
});

function canonicalSession(session: Session): Session {
  const { giverId, receiverId, participantIds, status, override } = session;
  const isAccepted = status === 'accepted';
  return {
    ...UNWRITTEN,
    giverId,
    receiverId,
    participantIds,
    proposedBy: status === 'requested' ? session.proposedBy : receiverId,
    status,
    giverReport: isAccepted ? session.giverReport : null,
    receiverReport: isAccepted ? session.receiverReport : null,
    outcome: status === 'closed' ? session.outcome : null,
    override: override && { reason: 'hardship', by: override.by, at: AT.now },
    ...canonicalDates(session),
  };
}

function canonicalDates(session: Session): Pick<Session, 'startsAt' | 'updatedAt'> {
  const hasBegun = session.startsAt <= AT.now;
  const earliest = (date: Date, deadline: Date) => (date <= deadline ? deadline : AT.now);
  if (session.status === 'requested') {
    // Once it should have begun it expires whether answered or not.
    if (hasBegun) return { startsAt: AT.now, updatedAt: AT.now };
    return { startsAt: AT.ahead, updatedAt: earliest(session.updatedAt, AT.unanswered) };
  }
  if (session.status !== 'accepted') return { startsAt: AT.now, updatedAt: AT.now };
  if (session.giverReport ?? session.receiverReport) {
    return { startsAt: AT.now, updatedAt: earliest(session.updatedAt, AT.unopposed) };
  }
  const startsAt = hasBegun ? earliest(session.startsAt, AT.unreported) : AT.ahead;
  return { startsAt, updatedAt: AT.now };
}

const canonicalTransfer = (transfer: Transfer): Transfer => ({
  ...transfer,
  reason: UNWRITTEN.topic,
  createdAt: AT.now,
  resolvedAt: transfer.state === 'pending' ? null : AT.now,
  fromBalance: null,
  toBalance: null,
});

/** An open account as it has to be for what was posted and is held. */
export function accountWith(balance: number, held: number): Account {
  const mayReceive = balance - held - PROGRAMME_DEFAULTS.sessionPoints >= PROGRAMME_DEFAULTS.floor;
  const blockedSince = mayReceive ? null : AT.now;
  const stamps = { blockedSince, version: 1, updatedAt: AT.now };
  return { balance, held, floor: PROGRAMME_DEFAULTS.floor, open: true, mayReceive, ...stamps };
}

/** What a transfer adds to somebody's balance and to what is held of it. */
export function effectOn(
  uid: string,
  transfer: Transfer | null,
): { balance: number; held: number } {
  if (transfer?.state === 'posted') {
    const received = transfer.to === uid ? transfer.points : 0;
    const paid = transfer.from === uid ? transfer.points : 0;
    return { balance: received - paid, held: 0 };
  }
  const isHeld = transfer?.state === 'pending' && transfer.from === uid;
  return { balance: 0, held: isHeld ? transfer.points : 0 };
}
