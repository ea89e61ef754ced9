import { COLLECTION, PROGRAMME } from '../schema/collections.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { settleAccount } from '../store/account.ts';
import type { Services } from '../services.ts';
import { onWritten } from './written.ts';

/** participants/{id} → the account opened, closed or reopened; staff's writes → audit. */
export const participantTrigger = ({ store: load }: Services) =>
  onWritten(`${COLLECTION.participants}/{id}`, async (event) => {
    const store = await load();
    await repairable(store, () => settleAccount(store, event.id));
    await recordStaffWrite(store, event, [event.id, PROGRAMME]);
  });
