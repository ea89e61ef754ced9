import { overdue } from '../../../core/sessions/overdue.ts';
import {
  accountsNeeded,
  due,
  type SessionFacts,
  settle,
  type Settlement,
} from '../../../core/points/settle.ts';
import { PROGRAMME } from '../../../core/base/side.ts';
import { SESSION, type Session } from '../../../core/sessions/session.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';
import { readAccounts, settleAccount, writeAccounts } from './account.ts';
import type { Tx } from './documents.ts';
import { type Store, transactInTurn } from './store.ts';

/**
 * Brings a session's transfer and accounts to what they ought to be. Documents are locked in one
 * order everywhere: session, transfer, accounts by uid, settings. Nothing to do costs two reads.
 * @returns whether anything was written
 * @throws NeedsRepair if a document does not parse or the books contradict themselves
 */
export async function settleSession(store: Store, sessionId: string): Promise<boolean> {
  const done = await settleOnce(store, sessionId, false);
  if (typeof done === 'boolean') return done;
  // Before anybody is refused for a closed account: the event that opens it may only be late.
  for (const uid of done.closed) await settleAccount(store, uid);
  return (await settleOnce(store, sessionId, true)) === true;
}

/** @param isLast refuse a hold for accounts that are not open; else leave all as it is and tell which */
const settleOnce = (
  store: Store,
  sessionId: string,
  isLast: boolean,
): Promise<boolean | { closed: string[] }> =>
  transactInTurn(store, [SESSION.at(sessionId).path], async (tx, enter) => {
    const facts = await readFacts(tx, sessionId);
    const step = due(facts);
    if (step === 'nothing') return false;
    await enter(accountsNeeded(facts));
    const locked = await readAccounts(tx, accountsNeeded(facts));
    const closed = [...locked.accounts].filter(([, account]) => !account?.open).map(([uid]) => uid);
    const isHold = step === 'hold' || step === 'record';
    return isHold && closed.length > 0 && !isLast ? { closed } : apply(tx, facts, locked);
  });

function apply(
  tx: Tx,
  facts: SessionFacts,
  { accounts, programme, now }: Awaited<ReturnType<typeof readAccounts>>,
): boolean {
  const settlement = settle(facts, accounts, programme, now);
  if (settlement) write(tx, facts, settlement, settlement.session, now);
  return settlement !== null;
}

/**
 * Makes the move that a session's time has come for, together with what it means for the points.
 * Points that are due anyway come first, in a transaction of their own.
 * @returns whether anything was written; call again until it is false
 */
export const moveOverdue = (store: Store, sessionId: string): Promise<boolean> =>
  transactInTurn(store, [SESSION.at(sessionId).path], async (tx, enter) => {
    const facts = await readFacts(tx, sessionId);
    await enter(accountsNeeded(facts));
    const locked = await readAccounts(tx, accountsNeeded(facts));
    if (apply(tx, facts, locked)) return true;
    const { accounts, programme, now } = locked;
    const move = facts.session && overdue(facts.session, programme, now);
    if (!facts.session || !move) return false;
    const moved = { ...facts, session: { ...facts.session, ...move, updatedAt: now } };
    const settlement = settle(moved, accounts, programme, now);
    write(tx, facts, settlement, { ...move, ...settlement?.session }, now);
    return true;
  });

async function readFacts(tx: Tx, sessionId: string): Promise<SessionFacts> {
  const sessionAt = SESSION.at(sessionId);
  const transferAt = TRANSFER.at(sessionId);
  const read = await tx.getAll(sessionAt, transferAt);
  return { sessionId, session: read(sessionAt).value, transfer: read(transferAt).value };
}

function write(
  tx: Tx,
  facts: SessionFacts,
  settlement: Settlement | null,
  sessionChange: Partial<Session> | undefined,
  now: Date,
): void {
  const transfer = settlement?.transfer;
  const transferAt = TRANSFER.at(facts.sessionId);
  if (transfer && !facts.transfer) tx.create(transferAt, transfer);
  if (transfer && facts.transfer) {
    const { state, resolvedAt, fromBalance, toBalance } = transfer;
    tx.update(transferAt, { state, resolvedAt, fromBalance, toBalance });
  }
  if (settlement) writeAccounts(tx, settlement.accounts);
  if (sessionChange) {
    const stamps = { updatedAt: now, updatedBy: PROGRAMME };
    tx.update(SESSION.at(facts.sessionId), { ...sessionChange, ...stamps });
  }
}
