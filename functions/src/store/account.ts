import { accountOf, refreshed } from '../../../core/points/give-before-receive.ts';
import type { Accounts } from '../../../core/points/settle.ts';
import { type Account, accountSchema } from '../../../core/points/account.ts';
import { COLLECTION, path } from '../../../core/base/collections.ts';
import { participantSchema } from '../../../core/people/participant.ts';
import type { Terms } from '../../../core/programme/programme.ts';
import type { Transaction } from './database.ts';
import { pages } from './pages.ts';
import { termsOf, read, type Store, timeOf, transact } from './store.ts';

/** Reads, and so locks, accounts in the order given, then the settings. */
export async function readAccounts(
  store: Store,
  tx: Transaction,
  uids: readonly string[],
): Promise<{ accounts: Accounts; programme: Terms; now: Date }> {
  const snapshots = await tx.getAll(
    ...uids.map((uid) => store.db.doc(path.account(uid))),
    store.db.doc(path.programme),
  );
  const settings = snapshots.pop();
  if (!settings) throw new TypeError('getAll answers with as many as it was asked');
  const accounts = new Map(
    snapshots.map((snapshot) => [snapshot.id, read(accountSchema, snapshot)]),
  );
  return { accounts, programme: termsOf(settings), now: timeOf(store, settings) };
}

export function writeAccounts(
  store: Store,
  tx: Transaction,
  accounts: ReadonlyMap<string, Account>,
): void {
  for (const [uid, account] of accounts) tx.set(store.db.doc(path.account(uid)), account);
}

/**
 * Opens, closes or reopens a participant's account after their status. Nothing to do costs two reads.
 * @returns whether the account was written
 * @throws NeedsRepair if the participant or the account does not parse
 */
export const settleAccount = (store: Store, uid: string): Promise<boolean> =>
  transact(store, [uid], async (tx) => {
    const snapshot = await tx.get(store.db.doc(path.participant(uid)));
    const accountSnapshot = await tx.get(store.db.doc(path.account(uid)));
    const participant = read(participantSchema, snapshot);
    const account = read(accountSchema, accountSnapshot);
    if ((participant?.status === 'active') === (account?.open ?? false)) return false;
    const settings = await tx.get(store.db.doc(path.programme));
    const next = accountOf(participant, account, termsOf(settings), timeOf(store, settings));
    if (next) writeAccounts(store, tx, new Map([[uid, next]]));
    return next !== null;
  });

/** Small enough that a chunk's locks are short, large enough that 15,000 accounts take a minute. */
const CHUNK = 25;

/**
 * Takes a changed price or floor up into every account, open or closed (design.md, section 4).
 * An account that does not parse is handed to `report` and left alone.
 * @returns how many accounts were written
 */
export async function repriceAccounts(
  store: Store,
  report: (error: unknown) => Promise<void>,
): Promise<number> {
  let written = 0;
  for await (const page of pages(
    store.db.collection(COLLECTION.accounts).orderBy('__name__').select(),
    CHUNK,
  )) {
    const uids = page.map((snapshot) => snapshot.id);
    try {
      written += await repriceChunk(store, uids);
    } catch {
      // One unreadable account must not keep the others at the old price.
      for (const uid of uids) written += await repriceChunk(store, [uid]).catch(reported(report));
    }
  }
  return written;
}

const reported = (report: (error: unknown) => Promise<void>) => async (error: unknown) => {
  await report(error);
  return 0;
};

const repriceChunk = (store: Store, uids: readonly string[]): Promise<number> =>
  transact(store, uids, async (tx) => {
    const { accounts, programme, now } = await readAccounts(store, tx, uids);
    const changed = [...accounts].flatMap(([uid, account]) => {
      const next = account && refreshed(account, account.open, programme, now);
      return next ? [[uid, next] as const] : [];
    });
    writeAccounts(store, tx, new Map(changed));
    return changed.length;
  });
