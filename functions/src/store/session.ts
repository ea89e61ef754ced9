import { overdue } from '../../../core/sessions/overdue.ts';
import {
  accountsNeeded,
  due,
  type SessionFacts,
  settle,
  type Settlement,
  showsItsHold,
} from '../../../core/points/settle.ts';
import { path, PROGRAMME } from '../../../core/base/collections.ts';
import { type Session, sessionSchema } from '../../../core/sessions/session.ts';
import { transferSchema } from '../../../core/points/transfer.ts';
import { readAccounts, settleAccount, writeAccounts } from './account.ts';
import type { Transaction } from './database.ts';
import { read, type Store, transactInTurn } from './store.ts';

/**
 * What to read first. `both`: session and transfer at once. `session`: it alone, and no more where
 * it shows that its hold stands; costs a second trip where it does not (docs/decisions/13).
 */
export type First = 'both' | 'session';

/**
 * Brings a session's transfer and accounts to what they ought to be. Documents are locked in one
 * order everywhere: session, transfer, accounts by uid, settings. Nothing to do costs two reads, or
 * one where the session shows that its hold stands.
 * @returns whether anything was written
 * @throws NeedsRepair if a document does not parse or the books contradict themselves
 */
export async function settleSession(
  store: Store,
  sessionId: string,
  first: First = 'both',
): Promise<boolean> {
  const done = await settleOnce(store, sessionId, first, false);
  if (typeof done === 'boolean') return done;
  // Before anybody is refused for a closed account: the event that opens it may only be late.
  for (const uid of done.closed) await settleAccount(store, uid);
  return (await settleOnce(store, sessionId, first, true)) === true;
}

/** @param isLast refuse a hold for accounts that are not open; else leave all as it is and tell which */
const settleOnce = (
  store: Store,
  sessionId: string,
  first: First,
  isLast: boolean,
): Promise<boolean | { closed: string[] }> =>
  transactInTurn(store, [path.session(sessionId)], async (tx, enter) => {
    const facts = await readFacts(store, tx, sessionId, first);
    if (!facts) return false;
    const step = due(facts);
    if (step === 'nothing') return false;
    await enter(accountsNeeded(facts));
    const locked = await readAccounts(store, tx, accountsNeeded(facts));
    const closed = [...locked.accounts].filter(([, account]) => !account?.open).map(([uid]) => uid);
    const isHold = step === 'hold' || step === 'record';
    return isHold && closed.length > 0 && !isLast ? { closed } : apply(store, tx, facts, locked);
  });

function apply(
  store: Store,
  tx: Transaction,
  facts: SessionFacts,
  { accounts, programme, now }: Awaited<ReturnType<typeof readAccounts>>,
): boolean {
  const settlement = settle(facts, accounts, programme, now);
  if (settlement) write(store, tx, facts, settlement, settlement.session, now);
  return settlement !== null;
}

/**
 * Makes the move that a session's time has come for, together with what it means for the points.
 * Points that are due anyway come first, in a transaction of their own.
 * @returns whether anything was written; call again until it is false
 */
export const moveOverdue = (store: Store, sessionId: string): Promise<boolean> =>
  transactInTurn(store, [path.session(sessionId)], async (tx, enter) => {
    const facts = await readBoth(store, tx, sessionId);
    await enter(accountsNeeded(facts));
    const locked = await readAccounts(store, tx, accountsNeeded(facts));
    if (apply(store, tx, facts, locked)) return true;
    const { accounts, programme, now } = locked;
    const move = facts.session && overdue(facts.session, programme, now);
    if (!facts.session || !move) return false;
    const moved = { ...facts, session: { ...facts.session, ...move, updatedAt: now } };
    const settlement = settle(moved, accounts, programme, now);
    write(store, tx, facts, settlement, { ...move, ...settlement?.session }, now);
    return true;
  });

/** @returns null if the session shows that its hold stands, so that nothing is due */
async function readFacts(
  store: Store,
  tx: Transaction,
  sessionId: string,
  first: First,
): Promise<SessionFacts | null> {
  if (first === 'both') return readBoth(store, tx, sessionId);
  const session = read(sessionSchema, await tx.get(store.db.doc(path.session(sessionId))));
  if (session && showsItsHold(session)) return null;
  const transfer = await tx.get(store.db.doc(path.transfer(sessionId)));
  return { sessionId, session, transfer: read(transferSchema, transfer) };
}

async function readBoth(store: Store, tx: Transaction, sessionId: string): Promise<SessionFacts> {
  const [session, transfer] = await tx.getAll(
    store.db.doc(path.session(sessionId)),
    store.db.doc(path.transfer(sessionId)),
  );
  if (!session || !transfer) throw new TypeError('getAll answers with as many as it was asked');
  return {
    sessionId,
    session: read(sessionSchema, session),
    transfer: read(transferSchema, transfer),
  };
}

function write(
  store: Store,
  tx: Transaction,
  facts: SessionFacts,
  settlement: Settlement | null,
  sessionChange: Partial<Session> | undefined,
  now: Date,
): void {
  const transfer = settlement?.transfer;
  const transferRef = store.db.doc(path.transfer(facts.sessionId));
  if (transfer && !facts.transfer) tx.create(transferRef, transfer);
  if (transfer && facts.transfer) {
    const { state, resolvedAt, fromBalance, toBalance } = transfer;
    tx.update(transferRef, { state, resolvedAt, fromBalance, toBalance });
  }
  if (settlement) writeAccounts(store, tx, settlement.accounts);
  if (sessionChange) {
    const stamps = { updatedAt: now, updatedBy: PROGRAMME };
    tx.update(store.db.doc(path.session(facts.sessionId)), { ...sessionChange, ...stamps });
  }
}
