import { ACCOUNT } from '../points/account.ts';
import type { Account } from './account.ts';
import { PROGRAMME } from '../base/side.ts';
import type { Session } from '../sessions/session.ts';
import { participantIdsOf } from '../sessions/session.ts';
import type { Transfer } from './transfer.ts';
import { type Price, rewritten, staysAboveFloor } from './give-before-receive.ts';
import { NeedsRepair } from '../base/repair.ts';

/** Why a hold could not be taken; written to the session's `note` (design.md, section 5). */
export type HoldRefusal =
  'give-first' | 'receiver-not-active' | 'giver-not-active' | 'id-taken' | 'hold-gone';

/** The accounts that a decision needs, by uid; a missing account is null. */
export type Accounts = ReadonlyMap<string, Account | null>;

export interface SessionFacts {
  sessionId: string;
  /** null: no such document (any more). */
  session: Session | null;
  /** The document at transfers/{sessionId}, whosever it is. */
  transfer: Transfer | null;
}

/** What settling writes: documents as they are to be, and of the session only what changes. */
export interface Settlement {
  session?: Pick<Session, 'status' | 'note'>;
  transfer?: Transfer;
  accounts: ReadonlyMap<string, Account>;
}

/**
 * What a session's points are waiting for.
 * `hold`: take a pending transfer · `record`: take and post in one go · `post`, `void`: resolve the
 * pending one · `id-taken`, `hold-gone`: no hold can ever be had under this id.
 */
export type Due = 'nothing' | 'hold' | 'record' | 'post' | 'void' | 'id-taken' | 'hold-gone';

/**
 * Decides from two documents whether anything is to be done, so that an event that changes
 * nothing costs two reads (design.md, section 6).
 */
export function due({ sessionId, session, transfer }: SessionFacts): Due {
  const wanted = session ? wantedOf(session) : 'released';
  if (!transfer) return wanted === 'held' ? 'hold' : wanted === 'posted' ? 'record' : 'nothing';
  if (!belongsTo(transfer, sessionId, session)) {
    if (wanted === 'held' || wanted === 'posted') return 'id-taken';
    return isPendingHold(transfer) ? 'void' : 'nothing';
  }
  if (transfer.state === 'pending') {
    return wanted === 'posted' ? 'post' : wanted === 'released' ? 'void' : 'nothing';
  }
  if (wanted === 'held') return 'hold-gone';
  return wanted === 'posted' && transfer.state === 'voided' ? 'hold-gone' : 'nothing';
}

/**
 * What a session, as it stands, wants of its points (design.md, section 6). `as-is`: a proposal of
 * the giver's waits, or a dispute does; a hold is neither taken nor dropped.
 */
function wantedOf(session: Session): 'held' | 'posted' | 'released' | 'as-is' {
  switch (session.status) {
    case 'requested':
      return session.proposedBy === session.receiverId ? 'held' : 'as-is';
    case 'accepted':
      return 'held';
    case 'disputed':
      return 'as-is';
    case 'closed':
      return session.outcome === 'giver-absent' ? 'released' : 'posted';
    case 'declined':
    case 'cancelled':
    case 'refused':
    case 'expired':
      return 'released';
  }
}

const isPendingHold = (transfer: Transfer): boolean =>
  transfer.kind === 'session' && transfer.state === 'pending';

const belongsTo = (transfer: Transfer, sessionId: string, session: Session | null): boolean =>
  transfer.kind === 'session' &&
  transfer.sessionId === sessionId &&
  (session === null || (transfer.from === session.receiverId && transfer.to === session.giverId));

/** The participants whose accounts `settle` needs to see, in the order in which to lock them. */
export const accountsNeeded = ({ session, transfer }: SessionFacts): string[] =>
  [
    ...new Set([
      ...(session ? participantIdsOf(session.giverId, session.receiverId) : []),
      ...(transfer && isPendingHold(transfer) ? participantIdsOf(transfer.to, transfer.from) : []),
    ]),
  ].toSorted();

/**
 * Give before receive. Computes what a session's transfer and accounts ought to be from what they
 * are; run again on its own result it changes nothing, so it may be called late, twice, or out of
 * order (design.md, sections 3 and 6).
 * @param accounts those of `accountsNeeded`
 * @param price sessionPoints and floor as they are today, in points
 * @param now becomes the time stamp of what is written
 * @returns what to write, or null if nothing is due
 * @throws NeedsRepair if an account that a pending transfer moves does not exist or holds too little
 */
export function settle(
  facts: SessionFacts,
  accounts: Accounts,
  price: Price,
  now: Date,
): Settlement | null {
  const { session, transfer } = facts;
  const step = due(facts);
  switch (step) {
    case 'nothing':
      return null;
    case 'hold':
    case 'record':
      return session && take(facts.sessionId, session, step, accounts, price, now);
    case 'post':
      return transfer && posted(transfer, transfer.points, accounts, price, now);
    case 'void':
      return transfer && release(transfer, accounts, price, now);
    case 'id-taken':
    case 'hold-gone': {
      const orphan = transfer && isPendingHold(transfer) ? transfer : null;
      const released = orphan && release(orphan, accounts, price, now);
      return { accounts: new Map(), ...released, session: { status: 'refused', note: step } };
    }
  }
}

/** Takes the hold that the receiver has committed to; a recorded session's is posted at once. */
function take(
  sessionId: string,
  session: Session,
  step: 'hold' | 'record',
  accounts: Accounts,
  price: Price,
  now: Date,
): Settlement {
  const refusal = holdRefusal(session, accounts, price);
  if (refusal) return { session: { status: 'refused', note: refusal }, accounts: new Map() };
  const transfer: Transfer = {
    from: session.receiverId,
    to: session.giverId,
    participantIds: session.participantIds,
    points: price.sessionPoints,
    kind: 'session',
    state: 'pending',
    sessionId,
    reverses: null,
    reason: session.topic,
    createdAt: now,
    resolvedAt: null,
    fromBalance: null,
    toBalance: null,
  };
  if (step === 'record') return posted(transfer, 0, accounts, price, now);
  return { transfer, accounts: withHeld(transfer, transfer.points, accounts, price, now) };
}

/** Why no hold may be taken, or null. An override lifts the floor, never a closed account. */
function holdRefusal(session: Session, accounts: Accounts, price: Price): HoldRefusal | null {
  const receiver = accounts.get(session.receiverId);
  const isOpen = (uid: string) => uid === PROGRAMME || accounts.get(uid)?.open === true;
  if (!isOpen(session.receiverId)) return 'receiver-not-active';
  if (!isOpen(session.giverId)) return 'giver-not-active';
  const isOverridden =
    session.override !== null && !session.participantIds.includes(session.override.by);
  if (receiver && !isOverridden && !staysAboveFloor(receiver, price)) return 'give-first';
  return null;
}

function release(transfer: Transfer, accounts: Accounts, price: Price, now: Date): Settlement {
  return {
    transfer: { ...transfer, state: 'voided', resolvedAt: now },
    accounts: withHeld(transfer, -transfer.points, accounts, price, now),
  };
}

/**
 * The transfer as posted, and the balances that follow. A transfer posts whole: points leave one
 * side and reach the other in the same settlement. The programme's side has no account to write.
 * @param heldPoints what was held for this transfer until now: its points, or 0 if it never was
 */
export function posted(
  transfer: Transfer,
  heldPoints: number,
  accounts: Accounts,
  price: Price,
  now: Date,
): Required<Omit<Settlement, 'session'>> {
  const moved = new Map<string, Account>();
  const move = (uid: string, points: number, heldChange: number): number | null => {
    if (uid === PROGRAMME) return null;
    const account = existing(uid, accounts);
    const balance = account.balance + points;
    const held = heldAfter(uid, account, heldChange);
    moved.set(uid, rewritten(account, { balance, held }, price, now));
    return balance;
  };
  const fromBalance = move(transfer.from, -transfer.points, -heldPoints);
  const toBalance = move(transfer.to, transfer.points, 0);
  return {
    transfer: { ...transfer, state: 'posted', resolvedAt: now, fromBalance, toBalance },
    accounts: moved,
  };
}

/** Raises, or with negative points lowers, what is held of the receiver's points. */
function withHeld(
  transfer: Transfer,
  points: number,
  accounts: Accounts,
  price: Price,
  now: Date,
): Map<string, Account> {
  if (transfer.from === PROGRAMME) return new Map();
  const account = existing(transfer.from, accounts);
  const held = heldAfter(transfer.from, account, points);
  return new Map([[transfer.from, rewritten(account, { held }, price, now)]]);
}

function heldAfter(uid: string, account: Account, change: number): number {
  const held = account.held + change;
  if (held < 0) throw new NeedsRepair(ACCOUNT.at(uid).path, `held would be ${held}`);
  return held;
}

function existing(uid: string, accounts: Accounts): Account {
  const account = accounts.get(uid);
  if (!account) throw new NeedsRepair(ACCOUNT.at(uid).path, 'missing, though points move on it');
  return account;
}
