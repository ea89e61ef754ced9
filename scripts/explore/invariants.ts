import { isDeepStrictEqual } from 'node:util';
import { isFinal } from '../../core/sessions/moves.ts';
import type { Account } from '../../core/points/account.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { accountWith, type Documents, effectOn, SESSION_ID } from './documents.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

/** One session and the accounts of its two sides, before or after something has happened. */
export interface Moment extends Documents {
  accounts: ReadonlyMap<string, Account>;
}

/**
 * What is wrong with a step, by the number of the invariant in design.md, section 6, or null.
 *
 * All sums are made here, from the transfers alone. Before the step every account is what all the
 * transfers make it (the walk begins so, and stops where it is not), and a step touches one session,
 * so after it an account has to differ by exactly what that session's transfer now does otherwise.
 */
export function problemOf(before: Moment, after: Moment): string | null {
  return (
    accountProblem(before, after) ??
    floorProblem(before, after) ??
    transferProblem(before, after) ??
    finalProblem(before, after) ??
    restProblem(after)
  );
}

function accountProblem(before: Moment, after: Moment): string | null {
  let programme = 0;
  for (const side of [PROGRAMME, ...after.accounts.keys()]) {
    const [old, now] = [effectOn(side, before.transfer), effectOn(side, after.transfer)];
    programme += now.balance - old.balance;
    if (side === PROGRAMME) continue;
    const [was, is] = [before.accounts.get(side), after.accounts.get(side)];
    if (!was || !is) return `1: an account of ${side}, who has no part in it`;
    const balance = was.balance + now.balance - old.balance;
    const held = was.held + now.held - old.held;
    if (is.balance !== balance)
      return `1: ${side} has ${is.balance}, posted transfers sum to ${balance}`;
    if (is.held !== held)
      return `2: of ${side} ${is.held} are held, pending transfers sum to ${held}`;
    const { mayReceive, floor } = accountWith(balance, held);
    if (is.mayReceive !== mayReceive) return `6: ${side} reads mayReceive ${is.mayReceive}`;
    if (is.floor !== floor || !is.open) return `6: ${side} reads floor ${is.floor}`;
    if (was !== is && is.version !== was.version + 1) return `version of ${side} does not count on`;
  }
  return programme === 0 ? null : `1: all accounts and the programme together are ${programme}`;
}

/** At the moment when it is taken: later postings of others can't excuse it. */
function floorProblem(before: Moment, after: Moment): string | null {
  const { transfer, session } = after;
  if (before.transfer || !transfer || transfer.from === PROGRAMME || session?.override) return null;
  const receiver = before.accounts.get(transfer.from);
  if (!receiver) return `3: points of ${transfer.from}, who has no account`;
  const left = receiver.balance - receiver.held - transfer.points;
  return left < PROGRAMME_DEFAULTS.floor
    ? `3: ${transfer.from} is taken to ${left} without an override`
    : null;
}

function transferProblem(before: Moment, after: Moment): string | null {
  const [was, is] = [before.transfer, after.transfer];
  if (was && !is) return '5: the transfer is gone';
  if (!is) return null;
  if (was && was.state !== 'pending')
    return isDeepStrictEqual(was, is) ? null : '5: a resolved transfer changes';
  if (was && !isDeepStrictEqual(was, { ...is, ...resolutionOf(was) }))
    return '5: a transfer changes in more than how it was resolved';
  const isOwn = is.sessionId === SESSION_ID && is.kind === 'session' && is.reverses === null;
  if (!isOwn) return '4: the transfer is not that of its session';
  if (is.from !== after.session?.receiverId || is.to !== after.session.giverId)
    return '4: the transfer is between others than its session';
  if (is.points !== PROGRAMME_DEFAULTS.sessionPoints)
    return `4: the transfer is of ${is.points} points`;
  if ((is.state === 'pending') !== (is.resolvedAt === null))
    return '5: state and time of resolution contradict each other';
  return notedBalanceProblem(is, after.accounts);
}

const resolutionOf = ({ state, resolvedAt, fromBalance, toBalance }: Transfer) => ({
  state,
  resolvedAt,
  fromBalance,
  toBalance,
});

function notedBalanceProblem(transfer: Transfer, accounts: Moment['accounts']): string | null {
  const sides = [
    [transfer.from, transfer.fromBalance],
    [transfer.to, transfer.toBalance],
  ] as const;
  const wrong = sides.find(([uid, noted]) => {
    const balance = accounts.get(uid)?.balance ?? null;
    return noted !== (transfer.state === 'posted' ? balance : null);
  });
  return wrong ? `5: the balance noted for ${wrong[0]} is ${wrong[1]}` : null;
}

/** Final is final, but for a recorded session, whose points were never held (design.md, section 5). */
function finalProblem(before: Documents, after: Documents): string | null {
  const [was, is] = [before.session, after.session];
  if (!was || !isFinal(was.status) || was.status === is?.status) return null;
  const isRecord = was.status === 'closed' && before.transfer === null;
  return isRecord && is?.status === 'refused' ? null : `${was.status} becomes ${is?.status}`;
}

/** Points that have moved, or have come free, are those of a session that ended so. */
function restProblem({ session, transfer }: Documents): string | null {
  if (!session || !transfer || transfer.state === 'pending') return null;
  const isEarned = session.status === 'closed' && session.outcome !== 'giver-absent';
  const isRight = isFinal(session.status) && isEarned === (transfer.state === 'posted');
  return isRight ? null : `the points are ${transfer.state} while the session is ${session.status}`;
}
