import type { Transfer } from '../../../core/points/transfer.ts';

/** One transfer as it looks to one of its two sides. */
export interface StatementLine {
  id: string;
  /** When the points moved; while they are only held, when they were. */
  at: Date;
  kind: Transfer['kind'];
  state: Transfer['state'];
  /** The other side: a uid or `programme`. */
  other: string;
  /** A change of the balance: negative for what was paid. */
  change: number;
  /** The balance after it; null while pending, and where nothing moved. */
  balance: number | null;
  /** A session's topic; for what staff booked, their reason. */
  reason: string;
  sessionId: string | null;
}

/** A person's transfers as lines of their statement, the latest first. */
export const statementOf = (
  transfers: readonly { id: string; value: Transfer }[],
  uid: string,
): StatementLine[] =>
  transfers
    .map(({ id, value }) => lineOf(id, value, uid))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());

function lineOf(id: string, transfer: Transfer, uid: string): StatementLine {
  const { from, to, points, kind, state, createdAt, resolvedAt, reason, sessionId } = transfer;
  const isPaid = from === uid;
  const balance = isPaid ? transfer.fromBalance : transfer.toBalance;
  return {
    id,
    at: resolvedAt ?? createdAt,
    kind,
    state,
    other: isPaid ? to : from,
    change: isPaid ? -points : points,
    balance: state === 'posted' ? balance : null,
    reason,
    sessionId,
  };
}

/** The balance over time: one step for each posted line, the first first. */
export const courseOf = (lines: readonly StatementLine[]): { at: Date; balance: number }[] =>
  lines.flatMap(({ at, balance }) => (balance === null ? [] : { at, balance })).toReversed();
