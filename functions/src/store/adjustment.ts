import { accountsToAdjust, adjust, transferIdOf } from '../domain/adjust.ts';
import { adjustmentSchema } from '../schema/adjustment.ts';
import { path } from '../schema/collections.ts';
import { transferSchema } from '../schema/transfer.ts';
import { readAccounts, writeAccounts } from './account.ts';
import { read, type Store, transact } from './store.ts';

/**
 * Posts an adjustment by staff, or says in its `result` why not. The result is also the mark that
 * it is done, so a second run costs one read and changes nothing.
 * @param involved the uid it is about, as far as known; orders the queue only
 * @returns whether anything was written
 * @throws NeedsRepair if a document does not parse
 */
export const settleAdjustment = (
  store: Store,
  adjustmentId: string,
  involved: readonly string[],
): Promise<boolean> =>
  transact(store, involved, async (tx) => {
    const ref = store.db.doc(path.adjustment(adjustmentId));
    const adjustment = read(adjustmentSchema, await tx.get(ref));
    if (!adjustment || adjustment.result) return false;
    const targetRef =
      adjustment.kind === 'reversal' ? store.db.doc(path.transfer(adjustment.transferId)) : null;
    const target = targetRef && read(transferSchema, await tx.get(targetRef));
    const transferRef = store.db.doc(path.transfer(transferIdOf(adjustmentId, adjustment)));
    const taken = read(transferSchema, await tx.get(transferRef));
    const uids = accountsToAdjust(adjustment, target);
    const { accounts, programme, now } = await readAccounts(store, tx, uids);
    const facts = { adjustmentId, adjustment, taken, target };
    const decision = adjust(facts, accounts, programme, now);
    if (!decision) return false;
    if (decision.transfer) tx.create(transferRef, decision.transfer.document);
    writeAccounts(store, tx, decision.accounts);
    tx.update(ref, { result: decision.result });
    return true;
  });
