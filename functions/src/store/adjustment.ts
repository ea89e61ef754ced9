import { accountsToAdjust, adjust, transferIdOf } from '../../../core/points/adjust.ts';
import { ADJUSTMENT } from '../../../core/points/adjustment.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';
import { readAccounts, settleAccount, writeAccounts } from './account.ts';
import { type Store, transact } from './store.ts';

/**
 * Posts an adjustment by staff, or says in its `result` why not. The result is also the mark that
 * it is done, so a second run costs one read and changes nothing.
 * @param involved the uid it is about, as far as known; orders the queue only
 * @returns whether anything was written
 * @throws NeedsRepair if a document does not parse
 */
export async function settleAdjustment(
  store: Store,
  adjustmentId: string,
  involved: readonly string[],
): Promise<boolean> {
  const first = await settleOnce(store, adjustmentId, involved, false);
  if (typeof first === 'boolean') return first;
  // Before it is rejected for want of an account: the event that opens it may only be late.
  for (const uid of first.missing) await settleAccount(store, uid);
  return (await settleOnce(store, adjustmentId, involved, true)) === true;
}

/** @param isLast reject it for accounts that do not exist; else leave all as it is and tell which */
const settleOnce = (
  store: Store,
  adjustmentId: string,
  involved: readonly string[],
  isLast: boolean,
): Promise<boolean | { missing: string[] }> =>
  transact(store, involved, async (tx) => {
    const at = ADJUSTMENT.at(adjustmentId);
    const { value: adjustment } = await tx.get(at);
    if (!adjustment || adjustment.result) return false;
    const target =
      adjustment.kind === 'reversal'
        ? (await tx.get(TRANSFER.at(adjustment.transferId))).value
        : null;
    const transferAt = TRANSFER.at(transferIdOf(adjustmentId, adjustment));
    const { value: taken } = await tx.get(transferAt);
    const uids = accountsToAdjust(adjustment, target);
    const { accounts, programme, now } = await readAccounts(tx, uids);
    const missing = [...accounts].filter(([, account]) => !account).map(([uid]) => uid);
    if (missing.length > 0 && !isLast) return { missing };
    const facts = { adjustmentId, adjustment, taken, target };
    const decision = adjust(facts, accounts, programme, now);
    if (!decision) return false;
    if (decision.transfer) tx.create(transferAt, decision.transfer.document);
    writeAccounts(tx, decision.accounts);
    tx.update(at, { result: decision.result });
    return true;
  });
