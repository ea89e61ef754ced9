import { accountOf, refreshed } from '../../../core/points/give-before-receive.ts';
import type { Accounts } from '../../../core/points/settle.ts';
import { ACCOUNT, type Account } from '../../../core/points/account.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { type Terms, TERMS_AT } from '../../../core/programme/programme.ts';
import { byName, pagesOf, type Tx } from './documents.ts';
import { type Store, transact } from './store.ts';

/** Reads, and so locks, accounts in the order given, then the settings. */
export async function readAccounts(
  tx: Tx,
  uids: readonly string[],
): Promise<{ accounts: Accounts; programme: Terms; now: Date }> {
  const read = await tx.getAll(...uids.map((uid) => ACCOUNT.at(uid)), TERMS_AT);
  const accounts = new Map(uids.map((uid) => [uid, read(ACCOUNT.at(uid)).value]));
  const { value: programme, now } = read(TERMS_AT);
  return { accounts, programme, now };
}

export function writeAccounts(tx: Tx, accounts: ReadonlyMap<string, Account>): void {
  for (const [uid, account] of accounts) tx.set(ACCOUNT.at(uid), account);
}

/**
 * Opens, closes or reopens a participant's account after their status. Nothing to do costs two reads.
 * @returns whether the account was written
 * @throws NeedsRepair if the participant or the account does not parse
 */
export const settleAccount = (store: Store, uid: string): Promise<boolean> =>
  transact(store, [uid], async (tx) => {
    const { value: participant } = await tx.get(PARTICIPANT.at(uid));
    const { value: account } = await tx.get(ACCOUNT.at(uid));
    if ((participant?.status === 'active') === (account?.open ?? false)) return false;
    const { value: terms, now } = await tx.get(TERMS_AT);
    const next = accountOf(participant, account, terms, now);
    if (next) writeAccounts(tx, new Map([[uid, next]]));
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
  for await (const page of pagesOf(store, ACCOUNT.in(), byName, CHUNK)) {
    const uids = page.map(({ id }) => id);
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
    const { accounts, programme, now } = await readAccounts(tx, uids);
    const changed = [...accounts].flatMap(([uid, account]) => {
      const next = account && refreshed(account, account.open, programme, now);
      return next ? [[uid, next] as const] : [];
    });
    writeAccounts(tx, new Map(changed));
    return changed.length;
  });
