import type { Account } from './account.ts';
import { PROGRAMME } from '../base/side.ts';
import type { Terms } from '../programme/programme.ts';
import type { Session } from '../sessions/session.ts';
import { reversalId, type Transfer } from './transfer.ts';
import { staysAboveFloor } from './give-before-receive.ts';

/** Everything that the six invariants speak of, read at one moment. Keys are document ids. */
export interface Books {
  programme: Terms;
  accounts: ReadonlyMap<string, Account>;
  sessions: ReadonlyMap<string, Session>;
  transfers: ReadonlyMap<string, Transfer>;
  /** When the last sweep that went through began, or null if none has. */
  sweptAt: Date | null;
}

/** One place where the books are wrong. `invariant` is its number in design.md, section 6. */
export interface Drift {
  invariant: 1 | 2 | 3 | 4 | 5 | 6;
  /** `accounts/anna` or `transfers/x`. */
  document: string;
  problem: string;
}

export interface Audit {
  drift: Drift[];
  /** The programme's balance in points: minus the sum of all accounts. */
  programmeBalance: number;
}

/** Checks the six invariants of design.md, section 6. An empty `drift` means that the books balance. */
export function auditBooks(books: Books): Audit {
  const byAccount = Map.groupBy(movements(books.transfers), (movement) => movement.uid);
  const drift = [
    ...[...books.accounts].flatMap(([uid, account]) =>
      accountDrift(uid, account, byAccount.get(uid) ?? [], books),
    ),
    ...[...byAccount.keys()]
      .filter((uid) => uid !== PROGRAMME && !books.accounts.has(uid))
      .map((uid) => found(1, `accounts/${uid}`, 'missing, though points moved on it')),
    ...[...books.accounts.keys()].flatMap((uid) =>
      belowFloor(uid, byAccount.get(uid) ?? [], books),
    ),
    ...[...books.transfers].flatMap(([id, transfer]) => transferDrift(id, transfer, books)),
  ];
  const programmeBalance = postedSum(byAccount.get(PROGRAMME) ?? []);
  const accountsSum = [...books.accounts.values()].reduce((sum, { balance }) => sum + balance, 0);
  if (accountsSum + programmeBalance !== 0) {
    const problem = `all accounts hold ${accountsSum}, the programme ${programmeBalance}: not 0`;
    drift.push(found(1, 'accounts', problem));
  }
  return { drift, programmeBalance };
}

interface Movement {
  uid: string;
  /** Signed here alone, for adding up: negative for `from`. */
  points: number;
  balanceAfter: number | null;
  transferId: string;
  transfer: Transfer;
}

const movements = (transfers: Books['transfers']): Movement[] =>
  [...transfers].flatMap(([transferId, transfer]) => {
    const { from, to, points, fromBalance, toBalance } = transfer;
    return [
      { uid: from, points: -points, balanceAfter: fromBalance, transferId, transfer },
      { uid: to, points, balanceAfter: toBalance, transferId, transfer },
    ];
  });

const found = (invariant: Drift['invariant'], document: string, problem: string): Drift => ({
  invariant,
  document,
  problem,
});

const isPosted = ({ transfer }: Movement) => transfer.state === 'posted';

const postedSum = (all: readonly Movement[]): number =>
  all.filter(isPosted).reduce((sum, { points }) => sum + points, 0);

function accountDrift(
  uid: string,
  account: Account,
  own: readonly Movement[],
  books: Books,
): Drift[] {
  const document = `accounts/${uid}`;
  const drift: Drift[] = [];
  const sum = postedSum(own);
  if (sum !== account.balance) {
    drift.push(found(1, document, `balance ${account.balance}, posted transfers sum to ${sum}`));
  }
  const held = own
    .filter(({ transfer, points }) => transfer.state === 'pending' && points < 0)
    .reduce((total, { points }) => total - points, 0);
  if (held !== account.held) {
    drift.push(found(2, document, `held ${account.held}, pending transfers sum to ${held}`));
  }
  if (!isUnbroken(account.balance, own.filter(isPosted))) {
    drift.push(found(5, document, 'the balances after each posted transfer do not follow'));
  }
  return [...drift, ...verdictDrift(document, account, books)];
}

/**
 * Posted transfers never change, so the balances noted with them form one unbroken run from 0 to
 * the balance of today. Compared as multisets, because two may bear the same time stamp: every
 * balance that one started from (and the last) is one that another left behind (or 0).
 */
function isUnbroken(balance: number, own: readonly Movement[]): boolean {
  const after = own.map((movement) => movement.balanceAfter ?? Number.NaN);
  const before = own.map((movement) => (movement.balanceAfter ?? Number.NaN) - movement.points);
  return inOrder([...after, 0]) === inOrder([...before, balance]);
}

const inOrder = (numbers: number[]): string => numbers.toSorted((a, b) => a - b).join();

/**
 * The verdict holds as of the account's last write. Older than the settings it may wait for the
 * trigger to take them up, and no longer than until a sweep has been by.
 */
function verdictDrift(
  document: string,
  account: Account,
  { programme, sweptAt }: Pick<Books, 'programme' | 'sweptAt'>,
): Drift[] {
  const { updatedAt } = programme;
  const isSwept = updatedAt !== null && sweptAt !== null && sweptAt > updatedAt;
  if (updatedAt !== null && account.updatedAt < updatedAt && !isSwept) return [];
  const price = { sessionPoints: programme.sessionPoints, floor: account.floor };
  const verdict = account.open && staysAboveFloor(account, price);
  const drift: Drift[] = [];
  if (verdict !== account.mayReceive) {
    drift.push(found(6, document, `mayReceive is ${account.mayReceive}, ought to be ${verdict}`));
  }
  if (account.floor !== programme.floor) {
    drift.push(found(6, document, `floor ${account.floor}, the programme's is ${programme.floor}`));
  }
  return drift;
}

/** Time stamps come from the reads of a transaction, so its order against another may be off by this. */
const STAMP_TOLERANCE_MS = 60_000;

/**
 * Replays an account's history and looks for a hold without override that no order of near-by
 * events explains. Holds taken under an earlier floor can't be judged by today's and are left out.
 */
function belowFloor(uid: string, own: readonly Movement[], books: Books): Drift[] {
  const { programme, sessions } = books;
  const since = programme.updatedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  return own
    .filter(({ points, transfer, transferId }) => {
      const mustObey = points < 0 && transfer.kind === 'session';
      const session = sessions.get(transferId);
      // A session that has been deleted can't tell whether it had an override.
      return mustObey && session && !session.override && transfer.createdAt.getTime() > since;
    })
    .filter(({ transferId, transfer }) => {
      const at = transfer.createdAt.getTime();
      const best = own
        .filter((other) => other.transferId !== transferId)
        .reduce((sum, other) => sum + mostAt(other, at), 0);
      return best - transfer.points < programme.floor;
    })
    .map(({ transferId }) =>
      found(3, `transfers/${transferId}`, `took ${uid} below the floor without an override`),
    );
}

/** What another movement counted at most towards balance − held at a moment, in points. */
function mostAt({ points, transfer }: Movement, at: number): number {
  const created = transfer.createdAt.getTime();
  const resolved = transfer.resolvedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  if (points > 0) {
    return transfer.state === 'posted' && resolved - STAMP_TOLERANCE_MS <= at ? points : 0;
  }
  const wasHeld = created + STAMP_TOLERANCE_MS < at;
  const wasReleased = transfer.state === 'voided' && resolved - STAMP_TOLERANCE_MS <= at;
  return wasHeld && !wasReleased ? points : 0;
}

function transferDrift(id: string, transfer: Transfer, books: Books): Drift[] {
  const document = `transfers/${id}`;
  const drift: Drift[] = [];
  if (transfer.from === transfer.to) drift.push(found(4, document, 'from and to are the same'));
  if ((transfer.kind === 'reversal') !== (transfer.reverses !== null)) {
    drift.push(found(4, document, 'is a reversal, or names what it reverses, but not both'));
  }
  const isResolved = transfer.state !== 'pending';
  if (isResolved !== (transfer.resolvedAt !== null)) {
    drift.push(found(5, document, `${transfer.state} does not agree with its resolvedAt`));
  }
  if (transfer.kind === 'session' && transfer.sessionId !== id) {
    drift.push(found(4, document, `a second transfer of session ${transfer.sessionId}`));
  }
  if (transfer.reverses !== null) drift.push(...reversalDrift(id, transfer, books));
  return drift;
}

function reversalDrift(id: string, transfer: Transfer, { transfers }: Books): Drift[] {
  const target = transfers.get(transfer.reverses ?? '');
  const mirrors =
    target?.state === 'posted' &&
    target.kind !== 'reversal' &&
    target.from === transfer.to &&
    target.to === transfer.from &&
    target.points === transfer.points &&
    id === reversalId(transfer.reverses ?? '');
  return mirrors ? [] : [found(4, `transfers/${id}`, 'does not mirror the transfer it reverses')];
}
