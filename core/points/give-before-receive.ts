import type { Account } from './account.ts';
import type { Participant } from '../people/participant.ts';
import type { Terms } from '../programme/programme.ts';

/** The two numbers of the currency that every decision needs. */
export type Price = Pick<Terms, 'sessionPoints' | 'floor'>;

/** What may still be received on credit, in points: balance − held − floor (design.md, section 2). */
export const available = (account: Pick<Account, 'balance' | 'held' | 'floor'>): number =>
  account.balance - account.held - account.floor;

/** Give before receive, in one line: would one more session stay at or above the floor? */
export const staysAboveFloor = (
  account: Pick<Account, 'balance' | 'held'>,
  { sessionPoints, floor }: Price,
): boolean => account.balance - account.held - sessionPoints >= floor;

/**
 * The account after a change, as it is to be written: with the floor of today, the verdict of what
 * the next request would meet (invariant 6) and since when that is no, and its version counted on.
 */
export function rewritten(
  account: Account,
  change: Partial<Pick<Account, 'balance' | 'held' | 'open'>>,
  price: Price,
  now: Date,
): Account {
  const next = { ...account, ...change, floor: price.floor };
  const mayReceive = next.open && staysAboveFloor(next, price);
  const isBlocked = next.open && !mayReceive;
  return {
    ...next,
    mayReceive,
    blockedSince: isBlocked ? (account.blockedSince ?? now) : null,
    version: account.version + 1,
    updatedAt: now,
  };
}

/**
 * What a participant's account ought to be: opened with 0 when the person first becomes active,
 * open while they are, closed with its balance kept when they pause, leave, or vanish. It also
 * takes up a changed price or floor (design.md, section 4).
 * @returns the account to write, or null if it stands as it should.
 */
export function accountOf(
  participant: Pick<Participant, 'status'> | null,
  account: Account | null,
  price: Price,
  now: Date,
): Account | null {
  const open = participant?.status === 'active';
  if (!account) return open ? opened(price, now) : null;
  return refreshed(account, open, price, now);
}

/** The account with a status, price and floor taken up, or null if that changes nothing in it. */
export function refreshed(
  account: Account,
  open: boolean,
  price: Price,
  now: Date,
): Account | null {
  const next = rewritten(account, { open }, price, now);
  const stands =
    next.open === account.open &&
    next.floor === account.floor &&
    next.mayReceive === account.mayReceive;
  return stands ? null : next;
}

function opened(price: Price, now: Date): Account {
  const mayReceive = staysAboveFloor({ balance: 0, held: 0 }, price);
  return {
    balance: 0,
    held: 0,
    floor: price.floor,
    open: true,
    mayReceive,
    blockedSince: mayReceive ? null : now,
    version: 1,
    updatedAt: now,
  };
}
